//! Pages of running text: headings stay with what follows them, and no paragraph leaves a single line behind.

use brief::reading::Manuscript;

use super::layout::{Layout, Mark, Meaning, PAGE_WIDTH, Pen, straight_line};
use super::paragraph::Measure;
use super::shape::{Shaper, TextStyle};
use super::theme::{FADED_INK, HAIRLINE, INK, Theme};
use super::typesetter::{Align, SetParagraph, line_at, set_paragraph};

/// The text's left edge and width in points: some 70 characters a line.
pub(crate) const TEXT_LEFT: f32 = 114.0;
pub(crate) const TEXT_WIDTH: f32 = PAGE_WIDTH - 2.0 * TEXT_LEFT;
pub(crate) const FIRST_BASELINE: f32 = 128.0;
pub(crate) const LAST_BASELINE: f32 = 730.0;
const LEADING: f32 = 17.2;
const BODY: TextStyle = TextStyle::roman(12.0);
const HEADING: TextStyle = TextStyle::roman(18.0);
const HEADING_LEADING: f32 = 23.0;
const SPACE_ABOVE_HEADING: f32 = 22.0;
const SPACE_BELOW_HEADING: f32 = 8.0;
const INDENT: f32 = 15.0;

/// What stands at the head of every page of a chapter.
pub(crate) struct RunningHead {
    pub left: String,
    pub right: String,
}

/// Lays text out page after page, below each other.
pub(crate) struct Flow<'a, 'lib> {
    pub layout: &'a mut Layout,
    pub shaper: &'a Shaper<'lib>,
    pub theme: Theme,
    pub head: RunningHead,
    /// Names, which are never hyphenated.
    pub whole_words: Vec<String>,
    /// Where the next line goes.
    pub baseline: f32,
}

impl Flow<'_, '_> {
    /// Starts a page with running head and page number.
    pub(crate) fn start_page(&mut self) {
        self.layout.add_page();
        self.baseline = FIRST_BASELINE;
        let number = (self.layout.current_page() + 1).to_string();
        let small = TextStyle::italic(10.0);
        let right = TEXT_LEFT + TEXT_WIDTH;
        let [left_text, right_text] = head_texts(self.shaper, &self.head, small);
        let mut marks = vec![
            line_at(self.shaper, &left_text, small, (TEXT_LEFT, 84.0), Align::Left, FADED_INK),
            line_at(self.shaper, &right_text, small, (right, 84.0), Align::Right, FADED_INK),
            line_at(
                self.shaper,
                &number,
                TextStyle::roman(10.5).lining(),
                (PAGE_WIDTH / 2.0, 778.0),
                Align::Centre,
                FADED_INK,
            ),
        ];
        marks.extend(straight_line((TEXT_LEFT, 92.0), (right, 92.0), Pen::solid(HAIRLINE, 0.6)));
        self.layout.add(Meaning::Ornament, marks);
    }

    /// All sections of a manuscript, with a bookmark each.
    pub(crate) fn manuscript(&mut self, manuscript: &Manuscript, bookmark_depth: usize) {
        self.start_page();
        for section in &manuscript.sections {
            let paragraphs: Vec<SetParagraph> = section
                .paragraphs
                .iter()
                .enumerate()
                .map(|(index, paragraph)| self.set_body(&paragraph.text, index > 0))
                .filter(|paragraph| !paragraph.lines.is_empty())
                .collect();
            let lines_to_keep = paragraphs.first().map_or(0, |paragraph| kept_at_start(paragraph.lines.len()));
            self.heading(&section.heading, lines_to_keep, bookmark_depth);
            for paragraph in paragraphs {
                self.paragraph(paragraph, Meaning::Paragraph);
            }
        }
    }

    fn set_body(&self, text: &str, indented: bool) -> SetParagraph {
        let first_line_indent = if indented { INDENT } else { 0.0 };
        let measure = Measure { width: TEXT_WIDTH, first_line_indent, justified: true };
        set_paragraph(self.shaper, text, BODY, measure, TEXT_LEFT, &self.whole_words)
    }

    /// A heading that is followed by `lines_to_keep` lines on its own page.
    fn heading(&mut self, heading: &str, lines_to_keep: usize, bookmark_depth: usize) {
        let measure = Measure { width: TEXT_WIDTH, first_line_indent: 0.0, justified: false };
        let set = set_paragraph(self.shaper, heading, HEADING, measure, TEXT_LEFT, &self.whole_words);
        if set.lines.is_empty() {
            return;
        }
        let heading_height = (set.lines.len() - 1) as f32 * HEADING_LEADING;
        let height = SPACE_ABOVE_HEADING + heading_height + SPACE_BELOW_HEADING + LEADING * lines_to_keep as f32;
        if self.baseline > FIRST_BASELINE && self.baseline + height > LAST_BASELINE {
            self.start_page();
        }
        self.baseline += if self.baseline > FIRST_BASELINE { SPACE_ABOVE_HEADING } else { 4.0 };
        self.layout.bookmark(heading, bookmark_depth, self.baseline - HEADING_LEADING);
        let mut marks = Vec::with_capacity(set.lines.len());
        for (index, (text, x)) in set.lines.into_iter().enumerate() {
            let baseline = self.baseline + index as f32 * HEADING_LEADING;
            marks.push(Mark::Text { text, x, baseline, colour: self.theme.accent });
        }
        self.layout.add(Meaning::Heading { level: 2, text: heading.to_owned() }, marks);
        self.baseline += heading_height + LEADING + SPACE_BELOW_HEADING;
    }

    /// A paragraph, on as many pages as it takes.
    pub(crate) fn paragraph(&mut self, paragraph: SetParagraph, meaning: Meaning) {
        let element = self.layout.new_element();
        let mut lines = paragraph.lines.into_iter();
        while lines.len() > 0 {
            let room = ((LAST_BASELINE - self.baseline) / LEADING).floor().max(-1.0) as i32 + 1;
            let take = lines_on_this_page(lines.len(), usize::try_from(room).unwrap_or(0));
            if take == 0 {
                self.start_page();
                continue;
            }
            let mut marks = Vec::with_capacity(take);
            for (text, x) in lines.by_ref().take(take) {
                marks.push(Mark::Text { text, x, baseline: self.baseline, colour: INK });
                self.baseline += LEADING;
            }
            self.layout.add_to(element, meaning.clone(), marks);
        }
    }
}

/// How many of a paragraph's `left` lines go onto a page that has room for `room`: never one alone, neither here nor overleaf.
fn lines_on_this_page(left: usize, room: usize) -> usize {
    if left <= room {
        return left;
    }
    let take = if left - room == 1 { room.saturating_sub(1) } else { room };
    if take < 2 { 0 } else { take }
}

/// The lines that must stand below a heading: two, or a short paragraph whole.
fn kept_at_start(lines: usize) -> usize {
    if lines <= 3 { lines } else { 2 }
}

/// The two texts of a running head. The left one, mostly names, has all the room that the right one leaves; only when both are long does
/// each give way.
pub(crate) fn head_texts(shaper: &Shaper<'_>, head: &RunningHead, style: TextStyle) -> [String; 2] {
    let right = shortened(shaper, &head.right, style, TEXT_WIDTH * 0.42);
    let room = TEXT_WIDTH * 0.97 - shaper.width(&right, style);
    [shortened(shaper, &head.left, style, room), right]
}

/// The text, or as many of its first words as fit with an ellipsis.
fn shortened(shaper: &Shaper<'_>, text: &str, style: TextStyle, width: f32) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    if shaper.width(text, style) <= width {
        return text.to_owned();
    }
    let mut graphemes: Vec<&str> = text.graphemes(true).collect();
    while !graphemes.is_empty() && shaper.width(&format!("{}…", graphemes.concat()), style) > width {
        graphemes.pop();
    }
    format!("{}…", graphemes.concat().trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_single_line_is_left_behind_or_carried_over() {
        assert_eq!(lines_on_this_page(5, 9), 5);
        assert_eq!(lines_on_this_page(5, 3), 3);
        assert_eq!(lines_on_this_page(5, 4), 3, "one line would be alone overleaf");
        assert_eq!(lines_on_this_page(5, 1), 0, "one line would be alone here");
        assert_eq!(lines_on_this_page(3, 2), 0, "two and one cannot be parted well");
    }
}
