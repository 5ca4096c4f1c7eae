//! What it costs to hold a text against its chart, natively: `cargo bench -p builtin_writer --bench claims`.
//!
//! Prints one line per language: microseconds per word of the sixteen documents of a reading, which are in English and read as being in that language.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark prints, and stops at the first fault")]

use std::time::Instant;

use brief::reading::{
    Assignment, ChartArtifact, Document, DocumentType, Person, RelationshipMode, System, Tone, unfounded_claims,
};
use builtin_writer::write;
use chart::compare::compare;
use chart::{Birth, Chart, cast};
use strum::VariantArray;

const LANGUAGES: [&str; 6] = ["en", "de", "ru", "ar", "hi", "ja"];
const MINIMUM_WORDS: usize = 1_500;
const ROUNDS: usize = 3;

fn chart(date: &str, time: &str, zone: &str, [latitude_degrees, longitude_degrees]: [f64; 2]) -> Chart {
    let birth = Birth {
        date: date.parse().unwrap(),
        time: Some(time.parse().unwrap()),
        zone: zone.to_owned(),
        latitude_degrees,
        longitude_degrees,
        utc_offset_seconds: None,
    };
    cast(&birth, "2026-06-01T12:00:00Z".parse().unwrap()).unwrap()
}

/// Every document of two people, as it is read.
fn texts() -> Vec<(ChartArtifact, String)> {
    let first = chart("1990-01-15", "14:30", "Asia/Bangkok", [13.7563, 100.5018]);
    let second = chart("1987-03-14", "06:42", "Europe/Lisbon", [38.72, -9.14]);
    let comparison = compare(&first, &second);
    let tone = Some(Tone { mode: RelationshipMode::Romantic, intensity: 6 });
    let of_system = System::VARIANTS.iter().flat_map(|system| {
        let types = [DocumentType::Person1, DocumentType::Person2, DocumentType::Overlay];
        types.map(|doc_type| (doc_type, Some(*system)))
    });
    let documents = of_system.chain([(DocumentType::Verdict, None)]);
    let written = documents.zip(1..).map(|((doc_type, system), doc_num)| {
        let [first, second] = [("Michael", &first), ("Anna", &second)].map(|(name, chart)| Person { name, chart });
        let document = Document { doc_num, doc_type, system };
        let assignment = Assignment::new(document, first, Some(second), Some(&comparison), tone, MINIMUM_WORDS);
        let assignment = assignment.unwrap();
        let sections = write(&assignment).sections;
        let paragraphs = sections.into_iter().flat_map(|section| section.paragraphs);
        let text: Vec<String> = paragraphs.map(|paragraph| paragraph.text).collect();
        (ChartArtifact::of(&assignment), text.join("\n\n"))
    });
    written.collect()
}

fn main() {
    let texts = texts();
    let words: usize = texts.iter().map(|(_, text)| text.split_whitespace().count()).sum();
    for language in LANGUAGES {
        // The names of a language are read once.
        unfounded_claims(&texts[0].0, language, "");
        #[expect(clippy::disallowed_methods, reason = "a benchmark runs natively")]
        let begun = Instant::now();
        let found: usize = (0..ROUNDS)
            .flat_map(|_| &texts)
            .map(|(artifact, text)| unfounded_claims(artifact, language, text).len())
            .sum();
        let microseconds = begun.elapsed().as_secs_f64() * 1e6 / (ROUNDS * words) as f64;
        println!("{language}: {microseconds:.1} µs a word of {words}; {} claims unfounded", found / ROUNDS);
    }
}
