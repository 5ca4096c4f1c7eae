//! Scaling down while pixels come in, so that a large image never lies in memory whole.

use image::RgbImage;

/// By how much a picture may be reduced: its longer side keeps `wanted_side`, its shorter one what can be recognised.
pub(crate) fn reduction(width: u32, height: u32, wanted_side: u32) -> u32 {
    const SHORTEST_USEFUL_SIDE: u32 = 16;
    (width.max(height) / wanted_side.max(1)).min(width.min(height) / SHORTEST_USEFUL_SIDE).max(1)
}

/// Averages square blocks of pixels while rows come in.
pub(crate) struct Shrinker {
    block: u32,
    columns: u32,
    rows: u32,
    sums: Vec<[u32; 3]>,
    rows_in: u32,
    shrunk: Vec<u8>,
}

impl Shrinker {
    pub(crate) fn new(width: u32, height: u32, wanted_side: u32) -> Self {
        let block = reduction(width, height, wanted_side);
        let (columns, rows) = (width / block, height / block);
        Self {
            block,
            columns,
            rows,
            sums: vec![[0; 3]; columns as usize],
            rows_in: 0,
            shrunk: Vec::with_capacity(columns as usize * rows as usize * 3),
        }
    }

    pub(crate) fn add(&mut self, row: impl Iterator<Item = [u8; 3]>) {
        if self.rows_in >= self.rows * self.block {
            return;
        }
        self.rows_in += 1;
        if self.block == 1 {
            self.shrunk.extend(row.take(self.columns as usize).flatten());
            return;
        }
        for (column, pixel) in row.take((self.columns * self.block) as usize).enumerate() {
            let sum = &mut self.sums[column / self.block as usize];
            for (total, channel) in sum.iter_mut().zip(pixel) {
                *total += u32::from(channel);
            }
        }
        if self.rows_in.is_multiple_of(self.block) {
            let area = self.block * self.block;
            for sum in &mut self.sums {
                self.shrunk.extend(sum.map(|total| ((total + area / 2) / area) as u8));
                *sum = [0; 3];
            }
        }
    }

    /// The shrunk image; rows that never came are white.
    pub(crate) fn finish(mut self) -> RgbImage {
        self.shrunk.resize(self.columns as usize * self.rows as usize * 3, 255);
        RgbImage::from_raw(self.columns, self.rows, self.shrunk).unwrap_or_default()
    }
}

/// Averages square blocks of pixels that come in any order, each once: the passes of an interlaced file.
pub(crate) struct Mosaic {
    block: u32,
    columns: u32,
    rows: u32,
    sums: Vec<[u16; 3]>,
}

/// Of a larger block only its first pixels count: their sum must fit 16 bits.
const MOST_ACROSS_BLOCK: u32 = 16;

impl Mosaic {
    pub(crate) fn new(width: u32, height: u32, wanted_side: u32) -> Self {
        let block = reduction(width, height, wanted_side);
        let (columns, rows) = (width / block, height / block);
        Self { block, columns, rows, sums: vec![[0; 3]; columns as usize * rows as usize] }
    }

    pub(crate) fn add(&mut self, column: u32, row: u32, pixel: [u8; 3]) {
        let (block_column, block_row) = (column / self.block, row / self.block);
        let is_counted = column % self.block < MOST_ACROSS_BLOCK && row % self.block < MOST_ACROSS_BLOCK;
        if !is_counted || block_column >= self.columns || block_row >= self.rows {
            return;
        }
        let sum = &mut self.sums[block_row as usize * self.columns as usize + block_column as usize];
        for (total, channel) in sum.iter_mut().zip(pixel) {
            *total += u16::from(channel);
        }
    }

    pub(crate) fn finish(self) -> RgbImage {
        let across = self.block.min(MOST_ACROSS_BLOCK);
        let area = across * across;
        let averages = self.sums.iter().flat_map(|sum| sum.map(|total| ((u32::from(total) + area / 2) / area) as u8));
        RgbImage::from_raw(self.columns, self.rows, averages.collect()).unwrap_or_default()
    }
}
