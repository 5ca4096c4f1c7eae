//! The two audio files play in ffmpeg, the decoder behind most players: strictly, without a warning, exactly as long as stated.
//!
//! Needs Debian's `ffmpeg` package; without it these tests fail and say so.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test reports what went wrong by panicking")]

use std::f64::consts::TAU;
use std::path::{Path, PathBuf};
use std::process::Command;

use recording::{EncodedAudio, PairEncoder, SAMPLE_RATES_HZ};

fn run(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|fault| panic!("{program} is needed (apt-get install ffmpeg): {fault}"));
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaints.trim().is_empty(), "{program} {arguments:?}: {complaints}");
    output.stdout
}

/// Two tones that take turns, 2.75 s.
fn encoded(sample_rate_hz: u32) -> (usize, EncodedAudio) {
    let rate = f64::from(sample_rate_hz);
    let pcm: Vec<i16> = (0..(2.75 * rate) as usize)
        .map(|at| {
            let frequency_hz = if ((at as f64 / rate * 4.0) as u64).is_multiple_of(2) { 330.0 } else { 880.0 };
            ((TAU * frequency_hz * at as f64 / rate).sin() * 15_000.0) as i16
        })
        .collect();
    let mut encoder = PairEncoder::new(sample_rate_hz).unwrap();
    pcm.chunks(1_000).for_each(|chunk| encoder.push(chunk).unwrap());
    (pcm.len(), encoder.finish().unwrap())
}

fn kept(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn probe(path: &Path, entry: &str) -> String {
    let shown = run("ffprobe", &["-v", "error", "-show_entries", entry, "-of", "csv=p=0", &path.to_string_lossy()]);
    String::from_utf8(shown).unwrap().trim().trim_end_matches(',').to_owned()
}

/// Samples that play, with every error of the stream treated as fatal.
fn samples_played(path: &Path) -> usize {
    let path = path.to_string_lossy();
    run("ffmpeg", &["-v", "warning", "-xerror", "-err_detect", "explode", "-i", &path, "-f", "s16le", "-"]).len() / 2
}

#[test]
fn ffmpeg_plays_both_twins_for_exactly_the_stated_time() {
    for rate in SAMPLE_RATES_HZ {
        let (samples, audio) = encoded(rate);
        let mp3 = kept(&format!("twin-{rate}.mp3"), &audio.mp3);
        let m4a = kept(&format!("twin-{rate}.m4a"), &audio.m4a);
        assert_eq!(samples_played(&mp3), samples, "MP3 at {rate} Hz");
        // ffmpeg leaves the padding of AAC's last frame in, as it does with its own files.
        assert!((samples..samples + 1_024).contains(&samples_played(&m4a)), "M4A at {rate} Hz");
    }
}

/// FAILURES 20: the MIME type said MP4 for MP3 and the duration was four times too long.
#[test]
fn ffprobe_reads_codec_rate_and_duration_off_the_files() {
    for rate in SAMPLE_RATES_HZ {
        let (_, audio) = encoded(rate);
        let mp3 = kept(&format!("probe-{rate}.mp3"), &audio.mp3);
        let m4a = kept(&format!("probe-{rate}.m4a"), &audio.m4a);
        assert_eq!(probe(&mp3, "stream=codec_name,profile,sample_rate,channels"), format!("mp3,unknown,{rate},1"));
        assert_eq!(probe(&m4a, "stream=codec_name,profile,sample_rate,channels"), format!("aac,LC,{rate},1"));
        assert_eq!(probe(&mp3, "stream=bit_rate"), "128000");
        for path in [&mp3, &m4a] {
            let seconds: f64 = probe(path, "format=duration").parse().unwrap();
            // ffprobe counts the MP3's whole frames, with the encoder's delay and padding: up to 2,208 samples that don't play.
            let longer_seconds = seconds - audio.duration_seconds;
            assert!((-0.001..2_209.0 / f64::from(rate)).contains(&longer_seconds), "{}: {seconds}", path.display());
        }
        assert!(probe(&m4a, "format=format_name").contains("m4a"));
    }
}
