//! The bits of entropy-coded data, up to the marker that ends it.

use super::JpegError;

/// Reads bits, most significant first. Past the end there are zeros; [`Bits::check`] says whether any of them was used.
pub(super) struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
    held: u64,
    held_count: u32,
    /// How many of the bits that were ever held lie past the end.
    invented: u32,
}

impl<'a> Bits<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, held: 0, held_count: 0, invented: 0 }
    }

    /// After this, 57 bits can be read.
    pub(super) fn fill(&mut self) {
        while self.held_count <= 56 {
            let byte = match (self.bytes.get(self.at), self.bytes.get(self.at + 1)) {
                (Some(0xff), Some(0)) => {
                    self.at += 2;
                    0xff
                }
                (Some(0xff) | None, _) => {
                    self.invented = self.invented.saturating_add(8);
                    0
                }
                (Some(&byte), _) => {
                    self.at += 1;
                    byte
                }
            };
            self.held = self.held << 8 | u64::from(byte);
            self.held_count += 8;
        }
    }

    /// The next bits, at most 16, without going on.
    pub(super) fn peek(&self, count: u32) -> u32 {
        (self.held >> (self.held_count - count)) as u32 & ((1 << count) - 1)
    }

    pub(super) fn skip(&mut self, count: u32) {
        self.held_count -= count;
    }

    /// The next bits, at most 16, as a number.
    pub(super) fn read(&mut self, count: u32) -> u32 {
        if self.held_count < count {
            self.fill();
        }
        let value = self.peek(count);
        self.skip(count);
        value
    }

    pub(super) fn read_flag(&mut self) -> bool {
        self.read(1) == 1
    }

    /// A signed difference of so many bits (T.81, figure F.12).
    pub(super) fn read_signed(&mut self, count: u32) -> i32 {
        if count == 0 {
            return 0;
        }
        let value = self.read(count) as i32;
        if value < 1 << (count - 1) { value - (1 << count) + 1 } else { value }
    }

    /// # Errors
    /// [`JpegError::EndsEarly`] when more was read than there is.
    pub(super) fn check(&self) -> Result<(), JpegError> {
        if self.invented > self.held_count { Err(JpegError::EndsEarly) } else { Ok(()) }
    }

    /// Goes over a restart marker to the data after it.
    pub(super) fn restart(&mut self) -> Result<(), JpegError> {
        let marker_at = next_marker(self.bytes, self.at).ok_or(JpegError::EndsEarly)?;
        if !matches!(self.bytes.get(marker_at + 1), Some(0xd0..=0xd7)) {
            return Err(JpegError::EndsEarly);
        }
        *self = Self::new(self.bytes, marker_at + 2);
        Ok(())
    }

    /// Where the reader stands, to look for the next marker from there.
    pub(super) fn position(&self) -> usize {
        self.at
    }
}

/// Where the next marker begins; stuffed and fill bytes are none.
pub(super) fn next_marker(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| byte == 0xff)?;
        match bytes.get(at + 1)? {
            0 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

/// Where the marker after a scan's data begins: the next one that is no restart marker.
pub(super) fn end_of_scan(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = next_marker(bytes, from)?;
    while matches!(bytes.get(at + 1), Some(0xd0..=0xd7)) {
        at = next_marker(bytes, at + 2)?;
    }
    Some(at)
}
