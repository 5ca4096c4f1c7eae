//! The ID3v2 tag in front of an MP3: labels, cover and section marks.
//!
//! Version 2.3, which every player reads; 2.4 is unknown to older ones.

use std::io::Cursor;

use id3::frame::{Chapter, Content, Picture, PictureType, TableOfContents};
use id3::{Frame, Tag, TagLike, Version};

use super::labels::{Labels, Mark};

/// A chapter frame that states no places in bytes (ID3v2 Chapter Frame Addendum, 3.1).
const NO_OFFSET: u32 = u32::MAX;

/// The whole tag, to be put before the first frame.
pub(crate) fn tag_of(labels: &Labels, marks: &[Mark], duration_seconds: f64) -> Result<Vec<u8>, id3::Error> {
    let mut tag = Tag::new();
    for (text, id) in [(&labels.title, "TIT2"), (&labels.artist, "TPE1"), (&labels.album, "TALB")] {
        if !text.is_empty() {
            tag.set_text(id, text.as_str());
        }
    }
    if !labels.artist.is_empty() {
        tag.set_album_artist(&labels.artist);
    }
    if labels.track > 0 {
        tag.set_track(labels.track.into());
        tag.set_total_tracks(labels.tracks.into());
    }
    if !labels.language.is_empty() {
        tag.set_text("TLAN", String::from_utf8_lossy(&labels.language_of_three_letters()));
    }
    if !labels.cover_png.is_empty() {
        tag.add_frame(Picture {
            mime_type: "image/png".to_owned(),
            picture_type: PictureType::CoverFront,
            description: String::new(),
            data: labels.cover_png.clone(),
        });
    }
    add_marks(&mut tag, marks, duration_seconds);
    let mut bytes = Vec::new();
    tag.write_to(&mut bytes, Version::Id3v23)?;
    Ok(bytes)
}

fn add_marks(tag: &mut Tag, marks: &[Mark], duration_seconds: f64) {
    if marks.is_empty() {
        return;
    }
    let milliseconds = |seconds: f64| (seconds * 1_000.0).round() as u32;
    let ends = marks.iter().skip(1).map(|mark| mark.start_seconds).chain([duration_seconds]);
    for (number, (mark, end_seconds)) in marks.iter().zip(ends).enumerate() {
        tag.add_frame(Chapter {
            element_id: element_id(number),
            start_time: milliseconds(mark.start_seconds),
            end_time: milliseconds(end_seconds),
            start_offset: NO_OFFSET,
            end_offset: NO_OFFSET,
            frames: vec![Frame::with_content("TIT2", Content::Text(mark.title.clone()))],
        });
    }
    tag.add_frame(TableOfContents {
        element_id: "toc".to_owned(),
        top_level: true,
        ordered: true,
        elements: (0..marks.len()).map(element_id).collect(),
        frames: Vec::new(),
    });
}

fn element_id(number: usize) -> String {
    format!("chp{number}")
}

/// The marks of a tag that [`tag_of`] wrote.
pub(crate) fn marks_of(mp3: &[u8]) -> Vec<Mark> {
    let Ok(tag) = Tag::read_from2(Cursor::new(mp3)) else { return Vec::new() };
    let title =
        |frames: &[Frame]| frames.iter().find_map(|frame| frame.content().text()).unwrap_or_default().to_owned();
    let mark = |chapter: &Chapter| Mark {
        start_seconds: f64::from(chapter.start_time) / 1_000.0,
        title: title(&chapter.frames),
    };
    tag.chapters().map(mark).collect()
}

/// How long the tag in front of an MP3 is: its header states it in four times seven bits (ID3v2.3, 3.1).
pub(crate) fn tag_length(mp3: &[u8]) -> usize {
    match mp3.first_chunk() {
        Some(&[b'I', b'D', b'3', _, _, _, a, b, c, d]) => {
            10 + [a, b, c, d].iter().fold(0, |length, &part| length << 7 | usize::from(part & 0x7F))
        }
        _ => 0,
    }
}
