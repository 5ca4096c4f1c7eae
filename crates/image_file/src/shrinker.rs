//! Scaling down while rows come in, so that a large image never lies in memory whole.

use image::RgbImage;

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
        let block = (width.max(height) / wanted_side.max(1)).max(1);
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
        for (column, pixel) in row.take((self.columns * self.block) as usize).enumerate() {
            let sum = &mut self.sums[column / self.block as usize];
            for (total, channel) in sum.iter_mut().zip(pixel) {
                *total += u32::from(channel);
            }
        }
        self.rows_in += 1;
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
