//! What a source may be, and what is wrong with one that is not.

use crate::format::ImageFormat;
use crate::jpeg::JpegError;

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
        "the source image is a lossless, transparent or animated WebP of {width} × {height} pixels; such a one may have at most \
         {most_megapixels} megapixels, a JPEG or PNG 50"
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
