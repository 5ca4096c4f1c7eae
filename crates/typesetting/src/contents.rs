//! The contents page of a book: every chapter with its page, each line a link.

use krilla::geom::Rect;

use super::body::{FIRST_BASELINE, LAST_BASELINE, TEXT_LEFT, TEXT_WIDTH};
use super::layout::{Layout, Meaning};
use super::shape::{Shaper, TextStyle};
use super::theme::{Colour, FADED_INK, HAIRLINE, INK};
use super::typesetter::{Align, fitting, line_at};

/// A line of the contents.
pub(crate) struct Entry {
    pub title: String,
    /// From 0.
    pub page: usize,
    /// A group that begins with this entry, such as the system.
    pub group: Option<(String, Colour)>,
}

const LINE: f32 = 22.0;
const GROUP: f32 = 34.0;

/// How many pages the contents will take.
pub(crate) fn page_count(entries: &[Entry]) -> usize {
    let mut pages = 1;
    let mut baseline = FIRST_BASELINE + HEAD;
    for entry in entries {
        let height = height(entry);
        if baseline + height > LAST_BASELINE {
            pages += 1;
            baseline = FIRST_BASELINE;
        }
        baseline += height;
    }
    pages
}

/// Room for the page's title.
const HEAD: f32 = 32.0;

fn height(entry: &Entry) -> f32 {
    LINE + if entry.group.is_some() { GROUP } else { 0.0 }
}

/// Adds the contents at the end of the layout.
pub(crate) fn add_contents(layout: &mut Layout, shaper: &Shaper<'_>, heading: &str, entries: &[Entry]) {
    layout.add_page();
    layout.bookmark(heading, 0, 0.0);
    let title = line_at(shaper, heading, TextStyle::roman(26.0), (TEXT_LEFT, FIRST_BASELINE), Align::Left, INK);
    layout.add(Meaning::Heading { level: 1, text: heading.to_owned() }, vec![title]);
    let mut baseline = FIRST_BASELINE + HEAD;
    for entry in entries {
        if baseline + height(entry) > LAST_BASELINE {
            layout.add_page();
            baseline = FIRST_BASELINE;
        }
        if let Some((group, colour)) = &entry.group {
            baseline += GROUP;
            let style = TextStyle::italic(14.0);
            let mark = line_at(shaper, group, style, (TEXT_LEFT, baseline - 8.0), Align::Left, *colour);
            layout.add(Meaning::Paragraph, vec![mark]);
        }
        baseline += LINE;
        add_entry(layout, shaper, entry, baseline - 8.0);
    }
}

fn add_entry(layout: &mut Layout, shaper: &Shaper<'_>, entry: &Entry, baseline: f32) {
    let style = TextStyle::roman(12.5);
    let right = TEXT_LEFT + TEXT_WIDTH;
    let title_style = fitting(shaper, &entry.title, style, TEXT_WIDTH - 60.0, 7.0);
    let number = (entry.page + 1).to_string();
    let title = line_at(shaper, &format!("{} ", entry.title), title_style, (TEXT_LEFT, baseline), Align::Left, INK);
    let number_mark = line_at(shaper, &number, style, (right, baseline), Align::Right, FADED_INK);
    let dots_from = TEXT_LEFT + shaper.width(&entry.title, title_style) + 8.0;
    let dots_to = right - shaper.width(&number, style) - 8.0;
    let mut leader = Vec::new();
    // Dots stand at the same places in every line.
    let mut x = (dots_from / 7.0).ceil() * 7.0;
    while x < dots_to {
        leader.extend(super::layout::circle((x, baseline - 1.2), 0.55, Some((HAIRLINE, 1.0)), None));
        x += 7.0;
    }
    layout.add(Meaning::Ornament, leader);
    layout.add(Meaning::ContentsEntry, vec![title, number_mark]);
    if let Some(block) = layout.pages.last_mut().and_then(|page| page.blocks.last_mut()) {
        block.link =
            Rect::from_xywh(TEXT_LEFT, baseline - 14.0, TEXT_WIDTH, LINE - 2.0).map(|place| (entry.page, place));
    }
}
