//! The speaker: text becomes sound, passed on as it is made.

use std::pin::Pin;

use async_trait::async_trait;
use bytes::Bytes;
use futures::Stream;

use super::error::ProviderError;

/// What a text has to be cut and spelled for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VoiceTraits {
    /// The longest text of one call.
    pub max_input_characters: usize,
    /// Whether the voice knows only English words and letters, so that other names must be respelled for it.
    pub english_only: bool,
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
    /// Names service and voice, and changes when the same text would sound otherwise.
    fn version(&self) -> String;

    fn voice(&self) -> VoiceTraits;

    /// Returns when the sound begins. Dropping the future or the stream ends the call; deadlines are the caller's.
    async fn speak(&self, text: &str) -> Result<SpokenSound, ProviderError>;
}
