//! The builtin writer: a document's manuscript from the facts of its chart, the same for the same inputs.
//!
//! It needs no key and no network. Every value of a chart that a text states is listed beside its paragraph with a pointer
//! into the document's [`ChartArtifact`]; what a chart leaves out, the text leaves out and says so. How it works and how
//! to add words is explained in `docs/writing.md`.

mod couple;
mod draft;
#[cfg(test)]
mod fixture;
mod gene_keys;
mod given_name;
mod human_design;
mod kabbalah;
mod mention;
mod mention_of_two;
mod pen;
mod reader_form;
mod reckoning;
mod remarks;
mod second_mention;
mod shared;
mod slots;
#[cfg(test)]
mod tests;
mod tone_band;
mod vedic;
mod verdict;
mod western;
mod withheld;

use std::hash::Hasher;

use brief::reading::{Assignment, Couple, DocumentType, Manuscript, Person, System, Task, Tone};
use fnv::FnvHasher;
use strum::VariantArray;

use couple::Sides;
use draft::{Choice, Draft, Heads};
use pen::{Pen, Voice};
use reckoning::Reckoning;
use tone_band::ToneBand;

/// The version of what this writer makes; it belongs to the hash of a text's inputs.
///
/// Raise it when the same assignment would be written otherwise: other words, another order, other choices by the same seed.
/// Texts kept under an older version are then written again.
pub const VERSION: u32 = 21;

/// With which quarter of its passages a tone begins, by mode and band.
const FIRST_QUARTERS: [[u64; 3]; 3] = [[0, 1, 3], [1, 0, 3], [3, 1, 2]];

/// Writes the document.
///
/// The text has at least the assignment's minimum of words as long as the chart has facts to fill them; when it has not,
/// the manuscript is shorter and its `word_count` says by how much.
pub fn write(assignment: &Assignment<'_>) -> Manuscript {
    let document = assignment.document();
    let title = document.doc_type.chapter().to_owned();
    let (draft, subtitle) =
        match assignment.task() {
            Task::Portrait { person, system } => {
                let (voice, root) = if document.doc_type == DocumentType::Person2 {
                    (Voice::Third, "/person2")
                } else {
                    (Voice::Second, "/person1")
                };
                let mut pen = Pen::portrait(voice, person.name, seed(assignment, assignment.tone())).toned(
                    assignment.tone(),
                    seed(assignment, None),
                    system as usize,
                );
                let draft = portrait(person, system, root, assignment.tone(), &mut pen);
                (draft, format!("{} · {}", system.title(), person.name))
            }
            Task::Overlay { couple, system } => {
                let mut pen = Pen::pair(couple.first.name, couple.second.name, seed(assignment, assignment.tone()))
                    .toned(assignment.tone(), seed(assignment, None), system as usize);
                let draft = overlay(couple, system, assignment.tone(), &mut pen);
                (draft, format!("{} · {} and {}", system.title(), couple.first.name, couple.second.name))
            }
            Task::Verdict { couple } => {
                let mut pen = Pen::pair(couple.first.name, couple.second.name, seed(assignment, assignment.tone()))
                    .toned(assignment.tone(), seed(assignment, None), System::VARIANTS.len());
                let draft = verdict::verdict(couple, assignment.tone(), &mut pen);
                (draft, format!("{} and {}", couple.first.name, couple.second.name))
            }
        };
    let people: Vec<String> = match assignment.task() {
        Task::Portrait { person, .. } => vec![person.name.to_owned()],
        Task::Overlay { couple, .. } | Task::Verdict { couple } => {
            [couple.first, couple.second].map(|person| person.name.to_owned()).into()
        }
    };
    // Beyond the heart of a document, mode and intensity choose what it dwells on.
    let choice = assignment.tone().map(|tone| Choice {
        ground: seed(assignment, None),
        seed: seed(assignment, Some(tone)),
        first_quarter: FIRST_QUARTERS[tone.mode_index()][tone.band_index()],
    });
    with_given_names(&draft, &Heads { title, subtitle, people }, assignment.minimum_words(), choice)
}

/// The manuscript with names shortened. Shorter names are fewer words, so passages are added until the minimum is reached again.
fn with_given_names(draft: &Draft, heads: &Heads, minimum_words: usize, choice: Option<Choice>) -> Manuscript {
    /// So many words more are asked for each time, about half a passage.
    const STEP_WORDS: usize = 40;
    let mut asked_words = minimum_words;
    loop {
        let (mut manuscript, is_used_up) = draft.clone().into_manuscript(heads.clone(), asked_words, choice);
        given_name::settle_names(&mut manuscript);
        if is_used_up || manuscript.word_count() >= minimum_words {
            return manuscript;
        }
        asked_words += STEP_WORDS;
    }
}

fn portrait(person: Person<'_>, system: System, root: &str, tone: Option<Tone>, pen: &mut Pen) -> Draft {
    let chart = person.chart;
    let birth = Reckoning { moment: &chart.moment, person: root };
    match system {
        System::Western => western::portrait(&chart.western, birth, &format!("{root}/western"), tone, pen),
        System::Vedic => vedic::portrait(&chart.vedic, birth, &format!("{root}/vedic"), tone, pen),
        System::HumanDesign => {
            human_design::portrait(&chart.human_design, birth, &format!("{root}/humanDesign"), tone, pen)
        }
        System::GeneKeys => gene_keys::portrait(&chart.gene_keys, birth, &format!("{root}/geneKeys"), tone, pen),
        System::Kabbalah => kabbalah::portrait(&chart.kabbalah, birth, &format!("{root}/kabbalah"), tone, pen),
    }
}

fn overlay(couple: Couple<'_>, system: System, tone: Option<Tone>, pen: &mut Pen) -> Draft {
    let sides = Sides { first: couple.first.chart, second: couple.second.chart };
    let comparison = couple.comparison;
    match system {
        System::Western => western::overlay::overlay(&sides, &comparison.western, tone, pen),
        System::Vedic => vedic::overlay::overlay(&sides, &comparison.vedic, tone, pen),
        System::HumanDesign => human_design::overlay::overlay(&sides, &comparison.human_design, tone, pen),
        System::GeneKeys => gene_keys::overlay::overlay(&comparison.gene_keys, tone, pen),
        System::Kabbalah => kabbalah::overlay::overlay(&sides, &comparison.kabbalah, tone, pen),
    }
}

/// A number that is the same for the same births, document and tone (if one is given), and spread otherwise.
fn seed(assignment: &Assignment<'_>, tone: Option<Tone>) -> u64 {
    let document = assignment.document();
    // FNV-1a is written down, so that the number survives an update of the compiler.
    let mut hash = FnvHasher::default();
    let (first, second) = match assignment.task() {
        Task::Portrait { person, .. } => (person, None),
        Task::Overlay { couple, .. } | Task::Verdict { couple } => (couple.first, Some(couple.second)),
    };
    for person in std::iter::once(first).chain(second) {
        let moment = &person.chart.moment;
        hash.write(person.name.as_bytes());
        hash.write(&moment.julian_day_ut.to_bits().to_le_bytes());
        hash.write(&moment.latitude_degrees.to_bits().to_le_bytes());
        hash.write(&moment.longitude_degrees.to_bits().to_le_bytes());
    }
    hash.write(&[document.doc_num, document.system.map_or(9, |system| system as u8)]);
    if let Some(tone) = tone {
        hash.write(&[tone.mode as u8, tone.intensity]);
    }
    hash.finish()
}
