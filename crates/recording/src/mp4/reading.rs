//! Reads the index of an M4A of ours back: which units its sound has, and where they lie.

use std::ops::Range;

use super::sound_track::{FRAME_SAMPLES, SoundTrack};

/// From the start of an `mp4a` entry to its `esds` box, and from there past box header, version and both descriptors' heads to the
/// decoder's configuration: what [`SoundTrack::boxed`] writes, and nothing else.
const ENTRY_BYTES: usize = 28;
const CONFIG_LENGTH_AT: usize = 4 + 2 + 3 + 2 + 13 + 1;

/// How many bytes come before the sound, by the file's first bytes; None where they don't say.
pub(crate) fn index_bytes(start: &[u8]) -> Option<u64> {
    let brands = u64::from(word(start, 0)?);
    let movie_at = usize::try_from(brands).ok()?;
    let movie = u64::from(word(start, movie_at)?);
    (start.get(4..8)? == b"ftyp" && start.get(movie_at + 4..movie_at + 8)? == b"moov").then_some(brands + movie)
}

/// The sound track and the place of its units, by the bytes before the sound.
pub(crate) fn sound_of(index: &[u8]) -> Option<(SoundTrack, Range<u64>)> {
    let movie = content(index, b"moov")?;
    let track = content(movie, b"trak")?;
    let media = content(track, b"mdia")?;
    let tables = content(content(media, b"minf")?, b"stbl")?;
    let header = content(media, b"mdhd")?;
    let edit = content(content(track, b"edts")?, b"elst")?;
    let size_table = content(tables, b"stsz")?;
    let count = word(size_table, 8)? as usize;
    let sizes: Vec<u32> =
        size_table.get(12..)?.as_chunks::<4>().0.iter().map(|&size| u32::from_be_bytes(size)).collect();
    let places = content(tables, b"stco")?;
    if sizes.len() != count || word(places, 4)? != 1 {
        return None;
    }
    let (playing, priming) = (u64::from(word(edit, 8)?), u64::from(word(edit, 12)?));
    let coded = count as u64 * FRAME_SAMPLES;
    let track = SoundTrack {
        sample_rate_hz: word(header, 12)?,
        decoder_config: decoder_config(content(tables, b"stsd")?)?,
        runs: vec![u32::try_from(count).ok()?],
        sizes,
        priming_samples: priming,
        padding_samples: coded.checked_sub(playing + priming)?,
    };
    let begins_at = u64::from(word(places, 8)?);
    let ends_at = begins_at + track.payload_bytes();
    Some((track, begins_at..ends_at))
}

fn decoder_config(descriptions: &[u8]) -> Option<Vec<u8>> {
    let entry = content(descriptions.get(8..)?, b"mp4a")?;
    let stream = content(entry.get(ENTRY_BYTES..)?, b"esds")?;
    let length = usize::from(*stream.get(CONFIG_LENGTH_AT)?);
    Some(stream.get(CONFIG_LENGTH_AT + 1..)?.get(..length)?.to_vec())
}

/// What the first box of that name holds.
fn content<'a>(boxes: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    let mut rest = boxes;
    loop {
        let length = word(rest, 0)? as usize;
        let (this, next) = rest.split_at_checked(length)?;
        let found = this.get(4..8)? == name;
        if found {
            return this.get(8..);
        }
        rest = next;
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?))
}
