//! Mode, intensity, person and system change the words; nothing else does.

use std::collections::BTreeSet;

use super::*;

#[test]
fn the_same_assignment_gives_the_same_manuscript() {
    for (first, second) in COUPLES[0].job(None, 900).iter().zip(COUPLES[0].job(None, 900)) {
        assert_eq!(first.manuscript, second.manuscript);
    }
}

#[test]
fn each_mode_and_each_intensity_reads_differently() {
    for document in documents() {
        let mut texts = BTreeSet::new();
        for mode in RelationshipMode::VARIANTS {
            for intensity in 1..=10 {
                texts.insert(COUPLES[0].write(document.clone(), tone(*mode, intensity), DEFAULT_MINIMUM_WORDS).text());
            }
        }
        assert_eq!(texts.len(), 30, "{}", document.chapter());
    }
}

#[test]
fn the_first_portrait_speaks_to_its_person_and_the_second_about_its_person() {
    let job = COUPLES[0].job(None, DEFAULT_MINIMUM_WORDS);
    let you =
        |text: &str| text.split(|c: char| !c.is_alphabetic()).filter(|word| word.eq_ignore_ascii_case("you")).count();
    for system in 0..5 {
        let (first, second) = (job[3 * system].text(), job[3 * system + 1].text());
        assert!(you(&first) > 10, "{first}");
        assert_eq!(you(&second), 0, "{second}");
        assert!(second.contains("Anna") && !first.contains("Michael"));
    }
}

/// The share of a document's sentences that the same document in another tone has too.
fn shared_part(one: &str, other: &str) -> f64 {
    let sentences = |text: &str| -> Vec<String> {
        let ends = ['.', '!', '?'];
        let whole = text.split_inclusive(ends).map(|sentence| sentence.trim_matches([' ', '\n', '”', '“']).to_owned());
        whole.filter(|sentence| sentence.contains(' ')).collect()
    };
    let (own, others) = (sentences(one), sentences(other));
    let others: BTreeSet<String> = others.into_iter().collect();
    own.iter().filter(|sentence| others.contains(*sentence)).count() as f64 / own.len().max(1) as f64
}

#[test]
fn a_gentle_and_a_fierce_reading_share_at_most_a_third_of_their_sentences_on_average() {
    for kind in [DocumentType::Person1, DocumentType::Person2, DocumentType::Overlay, DocumentType::Verdict] {
        let mut shares = Vec::new();
        for (couple, document) in
            COUPLES.iter().flat_map(|couple| documents().into_iter().map(move |document| (couple, document)))
        {
            if document.doc_type != kind {
                continue;
            }
            let text =
                |mode, intensity| couple.write(document.clone(), tone(mode, intensity), DEFAULT_MINIMUM_WORDS).text();
            let (gentle, fierce) = (text(RelationshipMode::Sensual, 2), text(RelationshipMode::Brutal, 9));
            shares.push((shared_part(&gentle, &fierce) + shared_part(&fierce, &gentle)) / 2.0);
        }
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        assert!(mean <= 1.0 / 3.0, "{kind:?}: {mean:.2}");
    }
}

#[test]
fn what_is_held_against_somebody_who_did_not_order_the_reading_is_conditional() {
    for couple in COUPLES.iter() {
        let job = couple.job(tone(RelationshipMode::Brutal, 9), DEFAULT_MINIMUM_WORDS);
        for written in job.iter().filter(|written| written.assignment.document().doc_type == DocumentType::Person2) {
            let text = written.text();
            for accusation in ["lie first", "hidden behind", "owe two apologies", "Stop decorating"] {
                assert!(!text.contains(accusation), "{accusation} in {text}");
            }
        }
    }
}
