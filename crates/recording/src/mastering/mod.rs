//! Speech as a listener wants it: even loudness, pauses of a fixed length, and no peak that clips once it is encoded.
//!
//! Sound is mastered as it arrives. A [`Mastering`] holds at most ten seconds of it.

mod level;
mod limiter;
mod pauses;

use level::Leveller;
use limiter::Limiter;
use pauses::Pauses;

/// One chapter on its way from a voice to the encoders.
pub(crate) struct Mastering {
    leveller: Leveller,
    pauses: Pauses,
    limiter: Limiter,
    levelled: Vec<f32>,
    paused: Vec<f32>,
}

impl Mastering {
    pub(crate) fn new(sample_rate_hz: u32) -> Result<Mastering, ebur128::Error> {
        Ok(Mastering {
            leveller: Leveller::new(sample_rate_hz)?,
            pauses: Pauses::new(sample_rate_hz),
            limiter: Limiter::new(sample_rate_hz)?,
            levelled: Vec::new(),
            paused: Vec::new(),
        })
    }

    /// What follows is a passage of its own, after a pause of this length; before the first there is the chapter's own lead.
    pub(crate) fn begin_passage(&mut self, pause_seconds: f64, mastered: &mut Vec<i16>) -> Result<(), ebur128::Error> {
        self.leveller.end_passage(&mut self.levelled)?;
        self.hand_on(mastered)?;
        self.pauses.begin_passage(pause_seconds);
        Ok(())
    }

    pub(crate) fn push(&mut self, pcm: &[i16], mastered: &mut Vec<i16>) -> Result<(), ebur128::Error> {
        self.leveller.push(pcm, &mut self.levelled)?;
        self.hand_on(mastered)
    }

    /// Gives out what is still held, and the silence at the end.
    pub(crate) fn finish(&mut self, mastered: &mut Vec<i16>) -> Result<(), ebur128::Error> {
        self.leveller.end_passage(&mut self.levelled)?;
        self.hand_on(mastered)?;
        self.pauses.finish(&mut self.paused);
        self.limiter.push(&self.paused, mastered)?;
        self.paused.clear();
        self.limiter.finish(mastered)
    }

    /// At which sample the passage that began last is first heard; None while it is not.
    pub(crate) fn passage_starts_at(&self) -> Option<u64> {
        self.pauses.passage_starts_at()
    }

    fn hand_on(&mut self, mastered: &mut Vec<i16>) -> Result<(), ebur128::Error> {
        self.pauses.push(&self.levelled, &mut self.paused);
        self.levelled.clear();
        self.limiter.push(&self.paused, mastered)?;
        self.paused.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests;
