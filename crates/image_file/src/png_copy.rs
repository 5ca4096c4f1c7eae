//! The same picture as a PNG, whatever kind of file it came as.

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

use crate::limits::SourceError;
use crate::source::open;

/// No side of a picture that a model draws is longer.
const LONGEST_SIDE_PIXELS: u32 = 4_096;

/// Why there is no PNG.
#[derive(Debug, thiserror::Error)]
pub enum PngCopyError {
    #[error(transparent)]
    Source(#[from] SourceError),
    #[error("the PNG could not be encoded")]
    Encoding(#[source] image::ImageError),
}

/// A JPEG, WebP or PNG as an 8-bit RGB PNG, upright and on white where it is transparent.
///
/// # Errors
/// [`PngCopyError::Source`] if the picture can't be read, [`PngCopyError::Encoding`] if the encoder fails.
pub fn as_png(picture: &[u8]) -> Result<Vec<u8>, PngCopyError> {
    let opened = open(picture, LONGEST_SIDE_PIXELS)?;
    let (width, height) = opened.dimensions();
    let mut encoded = Vec::new();
    PngEncoder::new(&mut encoded)
        .write_image(&opened, width, height, ExtendedColorType::Rgb8)
        .map_err(PngCopyError::Encoding)?;
    Ok(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ImageFormat, reduced_jpeg};

    #[test]
    fn a_jpeg_becomes_a_png_of_the_same_size_and_colours() {
        let drawn = image::RgbImage::from_pixel(64, 32, image::Rgb([200, 120, 40]));
        let mut png = std::io::Cursor::new(Vec::new());
        drawn.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let jpeg = reduced_jpeg(png.get_ref(), 64, 95).unwrap();
        let copy = as_png(&jpeg).unwrap();
        assert_eq!(ImageFormat::of(&copy), Some(ImageFormat::Png));
        let decoded = image::load_from_memory(&copy).unwrap().into_rgb8();
        assert_eq!(decoded.dimensions(), (64, 32));
        let pixel = decoded.get_pixel(30, 15).0;
        assert!(pixel.iter().zip([200_u8, 120, 40]).all(|(found, drawn)| found.abs_diff(drawn) <= 4), "{pixel:?}");
    }

    #[test]
    fn what_ends_early_is_refused() {
        let drawn = image::RgbImage::from_pixel(64, 64, image::Rgb([10, 120, 40]));
        let mut png = std::io::Cursor::new(Vec::new());
        drawn.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let jpeg = reduced_jpeg(png.get_ref(), 64, 95).unwrap();
        assert!(matches!(as_png(&jpeg[..jpeg.len() / 2]), Err(PngCopyError::Source(_))));
    }
}
