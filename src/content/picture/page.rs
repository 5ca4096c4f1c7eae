//! A picture for a printed page: a finished picture as a JPEG of about a hundred kilobytes, for books of many pictures.

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};

use super::PictureError;
use super::cartoon::open_source;

/// Reduces a finished picture (PNG; JPEG and WebP of other artists too) so that its longer side has at most
/// `longest_side_pixels` (at least 16; a smaller picture keeps its size), and encodes it as a JPEG of `quality` 1 to 100.
///
/// A picture of 1024 pixels at 900 pixels and quality 82 takes 60 to 220 kB, 15 to 45 % of its PNG by style.
///
/// # Errors
/// [`PictureError::Source`] says what is wrong with the picture, [`PictureError::JpegEncoding`] that the encoder failed.
pub fn page_jpeg(picture: &[u8], longest_side_pixels: u32, quality: u8) -> Result<Vec<u8>, PictureError> {
    let longest_side_pixels = longest_side_pixels.max(super::SHORTEST_SOURCE_SIDE);
    let opened = open_source(picture, longest_side_pixels)?;
    let reduced = reduced(opened, longest_side_pixels);
    let mut encoded = Vec::new();
    JpegEncoder::new_with_quality(&mut encoded, quality.clamp(1, 100))
        .encode_image(&reduced)
        .map_err(PictureError::JpegEncoding)?;
    Ok(encoded)
}

fn reduced(picture: RgbImage, longest_side_pixels: u32) -> RgbImage {
    let (width, height) = picture.dimensions();
    let longer = width.max(height);
    if longer <= longest_side_pixels {
        return picture;
    }
    let side = |side: u32| {
        let exact = u64::from(side) * u64::from(longest_side_pixels) / u64::from(longer);
        u32::try_from(exact).unwrap_or(longest_side_pixels).max(1)
    };
    imageops::resize(&picture, side(width), side(height), FilterType::CatmullRom)
}

#[cfg(test)]
mod tests {
    use super::super::{ArtStyle, Audience, PictureSize, SceneBrief, SourceError, draw};
    use super::*;

    fn picture(style: ArtStyle, size: PictureSize) -> Vec<u8> {
        let brief = SceneBrief {
            description: String::new(),
            image_prompt: "A red boat on a lake at dawn".to_owned(),
            emotion: "calm".to_owned(),
            character_description: String::new(),
            style,
            audience: Audience::Children,
        };
        draw(&brief, size).unwrap().png
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
        let jpeg = page_jpeg(&png, 900, 82).unwrap();
        let decoded = image::load_from_memory_with_format(&jpeg, image::ImageFormat::Jpeg).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (900, 900));
        assert!(jpeg.len() * 3 < png.len(), "{} of {}", jpeg.len(), png.len());
        assert!(jpeg.len() < 300_000, "{}", jpeg.len());
        assert!(difference(&png, &jpeg, 300) < 3.0, "{}", difference(&png, &jpeg, 300));
    }

    #[test]
    fn the_shape_is_kept_and_nothing_is_enlarged() {
        let wide = image::RgbImage::from_pixel(400, 200, image::Rgb([200, 120, 40]));
        let mut png = std::io::Cursor::new(Vec::new());
        wide.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let size = |longest: u32| {
            let jpeg = page_jpeg(png.get_ref(), longest, 80).unwrap();
            let decoded = image::load_from_memory(&jpeg).unwrap();
            (decoded.width(), decoded.height())
        };
        assert_eq!(size(100), (100, 50));
        assert_eq!(size(900), (400, 200));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(matches!(page_jpeg(b"not a picture", 900, 80), Err(PictureError::Source(SourceError::UnknownKind))));
    }
}
