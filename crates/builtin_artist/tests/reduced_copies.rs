//! What a book prints of the artist's pictures.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use brief::picture::{ArtStyle, ImagePrompt};
use brief::story::{Audience, SceneAuthor, SceneBrief};
use builtin_artist::{PictureSize, draw};
use image::imageops::FilterType;
use image_file::reduced_jpeg;

fn picture(style: ArtStyle, size: PictureSize) -> Vec<u8> {
    let brief = SceneBrief {
        author: SceneAuthor::Client,
        description: String::new(),
        image_prompt: ImagePrompt::of_text("A red boat on a lake at dawn"),
        emotion: "calm".to_owned(),
        character_description: String::new(),
        style,
        audience: Audience::Children,
    };
    pollster::block_on(draw(&brief, &builtin_artist::Drawings::default(), size, &async || ())).unwrap().png
}

/// Mean difference of channels, 0 to 255, of two files after both are brought to `side` × `side`.
fn difference(first: &[u8], second: &[u8], side: u32) -> f32 {
    let small = |bytes: &[u8]| {
        image::load_from_memory(bytes).unwrap().resize_exact(side, side, FilterType::Triangle).into_rgb8()
    };
    let (first, second) = (small(first), small(second));
    let total: u32 =
        first.as_raw().iter().zip(second.as_raw()).map(|(one, other)| u32::from(one.abs_diff(*other))).sum();
    total as f32 / first.as_raw().len() as f32
}

#[test]
fn a_page_picture_is_a_much_smaller_jpeg_of_the_same_picture() {
    let png = picture(ArtStyle::Storybook, PictureSize::SQUARE);
    let jpeg = reduced_jpeg(&png, 900, 82).unwrap();
    let decoded = image::load_from_memory_with_format(&jpeg, image::ImageFormat::Jpeg).unwrap();
    assert_eq!((decoded.width(), decoded.height()), (900, 900));
    assert!(jpeg.len() * 3 < png.len(), "{} of {}", jpeg.len(), png.len());
    assert!(jpeg.len() < 300_000, "{}", jpeg.len());
    assert!(difference(&png, &jpeg, 300) < 3.0, "{}", difference(&png, &jpeg, 300));
}
