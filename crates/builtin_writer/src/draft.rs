//! A draft holds more than a document needs; the manuscript takes what matters first and goes as deep as it must.

use super::pen::{Passage, Pen};
use super::slots::Slots;
use brief::reading::{Manuscript, Paragraph, Section};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use unicode_segmentation::UnicodeSegmentation;

/// How early a passage is taken: the core always, the rest in order until the words suffice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Depth {
    /// Always taken, whatever the tone chooses.
    Heart,
    Core,
    Close,
    Far,
    Deep,
    Deepest,
}

/// What stands above a manuscript.
#[derive(Clone)]
pub(crate) struct Heads {
    pub title: String,
    pub subtitle: String,
    pub people: Vec<String>,
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
    ///
    /// With a `choice` the core is the first passage of a section; which others of the nearer ones follow is chosen by it.
    pub(crate) fn into_manuscript(self, heads: Heads, minimum_words: usize, choice: Option<Choice>) -> Manuscript {
        let mut order: Vec<(Depth, u64, usize, usize)> = Vec::new();
        for (section_index, section) in self.sections.iter().enumerate() {
            for (index, (depth, _)) in section.passages.iter().enumerate() {
                let (depth, rank) = match choice {
                    Some(choice) => chosen_place(*depth, index, section_index, choice),
                    None => (*depth, 0),
                };
                order.push((depth, rank, index, section_index));
            }
        }
        order.sort();
        let mut taken = std::collections::BTreeSet::new();
        let mut headed = std::collections::BTreeSet::new();
        let mut words = 0;
        for (depth, _, index, section_index) in order {
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
        Manuscript { title: heads.title, subtitle: heads.subtitle, people: heads.people, sections }
    }
}

/// What a tone dwells on.
#[derive(Clone, Copy)]
pub(crate) struct Choice {
    /// The seed that the document has whatever its tone: it divides the passages into quarters.
    pub ground: u64,
    /// The seed with the tone: it orders the passages of a quarter.
    pub seed: u64,
    /// The quarter with which the tone begins. Tones that lie far apart begin far apart, and choose other passages as long as there are any.
    pub first_quarter: u64,
}

/// The first passage of a section stays where it is; the rest of the core and what is near come in the order that the choice gives them.
fn chosen_place(depth: Depth, index: usize, section: usize, choice: Choice) -> (Depth, u64) {
    let drawn = |seed: u64| {
        let place = seed.rotate_left(17) ^ ((section as u64) << 32) ^ index as u64;
        SplitMix64::seed_from_u64(place).next_u64()
    };
    match depth {
        Depth::Heart => (depth, 0),
        Depth::Core if index == 0 => (depth, 0),
        Depth::Core | Depth::Close | Depth::Far => {
            let quarter = ((drawn(choice.ground) >> 62) + 4 - choice.first_quarter) % 4;
            (Depth::Close, (quarter << 62) | (drawn(choice.seed) >> 2))
        }
        Depth::Deep | Depth::Deepest => (depth, 0),
    }
}
