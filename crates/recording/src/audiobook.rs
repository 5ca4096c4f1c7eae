//! An audiobook: the chapters' M4A files as one M4B, without decoding or encoding anything, and without holding their sound.
//!
//! The head is made from the chapters' heads. Behind it belong the chapters' sounds as they lie in their files, in order. What an
//! encoder put before a chapter's first sample and after its last plays as silence between two chapters, an eighth of a second at most.

use std::ops::Range;

use super::labels::{Labels, Mark};
use super::mp4::{Shelf, SoundTrack, head, index_bytes, sound_of};

/// Enough of a file to learn how long its head is.
pub const HEAD_START_BYTES: u64 = 256;

/// Why chapters can't become one audiobook. Trying again with the same files does not help.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum AudiobookError {
    #[error("there is no chapter")]
    Nothing,
    #[error("chapter {number} is coded otherwise than the first")]
    CodedDifferently { number: usize },
    #[error("the audiobook is too long for one M4B file")]
    TooLong,
}

/// How many bytes come before the sound of an M4A of a [`super::Recorder`], by its first [`HEAD_START_BYTES`]; None for another file.
pub fn m4a_head_bytes(start: &[u8]) -> Option<u64> {
    index_bytes(start)
}

/// A chapter, as its file's head describes it.
#[derive(Clone, Debug)]
pub struct Chapter {
    title: String,
    track: SoundTrack,
    sound: Range<u64>,
}

impl Chapter {
    /// None unless `head` is the head of an M4A of a [`super::Recorder`].
    pub fn of_m4a(title: &str, head: &[u8]) -> Option<Chapter> {
        let (track, sound) = sound_of(head)?;
        Some(Chapter { title: title.to_owned(), track, sound })
    }

    /// Where in its file the sound lies.
    pub fn sound(&self) -> Range<u64> {
        self.sound.clone()
    }
}

/// The head of an audiobook.
#[derive(Clone, Debug)]
pub struct Audiobook {
    pub head: Vec<u8>,
    /// Of the whole file.
    pub length_bytes: u64,
    /// Seconds that play.
    pub duration_seconds: f64,
    pub bitrate_kbps: u32,
}

/// Puts chapters behind each other.
///
/// # Errors
/// [`AudiobookError`]; chapters of different sample rates can't be one track.
pub fn bind_audiobook(chapters: &[Chapter], labels: &Labels) -> Result<Audiobook, AudiobookError> {
    let (first, last) = chapters.first().zip(chapters.last()).ok_or(AudiobookError::Nothing)?;
    let mut book = SoundTrack {
        sample_rate_hz: first.track.sample_rate_hz,
        decoder_config: first.track.decoder_config.clone(),
        priming_samples: first.track.priming_samples,
        padding_samples: last.track.padding_samples,
        ..SoundTrack::default()
    };
    let mut marks = Vec::with_capacity(chapters.len());
    for (number, chapter) in (1..).zip(chapters) {
        let track = &chapter.track;
        if (track.sample_rate_hz, &track.decoder_config) != (book.sample_rate_hz, &book.decoder_config) {
            return Err(AudiobookError::CodedDifferently { number });
        }
        let start = (book.coded_samples() + track.priming_samples).saturating_sub(book.priming_samples);
        let start_seconds = start as f64 / f64::from(book.sample_rate_hz);
        marks.push(Mark { start_seconds, title: chapter.title.clone() });
        book.sizes.extend_from_slice(&track.sizes);
        book.runs.extend_from_slice(&track.runs);
    }
    let head = head(&book, labels, &marks, Shelf::Audiobooks).ok_or(AudiobookError::TooLong)?;
    Ok(Audiobook {
        length_bytes: head.len() as u64 + book.payload_bytes(),
        head,
        duration_seconds: book.playing_samples() as f64 / f64::from(book.sample_rate_hz),
        bitrate_kbps: book.average_bitrate_bps().div_ceil(1_000),
    })
}

#[cfg(test)]
#[path = "audiobook_tests.rs"]
mod tests;
