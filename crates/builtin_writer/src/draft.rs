//! A draft holds more than a document needs; the manuscript takes what matters first and goes as deep as it must.

use super::pen::{Passage, Pen, Proposal};
use super::slots::Slots;
use brief::reading::{Manuscript, Paragraph, Section};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use std::collections::BTreeSet;
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
    passages: Vec<DraftPassage>,
}

#[derive(Clone)]
struct DraftPassage {
    depth: Depth,
    paragraph: Paragraph,
    proposals: Vec<Proposal>,
    /// The passage of the section without which this one says nothing.
    lead: Option<usize>,
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
        self.push(depth, passage, None);
    }

    /// Adds a passage that says more of what the one added last by [`Self::add`] introduced: it is only taken together with that.
    pub(crate) fn add_detail(&mut self, depth: Depth, passage: Passage) {
        let lead = self
            .sections
            .last()
            .and_then(|section| section.passages.iter().rposition(|passage| passage.lead.is_none()));
        self.push(depth, passage, lead);
    }

    fn push(&mut self, depth: Depth, passage: Passage, lead: Option<usize>) {
        if passage.is_empty() {
            return;
        }
        if self.sections.is_empty() {
            self.sections.push(DraftSection { heading: String::new(), passages: Vec::new() });
        }
        if let Some(section) = self.sections.last_mut() {
            let (paragraph, proposals) = passage.into_paragraph();
            section.passages.push(DraftPassage { depth, paragraph, proposals, lead });
        }
    }

    /// The manuscript with all of the core and as much of the rest, nearest first, as `minimum_words` takes.
    ///
    /// Shorter than that only when the draft is used up, which comes with it; `Manuscript::word_count` says what was reached.
    ///
    /// With a `choice` the core is the first passage of a section; which others of the nearer ones follow is chosen by it.
    pub(crate) fn into_manuscript(
        self,
        heads: Heads,
        minimum_words: usize,
        choice: Option<Choice>,
    ) -> (Manuscript, bool) {
        let mut order: Vec<(Depth, u64, usize, usize)> = Vec::new();
        for (section_index, section) in self.sections.iter().enumerate() {
            for (index, DraftPassage { depth, .. }) in section.passages.iter().enumerate() {
                let (depth, rank) = match choice {
                    Some(choice) => chosen_place(*depth, index, section_index, choice),
                    None => (*depth, 0),
                };
                order.push((depth, rank, index, section_index));
            }
        }
        order.sort();
        let mut taken = BTreeSet::new();
        let mut headed = BTreeSet::new();
        let (mut words, mut remarks) = (0, 0);
        let mut is_used_up = true;
        for (depth, _, index, section_index) in order {
            if depth > Depth::Core && words >= minimum_words {
                is_used_up = false;
                break;
            }
            let section = &self.sections[section_index];
            if headed.insert(section_index) {
                words += section.heading.unicode_words().count();
            }
            for index in section.passages[index].lead.into_iter().chain([index]) {
                if !taken.insert((section_index, index)) {
                    continue;
                }
                let DraftPassage { paragraph, proposals, .. } = &section.passages[index];
                words += paragraph.text.unicode_words().count();
                if let Some(wording) = proposals.first().and_then(|proposal| proposal.wordings.get(remarks / 2)) {
                    // Of two paragraphs of a portrait one has a remark.
                    words += if remarks % 2 == 0 || heads.people.len() == 2 {
                        wording.text.unicode_words().count()
                    } else {
                        0
                    };
                    remarks += 1;
                }
            }
        }
        // What is about two has shorter paragraphs.
        let mut remarked = Remarked { may_follow: heads.people.len() == 2, ..Remarked::default() };
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
                    .map(|(_, passage)| with_remarks(passage.paragraph, &passage.proposals, &mut remarked))
                    .collect(),
            })
            .collect();
        let manuscript = Manuscript { title: heads.title, subtitle: heads.subtitle, people: heads.people, sections };
        (manuscript, is_used_up)
    }
}

/// Which remarks stand in a document so far.
#[derive(Default)]
struct Remarked {
    /// The places of their wordings.
    places: BTreeSet<usize>,
    /// Whether the paragraph before has one.
    is_before: bool,
    /// Whether a paragraph may have one behind another that has.
    may_follow: bool,
}

/// The paragraph with the first remark of which a wording is left. In a portrait not if the one before it has one: an editor does not end
/// each with a blow.
fn with_remarks(mut paragraph: Paragraph, proposals: &[Proposal], remarked: &mut Remarked) -> Paragraph {
    let fresh =
        |proposal: &&Proposal| proposal.wordings.iter().any(|wording| !remarked.places.contains(&wording.place));
    let proposal = proposals.iter().find(fresh).filter(|_| remarked.may_follow || !remarked.is_before);
    remarked.is_before = proposal.is_some();
    let Some(proposal) = proposal else { return paragraph };
    let fresh = proposal.wordings.iter().find(|wording| !remarked.places.contains(&wording.place));
    let Some(wording) = fresh else { return paragraph };
    remarked.places.insert(wording.place);
    paragraph.text.insert_str(proposal.behind, &format!(" {}", wording.text));
    let new: Vec<_> = wording.facts.iter().filter(|fact| !paragraph.facts.contains(fact)).cloned().collect();
    paragraph.facts.extend(new);
    paragraph
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
