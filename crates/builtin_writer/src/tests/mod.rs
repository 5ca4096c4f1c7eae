//! What the writer promises, on real births and on charts of any kind.

mod coverage;
mod foreign_names;
mod length;
mod names;
mod schema;
mod sentences;
mod shared_things;
mod stated_facts;
mod tones;

use std::sync::LazyLock;

use super::fixture;
use super::write;
use brief::reading::{
    Assignment, DEFAULT_MINIMUM_WORDS, Document, DocumentType, Manuscript, Person, RelationshipMode, Section, System,
    Tone,
};
use chart::compare::compare;
use chart::{Birth, Chart, Comparison, cast};
use strum::VariantArray;

/// Two named people with their charts and their comparison.
pub(super) struct Couple {
    pub names: [String; 2],
    pub charts: [Chart; 2],
    pub comparison: Comparison,
}

/// A document with what it was written from.
pub(super) struct WrittenDocument<'a> {
    pub assignment: Assignment<'a>,
    pub manuscript: Manuscript,
}

fn birth(date: &str, time: Option<&str>, zone: &str, latitude: f64, longitude: f64) -> Birth {
    Birth {
        date: date.parse().unwrap(),
        time: time.map(|time| time.parse().unwrap()),
        zone: zone.to_owned(),
        latitude_degrees: latitude,
        longitude_degrees: longitude,
        utc_offset_seconds: None,
    }
}

fn couple(names: [&str; 2], births: [Birth; 2]) -> Couple {
    let now = "2026-06-01T12:00:00Z".parse().unwrap();
    let charts = births.map(|birth| cast(&birth, now).unwrap());
    let comparison = compare(&charts[0], &charts[1]);
    Couple { names: names.map(str::to_owned), charts, comparison }
}

/// Couples of many kinds: near and far in age, one time unknown, both unknown, one birth twice, names of other scripts.
pub(super) static COUPLES: LazyLock<Vec<Couple>> = LazyLock::new(|| {
    let bangkok = || birth("1990-01-15", Some("14:30"), "Asia/Bangkok", 13.7563, 100.5018);
    let lisbon = || birth("1987-03-14", Some("06:42"), "Europe/Lisbon", 38.72, -9.14);
    vec![
        couple(["Michael", "Anna"], [bangkok(), lisbon()]),
        couple(
            ["Inês", "田中花子"],
            [
                birth("1992-11-02", Some("23:10"), "America/Sao_Paulo", -23.55, -46.63),
                birth("1991-05-27", Some("04:05"), "Asia/Tokyo", 35.68, 139.69),
            ],
        ),
        couple(
            ["שרה", "Ольга"],
            [
                birth("1979-09-21", None, "Asia/Jerusalem", 31.77, 35.21),
                birth("1985-12-30", Some("11:59"), "Europe/Moscow", 55.75, 37.62),
            ],
        ),
        couple(
            ["James", "Mary Ann"],
            [
                birth("1950-07-04", None, "America/New_York", 40.71, -74.0),
                birth("1953-02-11", None, "America/Chicago", 41.88, -87.63),
            ],
        ),
        couple(["Alex", "Alex"], [bangkok(), bangkok()]),
        couple(
            ["Aino", "Sami"],
            [
                birth("2001-06-21", Some("12:00"), "Europe/Helsinki", 69.9, 27.0),
                birth("1999-12-24", Some("18:20"), "Europe/Helsinki", 60.17, 24.94),
            ],
        ),
    ]
});

/// Couples whose names and births are unusual: two scripts in one name, capitals, a name of two given names and months, a leap day, the far
/// south, a time that nobody knows.
pub(super) static UNUSUAL_COUPLES: LazyLock<Vec<Couple>> = LazyLock::new(|| {
    vec![
        couple(
            ["Дмитрий 李", "XI JINPING"],
            [
                birth("1988-02-29", Some("03:15"), "Pacific/Auckland", -45.87, 170.5),
                birth("1953-06-15", None, "Asia/Shanghai", 39.9, 116.4),
            ],
        ),
        couple(
            ["Rose May", "MC Leo"],
            [
                birth("1996-02-29", Some("22:05"), "America/Argentina/Ushuaia", -54.8, -68.3),
                birth("1994-08-08", Some("12:00"), "Africa/Johannesburg", -33.92, 18.42),
            ],
        ),
        couple(
            ["Robin", "Luna Park"],
            [
                birth("1970-01-15", None, "Europe/London", 51.5, -0.12),
                birth("1970-01-16", Some("00:10"), "Europe/London", 51.5, -0.12),
            ],
        ),
        couple(
            ["Siobhán “Bo” O’Dwyer-Núñez III", "Will Venus Chan"],
            [
                birth("1987-11-29", Some("23:58"), "Atlantic/Reykjavik", 64.1466, -21.9426),
                birth("1991-06-21", None, "Pacific/Apia", -13.8333, -171.7667),
            ],
        ),
        couple(
            ["MC Taurus X Ünal 七海", "Bo"],
            [
                birth("2000-02-29", Some("00:03"), "Asia/Kathmandu", 27.7172, 85.324),
                birth("1999-05-05", Some("05:10"), "America/Lima", -12.05, -77.04),
            ],
        ),
    ]
});

/// The documents of a `nuclear_v2`, in order.
pub(super) fn documents() -> Vec<Document> {
    let mut documents = Vec::new();
    for system in System::VARIANTS {
        for doc_type in [DocumentType::Person1, DocumentType::Person2, DocumentType::Overlay] {
            documents.push(Document { doc_num: documents.len() as u8 + 1, doc_type, system: Some(*system) });
        }
    }
    documents.push(Document { doc_num: 16, doc_type: DocumentType::Verdict, system: None });
    documents
}

impl Couple {
    pub(crate) fn write(&self, document: Document, tone: Option<Tone>, minimum_words: usize) -> WrittenDocument<'_> {
        let person = |index: usize| Person { name: &self.names[index], chart: &self.charts[index] };
        let assignment =
            Assignment::new(document, person(0), Some(person(1)), Some(&self.comparison), tone, minimum_words).unwrap();
        let manuscript = write(&assignment);
        WrittenDocument { assignment, manuscript }
    }

    /// All sixteen documents.
    pub(crate) fn job(&self, tone: Option<Tone>, minimum_words: usize) -> Vec<WrittenDocument<'_>> {
        documents().into_iter().map(|document| self.write(document, tone, minimum_words)).collect()
    }
}

/// A couple of any charts that the types allow.
pub(super) fn anybody(seed: u64, time_known: [bool; 2]) -> Couple {
    Couple {
        names: ["Noor".to_owned(), "Émile".to_owned()],
        charts: [fixture::chart(seed, time_known[0]), fixture::chart(seed ^ 0xabcdef, time_known[1])],
        comparison: fixture::comparison(seed, time_known[0] && time_known[1]),
    }
}

pub(super) fn tone(mode: RelationshipMode, intensity: u8) -> Option<Tone> {
    Some(Tone { mode, intensity })
}

impl WrittenDocument<'_> {
    pub(crate) fn label(&self) -> String {
        self.assignment.document().chapter()
    }

    /// As a reader has it: the parts with their headings.
    pub(crate) fn headed_text(&self) -> String {
        let paragraphs = |section: &Section| section.paragraphs.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
        let parts = self.manuscript.sections.iter().map(|part| (&part.heading, paragraphs(part).join("\n\n")));
        parts.map(|(heading, text)| format!("## {heading}\n\n{text}")).collect::<Vec<_>>().join("\n\n")
    }

    /// The text of the paragraphs, one to a line.
    pub(crate) fn text(&self) -> String {
        let paragraphs = self.manuscript.sections.iter().flat_map(|section| &section.paragraphs);
        paragraphs.map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join("\n")
    }
}

/// Prints a whole job for reading: `cargo test -p builtin_writer print_a_job -- --ignored --nocapture`.
#[test]
#[ignore = "for reading, not for checking"]
fn print_a_job() {
    let pick = |name: &str, default: usize| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let couple = COUPLES.iter().chain(UNUSUAL_COUPLES.iter()).nth(pick("COUPLE", 0)).expect("a couple of that number");
    let mode = RelationshipMode::VARIANTS[pick("MODE", 1)];
    let words = pick("WORDS", DEFAULT_MINIMUM_WORDS);
    for written in couple.job(tone(mode, pick("INTENSITY", 6) as u8), words) {
        println!(
            "\n\n######## {} — {} ({} words)",
            written.label(),
            written.manuscript.subtitle,
            written.manuscript.word_count()
        );
        for section in &written.manuscript.sections {
            println!("\n## {}\n", section.heading);
            for paragraph in &section.paragraphs {
                println!("{}\n", paragraph.text);
            }
        }
    }
}
