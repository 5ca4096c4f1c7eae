//! The photo: its kind is recognised by its bytes, its size is checked before it is decoded, and it comes out upright.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, RgbImage, RgbaImage};

use crate::format::ImageFormat;
use crate::shrinker::Shrinker;

/// Longest side of a source, in pixels.
pub const LONGEST_SOURCE_SIDE: u32 = 4000;
/// Below this there is nothing to recognise.
pub const SHORTEST_SOURCE_SIDE: u32 = 16;
/// What decoding may take beside the file: an isolate has 128 MB for everything.
const DECODING_BUDGET_BYTES: u64 = 60_000_000;

/// What is wrong with a source image.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    #[error("the source image is empty")]
    Empty,
    #[error("the source image is not a JPEG, PNG or WebP file")]
    UnknownKind,
    #[error("the source image is {width} × {height} pixels; no side may be longer than 4000")]
    TooLarge { width: u32, height: u32 },
    #[error("the source image is {width} × {height} pixels; no side may be shorter than 16")]
    TooSmall { width: u32, height: u32 },
    #[error(
        "the source image would take {needed_bytes} bytes to decode; a smaller or a plain (not progressive) one works"
    )]
    TooMuchMemory { needed_bytes: u64 },
    #[error("the source image is damaged: it is not a readable {kind} file")]
    Damaged {
        kind: ImageFormat,
        #[source]
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Whether a source can be drawn over, as far as its header says; no pixel is decoded.
///
/// # Errors
/// What is wrong with the file.
pub fn check_source(bytes: &[u8]) -> Result<(), SourceError> {
    if bytes.is_empty() {
        return Err(SourceError::Empty);
    }
    let kind = ImageFormat::of(bytes).ok_or(SourceError::UnknownKind)?;
    let damaged = |cause: image::ImageError| SourceError::Damaged { kind, cause: Box::new(cause) };
    let ((width, height), bytes_per_pixel) = match kind {
        ImageFormat::Jpeg => {
            (JpegDecoder::new(Cursor::new(bytes)).map_err(damaged)?.dimensions(), jpeg_bytes_per_pixel(bytes))
        }
        ImageFormat::Webp => {
            (WebPDecoder::new(Cursor::new(bytes)).map_err(damaged)?.dimensions(), WEBP_BYTES_PER_PIXEL)
        }
        ImageFormat::Png => return png_file(bytes).map(|_| ()),
    };
    check(width, height, bytes_per_pixel)
}

const WEBP_BYTES_PER_PIXEL: u64 = 5;

/// A progressive file keeps all coefficients (16 bits, up to 3 components) until the last scan.
fn jpeg_bytes_per_pixel(bytes: &[u8]) -> u64 {
    if is_progressive(bytes) { 9 } else { 3 }
}

/// Decodes a source, upright, on white where it is transparent, its longer side at most about twice `wanted_side`.
///
/// # Errors
/// What is wrong with the file; a size out of bounds is found before any pixel is decoded.
pub fn open(bytes: &[u8], wanted_side: u32) -> Result<RgbImage, SourceError> {
    if bytes.is_empty() {
        return Err(SourceError::Empty);
    }
    let kind = ImageFormat::of(bytes).ok_or(SourceError::UnknownKind)?;
    let damaged = |cause: image::ImageError| SourceError::Damaged { kind, cause: Box::new(cause) };
    match kind {
        ImageFormat::Png => open_png(bytes, wanted_side),
        ImageFormat::Jpeg => {
            let decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(damaged)?;
            decode(decoder, jpeg_bytes_per_pixel(bytes), wanted_side, kind)
        }
        ImageFormat::Webp => {
            let decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(damaged)?;
            decode(decoder, WEBP_BYTES_PER_PIXEL, wanted_side, kind)
        }
    }
}

fn check(width: u32, height: u32, bytes_per_pixel: u64) -> Result<(), SourceError> {
    if width > LONGEST_SOURCE_SIDE || height > LONGEST_SOURCE_SIDE {
        return Err(SourceError::TooLarge { width, height });
    }
    if width < SHORTEST_SOURCE_SIDE || height < SHORTEST_SOURCE_SIDE {
        return Err(SourceError::TooSmall { width, height });
    }
    let needed_bytes = u64::from(width) * u64::from(height) * bytes_per_pixel;
    if needed_bytes > DECODING_BUDGET_BYTES { Err(SourceError::TooMuchMemory { needed_bytes }) } else { Ok(()) }
}

fn decode<D: ImageDecoder>(
    mut decoder: D,
    bytes_per_pixel: u64,
    wanted_side: u32,
    kind: ImageFormat,
) -> Result<RgbImage, SourceError> {
    let (width, height) = decoder.dimensions();
    check(width, height, bytes_per_pixel)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let decoded =
        DynamicImage::from_decoder(decoder).map_err(|cause| SourceError::Damaged { kind, cause: Box::new(cause) })?;
    let mut shrinker = Shrinker::new(width, height, wanted_side);
    if let DynamicImage::ImageRgb8(image) = decoded {
        image.rows().for_each(|row| shrinker.add(row.map(|pixel| pixel.0)));
    } else {
        let image: RgbaImage = decoded.into_rgba8();
        image.rows().for_each(|row| shrinker.add(row.map(|pixel| on_white(pixel.0))));
    }
    Ok(upright(shrinker.finish(), orientation))
}

fn damaged_png(cause: png::DecodingError) -> SourceError {
    SourceError::Damaged { kind: ImageFormat::Png, cause: Box::new(cause) }
}

/// A file whose size is within bounds; it is read row by row unless it is interlaced.
struct PngFile<'a> {
    decoder: png::Decoder<Cursor<&'a [u8]>>,
    width: u32,
    height: u32,
    interlaced: bool,
}

fn png_file(bytes: &[u8]) -> Result<PngFile<'_>, SourceError> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    // Compressed text and profiles can be bombs, and nothing here needs them.
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let header = decoder.read_header_info().map_err(damaged_png)?;
    let (width, height, interlaced) = (header.width, header.height, header.interlaced);
    check(width, height, if interlaced { 4 } else { 0 })?;
    Ok(PngFile { decoder, width, height, interlaced })
}

fn open_png(bytes: &[u8], wanted_side: u32) -> Result<RgbImage, SourceError> {
    let PngFile { decoder, width, height, interlaced } = png_file(bytes)?;
    let mut reader = decoder.read_info().map_err(damaged_png)?;
    let info = reader.info();
    let orientation =
        info.exif_metadata.as_deref().and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms);
    let (colour, _) = reader.output_color_type();
    let mut shrinker = Shrinker::new(width, height, wanted_side);
    let channels = colour.samples();
    if interlaced {
        // The rows of an interlaced file are complete only at its end.
        let mut whole =
            vec![0; reader.output_buffer_size().ok_or(SourceError::TooMuchMemory { needed_bytes: u64::MAX })?];
        reader.next_frame(&mut whole).map_err(damaged_png)?;
        for row in whole.chunks_exact(width as usize * channels) {
            shrinker.add(row.chunks_exact(channels).map(pixel_of));
        }
    } else {
        while let Some(row) = reader.next_row().map_err(damaged_png)? {
            shrinker.add(row.data().chunks_exact(channels).map(pixel_of));
        }
    }
    Ok(upright(shrinker.finish(), orientation))
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

fn on_white([red, green, blue, alpha]: [u8; 4]) -> [u8; 3] {
    [red, green, blue].map(|channel| {
        let covered = u32::from(channel) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
        ((covered + 127) / 255) as u8
    })
}

fn upright(image: RgbImage, orientation: Orientation) -> RgbImage {
    let mut image = DynamicImage::ImageRgb8(image);
    image.apply_orientation(orientation);
    image.into_rgb8()
}

/// Whether a JPEG's frame header is that of a progressive file (markers SOF2, 6, 10, 14 of ITU-T T.81, table B.1).
fn is_progressive(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xff, marker, high, low]) = bytes.get(at..at + 4).and_then(|head| <&[u8; 4]>::try_from(head).ok())
    {
        match marker {
            0xc2 | 0xc6 | 0xca | 0xce => return true,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => return false,
            0xda => return false,
            // Fill bytes before a marker.
            0xff => at += 1,
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    false
}
