//! The two audio files play in ffmpeg, the decoder behind most players: strictly, without a warning, exactly as long as stated.
//!
//! Needs Debian's `ffmpeg` package; without it these tests fail and say so.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test reports what went wrong by panicking")]

use std::f64::consts::TAU;
use std::path::{Path, PathBuf};
use std::process::Command;

use recording::{Chapter, EncodedAudio, Labels, Recorder, SAMPLE_RATES_HZ, bind_audiobook, m4a_head_bytes};

fn run(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|fault| panic!("{program} is needed (apt-get install ffmpeg): {fault}"));
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaints.trim().is_empty(), "{program} {arguments:?}: {complaints}");
    output.stdout
}

fn labels() -> Labels {
    Labels {
        title: "Portraits - Vedic".to_owned(),
        artist: "One in a Billion".to_owned(),
        album: "Мария & 美雪".to_owned(),
        track: 4,
        tracks: 16,
        language: "en-GB".to_owned(),
        cover_png: png(),
    }
}

/// The smallest picture there is.
fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[1, 2, 3]).unwrap();
    bytes
}

/// Two sections of tones that take turns, with syllables between which it is nearly still: 12 s each, the second 18 dB quieter.
fn encoded(sample_rate_hz: u32, labels: &Labels) -> EncodedAudio {
    let rate = f64::from(sample_rate_hz);
    let section = |level: f64| -> Vec<i16> {
        let sample = |at: usize| {
            let seconds = at as f64 / rate;
            let frequency_hz = if ((seconds * 4.0) as u64).is_multiple_of(2) { 330.0 } else { 880.0 };
            let syllable = (TAU * 2.0 * seconds).sin().abs().powi(3);
            ((TAU * frequency_hz * seconds).sin() * syllable * level) as i16
        };
        (0..(12.0 * rate) as usize).map(sample).collect()
    };
    let mut recorder = Recorder::new(sample_rate_hz).unwrap();
    recorder.begin_passage(0.0, Some("Who you are")).unwrap();
    section(16_000.0).chunks(1_000).for_each(|chunk| recorder.push(chunk).unwrap());
    // A voice that stops to think, and one that goes on.
    recorder.push(&vec![0; sample_rate_hz as usize * 4]).unwrap();
    recorder.push(&section(16_000.0)).unwrap();
    recorder.begin_passage(0.9, Some("The ☽ – a mirror")).unwrap();
    recorder.push(&section(2_000.0)).unwrap();
    recorder.finish(labels).unwrap()
}

fn playing_samples(audio: &EncodedAudio) -> usize {
    (audio.duration_seconds * f64::from(audio.sample_rate_hz)).round() as usize
}

fn kept(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn probe(path: &Path, entry: &str) -> String {
    let path = path.to_string_lossy();
    let sound = if entry.starts_with("stream=") { ["-select_streams", "a"].as_slice() } else { &[] };
    let shown =
        run("ffprobe", &[["-v", "error", "-show_entries", entry, "-of", "csv=p=0", &path].as_slice(), sound].concat());
    String::from_utf8(shown).unwrap().trim().trim_end_matches(',').to_owned()
}

/// What plays, with every error of the stream treated as fatal.
fn played(path: &Path) -> Vec<i16> {
    let path = path.to_string_lossy();
    let bytes = run("ffmpeg", &["-v", "warning", "-xerror", "-err_detect", "explode", "-i", &path, "-f", "s16le", "-"]);
    bytes.chunks_exact(2).map(|sample| i16::from_le_bytes([sample[0], sample[1]])).collect()
}

fn samples_played(path: &Path) -> usize {
    played(path).len()
}

#[test]
fn ffmpeg_plays_both_twins_for_exactly_the_stated_time() {
    for rate in SAMPLE_RATES_HZ {
        let audio = encoded(rate, &Labels::default());
        let samples = playing_samples(&audio);
        let mp3 = kept(&format!("twin-{rate}.mp3"), &audio.mp3);
        let m4a = kept(&format!("twin-{rate}.m4a"), &audio.m4a);
        assert_eq!(samples_played(&mp3), samples, "MP3 at {rate} Hz");
        // ffmpeg leaves the padding of AAC's last frame in, as it does with its own files.
        assert!((samples..samples + 1_024).contains(&samples_played(&m4a)), "M4A at {rate} Hz");
    }
}

#[test]
fn both_twins_begin_within_50_ms_of_each_other_and_last_equally_to_a_tenth_of_a_second() {
    for rate in SAMPLE_RATES_HZ {
        let audio = encoded(rate, &Labels::default());
        let mp3 = played(&kept(&format!("together-{rate}.mp3"), &audio.mp3));
        let m4a = played(&kept(&format!("together-{rate}.m4a"), &audio.m4a));
        let seconds = |samples: usize| samples as f64 / f64::from(rate);
        let begin = |sound: &[i16]| seconds(sound.iter().position(|sample| sample.unsigned_abs() > 600).unwrap());
        assert!((begin(&mp3) - begin(&m4a)).abs() < 0.05, "{rate} Hz: {} s and {} s", begin(&mp3), begin(&m4a));
        assert!(seconds(mp3.len().abs_diff(m4a.len())) < 0.1, "{rate} Hz: {} and {}", mp3.len(), m4a.len());
    }
}

/// FAILURES 20: the MIME type said MP4 for MP3 and the duration was four times too long.
#[test]
fn ffprobe_reads_codec_rate_and_duration_off_the_files() {
    for rate in SAMPLE_RATES_HZ {
        let audio = encoded(rate, &Labels::default());
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

/// What a filter of ffmpeg reports on a file.
fn report_of(filter: &str, path: &Path) -> String {
    let path = path.to_string_lossy();
    let arguments = ["-hide_banner", "-nostats", "-i", &path, "-map", "0:a", "-af", filter, "-f", "null", "-"];
    let output = Command::new("ffmpeg").args(arguments).output().unwrap();
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The number behind the last occurrence of a word.
fn last_number(report: &str, word: &str) -> f64 {
    let (_, behind) = report.rsplit_once(word).unwrap_or_else(|| panic!("no {word}: {report}"));
    behind.split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn both_twins_are_as_loud_as_an_audiobook_and_never_clip() {
    for rate in SAMPLE_RATES_HZ {
        let audio = encoded(rate, &Labels::default());
        for (name, bytes) in [("mp3", &audio.mp3), ("m4a", &audio.m4a)] {
            let path = kept(&format!("loudness-{rate}.{name}"), bytes);
            let report = report_of("ebur128=peak=true:framelog=verbose", &path);
            let (loudness, peak) = (last_number(&report, "I:"), last_number(&report, "Peak:"));
            assert!((-17.0..=-15.0).contains(&loudness), "{name} at {rate} Hz: {loudness} LUFS");
            assert!(peak <= -1.0, "{name} at {rate} Hz: {peak} dBTP");
        }
    }
}

#[test]
fn a_chapter_begins_and_ends_in_silence_and_holds_none_over_two_seconds() {
    for rate in [16_000, 24_000, 48_000] {
        let audio = encoded(rate, &Labels::default());
        for (name, bytes) in [("mp3", &audio.mp3), ("m4a", &audio.m4a)] {
            let path = kept(&format!("silence-{rate}.{name}"), bytes);
            let report = report_of("silencedetect=noise=-50dB:d=0.3", &path);
            let lengths: Vec<f64> = report
                .split("silence_duration: ")
                .skip(1)
                .map(|behind| behind.split_whitespace().next().unwrap().parse().unwrap())
                .collect();
            let [first, pauses @ .., last] = lengths.as_slice() else { panic!("{report}") };
            assert!((0.3..=1.0).contains(first) && (0.3..=1.0).contains(last), "{name} at {rate} Hz: {lengths:?}");
            assert!(pauses.len() >= 2 && pauses.iter().all(|pause| *pause < 2.0), "{name} at {rate} Hz: {lengths:?}");
        }
    }
}

#[test]
fn both_twins_name_title_artist_album_track_and_language_and_carry_the_cover() {
    let audio = encoded(24_000, &labels());
    for (name, bytes) in [("mp3", &audio.mp3), ("m4a", &audio.m4a)] {
        let path = kept(&format!("labels.{name}"), bytes);
        for (tag, value) in [
            ("title", "Portraits - Vedic"),
            ("artist", "One in a Billion"),
            ("album", "Мария & 美雪"),
            ("track", "4/16"),
        ] {
            assert_eq!(probe(&path, &format!("format_tags={tag}")), value, "{name}");
        }
        let language = if name == "mp3" { "format_tags=language" } else { "stream_tags=language" };
        assert!(probe(&path, language).lines().any(|line| line == "eng"), "{name}");
        let picture = run(
            "ffmpeg",
            &["-v", "error", "-i", &path.to_string_lossy(), "-map", "0:v", "-c", "copy", "-f", "image2pipe", "-"],
        );
        assert_eq!(picture, png(), "{name}");
    }
}

/// The marks of a file, a line each: seconds, a comma, the title.
fn marks_of(path: &Path) -> String {
    let entries = ["-show_entries", "chapter=start_time:chapter_tags=title", "-of", "csv=p=0"];
    let shown = run("ffprobe", &[&["-v", "error"], &entries[..], &[&path.to_string_lossy()]].concat());
    String::from_utf8(shown).unwrap()
}

#[test]
fn both_twins_mark_where_each_section_begins() {
    let audio = encoded(24_000, &labels());
    for (name, bytes) in [("mp3", &audio.mp3), ("m4a", &audio.m4a)] {
        let path = kept(&format!("marks.{name}"), bytes);
        let shown = marks_of(&path);
        let [first, second] = shown.lines().collect::<Vec<_>>()[..] else { panic!("{name}: {shown}") };
        assert_eq!(first, "0.000000,Who you are", "{name}");
        let (start, title) = second.split_once(',').unwrap();
        assert_eq!(title, "The ☽ – a mirror", "{name}");
        // The lead, two stretches of 12 s with a pause of 1.2 s, and the pause of 0.9 s before the section.
        let start: f64 = start.parse().unwrap();
        assert!((26.5..26.9).contains(&start), "{name}: {start} s");
    }
}

#[test]
fn an_audiobook_plays_all_chapters_and_marks_where_each_begins() {
    let audio = encoded(24_000, &labels());
    let head_bytes = usize::try_from(m4a_head_bytes(&audio.m4a).unwrap()).unwrap();
    let titles = ["Portraits - Western", "Mirrors - Western", "Hunger - Western"];
    let chapters = titles.map(|title| Chapter::of_m4a(title, &audio.m4a[..head_bytes]).unwrap());
    let book = bind_audiobook(&chapters, &Labels { cover_png: Vec::new(), ..labels() }).unwrap();
    let sound = &audio.m4a[usize::try_from(chapters[0].sound().start).unwrap()..];
    let file = [&book.head, sound, sound, sound].concat();
    assert_eq!(file.len() as u64, book.length_bytes);
    let path = kept("book.m4b", &file);

    let seconds: f64 = probe(&path, "format=duration").parse().unwrap();
    assert!((seconds - book.duration_seconds).abs() < 0.001, "{seconds}");
    assert!((seconds - 3.0 * audio.duration_seconds).abs() < 0.3, "{seconds}");
    let played = samples_played(&path) as f64 / 24_000.0;
    assert!((played - seconds).abs() < 0.05, "{played} s of {seconds}");
    let shown = marks_of(&path);
    let marks: Vec<(f64, &str)> = shown
        .lines()
        .map(|line| line.split_once(',').unwrap())
        .map(|(start, title)| (start.parse().unwrap(), title))
        .collect();
    assert_eq!(marks.iter().map(|(_, title)| *title).collect::<Vec<_>>(), titles);
    for (number, (start, _)) in marks.iter().enumerate() {
        assert!((start - number as f64 * audio.duration_seconds).abs() < 0.2, "{start} s");
    }
    let report = report_of("ebur128=peak=true:framelog=verbose", &path);
    let loudness = last_number(&report, "I:");
    assert!((-17.0..=-15.0).contains(&loudness), "{loudness} LUFS");
}

#[test]
fn the_mp3_holds_a_seek_table_over_all_of_its_frames() {
    let audio = encoded(44_100, &labels());
    let at = audio.mp3.windows(4).position(|window| window == b"Info").unwrap();
    let word = |at: usize| u32::from_be_bytes(audio.mp3[at..at + 4].try_into().unwrap());
    const FRAMES_BYTES_AND_TABLE: u32 = 7;
    assert_eq!(word(at + 4) & FRAMES_BYTES_AND_TABLE, FRAMES_BYTES_AND_TABLE);
    let frames = f64::from(word(at + 8));
    assert!((frames * 1_152.0 / 44_100.0 - audio.duration_seconds).abs() < 0.1);
    let table = &audio.mp3[at + 16..at + 116];
    assert!(table.is_sorted() && table[0] == 0 && table[50].abs_diff(128) <= 2 && table[99] >= 250, "{table:?}");
}
