//! Photos as cameras and browsers hand them over: every way to hold the camera, every way to be damaged, every size.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use image::{Rgb, RgbImage};
use image_file::{ImageFormat, MOST_SOURCE_PIXELS, SourceError, check_header, check_pixels, open};
use jpeg_encoder::{ColorType, Encoder};

const INTERLACED: &[u8] = include_bytes!("fixtures/interlaced.png");
const PROGRESSIVE: &[u8] = include_bytes!("fixtures/progressive_420.jpg");

/// Red at the left above, green at the right above, blue at the left below, white at the right below.
fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([220, 20, 20]),
        (false, true) => Rgb([20, 220, 20]),
        (true, false) => Rgb([20, 20, 220]),
        (false, false) => Rgb([250, 250, 250]),
    })
}

fn jpeg(image: &RgbImage, is_progressive: bool, exif_orientation: Option<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    encoder.set_progressive(is_progressive);
    if let Some(orientation) = exif_orientation {
        let exif =
            [b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(), &[orientation, 0, 0, 0, 0, 0, 0]].concat();
        encoder.add_exif_metadata(&exif).unwrap();
    }
    encoder.encode(image.as_raw(), image.width() as u16, image.height() as u16, ColorType::Rgb).unwrap();
    bytes
}

/// The corners of a picture by their colours: above left, above right, below left, below right.
fn corners(image: &RgbImage) -> String {
    let (right, below) = (image.width() - 4, image.height() - 4);
    let name = |(x, y)| match image.get_pixel(x, y).0 {
        [200..=255, 0..60, 0..60] => 'r',
        [0..60, 200..=255, 0..60] => 'g',
        [0..60, 0..60, 200..=255] => 'b',
        [200..=255, 200..=255, 200..=255] => 'w',
        _ => '?',
    };
    [(3, 3), (right, 3), (3, below), (right, below)].map(name).iter().collect()
}

#[test]
fn however_the_camera_was_held_the_photo_comes_out_upright_at_every_scale() {
    let upright = ["rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb"];
    for (orientation, expected) in (1..).zip(upright) {
        for is_progressive in [false, true] {
            let bytes = jpeg(&quarters(640, 400), is_progressive, Some(orientation));
            for wanted_side in [640, 300, 150, 70, 20] {
                let opened = open(&bytes, wanted_side).unwrap();
                assert_eq!(corners(&opened), expected, "{orientation} at {wanted_side}");
                assert_eq!(opened.width() > opened.height(), orientation < 5);
            }
        }
    }
}

#[test]
fn photos_of_every_phone_are_taken_and_what_is_larger_is_refused_by_its_header() {
    for (width, height) in
        [(4032, 3024), (3024, 4032), (4080, 3072), (8064, 6048), (8160, 6120), (8192, 6144), (65_500, 700)]
    {
        let bytes = jpeg(&RgbImage::from_pixel(width, height, Rgb([90, 120, 60])), false, None);
        check_header(&bytes).unwrap();
        let opened = open(&bytes, 1024).unwrap();
        assert!(opened.width().max(opened.height()) >= 1024, "{:?}", opened.dimensions());
        assert!(opened.get_pixel(5, 5).0.iter().zip([90, 120, 60]).all(|(&one, other)| one.abs_diff(other) < 4));
    }
    let mut larger = jpeg(&quarters(64, 64), false, None);
    let at = larger.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    larger[at + 5..at + 9].copy_from_slice(&[0x20, 0, 0x20, 0]);
    larger.resize(10 << 20, 0);
    const { assert!(8192 * 8192 > MOST_SOURCE_PIXELS) };
    assert!(matches!(check_header(&larger), Err(SourceError::TooLarge { width: 8192, height: 8192 })));
}

#[test]
fn a_narrow_picture_keeps_something_to_see() {
    for (width, height) in [(16, 16), (16, 60_000), (20_000, 17)] {
        let bytes = jpeg(&RgbImage::from_pixel(width, height, Rgb([200, 30, 30])), true, None);
        let opened = open(&bytes, 256).unwrap();
        assert!(opened.width() >= 16 && opened.height() >= 16, "{:?}", opened.dimensions());
    }
}

fn written(image: &RgbImage, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn what_is_cut_off_ends_early_whatever_its_kind_and_wherever_it_is_cut() {
    let files = [
        (ImageFormat::Jpeg, jpeg(&quarters(320, 200), false, None)),
        (ImageFormat::Jpeg, PROGRESSIVE.to_vec()),
        (ImageFormat::Png, written(&quarters(320, 200), image::ImageFormat::Png)),
        (ImageFormat::Png, INTERLACED.to_vec()),
        (ImageFormat::Webp, written(&quarters(320, 200), image::ImageFormat::WebP)),
    ];
    for (kind, bytes) in files {
        check_header(&bytes).unwrap();
        open(&bytes, 128).unwrap();
        for percent in [30, 50, 70, 90, 99] {
            let cut = &bytes[..bytes.len() * percent / 100];
            let ends_early = |refused: Option<SourceError>| matches!(refused, Some(SourceError::EndsEarly { kind: named }) if named == kind);
            assert!(ends_early(check_header(cut).err()), "{kind} cut at {percent} %");
            assert!(open(cut, 128).is_err(), "{kind} cut at {percent} %");
        }
    }
}

/// The file cut in its data, with an end as a whole file has it.
fn cut_and_ended(kind: ImageFormat, bytes: &[u8], percent: usize) -> Vec<u8> {
    let mut cut = bytes[..bytes.len() * percent / 100].to_vec();
    match kind {
        ImageFormat::Jpeg => cut.extend([0xff, 0xd9]),
        ImageFormat::Png => {
            let at = cut.windows(4).position(|name| name == b"IDAT").unwrap();
            let length = (cut.len() - at - 4) as u32;
            cut[at - 4..at].copy_from_slice(&length.to_be_bytes());
            let mut checksum = flate2::Crc::new();
            checksum.update(&cut[at..]);
            cut.extend(checksum.sum().to_be_bytes());
            cut.extend(b"\0\0\0\0IEND\xae\x42\x60\x82");
        }
        ImageFormat::Webp => {
            cut.resize(cut.len().next_multiple_of(2), 0);
            for (at, before) in [(4, 8), (16, 20)] {
                let length = (cut.len() - before) as u32;
                cut[at..at + 4].copy_from_slice(&length.to_le_bytes());
            }
        }
    }
    cut
}

#[test]
fn what_was_cut_and_ended_is_damaged_at_the_door_and_at_every_size() {
    let photo = RgbImage::from_fn(640, 400, |x, y| Rgb([(x * y / 90) as u8, (x / 3 + y) as u8, (x ^ y) as u8]));
    let files = [
        (ImageFormat::Jpeg, jpeg(&photo, false, None)),
        (ImageFormat::Jpeg, jpeg(&photo, true, None)),
        (ImageFormat::Png, written(&photo, image::ImageFormat::Png)),
        (ImageFormat::Webp, written(&photo, image::ImageFormat::WebP)),
        (ImageFormat::Webp, include_bytes!("fixtures/lossy.webp").to_vec()),
    ];
    for (kind, bytes) in files {
        check_pixels(&bytes).unwrap();
        for percent in [40, 60, 80, 95] {
            let cut = cut_and_ended(kind, &bytes, percent);
            assert!(check_pixels(&cut).is_err(), "{kind} cut at {percent} %");
            for wanted_side in [1024, 300, 80, 16] {
                assert!(open(&cut, wanted_side).is_err(), "{kind} cut at {percent} %, {wanted_side}");
            }
        }
    }
}

#[test]
fn an_interlaced_picture_is_the_same_as_a_plain_one() {
    let whole = image::load_from_memory(INTERLACED).unwrap().into_rgb8();
    let plain = written(&whole, image::ImageFormat::Png);
    for wanted_side in [1024, 100, 50, 11] {
        assert_eq!(open(INTERLACED, wanted_side).unwrap(), open(&plain, wanted_side).unwrap(), "{wanted_side}");
    }
}
