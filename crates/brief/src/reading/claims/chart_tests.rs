//! Sentences as models write them, held against a chart that was cast: each true ones is let through, each false one named.

use chart::{Birth, Chart, cast, compare::compare};

use std::collections::BTreeMap;

use strum::VariantArray;

use super::*;
use crate::reading::{Assignment, Document, DocumentType, Person, System};

/// Each line: what it is, its language, the system of the document that it stands in, and the sentence.
const TABLES: &[&str] = &[
    include_str!("chart_tests/bodies.tsv"),
    include_str!("chart_tests/design.tsv"),
    include_str!("chart_tests/hidden.tsv"),
    include_str!("chart_tests/native.tsv"),
    include_str!("chart_tests/padas.tsv"),
    include_str!("chart_tests/passages.tsv"),
    include_str!("chart_tests/sky.tsv"),
    include_str!("chart_tests/strangers.tsv"),
    include_str!("chart_tests/together.tsv"),
    include_str!("chart_tests/varied.tsv"),
    include_str!("chart_tests/worded.tsv"),
];

/// The same, without a system, in overlays of Michael and Anna. Her Sun is in Cancer, which is rising, and her Moon in Leo.
const PAIRS: &str = include_str!("chart_tests/pairs.tsv");

/// The western sky of this birth: Sun in Capricorn in the eighth house, Moon in Virgo in the fourth, Gemini rising; its day has Saturn in Aries.
pub(super) fn michael() -> Chart {
    cast_at("1990-01-15", "14:30", "Asia/Bangkok", [13.7563, 100.5018])
}

pub(super) fn cast_at(date: &str, time: &str, zone: &str, [latitude_degrees, longitude_degrees]: [f64; 2]) -> Chart {
    let birth = Birth {
        date: date.parse().expect("a date"),
        time: Some(time.parse().expect("a time")),
        zone: zone.to_owned(),
        latitude_degrees,
        longitude_degrees,
        utc_offset_seconds: None,
    };
    cast(&birth, "2026-11-29T14:00:00Z".parse().expect("a time")).expect("a chart")
}

pub(super) fn held(chart: &Chart, system: System) -> Held {
    let document = Document { doc_num: 1, doc_type: DocumentType::Person1, system: Some(system) };
    let person = Person { name: "Michael", chart };
    let assignment = Assignment::new(document, person, None, None, None, 600).expect("an assignment");
    Held::of(&serde_json::to_value(ChartArtifact::of(&assignment)).expect("a chart"))
}

/// With `\n` and `\u{ad}` as in Rust.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("the end of an escape");
        whole.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character"));
        whole.push_str(rest);
    }
    whole.replace("\\n", "\n")
}

#[test]
fn what_is_true_of_a_chart_passes_and_what_is_not_does_not() {
    let chart = michael();
    let held: BTreeMap<System, Held> = System::VARIANTS.iter().map(|system| (*system, held(&chart, *system))).collect();
    let (mut wrong, mut rows) = (Vec::new(), 0);
    for line in TABLES.iter().flat_map(|table| table.lines()).filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        let fields: Vec<&str> = line.split('\t').collect();
        let [verdict, language, system, sentence] = fields[..] else { panic!("{line}") };
        let held = &held[&system.parse().expect("a system")];
        let text = format!("## One\n\n{}\n\nAnd so it goes on.", unescaped(sentence));
        let unfounded = unfounded(held, &["Michael"], language, &text);
        rows += 1;
        if unfounded.is_empty() != (verdict == "true") {
            wrong.push(format!("{}: {}", fields.join(" | "), unfounded.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {rows} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_said_of_two_people_is_held_against_each() {
    let [michael, anna] = [michael(), cast_at("1992-07-02", "06:20", "Europe/Paris", [48.85, 2.35])];
    let comparison = compare(&michael, &anna);
    let document = Document { doc_num: 3, doc_type: DocumentType::Overlay, system: Some(System::Western) };
    let [michael, anna] = [("Michael", &michael), ("Anna", &anna)].map(|(name, chart)| Person { name, chart });
    let assignment = Assignment::new(document, michael, Some(anna), Some(&comparison), None, 600);
    let artifact = ChartArtifact::of(&assignment.expect("an assignment"));
    let mut wrong = Vec::new();
    for line in PAIRS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [verdict, language, text] = fields[..] else { panic!("{line}") };
        let unfounded = unfounded_claims(&artifact, language, &unescaped(text));
        if unfounded.is_empty() != (verdict == "true") {
            wrong.push(format!("{}: {}", fields.join(" | "), unfounded.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
