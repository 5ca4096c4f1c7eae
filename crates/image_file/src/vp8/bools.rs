//! The boolean entropy decoder (RFC 6386, section 7).

use super::Vp8Error;

/// Reads one bit after another, each by how likely it is zero.
pub(super) struct Bools<'a> {
    rest: &'a [u8],
    /// The bits under way; the highest eight that count lie `spare_bits` above the lowest.
    value: u64,
    /// Bits that were loaded and do not count yet; below zero when more must be loaded.
    spare_bits: i32,
    range: u64,
    invented_bytes: u32,
}

/// Encoders leave out one byte at the end, as libwebp accepts.
const MOST_INVENTED_BYTES: u32 = 1;

impl<'a> Bools<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, value: 0, spare_bits: -8, range: 255, invented_bytes: 0 }
    }

    fn load(&mut self) {
        if let Some((&four, rest)) = self.rest.split_first_chunk::<4>() {
            self.value = self.value << 32 | u64::from(u32::from_be_bytes(four));
            self.spare_bits += 32;
            self.rest = rest;
        } else if let Some((&byte, rest)) = self.rest.split_first() {
            self.value = self.value << 8 | u64::from(byte);
            self.spare_bits += 8;
            self.rest = rest;
        } else {
            self.value <<= 8;
            self.spare_bits += 8;
            self.invented_bytes = self.invented_bytes.saturating_add(1);
        }
    }

    /// A bit that is zero in `probability` of 256 cases.
    pub(super) fn read(&mut self, probability: u8) -> bool {
        if self.spare_bits < 0 {
            self.load();
        }
        let split = 1 + (((self.range - 1) * u64::from(probability)) >> 8);
        let shifted = split << self.spare_bits;
        let bit = self.value >= shifted;
        if bit {
            self.range -= split;
            self.value -= shifted;
        } else {
            self.range = split;
        }
        // Back to eight bits.
        let shift = self.range.leading_zeros() - 56;
        self.range <<= shift;
        self.spare_bits -= shift as i32;
        bit
    }

    pub(super) fn read_flag(&mut self) -> bool {
        self.read(128)
    }

    pub(super) fn read_number(&mut self, bits: u32) -> u8 {
        (0..bits).fold(0, |number, _| number << 1 | u8::from(self.read_flag()))
    }

    /// A signed number behind a flag; zero without it.
    pub(super) fn read_optional(&mut self, bits: u32) -> i32 {
        if !self.read_flag() {
            return 0;
        }
        let number = i32::from(self.read_number(bits));
        if self.read_flag() { -number } else { number }
    }

    /// Walks a tree: a positive entry is the next pair, any other the negated result.
    pub(super) fn read_tree(&mut self, tree: &[i8], probabilities: &[u8]) -> u8 {
        self.read_tree_from(0, tree, probabilities)
    }

    /// As [`Bools::read_tree`], entered at this pair.
    pub(super) fn read_tree_from(&mut self, pair: usize, tree: &[i8], probabilities: &[u8]) -> u8 {
        let mut at = pair;
        loop {
            let branch = usize::from(self.read(probabilities[at / 2]));
            let entry = tree[at + branch];
            if entry <= 0 {
                return entry.unsigned_abs();
            }
            at = entry as usize;
        }
    }

    /// # Errors
    /// [`Vp8Error::EndsEarly`] when more was read than there is.
    pub(super) fn check(&self) -> Result<(), Vp8Error> {
        if self.invented_bytes > MOST_INVENTED_BYTES { Err(Vp8Error::EndsEarly) } else { Ok(()) }
    }
}
