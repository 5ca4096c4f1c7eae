//! Chart pages from charts: what each system's page draws, lists and says about what it leaves out.

mod birth_note;
mod gene_keys;
mod human_design;
mod kabbalah;
mod vedic;
mod western;

use brief::reading::System;
use chart::withheld::{Reason, Withheld};
use chart::{Chart, Comparison};

use super::input::{ChartPage, PositionTable};
use birth_note::{birth_note, clock_notes};

/// Whose chart a page shows; a name alone is one whose place of birth has no name.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    pub name: &'a str,
    /// The place of birth as people call it; it is printed and never looked up.
    pub birth_place: Option<&'a str>,
}

impl<'a> From<&'a str> for Subject<'a> {
    fn from(name: &'a str) -> Self {
        Self { name, birth_place: None }
    }
}

/// The page of one person's chart in one system.
pub fn person_page<'a>(system: System, chart: &Chart, subject: impl Into<Subject<'a>>) -> ChartPage {
    let subject = subject.into();
    let name = subject.name;
    let mut page = match system {
        System::Western => western::person(chart),
        System::Vedic => vedic::person(chart),
        System::HumanDesign => human_design::person(chart),
        System::GeneKeys => gene_keys::person(chart),
        System::Kabbalah => kabbalah::person(chart),
    };
    page.heading = name.to_owned();
    page.description =
        format!("{} of {name}. The positions are listed in the table on this page.", kind_of_drawing(system));
    let withheld = match system {
        System::Western => &chart.western.withheld,
        System::Vedic => &chart.vedic.withheld,
        System::HumanDesign => &chart.human_design.withheld,
        System::GeneKeys => &chart.gene_keys.withheld,
        System::Kabbalah => &chart.kabbalah.withheld,
    };
    let mut notes = vec![birth_note(&chart.moment, None, subject.birth_place)];
    notes.extend(clock_notes(&chart.moment));
    if !chart.moment.time_known {
        notes.push("The time of birth is not known: positions are drawn for noon.".to_owned());
    }
    notes.append(&mut page.notes);
    notes.extend(left_out(withheld));
    page.notes = notes;
    page.places = subject.birth_place.into_iter().map(str::to_owned).collect();
    page
}

/// The page of two people's charts in one system. The names are in the order of the comparison.
pub fn overlay_page<'a>(
    system: System,
    [first, second]: [&Chart; 2],
    comparison: &Comparison,
    subjects: [impl Into<Subject<'a>>; 2],
) -> ChartPage {
    let [first_subject, second_subject] = subjects.map(Into::into);
    let (first_name, second_name) = (first_subject.name, second_subject.name);
    let mut page = match system {
        System::Western => western::overlay(first, second, comparison),
        System::Vedic => vedic::overlay(first, second, comparison),
        System::HumanDesign => human_design::overlay(first, second, comparison),
        System::GeneKeys => gene_keys::overlay(first, second, comparison),
        System::Kabbalah => kabbalah::overlay(first, second, comparison),
    };
    page.heading = format!("{first_name} & {second_name}");
    page.legend = Some([first_name.to_owned(), second_name.to_owned()]);
    page.description = format!("{} of {first_name} and {second_name} laid over each other.", kind_of_drawing(system));
    let mut notes = Vec::new();
    page.places = [first_subject, second_subject].iter().filter_map(|one| one.birth_place.map(str::to_owned)).collect();
    for (chart, Subject { name, birth_place }) in [(first, first_subject), (second, second_subject)] {
        notes.push(birth_note(&chart.moment, Some(name), birth_place));
        notes.extend(clock_notes(&chart.moment).iter().map(|note| format!("{name}: {}", begin_small(note))));
        if !chart.moment.time_known {
            notes.push(format!("The time of birth of {name} is not known: positions are drawn for noon."));
        }
    }
    notes.append(&mut page.notes);
    let withheld = match system {
        System::Western => &comparison.western.withheld,
        System::Vedic => &comparison.vedic.withheld,
        System::HumanDesign => &comparison.human_design.withheld,
        System::GeneKeys => &comparison.gene_keys.withheld,
        System::Kabbalah => &comparison.kabbalah.withheld,
    };
    notes.extend(left_out(withheld));
    page.notes = notes;
    page
}

/// A sentence that goes on after a name and a colon.
fn begin_small(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn kind_of_drawing(system: System) -> &'static str {
    match system {
        System::Western => "The wheel of the western chart",
        System::Vedic => "The diamond of the vedic chart",
        System::HumanDesign => "The bodygraph",
        System::GeneKeys => "The paths of the three sequences",
        System::Kabbalah => "The tree of life",
    }
}

/// What a chart leaves out, in one sentence for what an unknown hour hides and one for a Sun that did not set.
fn left_out(withheld: &[Withheld]) -> Vec<String> {
    let (sunless, unknown): (Vec<&Withheld>, Vec<&Withheld>) =
        withheld.iter().partition(|part| part.reason == Reason::SunDidNotSet);
    let mut sentences = Vec::new();
    if !sunless.is_empty() {
        sentences.push(
            "The Sun did not set there on that day: the evening is counted from six hours after its noon.".to_owned(),
        );
    }
    let parts: Vec<&str> = unknown.iter().map(|part| part.what.as_str()).collect();
    if let Some((last, rest)) = parts.split_last() {
        let comma = if parts.iter().any(|part| part.contains(" and ")) { "," } else { "" };
        let list = if rest.is_empty() { (*last).to_owned() } else { format!("{}{comma} and {last}", rest.join(", ")) };
        sentences.push(format!("Left out, because nobody could know it: {list}."));
    }
    sentences
}

/// A table of texts.
fn table<const COLUMNS: usize>(title: &str, header: [&str; COLUMNS], rows: Vec<[String; COLUMNS]>) -> PositionTable {
    PositionTable {
        title: title.to_owned(),
        header: header.map(str::to_owned).to_vec(),
        rows: rows.into_iter().map(|row| row.to_vec()).collect(),
    }
}

/// The value, or a dash where it is not known.
fn or_dash(value: Option<impl std::fmt::Display>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| value.to_string())
}
