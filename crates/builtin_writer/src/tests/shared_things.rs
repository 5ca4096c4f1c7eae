//! What two people have in common is said once in a sentence, whatever it is and whatever the tone.

use std::collections::BTreeSet;

use super::*;

/// Sentences in which a value that both charts hold is named twice, of everything that an overlay or a verdict can say.
fn said_twice(couple: &Couple, tone: Option<Tone>) -> BTreeSet<String> {
    const EVERYTHING: usize = 20_000;
    let mut found = BTreeSet::new();
    for document in documents() {
        if matches!(document.doc_type, DocumentType::Person1 | DocumentType::Person2) {
            continue;
        }
        let written = couple.write(document, tone, EVERYTHING);
        for paragraph in written.manuscript.sections.iter().flat_map(|section| &section.paragraphs) {
            let of = |person: &str| -> BTreeSet<(String, String)> {
                let own = paragraph.facts.iter().filter(|fact| fact.pointer.starts_with(person));
                own.map(|fact| (fact.pointer.replacen(person, "", 1), fact.value.clone())).collect()
            };
            let first = of("/person1/");
            for (_, statement) in first.intersection(&of("/person2/")) {
                for sentence in paragraph.text.split_inclusive(['.', '?', '!', ';']) {
                    let words: Vec<&str> = sentence.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
                    let own: Vec<&str> = statement.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
                    let times = words.windows(own.len()).filter(|window| *window == own.as_slice()).count();
                    if times > 1 {
                        found.insert(format!("{}: {statement}: {}", written.label(), sentence.trim()));
                    }
                }
            }
        }
    }
    found
}

#[test]
fn what_both_people_have_is_named_once_in_a_sentence() {
    let mut found = BTreeSet::new();
    for couple in [&COUPLES[4], &UNUSUAL_COUPLES[2]] {
        for mode in RelationshipMode::VARIANTS {
            for intensity in [2, 5, 9] {
                found.extend(said_twice(couple, tone(*mode, intensity)));
            }
        }
    }
    assert!(found.is_empty(), "{} sentences: {found:#?}", found.len());
}

/// With the names as one sign and the sides of a sentence left as they are, so that two sentences that differ in nothing but who is who are one.
fn without_names(sentence: &str, names: &[String; 2]) -> String {
    let mut text = sentence.to_owned();
    for name in names {
        text = text.replace(name.as_str(), "¤");
        if let Some(given) = name.split(' ').next() {
            text = text.replace(given, "¤");
        }
    }
    for other in ["The other", "the other", "The one", "the one", "the first", "the second"] {
        text = text.replace(other, "¤");
    }
    text
}

#[test]
fn no_sentence_is_said_twice_with_the_names_exchanged() {
    let mut found = BTreeSet::new();
    for couple in COUPLES[..4].iter().chain(&UNUSUAL_COUPLES[..2]) {
        for (mode, intensity) in
            [(RelationshipMode::Sensual, 2), (RelationshipMode::Romantic, 5), (RelationshipMode::Brutal, 9)]
        {
            for written in couple.job(tone(mode, intensity), DEFAULT_MINIMUM_WORDS) {
                let mut seen = BTreeSet::new();
                for sentence in written.text().split_inclusive(['.', '?', '!', '\n']).map(str::trim) {
                    let bare = without_names(sentence, &couple.names);
                    if bare.split(' ').count() > 6 && !seen.insert(bare) {
                        found.insert(format!("{}: {sentence}", written.label()));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{} sentences: {found:#?}", found.len());
}

#[test]
fn a_verdict_tells_who_each_of_the_two_is_though_an_hour_is_not_known() {
    let verdict = documents().pop().expect("the verdict");
    for couple in COUPLES.iter().chain(UNUSUAL_COUPLES.iter()) {
        let written = couple.write(verdict.clone(), None, DEFAULT_MINIMUM_WORDS);
        let told: Vec<bool> = ["/person1", "/person2"]
            .into_iter()
            .map(|person| {
                let sun = couple.charts[usize::from(person == "/person2")].gene_keys.activation.first();
                let paragraphs = written.manuscript.sections.iter().flat_map(|section| &section.paragraphs);
                let pointer = format!("{person}/geneKeys/activation/0/geneKey");
                sun.and_then(|sun| sun.gene_key).is_none()
                    || paragraphs.flat_map(|paragraph| &paragraph.facts).any(|fact| fact.pointer == pointer)
            })
            .collect();
        assert_eq!(told, [true, true], "{:?}", couple.names);
    }
}
