//! Turns peaks down so that nothing clips: a look-ahead limiter on the true peak, between the samples too.

use std::collections::VecDeque;

use ebur128::{EbuR128, Mode};

/// −3.5 dBTP: AAC at 64 kbps was seen to add 1.8 dB to a neural voice, and what is decoded must stay below −1.
const CEILING: f32 = 0.668;
/// The sound is looked at in pieces of 5 ms; a peak is turned down over the piece before it.
const PIECES_PER_SECOND: u32 = 200;
/// How much of the gain comes back per piece: 6 dB in 0.1 s.
const RECOVERY_PER_PIECE: f32 = 0.025;

pub(super) struct Limiter {
    piece_samples: usize,
    meter: EbuR128,
    /// The piece that is being filled.
    filling: Vec<f32>,
    /// Whole pieces that wait for the one behind them, each with the gain that its own peak allows.
    waiting: VecDeque<(Vec<f32>, f32)>,
    /// The gain at the beginning of the piece that waits longest.
    gain: f32,
}

impl Limiter {
    pub(super) fn new(sample_rate_hz: u32) -> Result<Limiter, ebur128::Error> {
        Ok(Limiter {
            piece_samples: (sample_rate_hz / PIECES_PER_SECOND) as usize,
            meter: EbuR128::new(1, sample_rate_hz, Mode::TRUE_PEAK)?,
            filling: Vec::new(),
            waiting: VecDeque::new(),
            gain: 1.0,
        })
    }

    pub(super) fn push(&mut self, sound: &[f32], limited: &mut Vec<i16>) -> Result<(), ebur128::Error> {
        let mut sound = sound;
        while !sound.is_empty() {
            let (now, later) = sound.split_at(sound.len().min(self.piece_samples - self.filling.len()));
            self.filling.extend_from_slice(now);
            sound = later;
            if self.filling.len() == self.piece_samples {
                self.end_piece(limited)?;
            }
        }
        Ok(())
    }

    pub(super) fn finish(&mut self, limited: &mut Vec<i16>) -> Result<(), ebur128::Error> {
        self.end_piece(limited)?;
        self.give_out(1.0, limited);
        Ok(())
    }

    fn end_piece(&mut self, limited: &mut Vec<i16>) -> Result<(), ebur128::Error> {
        if self.filling.is_empty() {
            return Ok(());
        }
        self.meter.add_frames_f32(&self.filling)?;
        let peak = self.meter.prev_true_peak(0)? as f32;
        let allowed = if peak > CEILING { CEILING / peak } else { 1.0 };
        self.give_out(allowed, limited);
        self.waiting.push_back((std::mem::take(&mut self.filling), allowed));
        Ok(())
    }

    /// Gives out the piece before one of which the gain is known. Within a piece the gain runs straight from its beginning to its end,
    /// and both are low enough for it.
    fn give_out(&mut self, allowed_behind: f32, limited: &mut Vec<i16>) {
        let Some((piece, allowed)) = self.waiting.pop_front() else {
            self.gain = self.gain.min(allowed_behind);
            return;
        };
        let to = (self.gain + RECOVERY_PER_PIECE).min(allowed).min(allowed_behind);
        let (from, length) = (self.gain, piece.len() as f32);
        limited.extend(piece.iter().enumerate().map(|(at, sample)| {
            let gain = from + (to - from) * (at as f32 / length);
            (sample * gain * 32_768.0).round().clamp(-32_768.0, 32_767.0) as i16
        }));
        self.gain = to;
    }
}
