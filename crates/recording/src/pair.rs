//! Encodes one stream of mono PCM into an MP3 and an M4A that play for exactly the same time, without ever holding the PCM.

use super::aac::AacStream;
use super::id3_tag;
use super::labels::{Labels, Mark};
use super::mp3::{MP3_BITRATE_KBPS, Mp3Stream};
use super::mp4;

/// The sample rates, in hertz, that both encoders take as they are.
pub const SAMPLE_RATES_HZ: [u32; 6] = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000];

/// Samples handed to the encoders at once; bounds the memory of a large push.
const SLICE_SAMPLES: usize = 8_192;

/// Why sound could not be encoded. Trying again with the same sound does not help.
#[derive(Debug, thiserror::Error)]
pub enum EncodeError {
    #[error("{sample_rate_hz} Hz is not a rate that both MP3 and AAC know")]
    SampleRate { sample_rate_hz: u32 },
    #[error("there was nothing but silence to encode")]
    Nothing,
    #[error("the MP3 encoder refused the sound")]
    Mp3(#[source] rusty_mp3::Error),
    #[error("the AAC encoder refused the sound")]
    Aac(#[source] syom::AacError),
    #[error("the MP3's tag could not be written")]
    Tag(#[source] id3::Error),
    #[error("the loudness of the sound could not be measured")]
    Loudness(#[source] ebur128::Error),
    #[error("{samples} samples went in but the MP3 plays {mp3_samples} and the M4A {m4a_samples}")]
    LengthsDiffer { samples: u64, mp3_samples: u64, m4a_samples: u64 },
    #[error("the sound is too long for one M4A file")]
    TooLong,
    #[error("the MP3 is not one of ours, or not whole")]
    NotOurs,
}

/// A finished pair. Both files hold the same sound; `duration_seconds` was counted from their frames.
#[derive(Clone, Debug)]
pub struct EncodedAudio {
    /// `audio/mpeg`: MPEG Layer III, mono, 128 kbps CBR, with an ID3v2 tag and a LAME tag for seeking and gapless play.
    pub mp3: Vec<u8>,
    /// `audio/mp4`: AAC-LC, mono, `moov` before `mdat`, with an edit list for gapless play.
    pub m4a: Vec<u8>,
    /// Seconds that play: samples of all frames less the encoder's delay and padding, over the sample rate.
    pub duration_seconds: f64,
    pub sample_rate_hz: u32,
    /// Always [`MP3_BITRATE_KBPS`].
    pub mp3_bitrate_kbps: u32,
    /// The average over the file, rounded.
    pub m4a_bitrate_kbps: u32,
}

/// Takes PCM as it arrives and keeps only encoded bytes.
pub(crate) struct PairEncoder {
    sample_rate_hz: u32,
    samples: u64,
    mp3: Mp3Stream,
    aac: AacStream,
}

impl PairEncoder {
    /// # Errors
    /// [`EncodeError::SampleRate`] for a rate that is not among [`SAMPLE_RATES_HZ`].
    pub(crate) fn new(sample_rate_hz: u32) -> Result<Self, EncodeError> {
        if !SAMPLE_RATES_HZ.contains(&sample_rate_hz) {
            return Err(EncodeError::SampleRate { sample_rate_hz });
        }
        Ok(Self {
            sample_rate_hz,
            samples: 0,
            mp3: Mp3Stream::new(sample_rate_hz),
            aac: AacStream::new(sample_rate_hz).map_err(EncodeError::Aac)?,
        })
    }

    /// Encodes mono samples; how they are cut into pushes does not change the result.
    ///
    /// # Errors
    /// [`EncodeError::Mp3`] or [`EncodeError::Aac`]; the encoder is then of no further use.
    pub(crate) fn push(&mut self, pcm: &[i16]) -> Result<(), EncodeError> {
        for slice in pcm.chunks(SLICE_SAMPLES) {
            self.mp3.push(slice).map_err(EncodeError::Mp3)?;
            self.aac.push(slice).map_err(EncodeError::Aac)?;
            self.samples += slice.len() as u64;
        }
        Ok(())
    }

    /// Flushes both encoders and puts the labelled files together.
    ///
    /// # Errors
    /// [`EncodeError::Nothing`] when no sample was pushed; [`EncodeError::LengthsDiffer`] when an encoder lost or added
    /// sound, found by counting its frames; [`EncodeError::TooLong`] past what 32-bit boxes hold.
    pub(crate) fn finish(self, labels: &Labels, marks: &[Mark]) -> Result<EncodedAudio, EncodeError> {
        if self.samples == 0 {
            return Err(EncodeError::Nothing);
        }
        let mp3 = self.mp3.finish().map_err(EncodeError::Mp3)?;
        let aac = self.aac.finish().map_err(EncodeError::Aac)?;
        let m4a_samples = aac.track.playing_samples();
        if mp3.playing_samples != self.samples || m4a_samples != self.samples {
            let mp3_samples = mp3.playing_samples;
            return Err(EncodeError::LengthsDiffer { samples: self.samples, mp3_samples, m4a_samples });
        }
        let duration_seconds = self.samples as f64 / f64::from(self.sample_rate_hz);
        let mut tagged = id3_tag::tag_of(labels, marks, duration_seconds).map_err(EncodeError::Tag)?;
        tagged.reserve_exact(mp3.bytes.len());
        tagged.extend_from_slice(&mp3.bytes);
        Ok(EncodedAudio {
            mp3: tagged,
            m4a: mp4::file(&aac.track, &aac.payload, labels, marks).ok_or(EncodeError::TooLong)?,
            duration_seconds,
            sample_rate_hz: self.sample_rate_hz,
            mp3_bitrate_kbps: MP3_BITRATE_KBPS,
            m4a_bitrate_kbps: aac.track.average_bitrate_bps().div_ceil(1_000),
        })
    }
}

#[cfg(test)]
#[path = "pair_tests.rs"]
mod tests;
