//! Smoothing that keeps edges: what a photo has in texture goes, what it has in outlines stays.

use std::ops::Range;

use super::BAND;
use crate::bands::in_bands;

/// An image in OKLab, rows from the top.
pub(super) struct Sheet {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<[f32; 3]>,
}

/// Bilateral smoothing (Tomasi and Manduchi 1998) along rows, then columns, `rounds` times: separable, so an approximation,
/// but 13 samples a pixel instead of 169. `tolerance` is the OKLab difference that counts as an edge.
pub(super) async fn bilateral(sheet: &mut Sheet, tolerance: f32, rounds: usize, rest: &impl AsyncFn()) {
    const REACH: isize = 6;
    const STEPS: usize = 256;
    let space: Vec<f32> =
        (0..=REACH).map(|distance| (-(distance * distance) as f32 / (2.0 * 3.2 * 3.2)).exp()).collect();
    // Weights by squared difference, up to three times the tolerance.
    let most = 9.0 * tolerance * tolerance;
    let range: Vec<f32> =
        (0..STEPS).map(|step| (-(most * step as f32 / STEPS as f32) / (2.0 * tolerance * tolerance)).exp()).collect();
    let mut line = vec![[0.0_f32; 3]; sheet.width.max(sheet.height)];
    let mut pass = |pixels: &mut [[f32; 3]], start: usize, stride: usize, count: usize| {
        for (index, value) in line.iter_mut().enumerate().take(count) {
            *value = pixels[start + index * stride];
        }
        for index in 0..count {
            let middle = line[index];
            let (mut sum, mut weight) = ([0.0_f32; 3], 0.0_f32);
            for offset in -REACH..=REACH {
                let Some(neighbour) = index.checked_add_signed(offset).filter(|at| *at < count) else { continue };
                let value = line[neighbour];
                let (first, second, third) = (value[0] - middle[0], value[1] - middle[1], value[2] - middle[2]);
                let difference = first * first + second * second + third * third;
                if difference < most {
                    let share =
                        space[offset.unsigned_abs()] * range[(difference / most * STEPS as f32) as usize % STEPS];
                    sum = [sum[0] + value[0] * share, sum[1] + value[1] * share, sum[2] + value[2] * share];
                    weight += share;
                }
            }
            pixels[start + index * stride] = sum.map(|total| total / weight);
        }
    };
    let (width, height) = (sheet.width, sheet.height);
    for _ in 0..rounds {
        let pixels = &mut sheet.pixels;
        in_bands(height, BAND, rest, |rows| rows.for_each(|row| pass(pixels, row * width, 1, width))).await;
        in_bands(width, BAND, rest, |columns| columns.for_each(|column| pass(pixels, column, width, height))).await;
    }
}

/// Kuwahara's filter (1976): each pixel takes the mean of the calmest of its four corner squares, which looks like dabs of
/// a brush `reach` pixels wide. Sums come from integral images, so the cost does not grow with the brush.
pub(super) async fn kuwahara(sheet: &mut Sheet, reach: usize, rest: &impl AsyncFn()) {
    let (width, height) = (sheet.width, sheet.height);
    // Fixed point, and wrapping sums: a difference of two wrapped sums is right as long as the square itself fits.
    let fixed = |value: f32| ((value + 1.0) * 1000.0) as u32;
    let stride = width + 1;
    let mut sums: [Vec<u32>; 4] = std::array::from_fn(|_| vec![0; stride * (height + 1)]);
    for row in 0..height {
        let mut across = [0_u32; 4];
        for column in 0..width {
            let [lightness, green_red, blue_yellow] = sheet.pixels[row * width + column].map(fixed);
            let squared = (lightness - 1000.min(lightness)).pow(2);
            for ((total, value), table) in
                across.iter_mut().zip([lightness, green_red, blue_yellow, squared]).zip(&mut sums)
            {
                *total = total.wrapping_add(value);
                table[(row + 1) * stride + column + 1] = table[row * stride + column + 1].wrapping_add(*total);
            }
        }
    }
    let square = |table: &[u32], left: usize, top: usize, right: usize, bottom: usize| {
        table[bottom * stride + right]
            .wrapping_sub(table[top * stride + right])
            .wrapping_sub(table[bottom * stride + left])
            .wrapping_add(table[top * stride + left])
    };
    rest().await;
    let dab = |rows: Range<usize>| {
        for row in rows {
            for column in 0..width {
                let (left, top) = (column.saturating_sub(reach), row.saturating_sub(reach));
                let (right, bottom) = ((column + reach + 1).min(width), (row + reach + 1).min(height));
                let mut calmest = (f32::MAX, sheet.pixels[row * width + column]);
                for (x0, y0, x1, y1) in [
                    (left, top, column + 1, row + 1),
                    (column, top, right, row + 1),
                    (left, row, column + 1, bottom),
                    (column, row, right, bottom),
                ] {
                    let area = ((x1 - x0) * (y1 - y0)) as f32;
                    let mean = |table: &[u32]| square(table, x0, y0, x1, y1) as f32 / area;
                    let lightness = mean(&sums[0]) - 1000.0;
                    let variance = mean(&sums[3]) - lightness * lightness;
                    if variance < calmest.0 {
                        calmest = (
                            variance,
                            [lightness / 1000.0, mean(&sums[1]) / 1000.0 - 1.0, mean(&sums[2]) / 1000.0 - 1.0],
                        );
                    }
                }
                sheet.pixels[row * width + column] = calmest.1;
            }
        }
    };
    in_bands(height, BAND, rest, dab).await;
}
