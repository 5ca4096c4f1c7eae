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
fn a_gentle_and_a_fierce_reading_of_any_document_share_at_most_a_third_of_their_sentences_and_headings() {
    let couples = COUPLES.iter().chain(UNUSUAL_COUPLES.iter());
    let all = couples.flat_map(|couple| documents().into_iter().map(move |document| (couple, document)));
    let (mut too_much, mut shares) = (Vec::new(), Vec::new());
    for (place, (couple, document)) in all.enumerate() {
        let text = |mode, intensity| {
            let written = couple.write(document.clone(), tone(mode, intensity), DEFAULT_MINIMUM_WORDS);
            let headings = written.manuscript.sections.iter().map(|section| format!("{}.", section.heading));
            headings.chain([written.text()]).collect::<Vec<_>>().join("\n")
        };
        // The same two for every document, and in turn another two of the same bands.
        for (mild, strong) in [(2, 9), [(1, 8), (2, 8), (3, 10)][place % 3]] {
            let (gentle, fierce) = (text(RelationshipMode::Sensual, mild), text(RelationshipMode::Brutal, strong));
            let share = (shared_part(&gentle, &fierce) + shared_part(&fierce, &gentle)) / 2.0;
            shares.push(share);
            if share > 1.0 / 3.0 {
                too_much.push(format!(
                    "{} of {:?} at {mild} and {strong}: {share:.2}",
                    document.chapter(),
                    couple.names
                ));
            }
        }
    }
    println!(
        "{:.3} on average, {:.3} at most",
        shares.iter().sum::<f64>() / shares.len() as f64,
        shares.iter().copied().fold(0.0, f64::max)
    );
    assert!(too_much.is_empty(), "{}", too_much.join("\n"));
}

#[test]
fn headings_follow_the_tone() {
    for couple in COUPLES.iter() {
        for document in documents() {
            let headings = |mode, intensity| -> Vec<String> {
                let written = couple.write(document.clone(), tone(mode, intensity), DEFAULT_MINIMUM_WORDS);
                written.manuscript.sections.into_iter().map(|section| section.heading).collect()
            };
            let (gentle, fierce) = (headings(RelationshipMode::Sensual, 2), headings(RelationshipMode::Brutal, 9));
            let shared = fierce.iter().filter(|heading| gentle.contains(*heading)).count();
            assert!(shared * 3 <= fierce.len(), "{}: {gentle:?} {fierce:?}", document.chapter());
        }
    }
}

#[test]
fn what_is_held_against_somebody_who_did_not_order_the_reading_is_conditional() {
    for couple in COUPLES.iter() {
        let job = couple.job(tone(RelationshipMode::Brutal, 9), DEFAULT_MINIMUM_WORDS);
        for written in job.iter().filter(|written| written.assignment.document().doc_type == DocumentType::Person2) {
            let text = written.text();
            for accusation in [
                "lie first",
                "hidden behind",
                "owe two apologies",
                "Stop decorating",
                "\n{name} has used",
                "calls it fate",
                "and {name} has made",
            ] {
                let accusation = accusation.replace("{name}", &couple.names[1]);
                assert!(!text.contains(&accusation), "{accusation} in {text}");
            }
        }
    }
}

#[test]
fn every_brutal_sentence_on_the_love_of_somebody_who_did_not_order_the_reading_is_conditional() {
    let tables = [
        &crate::western::tone::CLOSENESS,
        &crate::vedic::tone::CLOSENESS,
        &crate::human_design::frames::CLOSENESS,
        &crate::gene_keys::frames::CLOSENESS,
        &crate::kabbalah::frames::CLOSENESS,
    ];
    let mut stated = Vec::new();
    for wordings in tables.iter().flat_map(|table| &table[2]) {
        let about_somebody = wordings[1].split_inclusive(['.', '!', '?']).filter(|sentence| sentence.contains('{'));
        stated.extend(about_somebody.filter(|sentence| {
            let lower = sentence.to_lowercase();
            !["if ", "may ", "might ", "could ", "would ", "perhaps "].iter().any(|word| lower.contains(word))
        }));
    }
    assert!(stated.is_empty(), "{stated:#?}");
}

#[test]
fn no_overlay_or_verdict_states_a_wrong_of_either_person_as_a_fact() {
    // What each accusing wording says once the names are left out, in the forms that state it.
    const STATED: &[&str] = &[
        "is running out of, and one of you has been",
        "uses sex to win, Mars",
        "you have both pressed on them",
        "has used",
        "have been taking bites out of each other for so long",
        "have some of it in the house; put",
        "have made a start.",
        "lies about wanting",
        "You have each learned",
        "would be nobody without",
        "You have made a religion",
        "you have cheated",
        "makes use of the bed",
        "have made a fine one",
        "by your own",
        "to hammer nails",
        "two vain and gifted",
        "depth is damage",
        "used up all your extensions",
        "house is laziness",
        "longer than you have admitted",
    ];
    const CONDITIONAL: &[&str] = &[
        "if ",
        "may ",
        "might ",
        "could ",
        "would ",
        "unless ",
        "perhaps",
        "should ",
        "can ",
        "possible",
        "had better",
        "is not ",
    ];
    for couple in COUPLES.iter() {
        for (mode, intensity) in [7, 8, 9, 10]
            .into_iter()
            .flat_map(|intensity| [RelationshipMode::Brutal, RelationshipMode::Sensual].map(|mode| (mode, intensity)))
        {
            for written in couple.job(tone(mode, intensity), DEFAULT_MINIMUM_WORDS) {
                if matches!(written.assignment.document().doc_type, DocumentType::Person1 | DocumentType::Person2) {
                    continue;
                }
                let text = written.text();
                for sentence in text.split_inclusive(['.', '!', '?']) {
                    let lower = sentence.to_lowercase();
                    let accuses = STATED.iter().any(|words| sentence.contains(words));
                    let is_conditional = CONDITIONAL.iter().any(|word| lower.contains(word));
                    assert!(!accuses || is_conditional, "{}: {sentence}", written.label());
                }
            }
        }
    }
}
