//! Paper and pigment: one small tile of smooth noise that repeats without a seam.

use super::dice::Dice;

const SIDE: usize = 128;

/// A tile of noise; reading it costs a few nanoseconds, which is what lets every pixel of a wash have some.
pub(crate) struct Grain {
    tile: Vec<f32>,
}

impl Grain {
    pub(crate) fn new() -> Self {
        // Always the same paper: what varies between pictures is what is drawn on it.
        let mut dice = Dice::new(7);
        let mut tile = vec![0.0_f32; SIDE * SIDE];
        for (cells, weight) in [(8_usize, 0.5_f32), (16, 0.3), (32, 0.2)] {
            let lattice: Vec<f32> = (0..cells * cells).map(|_| dice.range(-1.0, 1.0)).collect();
            for (index, value) in tile.iter_mut().enumerate() {
                let (x, y) = ((index % SIDE) as f32, (index / SIDE) as f32);
                *value += weight
                    * lattice_value(&lattice, cells, x * cells as f32 / SIDE as f32, y * cells as f32 / SIDE as f32);
            }
        }
        Self { tile }
    }

    /// Smooth noise in about -1..=1; `x` and `y` in tile cells (128 to a repeat).
    pub(crate) fn smooth(&self, x: f32, y: f32) -> f32 {
        let (x, y) = (x.rem_euclid(SIDE as f32), y.rem_euclid(SIDE as f32));
        let (column, row) = ((x as usize).min(SIDE - 1), (y as usize).min(SIDE - 1));
        let (next_column, next_row) = ((column + 1) % SIDE, (row + 1) % SIDE);
        let (across, down) = (x - column as f32, y - row as f32);
        let upper = self.tile[row * SIDE + column] * (1.0 - across) + self.tile[row * SIDE + next_column] * across;
        let lower =
            self.tile[next_row * SIDE + column] * (1.0 - across) + self.tile[next_row * SIDE + next_column] * across;
        (upper * (1.0 - down) + lower * down) * 1.6
    }

    /// A fixed rough value in -1..=1 for a pixel, for paper tooth.
    pub(crate) fn tooth(x: u32, y: u32) -> f32 {
        let mut hash = x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77);
        hash = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
        hash ^= hash >> 12;
        (hash & 0xffff) as f32 / 32_767.5 - 1.0
    }
}

fn lattice_value(lattice: &[f32], cells: usize, x: f32, y: f32) -> f32 {
    let (column, row) = (x as usize % cells, y as usize % cells);
    let ease = |share: f32| share * share * (3.0 - 2.0 * share);
    let (across, down) = (ease(x.fract()), ease(y.fract()));
    let at = |column: usize, row: usize| lattice[(row % cells) * cells + column % cells];
    let upper = at(column, row) * (1.0 - across) + at(column + 1, row) * across;
    let lower = at(column, row + 1) * (1.0 - across) + at(column + 1, row + 1) * across;
    upper * (1.0 - down) + lower * down
}
