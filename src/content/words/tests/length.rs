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
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_chart_gives_the_minimum_of_words(seed: u64, first_known: bool, second_known: bool, intensity in 1u8..=10) {
        let couple = anybody(seed, [first_known, second_known]);
        for written in couple.job(tone(RelationshipMode::Brutal, intensity), DEFAULT_MINIMUM_WORDS) {
            let count = written.manuscript.word_count();
            prop_assert!(count >= DEFAULT_MINIMUM_WORDS, "{} has {count} words", written.label());
        }
    }
}
