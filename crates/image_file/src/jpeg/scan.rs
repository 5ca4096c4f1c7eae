//! One scan: which coefficients it brings, and how they are coded.

use super::JpegError;
use super::bits::Bits;
use super::blocks::KeptCoefficients;
use super::frame::Frame;
use super::huffman::HuffmanTable;

/// What a scan's header says (T.81, B.2.3).
pub(super) struct ScanHeader {
    /// Places of the components in the frame, and their tables.
    pub(super) components: Vec<ScanComponent>,
    /// The first and the last coefficient.
    pub(super) first: usize,
    pub(super) last: usize,
    /// Bits that earlier scans brought are refined by this one.
    pub(super) is_refinement: bool,
    /// Lower bits that are left to later scans.
    pub(super) low_bits: u32,
}

pub(super) struct ScanComponent {
    pub(super) place: usize,
    pub(super) dc_table: usize,
    pub(super) ac_table: usize,
}

impl ScanHeader {
    pub(super) fn read(segment: &[u8], frame: &Frame) -> Result<Self, JpegError> {
        const INVALID: JpegError = JpegError::Invalid("scan header");
        let (&count, rest) = segment.split_first().ok_or(INVALID)?;
        let (named, tail) = rest.split_at_checked(usize::from(count) * 2).ok_or(INVALID)?;
        let &[first, last, approximation] = tail else { return Err(INVALID) };
        let mut components: Vec<ScanComponent> = Vec::new();
        for pair in named.chunks_exact(2) {
            let place = frame.components.iter().position(|component| component.id == pair[0]).ok_or(INVALID)?;
            if components.iter().any(|component| component.place == place) {
                return Err(INVALID);
            }
            let (dc_table, ac_table) = (usize::from(pair[1] >> 4), usize::from(pair[1] & 15));
            components.push(ScanComponent { place, dc_table, ac_table });
        }
        let (first, last) = if frame.is_progressive { (usize::from(first), usize::from(last)) } else { (0, 63) };
        let (high_bits, low_bits) =
            if frame.is_progressive { (approximation >> 4, u32::from(approximation & 15)) } else { (0, 0) };
        let is_dc = first == 0 && (last == 0 || !frame.is_progressive);
        let is_ac = first > 0 && first <= last && last < 64 && components.len() == 1;
        if components.is_empty() || low_bits > 13 || !(is_dc || is_ac) {
            return Err(INVALID);
        }
        Ok(Self { components, first, last, is_refinement: high_bits > 0, low_bits })
    }
}

/// What is remembered from block to block.
#[derive(Default)]
pub(super) struct Memory {
    /// By place in the frame.
    pub(super) last_dc: [i32; 4],
    /// So many blocks still bring nothing more in this band.
    empty_blocks: u32,
}

/// The coding of one component's blocks in one scan.
pub(super) struct BlockReader<'a> {
    pub(super) header: &'a ScanHeader,
    pub(super) kept: &'a KeptCoefficients,
    pub(super) dc_table: Option<&'a HuffmanTable>,
    pub(super) ac_table: Option<&'a HuffmanTable>,
}

const NO_TABLE: JpegError = JpegError::Invalid("Huffman table");
const TOO_MANY: JpegError = JpegError::Invalid("number of coefficients");

impl BlockReader<'_> {
    /// A whole block of a sequential file.
    pub(super) fn sequential(
        &self,
        bits: &mut Bits<'_>,
        last_dc: &mut i32,
        block: &mut [i16],
    ) -> Result<(), JpegError> {
        block[0] = self.difference(bits, last_dc)? as i16;
        let table = self.ac_table.ok_or(NO_TABLE)?;
        let mut index = 1;
        while index < 64 {
            let symbol = table.read(bits)?;
            let (zeros, length) = (usize::from(symbol >> 4), u32::from(symbol & 15));
            if length == 0 {
                if zeros != 15 {
                    break;
                }
                index += 16;
                continue;
            }
            index += zeros;
            let value = bits.read_signed(length);
            if index > 63 {
                return Err(TOO_MANY);
            }
            if let Some(slot) = self.kept.slot(index) {
                block[slot] = value as i16;
            }
            index += 1;
        }
        bits.check()
    }

    fn difference(&self, bits: &mut Bits<'_>, last_dc: &mut i32) -> Result<i32, JpegError> {
        let length = self.dc_table.ok_or(NO_TABLE)?.read(bits)?;
        if length > 11 {
            return Err(JpegError::Invalid("DC difference"));
        }
        *last_dc = last_dc.wrapping_add(bits.read_signed(u32::from(length)));
        Ok(*last_dc)
    }

    /// A block's part in one scan of a progressive file. `known` has a bit for each coefficient that is not zero, kept or not: the
    /// refining scans are coded by it.
    pub(super) fn progressive(
        &self,
        bits: &mut Bits<'_>,
        memory: &mut Memory,
        place: usize,
        block: &mut [i16],
        known: &mut u64,
    ) -> Result<(), JpegError> {
        match (self.header.first, self.header.is_refinement) {
            (0, false) => {
                block[0] = (self.difference(bits, &mut memory.last_dc[place])? << self.header.low_bits) as i16;
            }
            (0, true) => block[0] |= i16::from(bits.read_flag()) << self.header.low_bits,
            (_, false) => self.first_band(bits, &mut memory.empty_blocks, block, known)?,
            (_, true) => self.refine_band(bits, &mut memory.empty_blocks, block, known)?,
        }
        bits.check()
    }

    /// T.81, G.1.2.2.
    fn first_band(
        &self,
        bits: &mut Bits<'_>,
        empty_blocks: &mut u32,
        block: &mut [i16],
        known: &mut u64,
    ) -> Result<(), JpegError> {
        if *empty_blocks > 0 {
            *empty_blocks -= 1;
            return Ok(());
        }
        let table = self.ac_table.ok_or(NO_TABLE)?;
        let mut index = self.header.first;
        while index <= self.header.last {
            let symbol = table.read(bits)?;
            let (zeros, length) = (u32::from(symbol >> 4), u32::from(symbol & 15));
            if length == 0 {
                if zeros < 15 {
                    *empty_blocks = (1 << zeros) - 1 + bits.read(zeros);
                    break;
                }
                index += 16;
                continue;
            }
            index += zeros as usize;
            let value = bits.read_signed(length) << self.header.low_bits;
            if index > self.header.last {
                return Err(TOO_MANY);
            }
            self.keep(index, value, block, known);
            index += 1;
        }
        Ok(())
    }

    /// T.81, G.1.2.3.
    fn refine_band(
        &self,
        bits: &mut Bits<'_>,
        empty_blocks: &mut u32,
        block: &mut [i16],
        known: &mut u64,
    ) -> Result<(), JpegError> {
        let table = self.ac_table.ok_or(NO_TABLE)?;
        let mut index = self.header.first;
        while *empty_blocks == 0 && index <= self.header.last {
            let symbol = table.read(bits)?;
            let mut zeros = u32::from(symbol >> 4);
            let value = match symbol & 15 {
                0 if zeros < 15 => {
                    *empty_blocks = (1 << zeros) + bits.read(zeros);
                    break;
                }
                0 => 0,
                1 if bits.read_flag() => 1 << self.header.low_bits,
                1 => -1 << self.header.low_bits,
                _ => return Err(JpegError::Invalid("refinement")),
            };
            while index <= self.header.last {
                if *known >> index & 1 == 1 {
                    self.refine(bits, index, block);
                } else if zeros == 0 {
                    break;
                } else {
                    zeros -= 1;
                }
                index += 1;
            }
            if value != 0 {
                if index > self.header.last {
                    return Err(TOO_MANY);
                }
                self.keep(index, value, block, known);
            }
            index += 1;
        }
        if *empty_blocks > 0 {
            for index in index..=self.header.last {
                if *known >> index & 1 == 1 {
                    self.refine(bits, index, block);
                }
            }
            *empty_blocks -= 1;
        }
        Ok(())
    }

    fn keep(&self, index: usize, value: i32, block: &mut [i16], known: &mut u64) {
        *known |= 1 << index;
        if let Some(slot) = self.kept.slot(index) {
            block[slot] = value as i16;
        }
    }

    /// One more bit of a coefficient that is not zero.
    fn refine(&self, bits: &mut Bits<'_>, index: usize, block: &mut [i16]) {
        if !bits.read_flag() {
            return;
        }
        if let Some(value) = self.kept.slot(index).and_then(|slot| block.get_mut(slot)) {
            let bit = 1 << self.header.low_bits;
            *value = if *value < 0 { value.wrapping_sub(bit) } else { value.wrapping_add(bit) };
        }
    }
}
