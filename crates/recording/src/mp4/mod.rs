//! Puts AAC access units into an MP4 file whose index comes first, so that a player can start before it has everything.
//!
//! Boxes by ISO/IEC 14496-12, the `esds` descriptors by 14496-1 §7.2.6. The movie's time scale is the sample rate, so every length is
//! exact.

mod boxes;
mod item_list;
mod marks;
mod reading;
mod sound_track;

use crate::labels::{Labels, Mark};
use boxes::{MATRIX, boxed, word};
pub(crate) use reading::{index_bytes, sound_of};
pub(crate) use sound_track::SoundTrack;

/// Where a player keeps the file: the brand of the file says so, and its extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shelf {
    /// M4A.
    Music,
    /// M4B.
    Audiobooks,
}

/// The file up to its sound, which follows at once; None when a length does not fit the 32 bits of these boxes.
pub(crate) fn head(track: &SoundTrack, labels: &Labels, marks: &[Mark], shelf: Shelf) -> Option<Vec<u8>> {
    let brand: &[u8; 4] = if shelf == Shelf::Audiobooks { b"M4B " } else { b"M4A " };
    let brands = boxed(b"ftyp", &[brand, &word(0), brand, b"mp42isom"]);
    let titles = marks::samples(marks).concat();
    // The index names places behind the index: its size does not depend on them.
    let index_bytes = movie(track, labels, marks, shelf, 0, 0)?.len();
    let titles_at = brands.len() + index_bytes + 8;
    let sound_at = titles_at + titles.len();
    let movie = movie(track, labels, marks, shelf, u32::try_from(titles_at).ok()?, sound_at as u64)?;
    let media_bytes = u32::try_from(8 + titles.len() as u64 + track.payload_bytes()).ok()?;
    Some([&brands, &movie, word(media_bytes).as_slice(), b"mdat", &titles].concat())
}

/// The whole file.
pub(crate) fn file(track: &SoundTrack, payload: &[u8], labels: &Labels, marks: &[Mark]) -> Option<Vec<u8>> {
    let mut file = head(track, labels, marks, Shelf::Music)?;
    file.reserve_exact(payload.len());
    file.extend_from_slice(payload);
    Some(file)
}

fn movie(
    track: &SoundTrack,
    labels: &Labels,
    marks: &[Mark],
    shelf: Shelf,
    titles_at: u32,
    sound_at: u64,
) -> Option<Vec<u8>> {
    let playing = u32::try_from(track.playing_samples()).ok()?;
    let rate = track.sample_rate_hz;
    let next_track_id = marks::MARK_TRACK_ID + 1;
    let header = boxed(
        b"mvhd",
        &[
            &[0; 12],
            &word(rate),
            &word(playing),
            &word(0x1_0000),
            &[1, 0],
            &[0; 10],
            &MATRIX,
            &[0; 24],
            &word(next_track_id),
        ],
    );
    let (titles, nero_list, titled_by) = if marks.is_empty() {
        (Vec::new(), Vec::new(), None)
    } else {
        let titles = marks::text_track(marks, labels, rate, playing, titles_at)?;
        (titles, marks::nero_list(marks), Some(marks::MARK_TRACK_ID))
    };
    let sound = track.boxed(labels, sound_at, titled_by)?;
    let user_data = boxed(b"udta", &[&nero_list, &item_list::metadata(labels, track, shelf)]);
    Some(boxed(b"moov", &[&header, &sound, &titles, &user_data]))
}
