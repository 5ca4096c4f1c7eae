//! Noise that swells and fades like syllables: the encoders work as hard on it as on speech, or harder.

use recording::{Labels, Recorder};

const SAMPLES_AT_ONCE: u32 = 4_096;

/// How long both files last.
pub(crate) fn encode(sample_rate_hz: u32, sound_seconds: u32) -> Option<f64> {
    let mut recorder = Recorder::new(sample_rate_hz).ok()?;
    let (mut state, mut pcm) = (0x2545_F491_u32, Vec::new());
    let samples = sample_rate_hz * sound_seconds;
    let mut at = 0;
    while at < samples {
        let end = samples.min(at + SAMPLES_AT_ONCE);
        pcm.clear();
        pcm.extend((at..end).map(|at| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            let loudness = (f64::from(at) / 2_000.0).sin().powi(2) * 9_000.0;
            (f64::from(state.cast_signed()) / f64::from(i32::MAX) * loudness) as i16
        }));
        recorder.push(&pcm).ok()?;
        at = end;
    }
    Some(recorder.finish(&Labels::default()).ok()?.duration_seconds)
}
