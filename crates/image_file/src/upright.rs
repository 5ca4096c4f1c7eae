//! Pixels as they are meant to be seen: the right way up, on white paper.

use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};

pub(crate) fn on_white([red, green, blue, alpha]: [u8; 4]) -> [u8; 3] {
    [red, green, blue].map(|channel| {
        let covered = u32::from(channel) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
        ((covered + 127) / 255) as u8
    })
}

pub(crate) fn upright(image: RgbImage, orientation: Orientation) -> RgbImage {
    let mut image = DynamicImage::ImageRgb8(image);
    image.apply_orientation(orientation);
    image.into_rgb8()
}
