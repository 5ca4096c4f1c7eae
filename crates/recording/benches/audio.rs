//! How fast PCM is mastered and becomes an MP3 and an M4A, natively: `cargo bench --bench audio [-- SPEECH.wav]`.
//!
//! Prints one line per sample rate: seconds of sound per second of work, and the bytes of both files per minute of sound.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops at the first fault")]

use std::time::Instant;

use recording::{Labels, Recorder, SAMPLE_RATES_HZ, SoundReader};

const SOUND_SECONDS: u32 = 120;

/// Noise that swells and fades like syllables: the encoders work as hard on it as on speech, or harder.
fn murmur(samples: u32) -> Vec<i16> {
    let mut state = 0x2545_F491_u32;
    (0..samples)
        .map(|at| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            let loudness = (f64::from(at) / 2_000.0).sin().powi(2) * 9_000.0;
            (f64::from(state.cast_signed()) / f64::from(i32::MAX) * loudness) as i16
        })
        .collect()
}

fn measure(name: &str, sample_rate_hz: u32, pcm: &[i16]) {
    #[expect(clippy::disallowed_methods, reason = "a benchmark runs natively")]
    let begun = Instant::now();
    let mut recorder = Recorder::new(sample_rate_hz).unwrap();
    pcm.chunks(4_096).for_each(|chunk| recorder.push(chunk).unwrap());
    let audio = recorder.finish(&Labels::default()).unwrap();
    let work_seconds = begun.elapsed().as_secs_f64();
    let per_minute = |bytes: &[u8]| bytes.len() as f64 / audio.duration_seconds * 60.0 / 1_000.0;
    println!(
        "{name:<7} {sample_rate_hz:>6} Hz  {:>5.0} x real time  mp3 {:>4.0} kB/min  m4a {:>4.0} kB/min ({} kbps)",
        audio.duration_seconds / work_seconds,
        per_minute(&audio.mp3),
        per_minute(&audio.m4a),
        audio.m4a_bitrate_kbps,
    );
}

fn main() {
    for rate in SAMPLE_RATES_HZ {
        measure("noise", rate, &murmur(rate * SOUND_SECONDS));
    }
    let recording = std::env::args().skip(1).find(|argument| argument.ends_with(".wav"));
    if let Some(path) = recording {
        let (mut reader, mut pcm) = (SoundReader::wav(), Vec::new());
        reader.push(&std::fs::read(path).unwrap(), &mut pcm).unwrap();
        measure("speech", reader.sample_rate_hz().unwrap(), &pcm);
    }
}
