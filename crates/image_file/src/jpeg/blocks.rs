//! From coefficients to samples, at full size or at a half, a quarter, an eighth of it.
//!
//! A block of 8 × 8 becomes one of N × N by the inverse transform of its N × N lowest frequencies: what a good filter would leave of it.

use std::f64::consts::PI;

/// The place of each coefficient in its block, by its place in the file (T.81, figure A.6).
const ZIGZAG: [u8; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21,
    28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54,
    47, 55, 62, 63,
];

/// Which coefficients of a block are kept, by their place in the file.
pub(super) struct KeptCoefficients {
    slots: [Option<u8>; 64],
}

impl KeptCoefficients {
    /// The lowest `side` × `side` frequencies.
    pub(super) fn lowest(side: usize) -> Self {
        let slot = |place: u8| {
            let (row, column) = (usize::from(place) / 8, usize::from(place) % 8);
            (row < side && column < side).then_some((row * side + column) as u8)
        };
        Self { slots: ZIGZAG.map(slot) }
    }

    /// Where the coefficient is kept, if it is.
    pub(super) fn slot(&self, index: usize) -> Option<usize> {
        self.slots.get(index).copied().flatten().map(usize::from)
    }
}

/// The inverse transform of one component.
pub(super) struct Transform {
    side: usize,
    /// Quantisation steps of the kept coefficients, with the scale of the transform.
    steps: Vec<f32>,
    /// By frequency, then by sample.
    waves: Vec<f32>,
}

impl Transform {
    pub(super) fn new(side: usize, quantisation: &[u16; 64], kept: &KeptCoefficients) -> Self {
        let mut steps = vec![0.0; side * side];
        for (index, &step) in quantisation.iter().enumerate() {
            if let Some(slot) = kept.slot(index) {
                steps[slot] = f32::from(step) * side as f32 / 8.0;
            }
        }
        let wave = |frequency: usize, sample: usize| {
            let scale = if frequency == 0 { 1.0 } else { 2.0 } / side as f64;
            (scale.sqrt() * (PI * frequency as f64 * (2 * sample + 1) as f64 / (2 * side) as f64).cos()) as f32
        };
        let waves = (0..side * side).map(|at| wave(at / side, at % side)).collect();
        Self { side, steps, waves }
    }

    /// Writes the samples of a block into its plane.
    pub(super) fn apply(&self, coefficients: &[i16], plane: &mut [u8], at: usize, stride: usize) {
        match self.side {
            1 => self.apply_sized::<1>(coefficients, plane, at, stride),
            2 => self.apply_sized::<2>(coefficients, plane, at, stride),
            4 => self.apply_sized::<4>(coefficients, plane, at, stride),
            _ => self.apply_sized::<8>(coefficients, plane, at, stride),
        }
    }

    fn apply_sized<const SIDE: usize>(&self, coefficients: &[i16], plane: &mut [u8], at: usize, stride: usize) {
        let waves = &self.waves[..SIDE * SIDE];
        let mut columns = [[0.0_f32; SIDE]; SIDE];
        for frequency in 0..SIDE {
            let row = &coefficients[frequency * SIDE..][..SIDE];
            if row.iter().all(|&value| value == 0) {
                continue;
            }
            let steps = &self.steps[frequency * SIDE..][..SIDE];
            let row: [f32; SIDE] = std::array::from_fn(|column| f32::from(row[column]) * steps[column]);
            for (line, &wave) in columns.iter_mut().zip(&waves[frequency * SIDE..][..SIDE]) {
                for (sum, value) in line.iter_mut().zip(row) {
                    *sum += value * wave;
                }
            }
        }
        for (line, column) in columns.iter().enumerate() {
            let mut samples = [128.5_f32; SIDE];
            for (frequency, &value) in column.iter().enumerate() {
                for (sample, &wave) in samples.iter_mut().zip(&waves[frequency * SIDE..][..SIDE]) {
                    *sample += value * wave;
                }
            }
            plane[at + line * stride..][..SIDE].copy_from_slice(&samples.map(|sample| sample as u8));
        }
    }
}
