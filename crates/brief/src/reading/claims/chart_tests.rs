//! Sentences as models write them, held against a chart that was cast: each true ones is let through, each false one named.

use chart::{Birth, Chart, cast};

use std::collections::BTreeMap;

use strum::VariantArray;

use super::*;
use crate::reading::{Assignment, Document, DocumentType, Person, System};

/// Each line: what it is, its language, the system of the document that it stands in, and the sentence.
const TABLES: &[&str] = &[
    include_str!("chart_tests/hidden.tsv"),
    include_str!("chart_tests/native.tsv"),
    include_str!("chart_tests/padas.tsv"),
    include_str!("chart_tests/passages.tsv"),
    include_str!("chart_tests/varied.tsv"),
    include_str!("chart_tests/worded.tsv"),
];

/// The western sky of this birth: Sun in Capricorn in the eighth house, Moon in Virgo in the fourth, Gemini rising; its day has Saturn in Aries.
fn michael() -> Chart {
    let birth = Birth {
        date: "1990-01-15".parse().expect("a date"),
        time: Some("14:30".parse().expect("a time")),
        zone: "Asia/Bangkok".to_owned(),
        latitude_degrees: 13.7563,
        longitude_degrees: 100.5018,
        utc_offset_seconds: None,
    };
    cast(&birth, "2026-11-29T14:00:00Z".parse().expect("a time")).expect("a chart")
}

fn held(chart: &Chart, system: System) -> Held {
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
