//! WebP files. Lossy ones without transparency are read row by row; the others lie in memory whole, and their size is bounded by it.

use std::io::{Cursor, ErrorKind};

use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, RgbImage};

use crate::format::ImageFormat;
use crate::limits::{SourceError, check_size};
use crate::shrinker::{Shrinker, reduction};
use crate::upright::{on_white, upright};
use crate::vp8::{Row, Vp8, Vp8Error};

/// What decoding may take beside the file: an isolate has 128 MB for everything.
const DECODING_BUDGET_BYTES: u64 = 72 << 20;
/// As measured (`tests/memory.rs`): two whole copies of a lossless picture, planes and colours of a transparent lossy one.
const WHOLE_BYTES_PER_PIXEL: u64 = 7;
/// From here on a lossy picture is reduced while its rows come in: sharper colours between them would be lost anyway.
const LEAST_REDUCTION: u32 = 2;
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
    match opaque_lossy_frame(bytes) {
        Some(frame) => check_frame(&Vp8::open(frame)?, width, height)?,
        None => check_whole(width, height)?,
    }
    Ok(decoder)
}

fn check_whole(width: u32, height: u32) -> Result<(), SourceError> {
    let most_pixels = DECODING_BUDGET_BYTES / WHOLE_BYTES_PER_PIXEL;
    if u64::from(width) * u64::from(height) > most_pixels {
        return Err(SourceError::TooLargeWebp { width, height, most_megapixels: most_pixels / 1_000_000 });
    }
    Ok(())
}

/// The file and its frame must agree.
fn check_frame(frame: &Vp8<'_>, width: u32, height: u32) -> Result<(), SourceError> {
    if frame.size() == (width, height) { Ok(()) } else { Err(Vp8Error::Invalid("size").into()) }
}

/// The VP8 frame of a lossy picture without transparency and animation
/// (<https://developers.google.com/speed/webp/docs/riff_container>).
fn opaque_lossy_frame(bytes: &[u8]) -> Option<&[u8]> {
    let mut chunks = bytes.get(12..)?;
    loop {
        let name = chunks.get(..4)?;
        let length = u32::from_le_bytes(chunks.get(4..8)?.try_into().ok()?) as usize;
        match name {
            b"VP8 " => return chunks.get(8..8 + length),
            b"VP8L" | b"ALPH" | b"ANIM" => return None,
            _ => chunks = chunks.get(8 + length + length % 2..)?,
        }
    }
}

pub(crate) fn open(bytes: &[u8], wanted_side: u32) -> Result<RgbImage, SourceError> {
    let mut decoder = decoder_of(bytes)?;
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let shrunk = match opaque_lossy_frame(bytes) {
        Some(frame) if reduction(width, height, wanted_side) >= LEAST_REDUCTION => {
            drop(decoder);
            of_rows(frame, width, height, wanted_side)?
        }
        Some(_) | None => of_whole(DynamicImage::from_decoder(decoder).map_err(damaged)?, wanted_side),
    };
    Ok(upright(shrunk, orientation))
}

fn of_whole(decoded: DynamicImage, wanted_side: u32) -> RgbImage {
    let mut shrinker = Shrinker::new(decoded.width(), decoded.height(), wanted_side);
    if let DynamicImage::ImageRgb8(image) = decoded {
        image.rows().for_each(|row| shrinker.add(row.map(|pixel| pixel.0)));
    } else {
        decoded.into_rgba8().rows().for_each(|row| shrinker.add(row.map(|pixel| on_white(pixel.0))));
    }
    shrinker.finish()
}

/// Row by row. Each colour stands for four pixels, which the reduction averages anyway.
fn of_rows(frame: &[u8], width: u32, height: u32, wanted_side: u32) -> Result<RgbImage, SourceError> {
    let mut shrinker = Shrinker::new(width, height, wanted_side);
    Vp8::open(frame)?.each_row(|Row { luma, blue, red }| {
        let pixels = luma.iter().enumerate();
        shrinker.add(pixels.map(|(x, luma)| rgb_of(*luma, blue[x / 2], red[x / 2])));
    })?;
    Ok(shrinker.finish())
}

/// As libwebp reckons it (`src/dsp/yuv.h`): BT.601 from 16 to 235, in fixed point with six bits after it.
fn rgb_of(luma: u8, blue: u8, red: u8) -> [u8; 3] {
    let scaled = |value: u8, factor: i32| (i32::from(value) * factor) >> 8;
    let clipped = |value: i32| (value >> 6).clamp(0, 255) as u8;
    let luma = scaled(luma, 19_077);
    [
        clipped(luma + scaled(red, 26_149) - 14_234),
        clipped(luma - scaled(blue, 6_419) - scaled(red, 13_320) + 8_708),
        clipped(luma + scaled(blue, 33_050) - 17_685),
    ]
}

impl From<Vp8Error> for SourceError {
    fn from(cause: Vp8Error) -> Self {
        match cause {
            Vp8Error::EndsEarly => Self::EndsEarly { kind: ImageFormat::Webp },
            Vp8Error::Invalid(_) => Self::Damaged { kind: ImageFormat::Webp, cause: Box::new(cause) },
        }
    }
}
