//! The photo: its kind is recognised by its bytes, its size is checked before it is decoded, and it comes out upright.

use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};

use crate::format::ImageFormat;
use crate::jpeg::{Jpeg, JpegError};
use crate::shrinker::{Shrinker, reduction};
use crate::{png_source, webp_source};

/// 50 megapixels as cameras count them: 8192 × 6144.
pub const MOST_SOURCE_PIXELS: u64 = 8192 * 6144;
/// Longest side of a source, in pixels: what a JPEG can have.
pub const LONGEST_SOURCE_SIDE: u32 = 65_535;
/// Below this there is nothing to recognise.
pub const SHORTEST_SOURCE_SIDE: u32 = 16;

/// What is wrong with a source image.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    #[error("the source image is empty")]
    Empty,
    #[error("the source image is not a JPEG, PNG or WebP file")]
    UnknownKind,
    #[error("the source image is {width} × {height} pixels; it may have at most 50 megapixels and no side over 65535")]
    TooLarge { width: u32, height: u32 },
    #[error("the source image is {width} × {height} pixels; no side may be shorter than 16")]
    TooSmall { width: u32, height: u32 },
    #[error(
        "the source image is a WebP of {width} × {height} pixels, of which at most {most_megapixels} megapixels are read; \
         as a JPEG or PNG it may have 50"
    )]
    TooLargeWebp { width: u32, height: u32, most_megapixels: u64 },
    #[error("the source image is damaged: the {kind} file ends early")]
    EndsEarly { kind: ImageFormat },
    #[error("the source image can't be read: {what} in a JPEG is not supported")]
    Unsupported { what: &'static str },
    #[error("the source image is damaged: it is not a readable {kind} file")]
    Damaged {
        kind: ImageFormat,
        #[source]
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl From<JpegError> for SourceError {
    fn from(cause: JpegError) -> Self {
        match cause {
            JpegError::EndsEarly => Self::EndsEarly { kind: ImageFormat::Jpeg },
            JpegError::Unsupported(what) => Self::Unsupported { what },
            JpegError::Invalid(_) => Self::Damaged { kind: ImageFormat::Jpeg, cause: Box::new(cause) },
        }
    }
}

/// Whether a source can be drawn over, judged by its header and its end; no pixel is decoded.
///
/// # Errors
/// What is wrong with the file.
pub fn check_source(bytes: &[u8]) -> Result<(), SourceError> {
    match kind_of(bytes)? {
        ImageFormat::Jpeg => {
            let jpeg = open_jpeg(bytes)?;
            Ok(jpeg.check_end()?)
        }
        ImageFormat::Webp => webp_source::check(bytes),
        ImageFormat::Png => png_source::check(bytes),
    }
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

pub(crate) fn check_size(width: u32, height: u32) -> Result<(), SourceError> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_SOURCE_PIXELS || width.max(height) > LONGEST_SOURCE_SIDE {
        return Err(SourceError::TooLarge { width, height });
    }
    if width.min(height) < SHORTEST_SOURCE_SIDE {
        return Err(SourceError::TooSmall { width, height });
    }
    Ok(())
}

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
