//! What must hold of every cartoon; sources are small and made here.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use pollster::block_on;
use strum::IntoEnumIterator;

use super::*;

const SIDE: u32 = 128;

/// A face-like thing: skin on a blue ground, dark hair above it, a red shirt below.
fn portrait(width: u32, height: u32) -> RgbImage {
    portrait_with_hair(width, height, [58, 36, 24])
}

fn portrait_with_hair(width: u32, height: u32, hair: [u8; 3]) -> RgbImage {
    RgbImage::from_fn(width, height, |column, row| {
        let (x, y) = (column as f32 / width as f32 - 0.5, row as f32 / height as f32);
        let grain = ((column * 7 + row * 13) % 9) as u8;
        let [red, green, blue] = if (x / 0.17).powi(2) + ((y - 0.4) / 0.17).powi(2) < 1.0 {
            [226, 172, 138]
        } else if (x / 0.22).powi(2) + ((y - 0.3) / 0.2).powi(2) < 1.0 {
            hair
        } else if y > 0.6 && x.abs() < 0.3 {
            [196, 44, 40]
        } else {
            [120, 160, 214]
        };
        Rgb([red, green, blue].map(|channel: u8| channel.saturating_add(grain)))
    })
}

fn file(image: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn over(source: &[u8], style: ArtStyle, long_side_pixels: u32) -> Result<Picture, PictureError> {
    block_on(drawn_over(source, style, long_side_pixels, &async || ()))
}

fn decoded(picture: &Picture) -> RgbImage {
    image::load_from_memory(&picture.png).unwrap().to_rgb8()
}

fn difference(first: &RgbImage, second: &RgbImage) -> f32 {
    let total: u32 =
        first.as_raw().iter().zip(second.as_raw()).map(|(one, other)| u32::from(one.abs_diff(*other))).sum();
    total as f32 / first.as_raw().len() as f32
}

#[test]
fn each_kind_of_file_is_read_by_its_bytes() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let picture = over(&file(&portrait(60, 60), format), ArtStyle::FlatIllustration, SIDE).unwrap();
        assert_eq!((picture.width, picture.height), (SIDE, SIDE), "{format:?}");
    }
}

// FAILURES 23
#[test]
fn the_source_is_still_to_be_recognised_in_every_style() {
    let source = portrait(SIDE, SIDE);
    for style in ArtStyle::iter() {
        let picture = decoded(&over(&file(&source, ImageFormat::Png), style, SIDE).unwrap());
        let at = |x: u32, y: u32| picture.get_pixel(x, y).0.map(i32::from);
        let (skin, shirt, sky) = (at(64, 56), at(64, 105), at(16, 64));
        assert!(shirt[0] > shirt[2] + 40, "{style}: the shirt is red, {shirt:?}");
        assert!(sky[2] > sky[0], "{style}: the ground is blue, {sky:?}");
        assert!(
            skin.iter().sum::<i32>() > shirt.iter().sum::<i32>(),
            "{style}: skin {skin:?} is lighter than the shirt {shirt:?}"
        );
    }
}

#[test]
fn the_five_styles_of_one_photo_look_different() {
    let source = file(&portrait(SIDE, SIDE), ImageFormat::Png);
    let pictures: Vec<_> =
        ArtStyle::iter().map(|style| (style, decoded(&over(&source, style, SIDE).unwrap()))).collect();
    for (index, (style, first)) in pictures.iter().enumerate() {
        for (other, second) in &pictures[index + 1..] {
            assert!(difference(first, second) > 4.0, "{style} and {other}: {}", difference(first, second));
        }
    }
}

#[test]
fn the_same_photo_gives_the_same_bytes() {
    let source = file(&portrait(80, 60), ImageFormat::Jpeg);
    let once = || over(&source, ArtStyle::ComicBook, SIDE).unwrap().png;
    assert_eq!(once(), once());
}

/// A JPEG with an EXIF block that says how the camera was held.
fn held(image: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = file(image, ImageFormat::Jpeg);
    let exif = [
        b"Exif\0\0II*\0".as_slice(),
        &[8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
    ]
    .concat();
    let length = (exif.len() as u16 + 2).to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
}

#[test]
fn a_photo_taken_sideways_comes_out_upright() {
    let picture = decoded(&over(&held(&portrait(120, 80), 6), ArtStyle::SemiRealistic, SIDE).unwrap());
    assert!(picture.height() > picture.width());
    // Turned clockwise, the red shirt of the lower edge comes to the left.
    let (left, right) = (picture.get_pixel(12, 64).0, picture.get_pixel(82, 64).0);
    assert!(left[0] > left[2] && right[2] > right[0], "{left:?} {right:?}");
}

#[test]
fn shape_is_kept_and_banners_are_cut() {
    let size = |width: u32, height: u32| {
        let picture =
            over(&file(&portrait(width, height), ImageFormat::Png), ArtStyle::FlatIllustration, SIDE).unwrap();
        (picture.width, picture.height)
    };
    assert_eq!(size(90, 60), (128, 85));
    assert_eq!(size(400, 40), (128, 64));
    assert_eq!(size(40, 400), (64, 128));
}

#[test]
fn transparency_becomes_white_paper() {
    let mut ghost = image::RgbaImage::from_pixel(64, 64, image::Rgba([0, 0, 0, 0]));
    ghost.put_pixel(3, 3, image::Rgba([255, 0, 0, 255]));
    let mut bytes = Cursor::new(Vec::new());
    ghost.write_to(&mut bytes, ImageFormat::Png).unwrap();
    let picture = decoded(&over(&bytes.into_inner(), ArtStyle::SemiRealistic, SIDE).unwrap());
    assert!(picture.get_pixel(64, 64).0.iter().all(|channel| *channel > 230), "{:?}", picture.get_pixel(64, 64));
}

/// The head of a PNG that claims a size; there need be no pixels behind it.
fn claimed(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    drop(encoder.write_header());
    bytes
}

fn fault(bytes: &[u8]) -> SourceError {
    match block_on(cartoonize(bytes, ArtStyle::Anime, 1024, &async || ())) {
        Err(PictureError::Source(fault)) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn hostile_sources_are_refused_with_what_is_wrong() {
    assert!(matches!(fault(&[]), SourceError::Empty));
    assert!(matches!(fault(b"GIF89a\x01\x00\x01\x00"), SourceError::UnknownKind));
    assert!(matches!(fault(b"<svg onload=alert(1)>"), SourceError::UnknownKind));
    assert!(matches!(fault(&claimed(60_000, 60_000)), SourceError::TooLarge { width: 60_000, height: 60_000 }));
    assert!(matches!(fault(&claimed(65_536, 20)), SourceError::TooLarge { .. }));
    assert!(matches!(fault(&claimed(3, 3)), SourceError::TooSmall { .. }));
    assert!(matches!(fault(&claimed(400, 400)), SourceError::EndsEarly { kind: image_file::ImageFormat::Png }));
    let whole = file(&portrait(64, 64), ImageFormat::WebP);
    assert!(matches!(
        fault(&whole[..whole.len() / 3]),
        SourceError::Damaged { kind: image_file::ImageFormat::Webp, .. }
    ));
    assert!(matches!(
        fault(&[0xff, 0xd8, 0xff, 0xe0, 0, 4]),
        SourceError::EndsEarly { kind: image_file::ImageFormat::Jpeg }
    ));
}

#[test]
fn a_size_out_of_bounds_is_refused() {
    let source = file(&portrait(64, 64), ImageFormat::Png);
    for side in [0, 1023, 2049] {
        assert!(matches!(
            block_on(cartoonize(&source, ArtStyle::Anime, side, &async || ())),
            Err(PictureError::Size { .. })
        ));
    }
}

#[test]
fn a_character_is_described_by_what_its_picture_shows() {
    let look = character_look(&file(&portrait(200, 200), ImageFormat::Png)).unwrap();
    assert_eq!(
        (look.hair.as_deref(), look.skin.as_deref(), look.clothes.as_deref()),
        (Some("brown"), Some("light"), Some("red"))
    );
    assert!(
        look.describe().starts_with("a character with brown hair, light skin and red clothes, in "),
        "{}",
        look.describe()
    );
}

#[test]
fn brown_hair_is_not_taken_for_the_skin_whose_hue_it_has() {
    for (hair, name) in [([96, 56, 30], "brown"), ([120, 74, 40], "brown")] {
        let look = character_look(&file(&portrait_with_hair(200, 200, hair), ImageFormat::Png)).unwrap();
        assert_eq!((look.skin.as_deref(), look.hair.as_deref()), (Some("light"), Some(name)), "{hair:?}");
    }
}

#[test]
fn nothing_is_guessed_where_no_skin_is_seen() {
    let sea = RgbImage::from_fn(90, 60, |_, row| Rgb([20, 80 + row as u8, 180]));
    let look = character_look(&file(&sea, ImageFormat::Png)).unwrap();
    assert!(look.hair.is_none() && look.skin.is_none() && look.clothes.is_none());
    assert!(look.describe().starts_with("a character, in "), "{}", look.describe());
}

/// A head of one colour on a ground of many browns, with two spots on it.
fn spotted(ground: [u8; 3], spots: [[u8; 3]; 2]) -> RgbImage {
    RgbImage::from_fn(256, 256, |column, row| {
        let within = |x: u32, y: u32, radius: u32| column.abs_diff(x).pow(2) + row.abs_diff(y).pow(2) < radius.pow(2);
        let stripe = (column / 9 + row / 14) % 12 * 9;
        match (within(90, 128, 11), within(166, 128, 11)) {
            (true, _) => Rgb(spots[0]),
            (_, true) => Rgb(spots[1]),
            _ => Rgb(ground.map(|channel| channel.saturating_sub(stripe as u8))),
        }
    })
}

#[test]
fn a_small_colour_keeps_its_hue_in_every_style() {
    // Eyes of 16 pixels across in a picture of 768: four hundredths of a percent of its area.
    let ground =
        |column: u32, row: u32| [196, 136, 74].map(|channel: u8| channel - ((column / 27 + row / 42) % 12 * 6) as u8);
    let photo = RgbImage::from_fn(768, 768, |column, row| {
        let within = |x: u32| column.abs_diff(x).pow(2) + row.abs_diff(384).pow(2) < 64;
        match (within(270), within(498)) {
            (true, _) => Rgb([96, 178, 74]),
            (_, true) => Rgb([84, 130, 200]),
            _ => Rgb(ground(column, row)),
        }
    });
    let source = file(&photo, ImageFormat::Png);
    for style in ArtStyle::iter() {
        let picture = decoded(&over(&source, style, 768).unwrap());
        let (green, blue) =
            (picture.get_pixel(270, 384).0.map(i32::from), picture.get_pixel(498, 384).0.map(i32::from));
        assert!(green[1] > green[0] + 20 && green[1] > green[2] + 20, "{style}: the eye is green, {green:?}");
        assert!(blue[2] > blue[0] + 20 && blue[2] > blue[1], "{style}: the eye is blue, {blue:?}");
    }
}

#[test]
fn the_light_on_a_face_stays_the_colour_of_skin() {
    let source = file(&spotted([236, 196, 168], [[250, 226, 210], [247, 216, 196]]), ImageFormat::Png);
    for style in [ArtStyle::ComicBook, ArtStyle::FlatIllustration, ArtStyle::Anime] {
        let picture = decoded(&over(&source, style, 256).unwrap());
        for column in [90, 166] {
            let [red, green, blue] = picture.get_pixel(column, 128).0;
            assert!(green < 232 && blue < 222 && red > blue + 18, "{style}: {red} {green} {blue}");
        }
    }
}
