//! Ink where a draughtsman would put it: along the edges of light and dark.

use super::BAND;
use crate::bands::in_bands;

/// Ink (0 none, 1 full) for each pixel, from lightness 0..=1, by an extended difference of Gaussians (Winnemöller, Kyprianidis
/// and Olsen, "XDoG", 2012). `width_pixels` is about the width of a line, `sensitivity` how faint an edge still gets one.
pub(super) async fn lines(
    lightness: &[f32],
    width: usize,
    (width_pixels, sensitivity): (f32, f32),
    rest: &impl AsyncFn(),
) -> Vec<f32> {
    // 1.6 makes the difference close to a Laplacian (Marr and Hildreth 1980).
    let near = gaussian(lightness, width, width_pixels * 0.6, rest).await;
    let mut far = gaussian(lightness, width, width_pixels * 0.6 * 1.6, rest).await;
    for (wide, narrow) in far.iter_mut().zip(&near) {
        let edge = (*wide - narrow) * sensitivity;
        *wide = ((edge - 0.35) * 2.2).clamp(0.0, 1.0);
    }
    far
}

async fn gaussian(values: &[f32], width: usize, deviation: f32, rest: &impl AsyncFn()) -> Vec<f32> {
    let reach = (deviation * 2.6).ceil() as isize;
    let kernel: Vec<f32> =
        (0..=reach).map(|distance| (-(distance * distance) as f32 / (2.0 * deviation * deviation)).exp()).collect();
    let total: f32 = kernel[0] + 2.0 * kernel[1..].iter().sum::<f32>();
    let height = values.len() / width.max(1);
    let mut rows = vec![0.0; values.len()];
    let mut blur_row = |row: usize| {
        let line = &values[row * width..(row + 1) * width];
        for column in 0..width {
            let mut sum = 0.0;
            for offset in -reach..=reach {
                let at = column.saturating_add_signed(offset).min(width - 1);
                sum += line[at] * kernel[offset.unsigned_abs()];
            }
            rows[row * width + column] = sum / total;
        }
    };
    in_bands(height, 2 * BAND, rest, |rows| rows.for_each(&mut blur_row)).await;
    let mut both = vec![0.0; values.len()];
    rest().await;
    for offset in -reach..=reach {
        let weight = kernel[offset.unsigned_abs()] / total;
        for row in 0..height {
            let from = row.saturating_add_signed(offset).min(height - 1);
            let source = &rows[from * width..(from + 1) * width];
            for (sum, value) in both[row * width..(row + 1) * width].iter_mut().zip(source) {
                *sum += value * weight;
            }
        }
    }
    both
}

#[cfg(test)]
mod tests {
    use pollster::block_on;

    use super::*;

    #[test]
    fn an_edge_gets_ink_and_a_plain_does_not() {
        let lightness: Vec<f32> = (0..64 * 64).map(|index| if index % 64 < 32 { 0.2 } else { 0.9 }).collect();
        let ink = block_on(lines(&lightness, 64, (3.0, 12.0), &async || ()));
        let darkest = ink[32 * 64 + 24..32 * 64 + 32].iter().copied().fold(0.0, f32::max);
        assert!(darkest > 0.3, "{darkest}");
        assert!(ink[32 * 64 + 8] < 0.01 && ink[32 * 64 + 56] < 0.01);
    }
}
