//! Where chapters begin, in both ways that players know: a text track that the sound names (QuickTime, Apple) and Nero's `chpl`.

use super::boxes::{boxed, data_in_this_file, handler, media_header, track_header, word};
use crate::labels::{Labels, Mark};

pub(super) const MARK_TRACK_ID: u32 = 2;
/// Nero counts its marks, and the bytes of a title, in one byte.
const MOST_NERO_MARKS: usize = 255;
/// After each title: that it is UTF-8 (QuickTime File Format, Text sample data).
const UTF8_NOTE: [u8; 12] = [0, 0, 0, 12, b'e', b'n', b'c', b'd', 0, 0, 1, 0];

/// The titles as the text track's samples.
pub(super) fn samples(marks: &[Mark]) -> Vec<Vec<u8>> {
    let sample = |mark: &Mark| {
        let title = shortened(&mark.title, usize::from(u16::MAX));
        [&(title.len() as u16).to_be_bytes(), title.as_bytes(), &UTF8_NOTE].concat()
    };
    marks.iter().map(sample).collect()
}

/// The `trak` of the titles, which lie in the file at `at`; None when a length does not fit.
pub(super) fn text_track(marks: &[Mark], labels: &Labels, rate: u32, playing: u32, at: u32) -> Option<Vec<u8>> {
    const IN_MOVIE: u32 = 2;
    let header = media_header(rate, playing, labels.language_of_three_letters());
    let information =
        boxed(b"minf", &[&plain_text_header(), &data_in_this_file(), &sample_tables(marks, rate, playing, at)?]);
    let media = boxed(b"mdia", &[&header, &handler(b"text", b"Chapters"), &information]);
    Some(boxed(b"trak", &[&track_header(IN_MOVIE, MARK_TRACK_ID, playing, 0), &media]))
}

fn sample_tables(marks: &[Mark], rate: u32, playing: u32, at: u32) -> Option<Vec<u8>> {
    let count = word(u32::try_from(marks.len()).ok()?);
    let starts = marks.iter().map(|mark| ((mark.start_seconds * f64::from(rate)).round() as u32).min(playing));
    let ends = starts.clone().skip(1).chain([playing]);
    let durations: Vec<[u8; 4]> =
        starts.zip(ends).flat_map(|(start, end)| [word(1), word(end.saturating_sub(start))]).collect();
    let durations = boxed(b"stts", &[&word(0), &count, durations.as_flattened()]);
    let sizes: Vec<[u8; 4]> = samples(marks).iter().map(|sample| word(sample.len() as u32)).collect();
    let sizes = boxed(b"stsz", &[&word(0), &word(0), &count, sizes.as_flattened()]);
    let runs = boxed(b"stsc", &[&word(0), &word(1), &word(1), &count, &word(1)]);
    let place = boxed(b"stco", &[&word(0), &word(1), &word(at)]);
    Some(boxed(b"stbl", &[&plain_text(), &durations, &runs, &sizes, &place]))
}

/// Text without any wish of how it is shown: box, style and font are all zero or the first.
fn plain_text() -> Vec<u8> {
    const FLAGS_TO_STYLE: [u8; 30] =
        [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    let fonts = boxed(b"ftab", &[&[0, 1, 0, 1, 0]]);
    let entry = boxed(b"text", &[&[0; 6], &[0, 1], &FLAGS_TO_STYLE, &fonts]);
    boxed(b"stsd", &[&word(0), &word(1), &entry])
}

/// The media header of a kind that is neither sound nor picture.
fn plain_text_header() -> Vec<u8> {
    const COPY_OF_GREY: [u8; 16] = [0, 0, 0, 0, 0, 0x40, 0x80, 0, 0x80, 0, 0x80, 0, 0, 0, 0, 0];
    boxed(b"gmhd", &[&boxed(b"gmin", &[&COPY_OF_GREY]), &boxed(b"text", &[&super::boxes::MATRIX])])
}

/// Nero's list: starts in units of 100 ns.
pub(super) fn nero_list(marks: &[Mark]) -> Vec<u8> {
    let marks = &marks[..marks.len().min(MOST_NERO_MARKS)];
    let mut entries = vec![marks.len() as u8];
    for mark in marks {
        let title = shortened(&mark.title, 255);
        entries.extend_from_slice(&((mark.start_seconds * 10_000_000.0).round() as u64).to_be_bytes());
        entries.push(title.len() as u8);
        entries.extend_from_slice(title.as_bytes());
    }
    const VERSION_1: u32 = 0x0100_0000;
    boxed(b"chpl", &[&word(VERSION_1), &word(0), &entries])
}

/// The title's first bytes, cut between characters.
fn shortened(title: &str, most_bytes: usize) -> &str {
    &title[..title.floor_char_boundary(most_bytes)]
}
