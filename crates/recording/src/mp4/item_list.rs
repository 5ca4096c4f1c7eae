//! Apple's list of metadata, which every player of M4A reads: title, artist, album, track, cover, and the note for gapless play.

use super::Shelf;
use super::boxes::{boxed, word};
use super::sound_track::SoundTrack;
use crate::labels::Labels;

/// Kinds of values (QuickTime File Format, Well-known types).
const BINARY: u32 = 0;
const UTF8: u32 = 1;
const PNG: u32 = 14;
const BIG_ENDIAN_INTEGER: u32 = 21;

/// The `meta` box.
pub(super) fn metadata(labels: &Labels, track: &SoundTrack, shelf: Shelf) -> Vec<u8> {
    let mut items = Vec::new();
    let texts = [
        (b"\xA9nam", &labels.title),
        (b"\xA9ART", &labels.artist),
        (b"aART", &labels.artist),
        (b"\xA9alb", &labels.album),
    ];
    for (name, text) in texts {
        if !text.is_empty() {
            items.extend(item(name, UTF8, text.as_bytes()));
        }
    }
    if labels.track > 0 {
        let ([a, b], [c, d]) = (labels.track.to_be_bytes(), labels.tracks.to_be_bytes());
        items.extend(item(b"trkn", BINARY, &[0, 0, a, b, c, d, 0, 0]));
    }
    if shelf == Shelf::Audiobooks {
        const AUDIOBOOK: u8 = 2;
        items.extend(item(b"stik", BIG_ENDIAN_INTEGER, &[AUDIOBOOK]));
    }
    if !labels.cover_png.is_empty() {
        items.extend(item(b"covr", PNG, &labels.cover_png));
    }
    items.extend(gapless_note(track));
    let handler = boxed(b"hdlr", &[&[0; 8], b"mdir", b"appl", &[0; 9]]);
    boxed(b"meta", &[&word(0), &handler, &boxed(b"ilst", &[&items])])
}

fn item(name: &[u8; 4], kind: u32, value: &[u8]) -> Vec<u8> {
    boxed(name, &[&data(kind, value)])
}

fn data(kind: u32, value: &[u8]) -> Vec<u8> {
    boxed(b"data", &[&word(kind), &word(0), value])
}

/// Apple's own note of priming and padding, which its players read beside the edit list.
fn gapless_note(track: &SoundTrack) -> Vec<u8> {
    let (priming, padding, playing) = (track.priming_samples, track.padding_samples, track.playing_samples());
    let value = format!(" 00000000 {priming:08X} {padding:08X} {playing:016X}{}", " 00000000".repeat(8));
    boxed(
        b"----",
        &[
            &boxed(b"mean", &[&word(0), b"com.apple.iTunes"]),
            &boxed(b"name", &[&word(0), b"iTunSMPB"]),
            &data(UTF8, value.as_bytes()),
        ],
    )
}
