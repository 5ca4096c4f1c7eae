//! The photo: its kind is recognised by its bytes, its size is checked before it is decoded, and it comes out upright.

use image::RgbImage;

use crate::format::ImageFormat;
use crate::jpeg::Jpeg;
use crate::limits::{SHORTEST_SOURCE_SIDE, SourceError, check_size};
use crate::shrinker::{Shrinker, reduction};
use crate::upright::upright;
use crate::{png_source, webp_source};

/// Whether a source can be drawn over, judged by its header and its end; no pixel is decoded.
///
/// # Errors
/// What is wrong with the file.
pub fn check_header(bytes: &[u8]) -> Result<(), SourceError> {
    match kind_of(bytes)? {
        ImageFormat::Jpeg => {
            let jpeg = open_jpeg(bytes)?;
            Ok(jpeg.check_end()?)
        }
        ImageFormat::Webp => webp_source::check(bytes),
        ImageFormat::Png => png_source::check(bytes),
    }
}

/// Whether a source can be drawn over, judged by all of its data: what [`open`] would refuse at any size is refused. Takes about a tenth of a
/// second for 12 megapixels.
///
/// # Errors
/// What is wrong with the file.
pub fn check_pixels(bytes: &[u8]) -> Result<(), SourceError> {
    check_header(bytes)?;
    open(bytes, SHORTEST_SOURCE_SIDE).map(drop)
}

/// Decodes a source, upright, on white where it is transparent, its longer side at most about twice `wanted_side`.
///
/// # Errors
/// What is wrong with the file; a size out of bounds is found before any pixel is decoded.
pub fn open(bytes: &[u8], wanted_side: u32) -> Result<RgbImage, SourceError> {
    match kind_of(bytes)? {
        ImageFormat::Jpeg => {
            let jpeg = open_jpeg(bytes)?;
            let (orientation, eighths) = (jpeg.orientation(), jpeg_eighths(&jpeg, wanted_side));
            let shrinker = jpeg.decode(
                eighths,
                |width, height| Shrinker::new(width, height, wanted_side),
                |shrinker, row| shrinker.add(row),
            )?;
            Ok(upright(shrinker.finish(), orientation))
        }
        ImageFormat::Webp => webp_source::open(bytes, wanted_side),
        ImageFormat::Png => png_source::open(bytes, wanted_side),
    }
}

fn kind_of(bytes: &[u8]) -> Result<ImageFormat, SourceError> {
    if bytes.is_empty() {
        return Err(SourceError::Empty);
    }
    ImageFormat::of(bytes).ok_or(SourceError::UnknownKind)
}

fn open_jpeg(bytes: &[u8]) -> Result<Jpeg<'_>, SourceError> {
    let jpeg = Jpeg::open(bytes)?;
    let (width, height) = jpeg.size();
    check_size(width, height)?;
    Ok(jpeg)
}

/// The smallest part of a JPEG's size that shows as much as is wanted.
fn jpeg_eighths(jpeg: &Jpeg<'_>, wanted_side: u32) -> u32 {
    let (width, height) = jpeg.size();
    8 >> reduction(width, height, wanted_side).ilog2().min(3)
}
