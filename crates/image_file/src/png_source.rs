//! PNG files, read row by row, interlaced ones too.

use std::io::{Cursor, ErrorKind};

use image::RgbImage;
use image::metadata::Orientation;
use png::Reader;

use crate::format::ImageFormat;
use crate::limits::{SourceError, check_size};
use crate::shrinker::{Mosaic, Shrinker};
use crate::upright::{on_white, upright};

/// Deflate makes at most this many bytes of one (RFC 1951: 258 bytes of two bits).
const MOST_INFLATION: u64 = 1032;
/// A chunk's length and type before its data, and its checksum behind it.
const CHUNK_HEAD_BYTES: usize = 8;
const CHECKSUM_BYTES: usize = 4;

/// Whether a file is within bounds by its header, and whole by its chunks.
pub(crate) fn check(bytes: &[u8]) -> Result<(), SourceError> {
    decoder_of(bytes)?;
    let mut at = 8;
    loop {
        let head = bytes.get(at..at + CHUNK_HEAD_BYTES).ok_or(ENDS_EARLY)?;
        let &[a, b, c, d, ref name @ ..] = head else { return Err(ENDS_EARLY) };
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        at = at.saturating_add(CHUNK_HEAD_BYTES).saturating_add(length).saturating_add(CHECKSUM_BYTES);
        if at > bytes.len() {
            return Err(ENDS_EARLY);
        }
        if name == b"IEND" {
            return Ok(());
        }
    }
}

const ENDS_EARLY: SourceError = SourceError::EndsEarly { kind: ImageFormat::Png };

fn damaged(cause: png::DecodingError) -> SourceError {
    if let png::DecodingError::IoError(error) = &cause
        && error.kind() == ErrorKind::UnexpectedEof
    {
        return ENDS_EARLY;
    }
    SourceError::Damaged { kind: ImageFormat::Png, cause: Box::new(cause) }
}

/// A file whose size is within bounds.
fn decoder_of(bytes: &[u8]) -> Result<png::Decoder<Cursor<&[u8]>>, SourceError> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    // Compressed text and profiles can be bombs, and nothing here needs them.
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let header = decoder.read_header_info().map_err(damaged)?;
    check_size(header.width, header.height)?;
    let row_bits = u64::from(header.width) * header.color_type.samples() as u64 * header.bit_depth as u64;
    let raw_bytes = u64::from(header.height) * row_bits / 8;
    if raw_bytes > MOST_INFLATION * bytes.len() as u64 {
        return Err(ENDS_EARLY);
    }
    Ok(decoder)
}

pub(crate) fn open(bytes: &[u8], wanted_side: u32) -> Result<RgbImage, SourceError> {
    let mut reader = decoder_of(bytes)?.read_info().map_err(damaged)?;
    let info = reader.info();
    let (width, height) = (info.width, info.height);
    let orientation =
        info.exif_metadata.as_deref().and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms);
    let channels = reader.output_color_type().0.samples();
    let shrunk = if reader.info().interlaced {
        read_passes(&mut reader, channels, Mosaic::new(width, height, wanted_side))?.finish()
    } else {
        let mut shrinker = Shrinker::new(width, height, wanted_side);
        while let Some(row) = reader.next_row().map_err(damaged)? {
            shrinker.add(row.data().chunks_exact(channels).map(pixel_of));
        }
        shrinker.finish()
    };
    Ok(upright(shrunk, orientation))
}

/// Adam7: first column and row, and the steps between them, of each pass (PNG, section 8.2).
const PASSES: [[u32; 4]; 7] =
    [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]];

fn read_passes(reader: &mut Reader<Cursor<&[u8]>>, channels: usize, mut mosaic: Mosaic) -> Result<Mosaic, SourceError> {
    let height = reader.info().height;
    for [first_column, first_row, across, down] in PASSES {
        for row in (first_row..height).step_by(down as usize) {
            let Some(pixels) = reader.next_interlaced_row().map_err(damaged)? else { return Err(ENDS_EARLY) };
            for (pixel, number) in pixels.data().chunks_exact(channels).zip(0..) {
                mosaic.add(first_column + number * across, row, pixel_of(pixel));
            }
        }
    }
    Ok(mosaic)
}

/// A pixel of one (grey), two (grey, alpha), three or four samples.
fn pixel_of(samples: &[u8]) -> [u8; 3] {
    match *samples {
        [grey] => [grey; 3],
        [grey, alpha] => on_white([grey, grey, grey, alpha]),
        [red, green, blue] => [red, green, blue],
        [red, green, blue, alpha] => on_white([red, green, blue, alpha]),
        _ => [255; 3],
    }
}
