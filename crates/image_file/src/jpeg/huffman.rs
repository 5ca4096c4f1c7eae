//! Huffman tables: bits to symbols.

use super::JpegError;
use super::bits::Bits;

const FAST_BITS: u32 = 9;
const LONGEST_CODE: usize = 16;

/// A table as a file defines it.
pub(super) struct HuffmanTable {
    /// By the next nine bits: length and symbol of a short code, or 0.
    fast: Vec<u16>,
    /// By length: one more than the greatest code, and what a code needs to become a symbol's place.
    limits: [u32; LONGEST_CODE + 1],
    places: [i32; LONGEST_CODE + 1],
    symbols: Vec<u8>,
}

impl HuffmanTable {
    /// From the number of codes of each length, and their symbols in order.
    pub(super) fn new(counts: &[u8; LONGEST_CODE], symbols: &[u8]) -> Result<Self, JpegError> {
        let mut table = Self {
            fast: vec![0; 1 << FAST_BITS],
            limits: [0; LONGEST_CODE + 1],
            places: [0; LONGEST_CODE + 1],
            symbols: symbols.to_vec(),
        };
        let (mut code, mut place) = (0_u32, 0_usize);
        for (length, &count) in (1..).zip(counts) {
            table.places[length as usize] = place as i32 - code as i32;
            for &symbol in symbols.get(place..place + usize::from(count)).ok_or(JpegError::Invalid("Huffman table"))? {
                if code >= 1 << length {
                    return Err(JpegError::Invalid("Huffman table"));
                }
                if length <= FAST_BITS {
                    let first = (code << (FAST_BITS - length)) as usize;
                    table.fast[first..first + (1 << (FAST_BITS - length))]
                        .fill((length << 8) as u16 | u16::from(symbol));
                }
                code += 1;
            }
            place += usize::from(count);
            table.limits[length as usize] = code;
            code <<= 1;
        }
        Ok(table)
    }

    /// The next symbol.
    pub(super) fn read(&self, bits: &mut Bits<'_>) -> Result<u8, JpegError> {
        bits.fill();
        let ahead = bits.peek(LONGEST_CODE as u32);
        let fast = self.fast[(ahead >> (LONGEST_CODE as u32 - FAST_BITS)) as usize];
        if fast != 0 {
            bits.skip(u32::from(fast >> 8));
            return Ok(fast as u8);
        }
        for length in FAST_BITS + 1..=LONGEST_CODE as u32 {
            let code = ahead >> (LONGEST_CODE as u32 - length);
            if code < self.limits[length as usize] {
                bits.skip(length);
                let place = code as i32 + self.places[length as usize];
                let symbol = usize::try_from(place).ok().and_then(|place| self.symbols.get(place));
                return symbol.copied().ok_or(JpegError::Invalid("Huffman code"));
            }
        }
        bits.check()?;
        Err(JpegError::Invalid("Huffman code"))
    }
}
