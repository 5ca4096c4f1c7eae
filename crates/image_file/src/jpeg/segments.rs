//! The segments of a file: markers and what stands behind them.

use super::JpegError;
use super::bits::next_marker;

pub(super) const START_OF_SCAN: u8 = 0xda;
pub(super) const END_OF_IMAGE: u8 = 0xd9;
pub(super) const HUFFMAN_TABLES: u8 = 0xc4;
pub(super) const QUANTISATION_TABLES: u8 = 0xdb;
pub(super) const RESTART_INTERVAL: u8 = 0xdd;
pub(super) const EXIF: u8 = 0xe1;
pub(super) const JFIF: u8 = 0xe0;
pub(super) const ADOBE: u8 = 0xee;

/// Whether the marker begins a frame header.
pub(super) fn starts_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// Goes from segment to segment.
pub(super) struct Segments<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Segments<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 2 }
    }

    /// The next marker with its segment.
    ///
    /// # Errors
    /// [`JpegError::EndsEarly`] when there is no marker any more, or not the whole of its segment.
    pub(super) fn next(&mut self) -> Result<(u8, &'a [u8]), JpegError> {
        let at = next_marker(self.bytes, self.at).ok_or(JpegError::EndsEarly)?;
        let marker = *self.bytes.get(at + 1).ok_or(JpegError::EndsEarly)?;
        self.at = at + 2;
        if matches!(marker, 0x01 | 0xd0..=END_OF_IMAGE) {
            return Ok((marker, &[]));
        }
        let &[high, low] =
            self.bytes.get(at + 2..at + 4).and_then(|length| length.try_into().ok()).ok_or(JpegError::EndsEarly)?;
        let length = usize::from(u16::from_be_bytes([high, low]));
        if length < 2 {
            return Err(JpegError::Invalid("segment"));
        }
        let segment = self.bytes.get(at + 4..at + 2 + length).ok_or(JpegError::EndsEarly)?;
        self.at = at + 2 + length;
        Ok((marker, segment))
    }
}
