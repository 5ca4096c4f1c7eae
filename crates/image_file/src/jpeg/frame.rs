//! The frame header: size, coding and components.

use super::JpegError;

/// A block is 8 × 8 samples.
const BLOCK: u32 = 8;

/// What a frame header says.
pub(super) struct Frame {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) is_progressive: bool,
    pub(super) components: Vec<Component>,
    pub(super) most_across: u32,
    pub(super) most_down: u32,
}

/// One colour plane of a frame.
pub(super) struct Component {
    pub(super) id: u8,
    /// Blocks in one unit of interleaved scans.
    pub(super) across: u32,
    pub(super) down: u32,
    pub(super) quantisation: usize,
    /// Blocks that hold picture, and blocks with those that fill up the last unit.
    pub(super) blocks_wide: u32,
    pub(super) blocks_high: u32,
    pub(super) padded_wide: u32,
    pub(super) padded_high: u32,
    /// Samples that hold picture.
    pub(super) samples_wide: u32,
    pub(super) samples_high: u32,
}

impl Component {
    pub(super) fn block_count(&self) -> usize {
        self.padded_wide as usize * self.padded_high as usize
    }
}

impl Frame {
    /// Reads the segment of a start-of-frame marker (T.81, B.2.2).
    pub(super) fn read(marker: u8, segment: &[u8]) -> Result<Self, JpegError> {
        let is_progressive = match marker {
            0xc0 | 0xc1 => false,
            0xc2 => true,
            0xc3 | 0xc5..=0xc7 => return Err(JpegError::Unsupported("lossless or hierarchical coding")),
            _ => return Err(JpegError::Unsupported("arithmetic coding")),
        };
        let &[precision, high, low, wide_high, wide_low, count, ref components @ ..] = segment else {
            return Err(JpegError::Invalid("frame header"));
        };
        if precision != 8 {
            return Err(JpegError::Unsupported("more than 8 bits a sample"));
        }
        let (height, width) =
            (u32::from(u16::from_be_bytes([high, low])), u32::from(u16::from_be_bytes([wide_high, wide_low])));
        if width == 0 || components.len() != usize::from(count) * 3 {
            return Err(JpegError::Invalid("frame header"));
        }
        if height == 0 {
            return Err(JpegError::Unsupported("a height that is given later"));
        }
        if !matches!(count, 1 | 3 | 4) {
            return Err(JpegError::Unsupported("a number of colours other than 1, 3 and 4"));
        }
        let mut frame = Self { width, height, is_progressive, components: Vec::new(), most_across: 1, most_down: 1 };
        for component in components.chunks_exact(3) {
            frame.components.push(Component {
                id: component[0],
                across: u32::from(component[1] >> 4),
                down: u32::from(component[1] & 15),
                quantisation: usize::from(component[2]),
                blocks_wide: 0,
                blocks_high: 0,
                padded_wide: 0,
                padded_high: 0,
                samples_wide: 0,
                samples_high: 0,
            });
        }
        frame.measure()?;
        Ok(frame)
    }

    fn measure(&mut self) -> Result<(), JpegError> {
        if let [only] = self.components.as_mut_slice() {
            // The factors of a single component say nothing: its scans are never interleaved.
            (only.across, only.down) = (1, 1);
        }
        let fits = |component: &Component| {
            (1..=4).contains(&component.across) && (1..=4).contains(&component.down) && component.quantisation < 4
        };
        if !self.components.iter().all(fits) {
            return Err(JpegError::Invalid("frame header"));
        }
        self.most_across = self.components.iter().map(|component| component.across).max().unwrap_or(1);
        self.most_down = self.components.iter().map(|component| component.down).max().unwrap_or(1);
        let (units_wide, units_high) = (self.units_wide(), self.units_high());
        for component in &mut self.components {
            component.samples_wide = (self.width * component.across).div_ceil(self.most_across);
            component.samples_high = (self.height * component.down).div_ceil(self.most_down);
            component.blocks_wide = component.samples_wide.div_ceil(BLOCK);
            component.blocks_high = component.samples_high.div_ceil(BLOCK);
            component.padded_wide = units_wide * component.across;
            component.padded_high = units_high * component.down;
        }
        Ok(())
    }

    pub(super) fn units_wide(&self) -> u32 {
        self.width.div_ceil(BLOCK * self.most_across)
    }

    pub(super) fn units_high(&self) -> u32 {
        self.height.div_ceil(BLOCK * self.most_down)
    }

    /// Every block takes at least one bit of a whole file.
    pub(super) fn least_bytes(&self) -> usize {
        let blocks: usize = self
            .components
            .iter()
            .map(|component| component.blocks_wide as usize * component.blocks_high as usize)
            .sum();
        blocks / 8
    }
}
