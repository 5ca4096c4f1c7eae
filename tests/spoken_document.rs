//! A document is really spoken: the local speech server's voice goes through the client and both encoders into files that play.
//!
//! Needs Node and one of the speech server's engines (`hibari` or `flite`), and `ffmpeg`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test reports what went wrong by panicking")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use brief::reading::{Manuscript, Paragraph, Section};
use oneinabillion_edge::config::voices::Voices;
use oneinabillion_edge::provider::speaker::Speaker;
use oneinabillion_edge::provider::speech::{Speech, SpeechFormat, SpeechSettings};
use oneinabillion_edge::work::narrate::speak_document;
use recording::Labels;
use url::Url;

struct SpeechServer {
    process: Child,
    url: Url,
}

impl SpeechServer {
    fn start() -> SpeechServer {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/speech-server.mjs");
        let mut process =
            Command::new("node").arg(script).args(["--port", "0"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().split_once("listens on ").unwrap_or_else(|| panic!("no speech server: {line}")).1;
        let url = Url::parse(url).unwrap().join("/").unwrap();
        SpeechServer { process, url }
    }
}

impl Drop for SpeechServer {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn settings(server: &SpeechServer, format: SpeechFormat) -> SpeechSettings {
    SpeechSettings {
        base_url: server.url.clone(),
        api_key: None,
        model: "tts-1".to_owned(),
        voices: Voices::one("alloy"),
        speed: 1.0,
        format,
        max_input_characters: 4_096,
        english_only: true,
    }
}

fn manuscript() -> Manuscript {
    let paragraph = |text: &str| Paragraph { text: text.to_owned(), facts: Vec::new() };
    Manuscript {
        title: "Portraits".to_owned(),
        subtitle: "Vedic · Мария".to_owned(),
        people: Vec::new(),
        sections: vec![Section {
            heading: "The ☽ in Purva Phalguni".to_owned(),
            paragraphs: vec![
                paragraph(
                    "Your Moon stands at 12°34′ of Leo, in the second pada of Purva Phalguni. It rests, and it gives.",
                ),
                paragraph("Venus rules this nakshatra, and your mahadasha of Venus began on 1998-04-12."),
            ],
        }],
    }
}

/// Loudness over time as ffmpeg measures it: the mean volume in decibels.
fn mean_volume_decibels(path: &Path) -> f64 {
    let output = Command::new("ffmpeg")
        .args(["-hide_banner", "-i", &path.to_string_lossy(), "-af", "volumedetect", "-f", "null", "-"])
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    let (_, after) = report.split_once("mean_volume: ").unwrap_or_else(|| panic!("{report}"));
    after.split_whitespace().next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_manuscript_becomes_two_files_of_real_speech() {
    let server = SpeechServer::start();
    for format in [SpeechFormat::Wav, SpeechFormat::Pcm] {
        let speech = Speech::new(settings(&server, format));
        let audio = speak_document(&speech, &speech.voice("en", None), &manuscript(), &Labels::default(), &|_| {})
            .await
            .unwrap();
        // About 50 words, pauses included.
        assert!((14.0..40.0).contains(&audio.duration_seconds), "{}", audio.duration_seconds);
        for (name, bytes) in [("mp3", &audio.mp3), ("m4a", &audio.m4a)] {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("spoken-{format:?}.{name}"));
            std::fs::write(&path, bytes).unwrap();
            let volume = mean_volume_decibels(&path);
            assert!((-35.0..-12.0).contains(&volume), "{name}: {volume} dB");
        }
    }
}

/// A chapter of more than a minute, with sentences that are said loudly.
fn chapter() -> Manuscript {
    const SENTENCES: [&str; 8] = [
        "Stop! Nobody asked you to carry all of it, and still you picked it up before breakfast.",
        "There is a well-known tenderness here, an extraordinary attentiveness that listens before it answers.",
        "What do you want? Say it twice, once softly, once as if somebody in the next room had to hear it.",
        "In difficult seasons this inheritance becomes a responsibility, and the responsibility becomes a craft.",
        "Mars in the third house argues for the pleasure of it, apologises sincerely, and argues again on Thursday.",
        "Both of you count, patiently, the same seven reasons; only one of you believes the last of them.",
        "Saturn, opposite the Sun within two degrees, asks for proof where others are content with enthusiasm.",
        "Wait for the sound of keys in the door, then laugh, then begin at the beginning.",
    ];
    let section = |number: usize| Section {
        heading: format!("Part {}", number + 1),
        paragraphs: vec![Paragraph {
            text: (0..5).map(|at| SENTENCES[(number * 3 + at) % 8]).collect::<Vec<_>>().join(" "),
            facts: Vec::new(),
        }],
    };
    Manuscript { sections: (0..3).map(section).collect(), ..manuscript() }
}

/// Integrated loudness in LUFS and true peak in dBTP (EBU R 128), as ffmpeg measures them.
fn loudness_and_peak(path: &Path) -> (f64, f64) {
    let filter = "ebur128=peak=true:framelog=verbose";
    let output = Command::new("ffmpeg")
        .args([
            "-hide_banner",
            "-nostats",
            "-i",
            &path.to_string_lossy(),
            "-map",
            "0:a",
            "-af",
            filter,
            "-f",
            "null",
            "-",
        ])
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    let last = |name: &str| {
        let (_, after) = report.rsplit_once(name).unwrap_or_else(|| panic!("{report}"));
        after.split_whitespace().next().unwrap().parse().unwrap()
    };
    (last("I:"), last("Peak:"))
}

#[tokio::test]
async fn a_spoken_chapter_is_as_loud_as_it_should_be_and_never_louder_than_a_player_bears() {
    let server = SpeechServer::start();
    let speech = Speech::new(settings(&server, SpeechFormat::Wav));
    let voice = speech.voice("en", None);
    let audio = speak_document(&speech, &voice, &chapter(), &Labels::default(), &|_| {}).await.unwrap();
    assert!(audio.duration_seconds > 60.0, "{} s", audio.duration_seconds);
    for (name, bytes) in [("mp3", &audio.mp3), ("m4a", &audio.m4a)] {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("chapter.{name}"));
        std::fs::write(&path, bytes).unwrap();
        let (loudness, peak) = loudness_and_peak(&path);
        assert!((-17.0..=-15.0).contains(&loudness), "{name}: {loudness} LUFS");
        assert!(peak <= -1.0, "{name}: {peak} dBTP");
    }
}
