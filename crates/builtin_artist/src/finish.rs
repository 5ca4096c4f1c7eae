//! The last hand on a sheet, by style: paper and margin, bloom, a panel border.

use std::ops::Range;

use super::bands::in_bands;
use super::canvas::{Canvas, blend};
use super::colour::{Colour, INK, WHITE};
use super::grain::Grain;
use super::style::Look;
use brief::picture::ArtStyle;

/// Rows between two rests.
const BAND: usize = 256;
const PAPER: Colour = Colour::hex(0xfbf5e8);

/// Finishes the sheet in the look's style.
pub(crate) async fn finish(canvas: &mut Canvas, look: &Look, rest: &impl AsyncFn()) {
    match look.style {
        ArtStyle::Storybook => {
            wobble(canvas, look, rest).await;
            paper(canvas, look, rest).await;
        }
        ArtStyle::SemiRealistic => {
            bloom(canvas, 0.72, 0.5, rest).await;
            vignette(canvas, 0.3);
            rest().await;
        }
        ArtStyle::ComicBook => panel(canvas, look),
        ArtStyle::FlatIllustration => {}
        ArtStyle::Anime => bloom(canvas, 0.8, 0.55, rest).await,
    }
}

/// Shifts pixels a little along the grain, so that no edge is ruled.
async fn wobble(canvas: &mut Canvas, look: &Look, rest: &impl AsyncFn()) {
    let (width, height) = (canvas.width() as usize, canvas.height() as usize);
    let source = canvas.pixels().to_vec();
    let unit = look.pixels_per_unit;
    let pixels = canvas.pixels_mut();
    let shift = |rows: Range<usize>| {
        for row in rows {
            for column in 0..width {
                let (x, y) = (column as f32 * 0.24 / unit, row as f32 * 0.24 / unit);
                let shift_x = (look.grain.smooth(x, y) * 2.3 * unit) as isize;
                let shift_y = (look.grain.smooth(x + 61.0, y + 17.0) * 2.3 * unit) as isize;
                let from_x = (column as isize + shift_x).clamp(0, width as isize - 1) as usize;
                let from_y = (row as isize + shift_y).clamp(0, height as isize - 1) as usize;
                pixels[row * width + column] = source[from_y * width + from_x];
            }
        }
    };
    in_bands(height, BAND, rest, shift).await;
}

/// The tooth of the paper, and an unpainted margin with a ragged edge.
async fn paper(canvas: &mut Canvas, look: &Look, rest: &impl AsyncFn()) {
    let (width, height) = (canvas.width(), canvas.height());
    let unit = look.pixels_per_unit;
    let pixels = canvas.pixels_mut();
    let lay = |rows: Range<usize>| {
        for row in rows.start as u32..rows.end as u32 {
            for column in 0..width {
                let pixel = &mut pixels[(row * width + column) as usize];
                let (x, y) = (column as f32 / unit, row as f32 / unit);
                let edge = x.min(y).min((width - 1 - column) as f32 / unit).min((height - 1 - row) as f32 / unit);
                let ragged = edge - 21.0
                    + look.grain.smooth(x * 0.28, y * 0.28) * 8.0
                    + look.grain.smooth(x * 0.9, y * 0.9) * 3.0;
                // Paint that dries gathers at its edge.
                let rim = (1.0 - (ragged - 2.0).abs() / 4.0).clamp(0.0, 1.0);
                blend(pixel, Colour::from_bytes(*pixel).darken(0.3), rim * 0.35);
                blend(pixel, PAPER, (0.5 - ragged * 0.45).clamp(0.0, 1.0));
                // Coarse tooth in pairs of pixels: finer noise costs megabytes and is not seen.
                let tooth = Grain::tooth(column / 2, row / 2);
                if tooth > 0.62 {
                    blend(pixel, WHITE, 0.05);
                } else if tooth < -0.62 {
                    blend(pixel, Colour::hex(0x5a4a3a), 0.045);
                }
            }
        }
    };
    in_bands(height as usize, BAND, rest, lay).await;
}

/// Light spills from bright places: a blurred copy of what is brighter than `limit` is added.
async fn bloom(canvas: &mut Canvas, limit: f32, strength: f32, rest: &impl AsyncFn()) {
    const STEP: usize = 8;
    let (width, height) = (canvas.width() as usize, canvas.height() as usize);
    let (columns, rows) = (width.div_ceil(STEP), height.div_ceil(STEP));
    let mut light = vec![[0.0_f32; 3]; columns * rows];
    for (index, cell) in light.iter_mut().enumerate() {
        let (x, y) = ((index % columns) * STEP, (index / columns) * STEP);
        let pixel = Colour::from_bytes(canvas.pixels()[y.min(height - 1) * width + x.min(width - 1)]);
        let over = ((pixel.luma() - limit) / (1.0 - limit)).clamp(0.0, 1.0);
        *cell = [pixel.red * over, pixel.green * over, pixel.blue * over];
    }
    for _ in 0..3 {
        box_blur(&mut light, columns, rows, 5);
    }
    rest().await;
    let pixels = canvas.pixels_mut();
    let spill = |band: Range<usize>| {
        for row in band {
            for column in 0..width {
                let (x, y) = (column as f32 / STEP as f32, row as f32 / STEP as f32);
                let (left, top) = ((x as usize).min(columns - 1), (y as usize).min(rows - 1));
                let (right, below) = ((left + 1).min(columns - 1), (top + 1).min(rows - 1));
                let (across, down) = (x - left as f32, y - top as f32);
                let pixel = &mut pixels[row * width + column];
                for (channel, value) in pixel.iter_mut().enumerate() {
                    let upper = light[top * columns + left][channel] * (1.0 - across)
                        + light[top * columns + right][channel] * across;
                    let lower = light[below * columns + left][channel] * (1.0 - across)
                        + light[below * columns + right][channel] * across;
                    let add = (upper * (1.0 - down) + lower * down) * strength;
                    *value = (255.0 - (255.0 - f32::from(*value)) * (1.0 - add.min(1.0)) + 0.5) as u8;
                }
            }
        }
    };
    in_bands(height, BAND, rest, spill).await;
}

fn box_blur(cells: &mut [[f32; 3]], columns: usize, rows: usize, reach: usize) {
    let mut line = vec![[0.0_f32; 3]; columns.max(rows)];
    let mut pass = |count: usize, at: &dyn Fn(usize) -> usize, cells: &mut [[f32; 3]]| {
        for (index, cell) in line.iter_mut().enumerate().take(count) {
            let (from, to) = (index.saturating_sub(reach), (index + reach + 1).min(count));
            let mut sum = [0.0_f32; 3];
            for neighbour in from..to {
                for (total, value) in sum.iter_mut().zip(cells[at(neighbour)]) {
                    *total += value;
                }
            }
            *cell = sum.map(|total| total / (to - from) as f32);
        }
        for (index, cell) in line.iter().enumerate().take(count) {
            cells[at(index)] = *cell;
        }
    };
    for row in 0..rows {
        pass(columns, &|index| row * columns + index, cells);
    }
    for column in 0..columns {
        pass(rows, &|index| index * columns + column, cells);
    }
}

fn vignette(canvas: &mut Canvas, strength: f32) {
    let (width, height) = (canvas.width() as f32, canvas.height() as f32);
    let columns = canvas.width() as usize;
    for (index, pixel) in canvas.pixels_mut().iter_mut().enumerate() {
        let (x, y) = ((index % columns) as f32 / width * 2.0 - 1.0, (index / columns) as f32 / height * 2.0 - 1.0);
        let far = ((x * x + y * y) * 0.5 - 0.35).max(0.0);
        blend(pixel, Colour::hex(0x14122a), far * strength);
    }
}

/// A white gutter and an inked frame.
fn panel(canvas: &mut Canvas, look: &Look) {
    let (width, height) = (canvas.width(), canvas.height());
    let unit = look.pixels_per_unit;
    let (gutter, frame) = ((20.0 * unit) as u32, (7.0 * unit).max(2.0) as u32);
    let pixels = canvas.pixels_mut();
    for row in 0..height {
        for column in 0..width {
            let edge = column.min(row).min(width - 1 - column).min(height - 1 - row);
            if edge < gutter {
                pixels[(row * width + column) as usize] = WHITE.to_bytes();
            } else if edge < gutter + frame {
                pixels[(row * width + column) as usize] = INK.to_bytes();
            }
        }
    }
}
