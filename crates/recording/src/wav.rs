//! Reads 16-bit mono PCM out of a byte stream, WAV or raw, whatever its chunk boundaries, and refuses what is not sound.

/// Why bytes could not be read as sound.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum SoundError {
    #[error("the bytes are not {expected}")]
    NotSound { expected: &'static str },
    #[error("the WAV holds format {encoding}, {channels} channels of {bits} bits; 16-bit mono PCM is needed")]
    Format { encoding: u16, channels: u16, bits: u16 },
    #[error("the WAV's header is broken: {what}")]
    Header { what: &'static str },
    #[error("the sound ended early: {missing_bytes} bytes or more are missing")]
    Truncated { missing_bytes: u64 },
}

/// A header that goes on for longer than this is hostile or broken.
const LONGEST_HEADER_BYTES: usize = 64 * 1024;
/// Writers to a pipe put 0, 0x7FFFF000 or 0xFFFFFFFF for a length that they don't know.
const UNKNOWN_FROM: u32 = 0x7FFF_0000;
const PCM: u16 = 1;
/// WAVE_FORMAT_EXTENSIBLE: the encoding is the first two bytes of a GUID further on.
const EXTENSIBLE: u16 = 0xFFFE;

/// Takes bytes as they arrive and gives samples.
#[derive(Debug)]
pub(crate) struct WavOrPcmReader {
    stage: Stage,
    /// Bytes that do not make a whole header or sample yet.
    held: Vec<u8>,
}

#[derive(Debug)]
enum Stage {
    Header { raw_sample_rate_hz: Option<u32> },
    Sound { sample_rate_hz: u32, remaining_bytes: Option<u64> },
}

impl WavOrPcmReader {
    /// Expects a WAV.
    pub(crate) fn wav() -> Self {
        Self { stage: Stage::Header { raw_sample_rate_hz: None }, held: Vec::new() }
    }

    /// Expects s16le mono at this rate, but takes a WAV for what it is: some services send one whatever was asked.
    pub(crate) fn raw(sample_rate_hz: u32) -> Self {
        Self { stage: Stage::Header { raw_sample_rate_hz: Some(sample_rate_hz) }, held: Vec::new() }
    }

    /// The sound's rate in hertz, known once the header has been read.
    pub(crate) fn sample_rate_hz(&self) -> Option<u32> {
        match self.stage {
            Stage::Header { .. } => None,
            Stage::Sound { sample_rate_hz, .. } => Some(sample_rate_hz),
        }
    }

    /// Appends the samples that `bytes` complete to `samples`.
    ///
    /// # Errors
    /// [`SoundError`] when the bytes are not sound, or not of the one format that is taken.
    pub(crate) fn push(&mut self, bytes: &[u8], samples: &mut Vec<i16>) -> Result<(), SoundError> {
        if let Stage::Header { raw_sample_rate_hz } = self.stage {
            self.held.extend_from_slice(bytes);
            let Some((stage, begins_at)) = read_beginning(&self.held, raw_sample_rate_hz)? else {
                return Ok(());
            };
            self.stage = stage;
            let held = std::mem::take(&mut self.held);
            self.take_sound(&held[begins_at..], samples);
        } else {
            self.take_sound(bytes, samples);
        }
        Ok(())
    }

    /// Says whether the sound came whole.
    ///
    /// # Errors
    /// [`SoundError::Truncated`] when the header promised more, a sample is halved, or the header itself is not whole;
    /// [`SoundError::NotSound`] when nothing came at all.
    pub(crate) fn finish(self) -> Result<(), SoundError> {
        match self.stage {
            Stage::Header { .. } if self.held.is_empty() => Err(SoundError::NotSound { expected: "there" }),
            Stage::Header { .. } => Err(SoundError::Truncated { missing_bytes: 1 }),
            Stage::Sound { remaining_bytes: Some(missing_bytes @ 1..), .. } => {
                Err(SoundError::Truncated { missing_bytes })
            }
            Stage::Sound { remaining_bytes: None, .. } if !self.held.is_empty() => {
                Err(SoundError::Truncated { missing_bytes: 1 })
            }
            Stage::Sound { .. } => Ok(()),
        }
    }

    fn take_sound(&mut self, bytes: &[u8], samples: &mut Vec<i16>) {
        let Stage::Sound { remaining_bytes, .. } = &mut self.stage else { return };
        let mut bytes = bytes;
        if let Some(remaining) = remaining_bytes {
            // What follows the sound is the file's own business (names, dates).
            let sound = usize::try_from(*remaining).map_or(bytes.len(), |most| bytes.len().min(most));
            bytes = &bytes[..sound];
            *remaining -= sound as u64;
        }
        if let (Some(&low), Some(&high)) = (self.held.first(), bytes.first()) {
            samples.push(i16::from_le_bytes([low, high]));
            self.held.clear();
            bytes = &bytes[1..];
        }
        let (pairs, half) = bytes.as_chunks::<2>();
        samples.extend(pairs.iter().map(|&pair| i16::from_le_bytes(pair)));
        self.held.extend_from_slice(half);
    }
}

/// What the bytes begin with and where the sound starts; None while they don't say yet.
fn read_beginning(bytes: &[u8], raw_sample_rate_hz: Option<u32>) -> Result<Option<(Stage, usize)>, SoundError> {
    let known = bytes.len().min(4);
    let may_be_wav = bytes[..known] == b"RIFF"[..known];
    let Some(sample_rate_hz) = raw_sample_rate_hz else {
        return if may_be_wav { read_wav_header(bytes) } else { Err(SoundError::NotSound { expected: "a WAV" }) };
    };
    if is_another_format(bytes) {
        return Err(SoundError::NotSound { expected: "PCM" });
    }
    if bytes.len() < 4 || (may_be_wav && bytes.len() < 12) {
        return Ok(None);
    }
    if may_be_wav && bytes[8..12] == *b"WAVE" {
        return read_wav_header(bytes);
    }
    Ok(Some((Stage::Sound { sample_rate_hz, remaining_bytes: None }, 0)))
}

/// Raw PCM has no mark of its own, but what a service sends in its place has.
fn is_another_format(bytes: &[u8]) -> bool {
    [b"ID3".as_slice(), b"OggS", b"fLaC", b"{\"", b"<htm", b"<!DO", b"<?xm"].iter().any(|mark| bytes.starts_with(mark))
}

fn read_wav_header(bytes: &[u8]) -> Result<Option<(Stage, usize)>, SoundError> {
    if bytes.len() < 12 {
        return Ok(None);
    }
    if bytes[8..12] != *b"WAVE" {
        return Err(SoundError::NotSound { expected: "a WAV" });
    }
    let mut sample_rate_hz = None;
    let mut at = 12;
    while let Some((name, length)) = chunk_head(bytes, at) {
        if at > LONGEST_HEADER_BYTES {
            return Err(SoundError::Header { what: "no sound within 64 KiB" });
        }
        let body = at + 8;
        if &name == b"data" {
            let sample_rate_hz = sample_rate_hz.ok_or(SoundError::Header { what: "sound before its format" })?;
            let remaining_bytes = (length != 0 && length < UNKNOWN_FROM).then_some(u64::from(length) & !1);
            return Ok(Some((Stage::Sound { sample_rate_hz, remaining_bytes }, body)));
        }
        let length = length as usize;
        if length > LONGEST_HEADER_BYTES {
            return Err(SoundError::Header { what: "a chunk of impossible length" });
        }
        let Some(content) = bytes.get(body..body + length) else { return Ok(None) };
        if &name == b"fmt " {
            sample_rate_hz = Some(read_format(content)?);
        }
        // Chunks begin at even places.
        at = body + length + length % 2;
    }
    Ok(None)
}

fn chunk_head(bytes: &[u8], at: usize) -> Option<([u8; 4], u32)> {
    let head: [u8; 8] = bytes.get(at..at + 8)?.try_into().ok()?;
    let [a, b, c, d, length @ ..] = head;
    Some(([a, b, c, d], u32::from_le_bytes(length)))
}

fn read_format(content: &[u8]) -> Result<u32, SoundError> {
    let half = |at: usize| content.get(at..at + 2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    let (Some(encoding), Some(channels), Some(rate_low), Some(rate_high), Some(bits)) =
        (half(0), half(2), half(4), half(6), half(14))
    else {
        return Err(SoundError::Header { what: "a format of less than 16 bytes" });
    };
    let encoding = if encoding == EXTENSIBLE { half(24).unwrap_or(encoding) } else { encoding };
    if (encoding, channels, bits) != (PCM, 1, 16) {
        return Err(SoundError::Format { encoding, channels, bits });
    }
    Ok(u32::from(rate_high) << 16 | u32::from(rate_low))
}

#[cfg(test)]
#[path = "wav_tests.rs"]
mod tests;
