//! Speaks a manuscript into an MP3 and an M4A: each passage is asked for once, and its sound is mastered
//! and encoded as it arrives.

use futures::StreamExt;

use super::error::{Chance, StepError};
use crate::provider::error::ProviderError;
use crate::provider::speaker::{FASTEST_CHARACTERS_PER_SECOND, Speaker, SpeakingVoice, SpokenSound};
use brief::reading::Manuscript;
use recording::{EncodeError, EncodedAudio, Labels, Passage, Recorder, SoundError, passages};

/// For the progress within a passage, until its end is known.
const USUAL_CHARACTERS_PER_SECOND: f64 = 15.0;

/// Why a manuscript could not be spoken.
#[derive(Debug, thiserror::Error)]
pub enum NarrationError {
    #[error("the speech service failed")]
    Speech(#[from] ProviderError),
    #[error("the speech service sent sound that can't be read")]
    Sound(#[from] SoundError),
    #[error("the sound could not be encoded")]
    Encode(#[from] EncodeError),
    #[error("{seconds:.1} s of sound came for {characters} characters: it was cut off")]
    CutOff { seconds: f64, characters: usize },
    #[error("the sound changed from {first_hz} to {then_hz} Hz between passages")]
    RateChanged { first_hz: u32, then_hz: u32 },
    #[error("the manuscript holds nothing that can be spoken")]
    NothingToSay,
}

/// Speaks the whole manuscript, with pauses between its sections, into files that are labelled. `progress` hears the share that is done, 0 to 1, never falling.
///
/// Only encoded bytes are kept, never the sound itself; dropping the future ends the call to the service.
///
/// # Errors
/// [`NarrationError`]; nothing is returned unless every passage came whole.
pub async fn speak_document(
    speaker: &dyn Speaker,
    voice: &SpeakingVoice,
    manuscript: &Manuscript,
    labels: &Labels,
    progress: &dyn Fn(f32),
) -> Result<EncodedAudio, NarrationError> {
    let passages = passages(manuscript, voice.knows, voice.max_input_characters);
    let total_characters: usize = passages.iter().map(|passage| passage.text.chars().count()).sum();
    let mut recording = Recording::default();
    let mut spoken_characters = 0;
    for passage in &passages {
        let characters = passage.text.chars().count();
        let sound = speaker.speak(&passage.text, voice).await?;
        let report = |seconds: f64| {
            let within = (seconds * USUAL_CHARACTERS_PER_SECOND).min(characters as f64);
            progress(((spoken_characters as f64 + within) / total_characters as f64) as f32);
        };
        let seconds = recording.record(passage, sound, &report).await?;
        if seconds * FASTEST_CHARACTERS_PER_SECOND * f64::from(voice.speed.max(1.0)) < characters as f64 {
            return Err(NarrationError::CutOff { seconds, characters });
        }
        spoken_characters += characters;
        progress((spoken_characters as f64 / total_characters as f64) as f32);
    }
    let recorder = recording.recorder.ok_or(NarrationError::NothingToSay)?;
    Ok(recorder.finish(labels)?)
}

/// The two files while they are encoded; they begin when the first sound's sample rate is known.
#[derive(Default)]
struct Recording {
    recorder: Option<Box<Recorder>>,
    sample_rate_hz: u32,
    /// Used again for every chunk.
    samples: Vec<i16>,
}

impl Recording {
    /// Encodes one passage as it arrives, and gives the seconds that it lasts without its pause.
    async fn record(
        &mut self,
        passage: &Passage,
        sound: SpokenSound,
        report: &dyn Fn(f64),
    ) -> Result<f64, NarrationError> {
        let mut reader = sound.encoding.reader();
        let mut seconds = 0.0;
        let mut begun = false;
        let mut chunks = sound.chunks;
        while let Some(chunk) = chunks.next().await {
            self.samples.clear();
            reader.push(&chunk?, &mut self.samples)?;
            let Some(sample_rate_hz) = reader.sample_rate_hz() else { continue };
            self.encode(sample_rate_hz, passage, !begun)?;
            begun = true;
            seconds += self.samples.len() as f64 / f64::from(sample_rate_hz);
            report(seconds);
        }
        reader.finish()?;
        Ok(seconds)
    }

    fn encode(&mut self, sample_rate_hz: u32, passage: &Passage, begins: bool) -> Result<(), NarrationError> {
        let recorder = match &mut self.recorder {
            Some(_) if self.sample_rate_hz != sample_rate_hz => {
                return Err(NarrationError::RateChanged { first_hz: self.sample_rate_hz, then_hz: sample_rate_hz });
            }
            Some(recorder) => recorder,
            None => {
                self.sample_rate_hz = sample_rate_hz;
                self.recorder.insert(Box::new(Recorder::new(sample_rate_hz)?))
            }
        };
        if begins {
            recorder.begin_passage(passage.pause_before_seconds, passage.heading.as_deref())?;
        }
        Ok(recorder.push(&self.samples)?)
    }
}

impl From<NarrationError> for StepError {
    fn from(error: NarrationError) -> StepError {
        let step_error = match &error {
            NarrationError::Speech(_)
            | NarrationError::CutOff { .. }
            | NarrationError::Sound(SoundError::Truncated { .. })
            | NarrationError::Encode(EncodeError::Nothing) => StepError::outside(error.to_string()),
            // The service sends what we can't use, and will again: an operator has to choose another format.
            NarrationError::Sound(_)
            | NarrationError::RateChanged { .. }
            | NarrationError::Encode(EncodeError::SampleRate { .. }) => {
                StepError::outside(error.to_string()).with_chance(Chance::Never)
            }
            NarrationError::Encode(_) | NarrationError::NothingToSay => StepError::broken(error.to_string()),
        };
        match error {
            NarrationError::Speech(error) => error.into(),
            error @ (NarrationError::Sound(_)
            | NarrationError::Encode(_)
            | NarrationError::CutOff { .. }
            | NarrationError::RateChanged { .. }
            | NarrationError::NothingToSay) => step_error.caused_by(error),
        }
    }
}

#[cfg(test)]
#[path = "narrate_tests.rs"]
mod tests;
