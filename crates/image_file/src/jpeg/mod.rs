//! JPEG files (ITU-T T.81), sequential and progressive, decoded at a half, a quarter or an eighth of their size where no more is wanted, in
//! memory that the wanted size sets and not the file's.
//!
//! Of a progressive file only the frequencies that the wanted size shows are kept, and one bit for each of the others: its refining scans
//! are coded by which coefficients are zero. Every scan is gone through at every size, so that a file that is damaged at one is so at all.

mod bits;
mod blocks;
mod frame;
mod huffman;
mod planes;
mod rows;
mod scan;
mod segments;
mod tables;
#[cfg(test)]
mod tests;

use frame::Frame;
use image::metadata::Orientation;
use rows::{Colours, each_row, scaled};
use segments::{ADOBE, END_OF_IMAGE, EXIF, JFIF, START_OF_SCAN, Segments, starts_frame};
use tables::Tables;

/// What is wrong with a JPEG file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum JpegError {
    #[error("the file ends early")]
    EndsEarly,
    #[error("the {0} is invalid")]
    Invalid(&'static str),
    #[error("{0} is not read")]
    Unsupported(&'static str),
}

/// A file whose header was read.
pub(crate) struct Jpeg<'a> {
    frame: Frame,
    tables: Tables,
    rest: Segments<'a>,
    colours: Colours,
    orientation: Orientation,
}

impl<'a> Jpeg<'a> {
    /// Reads the header.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, JpegError> {
        let mut rest = Segments::of(bytes);
        let mut tables = Tables::default();
        let mut orientation = None;
        let (mut is_jfif, mut adobe) = (false, None);
        let frame = loop {
            let (marker, segment) = rest.next()?;
            match marker {
                EXIF => {
                    let exif = segment.strip_prefix(b"Exif\0\0");
                    orientation = orientation.or_else(|| Orientation::from_exif_chunk(exif?));
                }
                JFIF => is_jfif |= segment.starts_with(b"JFIF\0"),
                ADOBE if segment.starts_with(b"Adobe") => adobe = segment.get(11).copied(),
                START_OF_SCAN | END_OF_IMAGE => return Err(JpegError::Invalid("frame header")),
                marker if starts_frame(marker) => break Frame::read(marker, segment)?,
                _ => tables.take(marker, segment)?,
            }
        };
        if frame.least_bytes() > bytes.len() {
            return Err(JpegError::EndsEarly);
        }
        let colours = colours_of(&frame, is_jfif, adobe);
        Ok(Self { frame, tables, rest, colours, orientation: orientation.unwrap_or(Orientation::NoTransforms) })
    }

    pub(crate) fn size(&self) -> (u32, u32) {
        (self.frame.width, self.frame.height)
    }

    pub(crate) fn orientation(&self) -> Orientation {
        self.orientation
    }

    /// Whether the end of the image is there: all of its segments and scans are gone through, and nothing is decoded.
    pub(crate) fn check_end(&self) -> Result<(), JpegError> {
        let mut rest = Segments { bytes: self.rest.bytes, at: self.rest.at };
        loop {
            match rest.next()?.0 {
                END_OF_IMAGE => return Ok(()),
                START_OF_SCAN => rest.at = bits::end_of_scan(rest.bytes, rest.at).ok_or(JpegError::EndsEarly)?,
                _ => {}
            }
        }
    }

    /// Decodes the file at `eighths` (1, 2, 4 or 8) of its size and gives it row by row; `start` gets the size first.
    pub(crate) fn decode<Sink>(
        self,
        eighths: u32,
        start: impl FnOnce(u32, u32) -> Sink,
        mut take: impl FnMut(&mut Sink, &mut dyn Iterator<Item = [u8; 3]>),
    ) -> Result<Sink, JpegError> {
        let Self { frame, tables, rest, colours, .. } = self;
        let sides: Vec<u32> = frame.components.iter().map(|component| side_of(component, &frame, eighths)).collect();
        let planes = planes::read_planes(&frame, &sides, tables, rest)?;
        let (width, height) = scaled(frame.width, frame.height, eighths);
        let mut sink = start(width, height);
        each_row(&frame, &planes, colours, eighths, |row| take(&mut sink, row));
        Ok(sink)
    }
}

/// Samples on the side of a block: a component that has half as many samples is scaled half as much.
fn side_of(component: &frame::Component, frame: &Frame, eighths: u32) -> u32 {
    let mut side = eighths;
    while side < 8
        && component.across * side * 2 <= frame.most_across * eighths
        && component.down * side * 2 <= frame.most_down * eighths
    {
        side *= 2;
    }
    side
}

/// By what readers agree on: Adobe's marker says it, JFIF knows no RGB, and otherwise the components' names tell.
fn colours_of(frame: &Frame, is_jfif: bool, adobe: Option<u8>) -> Colours {
    let names: Vec<u8> = frame.components.iter().map(|component| component.id).collect();
    match (names.len(), adobe) {
        (1, _) => Colours::Grey,
        (4, Some(2)) => Colours::Ycck,
        (4, _) => Colours::Cmyk,
        (_, Some(0)) => Colours::Rgb,
        (_, None) if !is_jfif && names == *b"RGB" => Colours::Rgb,
        _ => Colours::Ycc,
    }
}
