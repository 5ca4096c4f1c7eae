//! PNG out: true colour when it is small enough, fewer shades when it is not.

use std::io::Write;

use super::PictureError;
use super::canvas::Canvas;

/// A picture over this many bytes is encoded again with fewer shades: it is sent to phones, six to a page.
const LARGEST_PNG_BYTES: usize = 1_450_000;
/// Rows between two rests.
const BAND: usize = 256;

/// The sheet as an 8-bit RGB PNG.
///
/// # Errors
/// [`PictureError::Encoding`] when the encoder fails.
pub(crate) async fn encode(canvas: &Canvas, rest: &impl AsyncFn()) -> Result<Vec<u8>, PictureError> {
    let mut bytes: Vec<u8> = canvas.pixels().as_flattened().to_vec();
    let mut encoded = encode_rgb(canvas.width(), canvas.height(), &bytes, rest).await?;
    for step in [4_u16, 8, 12, 16, 24] {
        if encoded.len() <= LARGEST_PNG_BYTES {
            break;
        }
        for byte in &mut bytes {
            *byte = ((u16::from(*byte) + step / 2) / step * step).min(255) as u8;
        }
        encoded = encode_rgb(canvas.width(), canvas.height(), &bytes, rest).await?;
    }
    Ok(encoded)
}

async fn encode_rgb(width: u32, height: u32, bytes: &[u8], rest: &impl AsyncFn()) -> Result<Vec<u8>, PictureError> {
    let mut encoded = Vec::with_capacity(bytes.len() / 4);
    let mut encoder = png::Encoder::new(&mut encoded, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::Adaptive);
    let mut writer = encoder.write_header()?;
    let mut sheet = writer.stream_writer()?;
    for band in bytes.chunks(BAND * width as usize * 3) {
        sheet.write_all(band).map_err(png::EncodingError::from)?;
        rest().await;
    }
    sheet.finish()?;
    writer.finish()?;
    Ok(encoded)
}
