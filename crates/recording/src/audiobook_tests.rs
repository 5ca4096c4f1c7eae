use super::*;
use crate::Recorder;

fn m4a(sample_rate_hz: u32, seconds: f64) -> Vec<u8> {
    let mut recorder = Recorder::new(sample_rate_hz).unwrap();
    recorder.begin_passage(0.0, Some("A section")).unwrap();
    let samples = (seconds * f64::from(sample_rate_hz)) as usize;
    let hum: Vec<i16> = (0..samples).map(|at| if at % 60 < 30 { 5_000 } else { -5_000 }).collect();
    recorder.push(&hum).unwrap();
    let labels = Labels { cover_png: vec![7; 40_000], ..Labels::default() };
    recorder.finish(&labels).unwrap().m4a
}

/// Only the parts of a file are looked at that a reader by ranges would ask for.
fn chapter(title: &str, file: &[u8]) -> Chapter {
    let head_bytes = m4a_head_bytes(&file[..HEAD_START_BYTES as usize]).unwrap();
    Chapter::of_m4a(title, &file[..head_bytes as usize]).unwrap()
}

#[test]
fn a_chapters_sound_is_the_end_of_its_file() {
    let file = m4a(24_000, 3.0);
    let chapter = chapter("One", &file);
    assert_eq!(chapter.sound().end, file.len() as u64);
    assert!((chapter.track.playing_samples() as f64 / 24_000.0 - 4.2).abs() < 0.01);
}

#[test]
fn an_audiobook_is_as_long_as_its_head_and_its_sounds() {
    let files = [m4a(24_000, 3.0), m4a(24_000, 5.0)];
    let chapters = [chapter("One", &files[0]), chapter("Two", &files[1])];
    let book = bind_audiobook(&chapters, &Labels::default()).unwrap();
    let sounds: u64 = chapters.iter().map(|chapter| chapter.sound().end - chapter.sound().start).sum();
    assert_eq!(book.length_bytes, book.head.len() as u64 + sounds);
    assert_eq!(&book.head[4..12], b"ftypM4B ");
    // Both chapters with their silence at both ends, and what the encoder added where they meet.
    assert!((10.4..10.53).contains(&book.duration_seconds), "{}", book.duration_seconds);
}

#[test]
fn chapters_of_two_rates_are_refused() {
    let (one, two) = (m4a(24_000, 1.0), m4a(16_000, 1.0));
    let refused = bind_audiobook(&[chapter("One", &one), chapter("Two", &two)], &Labels::default());
    assert_eq!(refused.unwrap_err(), AudiobookError::CodedDifferently { number: 2 });
    assert_eq!(bind_audiobook(&[], &Labels::default()).unwrap_err(), AudiobookError::Nothing);
}

#[test]
fn what_is_no_m4a_of_ours_is_no_chapter() {
    let file = m4a(16_000, 1.0);
    let head_bytes = m4a_head_bytes(&file).unwrap() as usize;
    for broken in [&b""[..], b"RIFF....WAVEfmt ", &file[..head_bytes / 2], &file[8..head_bytes]] {
        assert!(Chapter::of_m4a("One", broken).is_none());
    }
    assert_eq!(m4a_head_bytes(b"ID3\x03 and so on, for longer than a box"), None);
}
