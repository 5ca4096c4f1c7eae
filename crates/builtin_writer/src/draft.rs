//! A draft holds more than a document needs; the manuscript takes what matters first and goes as deep as it must.

use super::pen::{Passage, Pen};
use super::slots::Slots;
use brief::reading::{Manuscript, Paragraph, Section};
use unicode_segmentation::UnicodeSegmentation;

/// How early a passage is taken: the core always, the rest in order until the words suffice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Depth {
    Core,
    Close,
    Far,
    Deep,
    Deepest,
}

/// The sections of a document with everything that could be said.
#[derive(Clone, Default)]
pub(crate) struct Draft {
    sections: Vec<DraftSection>,
}

#[derive(Clone)]
struct DraftSection {
    heading: String,
    passages: Vec<(Depth, Paragraph)>,
}

impl Draft {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Begins a section under one of the headings.
    pub(crate) fn section(&mut self, pen: &mut Pen, headings: &'static [&'static str], slots: &Slots) {
        let heading = pen.line(headings, slots);
        self.sections.push(DraftSection { heading, passages: Vec::new() });
    }

    /// Adds a passage to the section begun last; an empty one is dropped.
    pub(crate) fn add(&mut self, depth: Depth, passage: Passage) {
        if passage.is_empty() {
            return;
        }
        if self.sections.is_empty() {
            self.sections.push(DraftSection { heading: String::new(), passages: Vec::new() });
        }
        if let Some(section) = self.sections.last_mut() {
            section.passages.push((depth, passage.into_paragraph()));
        }
    }

    /// The manuscript with all of the core and as much of the rest, nearest first, as `minimum_words` takes.
    ///
    /// Shorter than that only when the draft is used up; `Manuscript::word_count` says what was reached.
    pub(crate) fn into_manuscript(
        self,
        title: String,
        subtitle: String,
        people: Vec<String>,
        minimum_words: usize,
    ) -> Manuscript {
        let mut order: Vec<(Depth, usize, usize)> = Vec::new();
        for (section_index, section) in self.sections.iter().enumerate() {
            for (index, (depth, _)) in section.passages.iter().enumerate() {
                order.push((*depth, index, section_index));
            }
        }
        order.sort();
        let mut taken = std::collections::BTreeSet::new();
        let mut headed = std::collections::BTreeSet::new();
        let mut words = 0;
        for (depth, index, section_index) in order {
            if depth > Depth::Core && words >= minimum_words {
                break;
            }
            let section = &self.sections[section_index];
            if headed.insert(section_index) {
                words += section.heading.unicode_words().count();
            }
            words += section.passages[index].1.text.unicode_words().count();
            taken.insert((section_index, index));
        }
        let sections = self
            .sections
            .into_iter()
            .enumerate()
            .filter(|(section_index, _)| headed.contains(section_index))
            .map(|(section_index, section)| Section {
                heading: section.heading,
                paragraphs: section
                    .passages
                    .into_iter()
                    .enumerate()
                    .filter(|(index, _)| taken.contains(&(section_index, *index)))
                    .map(|(_, (_, paragraph))| paragraph)
                    .collect(),
            })
            .collect();
        Manuscript { title, subtitle, people, sections }
    }
}
