//! Pages as they will be printed: marks at fixed places, and what each of them means to a reader who cannot see them.

use std::collections::BTreeMap;

use krilla::geom::Rect;
use tiny_skia::{Path, PathBuilder};

use super::shape::SetText;
use super::theme::Colour;

/// ISO 216 A4 in points.
pub(crate) const PAGE_WIDTH: f32 = 595.28;
pub(crate) const PAGE_HEIGHT: f32 = 841.89;

/// Something visible. Lengths in points from the page's top left corner.
pub(crate) enum Mark {
    Shape { path: Path, fill: Option<(Colour, f32)>, stroke: Option<Pen> },
    Text { text: SetText, x: f32, baseline: f32, colour: Colour },
    Picture { image: krilla::image::Image, place: Rect },
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Pen {
    pub colour: Colour,
    pub width: f32,
    /// Length of dashes and gaps; 0 for a solid line.
    pub dash: f32,
}

impl Pen {
    pub(crate) const fn solid(colour: Colour, width: f32) -> Self {
        Self { colour, width, dash: 0.0 }
    }
}

/// What marks mean: a node of the tag tree (ISO 32000-1, 14.8.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Nothing: running heads, page numbers, ornament.
    Ornament,
    Heading {
        level: u16,
        text: String,
    },
    Paragraph,
    Note,
    Figure {
        description: String,
    },
    Cell {
        row: usize,
        header: bool,
    },
    ContentsEntry,
}

/// Marks that belong together on one page.
pub(crate) struct Block {
    pub meaning: Meaning,
    /// Blocks of one part with the same number are one element: a paragraph that goes on overleaf, a table.
    pub element: usize,
    /// The chapter it belongs to.
    pub part: usize,
    pub marks: Vec<Mark>,
    /// A page (from 0) to go to, and where to click.
    pub link: Option<(usize, Rect)>,
}

/// An entry of the document outline.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bookmark {
    pub title: String,
    /// 0 for the outermost.
    pub depth: usize,
    pub page: usize,
    pub y: f32,
}

#[derive(Default)]
pub(crate) struct Page {
    pub blocks: Vec<Block>,
}

/// A document that is laid out but not yet written.
#[derive(Default)]
pub(crate) struct Layout {
    pub pages: Vec<Page>,
    pub bookmarks: Vec<Bookmark>,
    elements: usize,
    part: usize,
    /// Pages that will be put before the first of these.
    pages_before: usize,
}

impl Layout {
    pub(crate) fn add_page(&mut self) {
        self.pages.push(Page::default());
    }

    /// The number of the page that is being filled, from 0.
    pub(crate) fn current_page(&self) -> usize {
        self.pages_before + self.pages.len().saturating_sub(1)
    }

    /// The number of the page that would be added next, from 0.
    pub(crate) fn next_page(&self) -> usize {
        self.pages_before + self.pages.len()
    }

    /// Makes this layout the continuation of another after `pages_before` pages.
    pub(crate) fn continue_after(&mut self, pages_before: usize, before: &Layout) {
        self.pages_before = pages_before;
        self.part = before.part;
    }

    /// How often each character that no face has stands on the pages.
    pub(crate) fn missing_glyphs(&self) -> BTreeMap<char, usize> {
        let marks = self.pages.iter().flat_map(|page| &page.blocks).flat_map(|block| &block.marks);
        let mut counts = BTreeMap::new();
        for mark in marks {
            if let Mark::Text { text, .. } = mark {
                for &character in text.runs.iter().flat_map(|run| &run.missing) {
                    *counts.entry(character).or_default() += 1;
                }
            }
        }
        counts
    }

    /// Puts a continuation behind.
    pub(crate) fn append(&mut self, continuation: Layout) {
        self.pages.extend(continuation.pages);
        self.bookmarks.extend(continuation.bookmarks);
    }

    /// What is added from now on belongs to a new chapter.
    pub(crate) fn begin_part(&mut self) {
        self.part += 1;
    }

    pub(crate) fn new_element(&mut self) -> usize {
        self.elements += 1;
        self.elements
    }

    /// Adds marks to the last page as an element of their own.
    pub(crate) fn add(&mut self, meaning: Meaning, marks: Vec<Mark>) {
        let element = self.new_element();
        self.add_to(element, meaning, marks);
    }

    /// Adds marks to the last page as a further piece of an element.
    pub(crate) fn add_to(&mut self, element: usize, meaning: Meaning, marks: Vec<Mark>) {
        let part = self.part;
        if self.pages.is_empty() {
            self.add_page();
        }
        if let Some(page) = self.pages.last_mut() {
            page.blocks.push(Block { meaning, element, part, marks, link: None });
        }
    }

    pub(crate) fn bookmark(&mut self, title: &str, depth: usize, y: f32) {
        let page = self.current_page();
        self.bookmarks.push(Bookmark { title: title.to_owned(), depth, page, y });
    }
}

/// A filled rectangle; nothing if it has no area.
pub(crate) fn filled_rectangle(x: f32, y: f32, width: f32, height: f32, colour: Colour) -> Option<Mark> {
    let mut builder = PathBuilder::new();
    builder.push_rect(tiny_skia::Rect::from_xywh(x, y, width, height)?);
    Some(Mark::Shape { path: builder.finish()?, fill: Some((colour, 1.0)), stroke: None })
}

/// A straight line; nothing if both ends are the same point.
pub(crate) fn straight_line(from: (f32, f32), to: (f32, f32), pen: Pen) -> Option<Mark> {
    let mut builder = PathBuilder::new();
    builder.move_to(from.0, from.1);
    builder.line_to(to.0, to.1);
    Some(Mark::Shape { path: builder.finish()?, fill: None, stroke: Some(pen) })
}

/// A circle; nothing if the radius is not positive.
pub(crate) fn circle(
    centre: (f32, f32),
    radius: f32,
    fill: Option<(Colour, f32)>,
    stroke: Option<Pen>,
) -> Option<Mark> {
    if radius <= 0.0 {
        return None;
    }
    // Four Bézier arcs with handles of 0.5523 radii are round to 0.03 % (Goldapp, "Approximation of circular arcs", 1991).
    let handle = radius * 0.552_285;
    let (x, y) = centre;
    let mut builder = PathBuilder::new();
    builder.move_to(x + radius, y);
    builder.cubic_to(x + radius, y + handle, x + handle, y + radius, x, y + radius);
    builder.cubic_to(x - handle, y + radius, x - radius, y + handle, x - radius, y);
    builder.cubic_to(x - radius, y - handle, x - handle, y - radius, x, y - radius);
    builder.cubic_to(x + handle, y - radius, x + radius, y - handle, x + radius, y);
    builder.close();
    Some(Mark::Shape { path: builder.finish()?, fill, stroke })
}

/// A closed polygon; nothing if it has no extent.
pub(crate) fn polygon(points: &[(f32, f32)], fill: Option<(Colour, f32)>, stroke: Option<Pen>) -> Option<Mark> {
    let mut builder = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    builder.move_to(first.0, first.1);
    for point in rest {
        builder.line_to(point.0, point.1);
    }
    builder.close();
    Some(Mark::Shape { path: builder.finish()?, fill, stroke })
}
