//! Sound as services answer with it, whatever the encoding, as samples.

use super::mp3_reader::Mp3Reader;
use super::wav::{SoundError, WavOrPcmReader};

/// Takes bytes as they arrive and gives samples.
///
/// ```
/// use recording::SoundReader;
/// let mut reader = SoundReader::raw_pcm(24_000);
/// let mut samples = Vec::new();
/// for chunk in [&[0x01][..], &[0x00, 0xFF], &[0xFF, 0x02, 0x00]] {
///     reader.push(chunk, &mut samples)?;
/// }
/// reader.finish()?;
/// assert_eq!(samples, [1, -1, 2]);
/// # Ok::<(), recording::SoundError>(())
/// ```
pub struct SoundReader(Encoding);

enum Encoding {
    WavOrPcm(WavOrPcmReader),
    Mp3(Box<Mp3Reader>),
}

impl SoundReader {
    pub fn wav() -> SoundReader {
        SoundReader(Encoding::WavOrPcm(WavOrPcmReader::wav()))
    }

    /// Expects s16le mono at this rate, but takes a WAV for what it is: some services send one whatever was asked.
    pub fn raw_pcm(sample_rate_hz: u32) -> SoundReader {
        SoundReader(Encoding::WavOrPcm(WavOrPcmReader::raw(sample_rate_hz)))
    }

    pub fn mp3() -> SoundReader {
        SoundReader(Encoding::Mp3(Box::default()))
    }

    /// The sound's rate in hertz, once it is known.
    pub fn sample_rate_hz(&self) -> Option<u32> {
        match &self.0 {
            Encoding::WavOrPcm(reader) => reader.sample_rate_hz(),
            Encoding::Mp3(reader) => reader.sample_rate_hz(),
        }
    }

    /// Appends the samples that `bytes` complete to `samples`.
    ///
    /// # Errors
    /// [`SoundError`] when the bytes are not the sound that was expected.
    pub fn push(&mut self, bytes: &[u8], samples: &mut Vec<i16>) -> Result<(), SoundError> {
        match &mut self.0 {
            Encoding::WavOrPcm(reader) => reader.push(bytes, samples),
            Encoding::Mp3(reader) => reader.push(bytes, samples),
        }
    }

    /// Says whether the sound came whole, as far as its encoding shows it.
    ///
    /// # Errors
    /// [`SoundError::Truncated`] when more was promised; [`SoundError::NotSound`] when nothing came at all.
    pub fn finish(self) -> Result<(), SoundError> {
        match self.0 {
            Encoding::WavOrPcm(reader) => reader.finish(),
            Encoding::Mp3(reader) => reader.finish(),
        }
    }
}
