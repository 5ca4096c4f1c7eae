//! Samples as they follow from the ones above and to the left (RFC 6386, section 12).

use super::modes::{SUBBLOCK_AVERAGE, SUBBLOCK_GRADIENT, SquareMode, SubblockMode};
use super::residue::Block;

/// Of a row of the canvas: one sample to the left, 16 of the macroblock, 4 of the next one.
const STRIDE: usize = 21;
const ROWS: usize = 17;

/// The square of one plane that is predicted, with the samples around it, none of them filtered.
pub(super) struct Canvas {
    samples: [u8; STRIDE * ROWS],
    /// 16 for luma, 8 for chroma.
    side: usize,
    /// The last row of the macroblocks above.
    above: Vec<u8>,
    has_above: bool,
    has_left: bool,
}

/// What stands above the first row and left of the first column.
const ABOVE_ALL: u8 = 127;
const LEFT_OF_ALL: u8 = 129;

impl Canvas {
    pub(super) fn new(side: usize, columns: usize) -> Self {
        let samples = [ABOVE_ALL; STRIDE * ROWS];
        Self { samples, side, above: vec![ABOVE_ALL; side * columns], has_above: false, has_left: false }
    }

    /// Goes to the macroblock of this column; the one before it has to be finished.
    pub(super) fn go_to(&mut self, row: usize, column: usize) {
        (self.has_above, self.has_left) = (row > 0, column > 0);
        for line in 0..=self.side {
            self.samples[line * STRIDE] =
                if self.has_left { self.samples[line * STRIDE + self.side] } else { LEFT_OF_ALL };
        }
        if !self.has_above {
            self.samples[..STRIDE].fill(ABOVE_ALL);
            return;
        }
        let above = &self.above[column * self.side..];
        self.samples[1..=self.side].copy_from_slice(&above[..self.side]);
        if self.side == 16 {
            match above.get(16..20) {
                Some(next) => self.samples[17..STRIDE].copy_from_slice(next),
                None => self.samples[17..STRIDE].fill(above[15]),
            }
        }
    }

    /// Keeps the last row for the macroblock below.
    pub(super) fn finish(&mut self, column: usize) {
        let last = &self.samples[self.side * STRIDE + 1..][..self.side];
        self.above[column * self.side..][..self.side].copy_from_slice(last);
    }

    /// The rows of the finished square.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.samples.chunks_exact(STRIDE).skip(1).take(self.side).map(|row| &row[1..=self.side])
    }

    /// Predicts the whole square and adds the residue, block by block.
    pub(super) fn predict_square(&mut self, mode: SquareMode, residue: &[Block]) {
        let side = self.side;
        let average = self.average();
        for line in 1..=side {
            let (before, row) = self.samples.split_at_mut(line * STRIDE);
            let left = row[0];
            let row = &mut row[1..=side];
            match mode {
                SquareMode::Average => row.fill(average),
                SquareMode::Vertical => row.copy_from_slice(&before[1..=side]),
                SquareMode::Horizontal => row.fill(left),
                SquareMode::Gradient => {
                    for (sample, &above) in row.iter_mut().zip(&before[1..=side]) {
                        *sample = gradient(left, above, before[0]);
                    }
                }
            }
        }
        let across = side / 4;
        for (number, block) in residue.iter().enumerate() {
            self.add(number / across, number % across, block);
        }
    }

    /// The average of those neighbours that the picture has.
    fn average(&self) -> u8 {
        let above = self.samples[1..=self.side].iter().filter(|_| self.has_above);
        let left = (1..=self.side).map(|line| &self.samples[line * STRIDE]).filter(|_| self.has_left);
        let (sum, count) = above.chain(left).fold((0, 0), |(sum, count), &sample| (sum + u32::from(sample), count + 1));
        (sum + count / 2).checked_div(count).unwrap_or(128) as u8
    }

    /// Predicts block after block, each from the finished ones before it.
    pub(super) fn predict_subblocks(&mut self, modes: &[SubblockMode; 16], residue: &[Block]) {
        // The blocks at the right edge all see what is above the next macroblock.
        for line in [4, 8, 12] {
            self.samples.copy_within(17..STRIDE, line * STRIDE + 17);
        }
        for (number, (&mode, block)) in modes.iter().zip(residue).enumerate() {
            let (row, column) = (number / 4, number % 4);
            let corner = row * 4 * STRIDE + column * 4;
            let edge = self.edge(corner);
            for line in 0..4 {
                let predicted = match mode {
                    SUBBLOCK_AVERAGE => [subblock_average(&edge); 4],
                    SUBBLOCK_GRADIENT => {
                        std::array::from_fn(|place| gradient(edge[3 - line], edge[5 + place], edge[CORNER]))
                    }
                    _ => SMOOTHED[usize::from(mode - SUBBLOCK_GRADIENT - 1)][line].map(|source| source.of(&edge)),
                };
                self.samples[corner + (line + 1) * STRIDE + 1..][..4].copy_from_slice(&predicted);
            }
            self.add(row, column, block);
        }
    }

    /// The samples around a block: to the left from below, the corner, above from the left.
    fn edge(&self, corner: usize) -> [u8; 13] {
        std::array::from_fn(|place| match place {
            0..CORNER => self.samples[corner + (CORNER - place) * STRIDE],
            _ => self.samples[corner + place - CORNER],
        })
    }

    fn add(&mut self, row: usize, column: usize, block: &Block) {
        for (line, differences) in block.as_chunks::<4>().0.iter().enumerate() {
            let at = (row * 4 + line + 1) * STRIDE + column * 4 + 1;
            for (sample, &difference) in self.samples[at..at + 4].iter_mut().zip(differences) {
                *sample = (i32::from(*sample) + difference).clamp(0, 255) as u8;
            }
        }
    }
}

/// The place of the corner in an edge.
const CORNER: usize = 4;

fn gradient(left: u8, above: u8, corner: u8) -> u8 {
    (i32::from(left) + i32::from(above) - i32::from(corner)).clamp(0, 255) as u8
}

fn subblock_average(edge: &[u8; 13]) -> u8 {
    let neighbours = edge[..CORNER].iter().chain(&edge[CORNER + 1..CORNER + 5]);
    ((neighbours.map(|&sample| u32::from(sample)).sum::<u32>() + 4) / 8) as u8
}

/// A sample that is smoothed out of those at an edge.
#[derive(Clone, Copy)]
enum Smoothed {
    /// The one at this place.
    One(usize),
    /// Of two: the one at this place and the next.
    Two(usize),
    /// Of three: this one counts as much as its two neighbours. Beyond the ends stand the last ones.
    Three(usize),
}

impl Smoothed {
    fn of(self, edge: &[u8; 13]) -> u8 {
        let sample = |place: usize| u32::from(edge[place.min(12)]);
        match self {
            One(place) => edge[place.min(12)],
            Two(place) => (sample(place) + sample(place + 1)).div_ceil(2) as u8,
            Three(place) => ((sample(place.saturating_sub(1)) + 2 * sample(place) + sample(place + 1) + 2) / 4) as u8,
        }
    }
}

use Smoothed::{One, Three, Two};

/// The lowest sample to the left, as it is.
const LAST: Smoothed = One(0);

/// The modes that smooth an edge, in the order of the format: a source for each sample.
const SMOOTHED: [[[Smoothed; 4]; 4]; 8] = [
    // Vertical.
    [
        [Three(5), Three(6), Three(7), Three(8)],
        [Three(5), Three(6), Three(7), Three(8)],
        [Three(5), Three(6), Three(7), Three(8)],
        [Three(5), Three(6), Three(7), Three(8)],
    ],
    // Horizontal.
    [
        [Three(3), Three(3), Three(3), Three(3)],
        [Three(2), Three(2), Three(2), Three(2)],
        [Three(1), Three(1), Three(1), Three(1)],
        [Three(0), Three(0), Three(0), Three(0)],
    ],
    // Down to the left.
    [
        [Three(6), Three(7), Three(8), Three(9)],
        [Three(7), Three(8), Three(9), Three(10)],
        [Three(8), Three(9), Three(10), Three(11)],
        [Three(9), Three(10), Three(11), Three(12)],
    ],
    // Down to the right.
    [
        [Three(4), Three(5), Three(6), Three(7)],
        [Three(3), Three(4), Three(5), Three(6)],
        [Three(2), Three(3), Three(4), Three(5)],
        [Three(1), Three(2), Three(3), Three(4)],
    ],
    // Down, to the right a little.
    [
        [Two(4), Two(5), Two(6), Two(7)],
        [Three(4), Three(5), Three(6), Three(7)],
        [Three(3), Two(4), Two(5), Two(6)],
        [Three(2), Three(4), Three(5), Three(6)],
    ],
    // Down, to the left a little.
    [
        [Two(5), Two(6), Two(7), Two(8)],
        [Three(6), Three(7), Three(8), Three(9)],
        [Two(6), Two(7), Two(8), Three(10)],
        [Three(7), Three(8), Three(9), Three(11)],
    ],
    // To the right, down a little.
    [
        [Two(3), Three(4), Three(5), Three(6)],
        [Two(2), Three(3), Two(3), Three(4)],
        [Two(1), Three(2), Two(2), Three(3)],
        [Two(0), Three(1), Two(1), Three(2)],
    ],
    // To the right, up a little.
    [
        [Two(2), Three(2), Two(1), Three(1)],
        [Two(1), Three(1), Two(0), Three(0)],
        [Two(0), Three(0), LAST, LAST],
        [LAST, LAST, LAST, LAST],
    ],
];
