//! Documents are as long as was asked, by facts.

use proptest::prelude::*;

use super::*;

#[test]
fn every_document_of_every_couple_has_the_default_minimum_of_words() {
    for couple in COUPLES.iter() {
        for written in couple.job(tone(RelationshipMode::Romantic, 6), DEFAULT_MINIMUM_WORDS) {
            let count = written.manuscript.word_count();
            assert!(count >= DEFAULT_MINIMUM_WORDS, "{} of {:?} has {count} words", written.label(), couple.names);
        }
    }
}

#[test]
#[ignore = "prints what the facts of a chart are good for"]
fn print_how_long_documents_can_get() {
    for couple in COUPLES.iter() {
        let counts: Vec<String> = couple
            .job(tone(RelationshipMode::Romantic, 6), 100_000)
            .iter()
            .map(|written| format!("{} {}", written.label(), written.manuscript.word_count()))
            .collect();
        println!("{:?}: {}", couple.names, counts.join(" · "));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_births_give_the_minimum_of_words(first in any_birth(), second in any_birth(), intensity in 1u8..=10) {
        let couple = couple(["Noor", "Émile"], [first, second]);
        for written in couple.job(tone(RelationshipMode::Brutal, intensity), DEFAULT_MINIMUM_WORDS) {
            let count = written.manuscript.word_count();
            prop_assert!(count >= DEFAULT_MINIMUM_WORDS, "{} has {count} words", written.label());
        }
    }
}

/// A birth anywhere from 1900 to 2025, at a known time or not.
fn any_birth() -> impl Strategy<Value = Birth> {
    let zone = prop_oneof![Just("Asia/Kolkata"), Just("America/Lima"), Just("Europe/Paris"), Just("Pacific/Auckland")];
    let time = proptest::option::of((0i8..24, 0i8..60));
    (1900i16..2026, 1i8..=12, 1i8..=28, time, zone, -65.0..65.0f64, -180.0..180.0f64).prop_map(
        |(year, month, day, time, zone, latitude, longitude)| {
            let time = time.map(|(hour, minute)| format!("{hour:02}:{minute:02}"));
            birth(&format!("{year}-{month:02}-{day:02}"), time.as_deref(), zone, latitude, longitude)
        },
    )
}
