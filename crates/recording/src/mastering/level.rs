//! Brings every passage to the same loudness (EBU R 128, ITU-R BS.1770).
//!
//! Each passage has a gain of its own, found from its loudness so far, ten seconds ahead: services answer with passages of different
//! levels, and within one answer the level holds.

use ebur128::{EbuR128, Mode};

/// What podcasts and audiobooks are mastered to.
pub(super) const TARGET_LUFS: f64 = -16.0;
/// What is held to be measured before it is given out.
const LOOK_AHEAD_SECONDS: u32 = 10;
/// From one gain to the next within a passage.
const RAMP_SECONDS: f64 = 0.5;
/// A passage that begins or ends in the middle of a sound would click there.
const EDGE_SECONDS: f64 = 0.004;
/// Beyond it there is no speech, only noise.
const LARGEST_GAIN_DECIBELS: f64 = 30.0;

pub(super) struct Leveller {
    sample_rate_hz: u32,
    meter: EbuR128,
    held: Vec<f32>,
    /// The gain at the end of what was given out.
    gain: f32,
    /// Whether anything of this passage was given out.
    under_way: bool,
}

impl Leveller {
    pub(super) fn new(sample_rate_hz: u32) -> Result<Leveller, ebur128::Error> {
        let meter = EbuR128::new(1, sample_rate_hz, Mode::I)?;
        Ok(Leveller { sample_rate_hz, meter, held: Vec::new(), gain: 1.0, under_way: false })
    }

    pub(super) fn push(&mut self, pcm: &[i16], levelled: &mut Vec<f32>) -> Result<(), ebur128::Error> {
        let look_ahead = (self.sample_rate_hz * LOOK_AHEAD_SECONDS) as usize;
        let mut pcm = pcm;
        while !pcm.is_empty() {
            let (now, later) = pcm.split_at(pcm.len().min(look_ahead - self.held.len()));
            self.held.extend(now.iter().map(|&sample| f32::from(sample) / 32_768.0));
            pcm = later;
            if self.held.len() == look_ahead {
                self.give_out(levelled)?;
            }
        }
        Ok(())
    }

    /// Gives out what is held; what follows is measured for itself.
    pub(super) fn end_passage(&mut self, levelled: &mut Vec<f32>) -> Result<(), ebur128::Error> {
        let edge = self.edge_samples().min(self.held.len());
        for (at, sample) in self.held.iter_mut().rev().take(edge).enumerate() {
            *sample *= at as f32 / edge as f32;
        }
        self.give_out(levelled)?;
        self.meter.reset();
        self.under_way = false;
        Ok(())
    }

    fn edge_samples(&self) -> usize {
        (f64::from(self.sample_rate_hz) * EDGE_SECONDS) as usize
    }

    fn give_out(&mut self, levelled: &mut Vec<f32>) -> Result<(), ebur128::Error> {
        if self.held.is_empty() {
            return Ok(());
        }
        self.meter.add_frames_f32(&self.held)?;
        let loudness = self.meter.loudness_global()?;
        // Nothing is measured of silence, nor of less than 0.4 s: the gain stays.
        let wanted = if loudness.is_finite() {
            let decibels = (TARGET_LUFS - loudness).clamp(-LARGEST_GAIN_DECIBELS, LARGEST_GAIN_DECIBELS);
            10_f64.powf(decibels / 20.0) as f32
        } else {
            self.gain
        };
        if !self.under_way {
            let edge = self.edge_samples();
            for (at, sample) in self.held.iter_mut().take(edge).enumerate() {
                *sample *= at as f32 / edge as f32;
            }
        }
        let from = if self.under_way { self.gain } else { wanted };
        let ramp_samples = (f64::from(self.sample_rate_hz) * RAMP_SECONDS) as f32;
        levelled.extend(self.held.drain(..).enumerate().map(|(at, sample)| {
            let share = (at as f32 / ramp_samples).min(1.0);
            sample * (from + (wanted - from) * share)
        }));
        self.gain = wanted;
        self.under_way = true;
        Ok(())
    }
}
