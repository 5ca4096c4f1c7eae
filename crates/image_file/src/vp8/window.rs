//! The two rows of macroblocks that lie in memory: the upper one waits for the smoothing of its lower edge.

use super::loop_filter::{EdgeFilter, Plane};
use super::prediction::Canvas;
use super::{CHROMA_SIDE, LUMA_SIDE, Row};

/// Two rows of macroblocks, in three planes.
pub(super) struct Window {
    planes: [WindowPlane; 3],
}

struct WindowPlane {
    samples: Vec<u8>,
    stride: usize,
    side: usize,
}

impl WindowPlane {
    fn new(side: usize, columns: usize) -> Self {
        Self { samples: vec![0; 2 * side * side * columns], stride: side * columns, side }
    }

    /// Where the lower row begins.
    fn middle(&self) -> usize {
        self.side * self.stride
    }
}

impl Window {
    pub(super) fn new(columns: usize) -> Self {
        Self { planes: [LUMA_SIDE, CHROMA_SIDE, CHROMA_SIDE].map(|side| WindowPlane::new(side, columns)) }
    }

    /// Puts a macroblock into the lower row.
    pub(super) fn put(&mut self, column: usize, canvases: &[Canvas; 3]) {
        for (plane, canvas) in self.planes.iter_mut().zip(canvases) {
            let at = plane.middle() + column * plane.side;
            for (row, samples) in canvas.rows().enumerate() {
                plane.samples[at + row * plane.stride..][..plane.side].copy_from_slice(samples);
            }
        }
    }

    /// Smooths the edges of the lower row, and the one between the rows.
    pub(super) fn smooth(&mut self, filters: &[Option<EdgeFilter>], has_above: bool) {
        for plane in &mut self.planes {
            let (middle, side) = (plane.middle(), plane.side);
            let mut samples = Plane { samples: &mut plane.samples, stride: plane.stride };
            for (column, filter) in filters.iter().enumerate() {
                if let Some(filter) = filter {
                    filter.smooth(&mut samples, middle + column * side, side, column > 0, has_above);
                }
            }
        }
    }

    /// The lower row becomes the upper one.
    pub(super) fn scroll(&mut self) {
        for plane in &mut self.planes {
            let middle = plane.middle();
            plane.samples.copy_within(middle.., 0);
        }
    }

    /// Gives the first rows of the upper half.
    pub(super) fn give_upper(&self, take: &mut impl FnMut(Row<'_>), width: usize, rows: usize) {
        let [luma, blue, red] = &self.planes;
        let row =
            |plane: &'_ WindowPlane, number: usize, width: usize| number * plane.stride..number * plane.stride + width;
        for number in 0..rows {
            let half = width.div_ceil(2);
            take(Row {
                luma: &luma.samples[row(luma, number, width)],
                blue: &blue.samples[row(blue, number / 2, half)],
                red: &red.samples[row(red, number / 2, half)],
            });
        }
    }
}
