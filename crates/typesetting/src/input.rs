//! What the typesetter is given: texts, names and drawings, all ready to print. It adds no word about a person of its own.

use std::collections::BTreeMap;

use brief::reading::{Manuscript, System};

use super::drawing::Drawing;

/// One document of a reading.
#[derive(Clone, Debug)]
pub struct DocumentPages {
    pub manuscript: Manuscript,
    /// Decides the accent colour and the cover's emblem; None for the verdict.
    pub system: Option<System>,
    /// The names of the one or two people it is about, as they wrote them. They are never hyphenated.
    pub people: Vec<String>,
    pub chart: Option<ChartPage>,
    /// Printed on the cover, such as `3 May 2026`. The file holds no other date, so that the same input makes the same bytes.
    pub date: String,
    /// A line at the cover's foot, such as the product's name.
    pub footer: String,
    /// The language of the text as a BCP 47 tag, such as `en`.
    pub language: String,
}

/// All documents of a reading as one book, each a chapter.
#[derive(Clone, Debug)]
pub struct BookPages {
    pub title: String,
    pub subtitle: String,
    pub people: Vec<String>,
    /// In reading order. Their dates and footers are not printed.
    pub chapters: Vec<DocumentPages>,
    pub date: String,
    pub footer: String,
    pub language: String,
}

/// The page with the drawn chart, as [`person_page`](crate::reading::person_page) and [`overlay_page`](crate::reading::overlay_page) lay it out.
#[derive(Clone, Debug, Default)]
pub struct ChartPage {
    /// Such as `The chart of Ada`.
    pub(crate) heading: String,
    pub(crate) drawing: Option<Drawing>,
    /// What the drawing's two colours stand for, in the order of first and second; none where it has only one.
    pub(crate) legend: Option<[String; 2]>,
    /// What the drawing shows, in a sentence, for those who cannot see it.
    pub(crate) description: String,
    /// Narrow tables left and right of a drawing that is higher than wide.
    pub(crate) beside: Option<[PositionTable; 2]>,
    pub(crate) tables: Vec<PositionTable>,
    /// Such as the note that the time of birth is unknown, and what is left out for it.
    pub(crate) notes: Vec<String>,
    /// The places of birth that the notes name.
    pub(crate) places: Vec<String>,
}

/// A small table below the drawing or beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PositionTable {
    pub title: String,
    /// One for each column; empty texts throughout for a table that needs no header row.
    pub header: Vec<String>,
    /// Every row as long as the header.
    pub rows: Vec<Vec<String>>,
}

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedPdf {
    pub bytes: Vec<u8>,
    pub page_count: usize,
    /// Characters that no face has, and how often the pages show a replacement sign in their place or leave a mark out.
    pub missing_glyphs: BTreeMap<char, usize>,
}

/// Why a PDF could not be made. A retry with the same input fails again.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the document cannot be written as an accessible PDF")]
    NotWritable(#[source] krilla::error::KrillaError),
    // The writer's type for this is no `std::error::Error`.
    #[error("the PDF writer refuses its settings: {0}")]
    BadSettings(String),
    #[error("a page cannot be {width} × {height} points")]
    BadPageSize { width: f32, height: f32 },
    #[error("the picture of the scene {scene:?} cannot be used: {reason}")]
    BadPicture { scene: String, reason: String },
}

impl DocumentPages {
    /// The people and the places that its texts name.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.people.iter().chain(self.chart.iter().flat_map(|chart| &chart.places)).map(String::as_str)
    }

    /// Every text that will be printed, to find out which fonts are needed.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.manuscript.title.as_str(), &self.manuscript.subtitle, &self.date, &self.footer];
        texts.extend(self.people.iter().map(String::as_str));
        for section in &self.manuscript.sections {
            texts.push(&section.heading);
            texts.extend(section.paragraphs.iter().map(|paragraph| paragraph.text.as_str()));
        }
        if let Some(chart) = &self.chart {
            texts.push(&chart.heading);
            texts.extend(chart.legend.iter().flatten().map(String::as_str));
            texts.extend(chart.notes.iter().map(String::as_str));
            for table in chart.tables.iter().chain(chart.beside.iter().flatten()) {
                texts.push(&table.title);
                texts.extend(table.header.iter().chain(table.rows.iter().flatten()).map(String::as_str));
            }
        }
        texts
    }
}

impl BookPages {
    /// Every text that will be printed, to find out which fonts are needed.
    pub fn texts(&self) -> Vec<&str> {
        let own = [self.title.as_str(), &self.subtitle, &self.date, &self.footer];
        own.into_iter()
            .chain(self.people.iter().map(String::as_str))
            .chain(self.chapters.iter().flat_map(DocumentPages::texts))
            .collect()
    }
}
