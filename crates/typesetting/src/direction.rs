//! The direction of paragraphs, and the order of what stands in a line (UAX 9).

use std::ops::Range;

use unicode_bidi::{Level, ParagraphBidiInfo};

/// First strong isolate and its end.
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// A part of a line that runs in one direction.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct DirectedRun {
    pub range: Range<usize>,
    pub right_to_left: bool,
}

/// The parts of a line as they stand from left to right. Names are isolated from what stands around them.
pub(crate) fn visual_runs(text: &str, right_to_left: bool, names: &[String]) -> Vec<DirectedRun> {
    let base = if right_to_left { Level::rtl() } else { Level::ltr() };
    if !right_to_left && !ParagraphBidiInfo::new(text, Some(base)).has_rtl() {
        return vec![DirectedRun { range: 0..text.len(), right_to_left }];
    }
    let Marked { text: marked, insertions } = Marked::of(text, names);
    let bidi = ParagraphBidiInfo::new(&marked, Some(base));
    let (levels, runs) = bidi.visual_runs(0..marked.len());
    let unmarked = |at: usize| at - ISOLATE.len_utf8() * insertions.partition_point(|&insertion| insertion < at);
    let runs = runs.into_iter().map(|run| DirectedRun {
        range: unmarked(run.start)..unmarked(run.end),
        right_to_left: levels[run.start].is_rtl(),
    });
    runs.filter(|run| !run.range.is_empty()).collect()
}

/// A text with marks of isolation, and where these stand in it.
struct Marked {
    text: String,
    insertions: Vec<usize>,
}

impl Marked {
    fn of(text: &str, names: &[String]) -> Self {
        let mut marked = Self { text: String::with_capacity(text.len()), insertions: Vec::new() };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let begins_word = !marked.text.chars().next_back().is_some_and(char::is_alphanumeric);
            let ends_word = |name: &&String| !rest[name.len()..].chars().next().is_some_and(char::is_alphanumeric);
            match names.iter().filter(|name| begins_word && rest.starts_with(name.as_str())).find(ends_word) {
                Some(name) => {
                    marked.insert(ISOLATE);
                    marked.text.push_str(name);
                    marked.insert(END_OF_ISOLATE);
                    rest = &rest[name.len()..];
                }
                None => {
                    marked.text.push(first);
                    rest = &rest[first.len_utf8()..];
                }
            }
        }
        marked
    }

    fn insert(&mut self, mark: char) {
        self.insertions.push(self.text.len());
        self.text.push(mark);
    }
}

/// The direction of a paragraph is that of its first strong character (UAX 9, P2 and P3).
pub(crate) fn is_right_to_left(text: &str) -> bool {
    unicode_bidi::get_base_direction(text) == unicode_bidi::Direction::Rtl
}

/// The same, where the names of people are isolated from the sentence around them: one at its head does not turn it.
pub(crate) fn is_right_to_left_beside(text: &str, names: &[String]) -> bool {
    let mut rest = text;
    while let Some(name) = names.iter().find(|name| !name.is_empty() && rest.starts_with(name.as_str())) {
        rest = rest[name.len()..].trim_start_matches([' ', '&']);
    }
    match unicode_bidi::get_base_direction(rest) {
        unicode_bidi::Direction::Ltr => false,
        unicode_bidi::Direction::Rtl => true,
        unicode_bidi::Direction::Mixed => is_right_to_left(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of a line from left to right, those that run from the right in brackets.
    fn shown(text: &str, names: &[&str]) -> String {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let runs = visual_runs(text, is_right_to_left(text), &names);
        let part = |run: &DirectedRun| match run.right_to_left {
            true => format!("[{}]", &text[run.range.clone()]),
            false => text[run.range.clone()].to_owned(),
        };
        runs.iter().map(part).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_name_of_two_scripts_keeps_its_order_in_a_line_of_another() {
        let name = "أحب Rex كثيرا.";
        assert_eq!(shown(name, &[name]), "[ كثيرا.]|Rex|[أحب ]");
        assert_eq!(shown(&format!("Western · {name}"), &[name]), "Western · |[ كثيرا.]|Rex|[أحب ]");
        assert_eq!(shown("Portraits of אבי (Avi)", &["אבי (Avi)"]), "Portraits of |[)]|Avi|[אבי (]");
        assert_eq!(shown("Ada & אבי (Avi)", &["Ada", "אבי (Avi)"]), "Ada| & |[)]|Avi|[אבי (]");
    }

    #[test]
    fn two_names_that_run_from_the_right_stand_in_the_order_of_the_line() {
        let names = ["שרה", "אברהם"];
        assert_eq!(shown("Sarah: שרה & אברהם", &names), "Sarah: |[שרה]| & |[אברהם]");
        assert_eq!(shown("Sarah: שרה & אברהם", &[]), "Sarah: |[שרה & אברהם]");
    }

    #[test]
    fn a_name_within_a_longer_word_is_no_name() {
        assert_eq!(shown("Son of עבدالله", &["عبد"]), shown("Son of עבدالله", &[]));
        assert_eq!(shown("Son of عبدالله", &["عبد"]), "Son of |[عبدالله]");
    }
}
