//! Passages of speech become one chapter: mastered, encoded as they arrive, and marked where each section begins.

use super::labels::{Labels, Mark};
use super::mastering::Mastering;
use super::pair::{EncodeError, EncodedAudio, PairEncoder};

/// Takes the PCM of passage after passage and keeps only encoded bytes.
///
/// ```
/// use recording::{Labels, Recorder};
/// let mut recorder = Recorder::new(16_000)?;
/// recorder.begin_passage(0.0, Some("Portraits"))?;
/// recorder.push(&[4_000, -4_000].repeat(16_000))?;
/// let audio = recorder.finish(&Labels::default())?;
/// // Two seconds, and the silence before and after.
/// assert!((audio.duration_seconds - 3.2).abs() < 0.01);
/// # Ok::<(), recording::EncodeError>(())
/// ```
pub struct Recorder {
    mastering: Mastering,
    encoder: PairEncoder,
    sample_rate_hz: u32,
    marks: Vec<Mark>,
    /// The heading of a section whose first word has not been heard yet.
    awaited: Option<String>,
    /// Used again for every push.
    mastered: Vec<i16>,
}

impl Recorder {
    /// # Errors
    /// [`EncodeError::SampleRate`] for a rate that is not among [`super::SAMPLE_RATES_HZ`].
    pub fn new(sample_rate_hz: u32) -> Result<Recorder, EncodeError> {
        Ok(Recorder {
            encoder: PairEncoder::new(sample_rate_hz)?,
            mastering: Mastering::new(sample_rate_hz).map_err(EncodeError::Loudness)?,
            sample_rate_hz,
            marks: Vec::new(),
            awaited: None,
            mastered: Vec::new(),
        })
    }

    /// What is pushed next is a passage of its own, so long after the last; with a heading it begins a section.
    ///
    /// # Errors
    /// As [`Recorder::push`].
    pub fn begin_passage(&mut self, pause_seconds: f64, heading: Option<&str>) -> Result<(), EncodeError> {
        self.mastering.begin_passage(pause_seconds, &mut self.mastered).map_err(EncodeError::Loudness)?;
        self.encode()?;
        self.mark();
        self.awaited = heading.map(str::to_owned);
        Ok(())
    }

    /// Takes mono samples; how they are cut into pushes does not change the result.
    ///
    /// # Errors
    /// [`EncodeError`]; the recorder is then of no further use.
    pub fn push(&mut self, pcm: &[i16]) -> Result<(), EncodeError> {
        self.mastering.push(pcm, &mut self.mastered).map_err(EncodeError::Loudness)?;
        self.mark();
        self.encode()
    }

    /// Both files, labelled.
    ///
    /// # Errors
    /// [`EncodeError::Nothing`] when no passage held anything but silence; [`EncodeError::LengthsDiffer`] when an encoder lost or added sound;
    /// [`EncodeError::TooLong`] past what 32-bit boxes hold.
    pub fn finish(mut self, labels: &Labels) -> Result<EncodedAudio, EncodeError> {
        self.mastering.finish(&mut self.mastered).map_err(EncodeError::Loudness)?;
        self.mark();
        self.encode()?;
        self.encoder.finish(labels, &self.marks)
    }

    fn encode(&mut self) -> Result<(), EncodeError> {
        self.encoder.push(&self.mastered)?;
        self.mastered.clear();
        Ok(())
    }

    fn mark(&mut self) {
        let Some(sample) = self.mastering.passage_starts_at() else { return };
        if let Some(title) = self.awaited.take() {
            // A player that jumps to the first section must not skip the chapter's beginning.
            let start_seconds =
                if self.marks.is_empty() { 0.0 } else { sample as f64 / f64::from(self.sample_rate_hz) };
            self.marks.push(Mark { start_seconds, title });
        }
    }
}

#[cfg(test)]
#[path = "recorder_tests.rs"]
mod tests;
