//! The tables and intervals that stand between scans.

use super::JpegError;
use super::huffman::HuffmanTable;
use super::segments::{HUFFMAN_TABLES, QUANTISATION_TABLES, RESTART_INTERVAL};

/// What holds for the next scan.
#[derive(Default)]
pub(super) struct Tables {
    pub(super) quantisation: [Option<Box<[u16; 64]>>; 4],
    pub(super) dc: [Option<HuffmanTable>; 4],
    pub(super) ac: [Option<HuffmanTable>; 4],
    /// Units between restart markers; 0 for none.
    pub(super) restart_interval: u32,
}

impl Tables {
    /// Takes what a segment says; other segments than those of tables are ignored.
    pub(super) fn take(&mut self, marker: u8, segment: &[u8]) -> Result<(), JpegError> {
        match marker {
            QUANTISATION_TABLES => self.take_quantisation(segment),
            HUFFMAN_TABLES => self.take_huffman(segment),
            RESTART_INTERVAL => {
                let &[high, low] = segment else { return Err(JpegError::Invalid("restart interval")) };
                self.restart_interval = u32::from(u16::from_be_bytes([high, low]));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn take_quantisation(&mut self, mut segment: &[u8]) -> Result<(), JpegError> {
        const INVALID: JpegError = JpegError::Invalid("quantisation table");
        while let Some((&head, rest)) = segment.split_first() {
            let place = self.quantisation.get_mut(usize::from(head & 15)).ok_or(INVALID)?;
            let mut steps = [0; 64];
            segment = match head >> 4 {
                0 => {
                    let (bytes, after) = rest.split_at_checked(64).ok_or(INVALID)?;
                    for (step, &byte) in steps.iter_mut().zip(bytes) {
                        *step = u16::from(byte);
                    }
                    after
                }
                1 => {
                    let (bytes, after) = rest.split_at_checked(128).ok_or(INVALID)?;
                    for (step, pair) in steps.iter_mut().zip(bytes.chunks_exact(2)) {
                        *step = u16::from_be_bytes([pair[0], pair[1]]);
                    }
                    after
                }
                _ => return Err(INVALID),
            };
            *place = Some(Box::new(steps));
        }
        Ok(())
    }

    fn take_huffman(&mut self, mut segment: &[u8]) -> Result<(), JpegError> {
        const INVALID: JpegError = JpegError::Invalid("Huffman table");
        while let Some((&head, rest)) = segment.split_first() {
            let (counts, rest) = rest.split_first_chunk::<16>().ok_or(INVALID)?;
            let symbols = counts.iter().map(|&count| usize::from(count)).sum();
            let (symbols, after) = rest.split_at_checked(symbols).ok_or(INVALID)?;
            let tables = if head >> 4 == 0 { &mut self.dc } else { &mut self.ac };
            *tables.get_mut(usize::from(head & 15)).ok_or(INVALID)? = Some(HuffmanTable::new(counts, symbols)?);
            segment = after;
        }
        Ok(())
    }
}
