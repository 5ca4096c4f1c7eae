//! What the writer writes, as an engine is handed it: words alone, of every document and for every voice.

#![expect(clippy::expect_used, reason = "a test reports what went wrong by panicking")]

use std::collections::BTreeSet;

use brief::reading::{Assignment, Document, DocumentType, Manuscript, Person, RelationshipMode, System, Tone};
use chart::compare::compare;
use chart::{Birth, cast};
use recording::{Voice, passages};

const LONGEST_PASSAGE_CHARACTERS: usize = 4_000;

/// Name, date, time, zone, latitude and longitude.
type Born = (&'static str, &'static str, Option<&'static str>, &'static str, f64, f64);

/// Names and births: two scripts in one name, capitals that are numerals, terms of a chart, a leap day, the far south, an unknown time.
const COUPLES: [[Born; 2]; 3] = [
    [
        ("Дмитрий 李", "1988-02-29", Some("03:15"), "Pacific/Auckland", -45.87, 170.5),
        ("XI JINPING", "1953-06-15", None, "Asia/Shanghai", 39.9, 116.4),
    ],
    [
        ("Rose May", "1996-02-29", Some("22:05"), "America/Argentina/Ushuaia", -54.8, -68.3),
        ("MC Leo", "1994-08-08", Some("12:00"), "Africa/Johannesburg", -33.92, 18.42),
    ],
    [
        ("Aino", "2001-06-21", Some("12:00"), "Europe/Helsinki", 69.9, 27.0),
        ("Mary Ann Smith III", "1899-12-31", Some("23:59"), "America/New_York", 40.71, -74.0),
    ],
];

/// The sixteen documents of each couple, in three tones.
fn manuscripts() -> Vec<Manuscript> {
    let now = "2026-06-01T12:00:00Z".parse().expect("an instant");
    let tones = [
        Tone { mode: RelationshipMode::Sensual, intensity: 2 },
        Tone { mode: RelationshipMode::Romantic, intensity: 5 },
        Tone { mode: RelationshipMode::Brutal, intensity: 9 },
    ];
    let mut manuscripts = Vec::new();
    for (couple, tone) in COUPLES.iter().zip(tones) {
        let charts = couple.each_ref().map(|(_, date, time, zone, latitude, longitude)| {
            let birth = Birth {
                date: date.parse().expect("a date"),
                time: time.map(|time| time.parse().expect("a time")),
                zone: (*zone).to_owned(),
                latitude_degrees: *latitude,
                longitude_degrees: *longitude,
                utc_offset_seconds: None,
            };
            cast(&birth, now).expect("a chart")
        });
        let comparison = compare(&charts[0], &charts[1]);
        let systems = [System::Western, System::Vedic, System::HumanDesign, System::GeneKeys, System::Kabbalah];
        let parts = [DocumentType::Person1, DocumentType::Person2, DocumentType::Overlay];
        let chapters = systems.into_iter().flat_map(|system| parts.map(|part| (part, Some(system))));
        for (number, (doc_type, system)) in chapters.chain([(DocumentType::Verdict, None)]).enumerate() {
            let document = Document { doc_num: number as u8 + 1, doc_type, system };
            let person = |at: usize| Person { name: couple[at].0, chart: &charts[at] };
            let assignment =
                Assignment::new(document, person(0), Some(person(1)), Some(&comparison), Some(tone), 1_500)
                    .expect("an assignment");
            manuscripts.push(builtin_writer::write(&assignment));
        }
    }
    manuscripts
}

/// What no engine should have to guess at in a text that is made to be read aloud.
fn odd_words(text: &str, people: &[String], english_only: bool) -> BTreeSet<String> {
    let names: Vec<&str> = people.iter().flat_map(|name| name.split_whitespace()).collect();
    let is_odd = |word: &str| {
        let core = word.trim_matches(|c: char| ".,;:?!'’“”‘’()–—…-".contains(c));
        let stem = core.strip_suffix("'s").or_else(|| core.strip_suffix("’s")).unwrap_or(core);
        if names.contains(&stem) && !stem.chars().any(char::is_numeric) {
            return english_only && !stem.is_ascii();
        }
        let letters = |c: char| if english_only { c.is_ascii_alphabetic() } else { c.is_alphabetic() };
        let plain = core.chars().all(|c| letters(c) || "'’-".contains(c));
        // Said letter by letter by everybody.
        let is_said_so = ["AM", "PM", "IQ", "EQ", "SQ"].contains(&stem);
        let is_short = !is_said_so && core.chars().count() > 1 && core.chars().all(char::is_uppercase);
        let has_point = core.contains('.');
        !plain || is_short || has_point
    };
    text.split_whitespace().filter(|word| is_odd(word)).map(str::to_owned).collect()
}

#[test]
fn no_digit_symbol_or_abbreviation_of_a_written_document_reaches_an_engine() {
    let manuscripts = manuscripts();
    assert_eq!(manuscripts.len(), 48);
    let mut odd = BTreeSet::new();
    for (voice, english_only) in [(Voice::EnglishOnly, true), (Voice::ManyLanguages, false)] {
        for manuscript in &manuscripts {
            for passage in passages(manuscript, voice, LONGEST_PASSAGE_CHARACTERS) {
                assert!(passage.text.chars().count() <= LONGEST_PASSAGE_CHARACTERS);
                odd.extend(odd_words(&passage.text, &manuscript.people, english_only));
            }
        }
    }
    assert!(odd.is_empty(), "{odd:?}");
}
