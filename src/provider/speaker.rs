//! The speaker: text becomes sound, passed on as it is made.

use std::pin::Pin;

use async_trait::async_trait;
use bytes::Bytes;
use futures::Stream;
use recording::{SoundReader, Voice};

use super::error::ProviderError;

/// Nobody speaks faster than this, so sound that is shorter for its text was cut off. Readers aloud say 13 to 17.
pub const FASTEST_CHARACTERS_PER_SECOND: f64 = 45.0;

/// Who speaks a text, and what it has to be cut and spelled for.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeakingVoice {
    /// As the service knows it.
    pub name: String,
    /// The longest text of one call.
    pub max_input_characters: usize,
    /// What has to be spelled for it.
    pub knows: Voice,
    /// 1 is the voice's own.
    pub speed: f32,
}

/// How the bytes of an answer are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoundEncoding {
    Wav,
    /// s16le, mono.
    RawPcm {
        sample_rate_hz: u32,
    },
    Mp3,
}

impl SoundEncoding {
    pub fn reader(self) -> SoundReader {
        match self {
            SoundEncoding::Wav => SoundReader::wav(),
            SoundEncoding::RawPcm { sample_rate_hz } => SoundReader::raw_pcm(sample_rate_hz),
            SoundEncoding::Mp3 => SoundReader::mp3(),
        }
    }
}

/// An answer that is being spoken.
pub struct SpokenSound {
    pub encoding: SoundEncoding,
    /// Non-empty chunks in order, cut anywhere; ends after the first error, and with one when the answer was not whole.
    pub chunks: Pin<Box<dyn Stream<Item = Result<Bytes, ProviderError>>>>,
}

/// Speaks. A call may cost money: callers first look for the result of an earlier one.
#[async_trait(?Send)]
pub trait Speaker {
    /// Names the service, and changes when the same text would sound otherwise in the same voice.
    fn version(&self) -> String;

    /// Whoever speaks this language (a tag of BCP 47), about this system if it is about one.
    fn voice(&self, language: &str, system: Option<&str>) -> SpeakingVoice;

    /// Returns when the sound begins. Dropping the future or the stream ends the call; deadlines are the caller's.
    async fn speak(&self, text: &str, voice: &SpeakingVoice) -> Result<SpokenSound, ProviderError>;
}
