//! The cartoonizer: a photo becomes a drawing in one of the five styles, and stays recognisable.

mod ink;
mod look;
mod palette;
mod render;
mod smooth;

use std::rc::Rc;

use image::RgbImage;
use image::imageops::{self, FilterType};
use image_file::SourceError;

use super::backdrop::Daylight;
use super::canvas::Canvas;
use super::colour::Colour;
use super::grain::Grain;
use super::light::Light;
use super::scene::PictureAccount;
use super::style::Look;
use super::{Picture, PictureError, PictureSize, encode, finish};
use brief::picture::{ArtStyle, CharacterLook, Weather};
use brief::story::Audience;
use look::look_of;
use smooth::Sheet;

/// Rows between two rests.
const BAND: usize = 256;
/// Wider or taller than this a picture fits no page; the middle is kept.
const WIDEST_RATIO: f32 = 2.0;

/// Draws a photo over, with `rest` as in [`super::draw`]. The longer side gets `long_side_pixels` (1024 to 2048), the shape of the photo is kept up to 2 : 1.
///
/// # Errors
/// [`PictureError::Source`] if the photo can't be used, [`PictureError::Size`] if the requested size is out of bounds.
pub async fn cartoonize(
    source: &[u8],
    style: ArtStyle,
    long_side_pixels: u32,
    rest: &impl AsyncFn(),
) -> Result<Picture, PictureError> {
    if !(PictureSize::SHORTEST_SIDE..=PictureSize::LONGEST_SIDE).contains(&long_side_pixels) {
        return Err(PictureError::Size { width: long_side_pixels, height: long_side_pixels });
    }
    drawn_over(source, style, long_side_pixels, rest).await
}

async fn drawn_over(
    source: &[u8],
    style: ArtStyle,
    long_side_pixels: u32,
    rest: &impl AsyncFn(),
) -> Result<Picture, PictureError> {
    let photo = image_file::open(source, long_side_pixels)?;
    rest().await;
    let photo = fitted(&photo, long_side_pixels);
    rest().await;
    let (width, height) = photo.dimensions();
    let look = Look {
        style,
        audience: Audience::YoungAdults,
        light: Light::of(Daylight::Day, Weather::Clear),
        pixels_per_unit: long_side_pixels as f32 / 1000.0,
        grain: Rc::new(Grain::new()),
    };
    let sheet = sheet_of(&photo);
    drop(photo);
    rest().await;
    let pixels = render::render(sheet, &look, rest).await;
    let mut canvas = Canvas::from_pixels(width, height, pixels).ok_or(PictureError::Size { width, height })?;
    finish::finish(&mut canvas, &look, rest).await;
    let described = PictureAccount {
        sentence: format!("The source image, drawn over in the {style} style."),
        recognised: vec!["source image".to_owned()],
        ..PictureAccount::default()
    };
    Ok(Picture { png: encode::encode(&canvas, rest).await?, width, height, described })
}

/// What a picture shows of the character in it.
///
/// # Errors
/// [`SourceError`] if the picture can't be used.
pub fn character_look(source: &[u8]) -> Result<CharacterLook, SourceError> {
    const SIDE: u32 = 256;
    Ok(look_of(&sheet_of(&fitted(&image_file::open(source, SIDE)?, SIDE))))
}

/// Cut to at most 2 : 1 around its middle, a little above it in tall pictures, where faces are; then scaled.
fn fitted(photo: &RgbImage, long_side_pixels: u32) -> RgbImage {
    let (width, height) = (photo.width() as f32, photo.height() as f32);
    let (kept_width, kept_height) = (width.min(height * WIDEST_RATIO), height.min(width * WIDEST_RATIO));
    let (left, top) = ((width - kept_width) / 2.0, (height - kept_height) * 0.35);
    let scale = long_side_pixels as f32 / kept_width.max(kept_height);
    let side = |kept: f32| ((kept * scale).round() as u32).max(1);
    let part = imageops::crop_imm(photo, left as u32, top as u32, kept_width as u32, kept_height as u32).to_image();
    imageops::resize(&part, side(kept_width), side(kept_height), FilterType::CatmullRom)
}

fn sheet_of(photo: &RgbImage) -> Sheet {
    Sheet {
        width: photo.width() as usize,
        height: photo.height() as usize,
        pixels: photo.pixels().map(|pixel| Colour::from_bytes(pixel.0).to_oklab()).collect(),
    }
}

#[cfg(test)]
mod tests;
