//! WebP files. Their decoder knows no rows: what it takes is bounded by the size.

use std::io::{Cursor, ErrorKind};

use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, RgbImage};

use crate::format::ImageFormat;
use crate::limits::{SourceError, check_size};
use crate::shrinker::Shrinker;
use crate::upright::{on_white, upright};

/// What decoding may take beside the file: an isolate has 128 MB for everything.
const DECODING_BUDGET_BYTES: u64 = 72 << 20;
/// As measured (`tests/memory.rs`): planes and colours of a lossy picture; two whole copies of a lossless one.
const LOSSY_BYTES_PER_PIXEL: u64 = 5;
const LOSSLESS_BYTES_PER_PIXEL: u64 = 7;
/// `RIFF`, a length, `WEBP`, and the first chunk's name.
const RIFF_HEAD_BYTES: usize = 8;

/// Whether a file is within bounds by its header, and as long as it says.
pub(crate) fn check(bytes: &[u8]) -> Result<(), SourceError> {
    let length = bytes.get(4..RIFF_HEAD_BYTES).and_then(|length| length.try_into().ok()).map(u32::from_le_bytes);
    let whole = length.is_some_and(|length| length as usize + RIFF_HEAD_BYTES <= bytes.len());
    decoder_of(bytes)?;
    if whole { Ok(()) } else { Err(SourceError::EndsEarly { kind: ImageFormat::Webp }) }
}

fn damaged(cause: ImageError) -> SourceError {
    if let ImageError::IoError(error) = &cause
        && error.kind() == ErrorKind::UnexpectedEof
    {
        return SourceError::EndsEarly { kind: ImageFormat::Webp };
    }
    SourceError::Damaged { kind: ImageFormat::Webp, cause: Box::new(cause) }
}

fn decoder_of(bytes: &[u8]) -> Result<WebPDecoder<Cursor<&[u8]>>, SourceError> {
    let decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    let most_pixels = DECODING_BUDGET_BYTES / bytes_per_pixel(bytes);
    if u64::from(width) * u64::from(height) > most_pixels {
        return Err(SourceError::TooLargeWebp { width, height, most_megapixels: most_pixels / 1_000_000 });
    }
    Ok(decoder)
}

fn bytes_per_pixel(bytes: &[u8]) -> u64 {
    if bytes.get(12..16) == Some(b"VP8 ") { LOSSY_BYTES_PER_PIXEL } else { LOSSLESS_BYTES_PER_PIXEL }
}

pub(crate) fn open(bytes: &[u8], wanted_side: u32) -> Result<RgbImage, SourceError> {
    let mut decoder = decoder_of(bytes)?;
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let decoded = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    let mut shrinker = Shrinker::new(width, height, wanted_side);
    if let DynamicImage::ImageRgb8(image) = decoded {
        image.rows().for_each(|row| shrinker.add(row.map(|pixel| pixel.0)));
    } else {
        decoded.into_rgba8().rows().for_each(|row| shrinker.add(row.map(|pixel| on_white(pixel.0))));
    }
    Ok(upright(shrinker.finish(), orientation))
}
