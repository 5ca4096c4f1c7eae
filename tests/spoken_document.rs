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
        let speech = Speech::new(SpeechSettings {
            base_url: server.url.clone(),
            api_key: None,
            model: "tts-1".to_owned(),
            voices: Voices::one("alloy"),
            speed: 1.0,
            format,
            max_input_characters: 4_096,
            english_only: true,
        });
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
