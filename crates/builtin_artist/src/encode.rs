//! PNG out: true colour when it is small enough, fewer shades when it is not.

use super::PictureError;
use super::canvas::Canvas;

/// A picture over this many bytes is encoded again with fewer shades: it is sent to phones, six to a page.
const LARGEST_PNG_BYTES: usize = 1_450_000;

/// The sheet as an 8-bit RGB PNG.
///
/// # Errors
/// [`PictureError::Encoding`] when the encoder fails.
pub(crate) fn encode(canvas: &Canvas) -> Result<Vec<u8>, PictureError> {
    let mut bytes: Vec<u8> = canvas.pixels().as_flattened().to_vec();
    let mut encoded = encode_rgb(canvas.width(), canvas.height(), &bytes)?;
    for step in [4_u16, 8, 12, 16, 24] {
        if encoded.len() <= LARGEST_PNG_BYTES {
            break;
        }
        for byte in &mut bytes {
            *byte = ((u16::from(*byte) + step / 2) / step * step).min(255) as u8;
        }
        encoded = encode_rgb(canvas.width(), canvas.height(), &bytes)?;
    }
    Ok(encoded)
}

fn encode_rgb(width: u32, height: u32, bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut encoded = Vec::with_capacity(bytes.len() / 4);
    let mut encoder = png::Encoder::new(&mut encoded, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::Adaptive);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(bytes)?;
    writer.finish()?;
    Ok(encoded)
}
