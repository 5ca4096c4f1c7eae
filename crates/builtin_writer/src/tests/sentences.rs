//! The sentences are whole, and none is said twice in a job.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::pen::sentences;

/// Every sentence of six words and more that a job says more than once, with where.
pub(super) fn repeated(job: &[WrittenDocument<'_>]) -> Vec<String> {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for written in job {
        let text = written.text();
        for sentence in text.lines().flat_map(sentences) {
            places.entry(sentence.to_lowercase()).or_default().push(written.label());
        }
    }
    places
        .into_iter()
        .filter(|(_, labels)| labels.len() > 1)
        .map(|(sentence, labels)| format!("{}: {sentence}", labels.join(" + ")))
        .collect()
}

/// What is wrong with the form of a text.
pub(super) fn faults(text: &str, names: &[String; 2]) -> Vec<String> {
    let mut faults = Vec::new();
    let without_names = names.iter().fold(text.to_owned(), |text, name| text.replace(name.as_str(), ""));
    if without_names.contains(['\'', '"']) {
        faults.push("a straight quotation mark".to_owned());
    }
    for wrong in [
        "  ",
        "{",
        "}",
        " ,",
        " .",
        ",,",
        "..",
        ",.",
        "’’s",
        " the the ",
        " a an ",
        " a a ",
        " an an ",
        "not yet after",
        "nights at which",
        "mornings at which",
        "moment at which",
        "hour at which",
        "exact to",
    ] {
        if text.contains(wrong) {
            let at = text.find(wrong).unwrap_or(0);
            let around: String = text.chars().skip(text[..at].chars().count().saturating_sub(40)).take(90).collect();
            faults.push(format!("{wrong:?} in …{around}…"));
        }
    }
    for line in text.lines() {
        if !line.ends_with(['.', '!', '?', '”']) {
            faults.push(format!("no stop at the end of {line}"));
        }
        for sentence in line.split_inclusive(['.', '!', '?']).filter(|sentence| sentence.starts_with(' ')) {
            let sentence = sentence.trim_start();
            let lower = sentence.chars().next().is_some_and(char::is_lowercase);
            if lower
                && !names.iter().any(|name| sentence.starts_with(name.as_str()))
                && !sentence.starts_with(char::is_numeric)
            {
                faults.push(format!("a small letter begins {sentence}"));
            }
        }
    }
    faults
}

#[test]
fn no_sentence_of_a_job_is_said_twice() {
    for couple in COUPLES.iter() {
        for (mode, intensity) in
            [(RelationshipMode::Sensual, 2), (RelationshipMode::Romantic, 6), (RelationshipMode::Brutal, 10)]
        {
            for words in [DEFAULT_MINIMUM_WORDS, 1500] {
                let repeated = repeated(&couple.job(tone(mode, intensity), words));
                assert!(repeated.is_empty(), "{:?} at {words} words:\n{}", couple.names, repeated.join("\n"));
            }
        }
    }
}

#[test]
fn every_sentence_is_whole() {
    for couple in COUPLES.iter() {
        for written in couple.job(tone(RelationshipMode::Sensual, 9), 100_000) {
            let faults = faults(&written.text(), &couple.names);
            assert!(faults.is_empty(), "{} of {:?}:\n{}", written.label(), couple.names, faults.join("\n"));
        }
    }
}

#[test]
fn names_of_any_script_are_kept_whole() {
    let couple = &COUPLES[1];
    let job = couple.job(tone(RelationshipMode::Romantic, 5), DEFAULT_MINIMUM_WORDS);
    assert!(job[1].text().contains("田中花子"));
    assert!(job[2].text().contains("田中花子") && job[2].text().contains("Inês"));
    let hostile =
        Couple { names: ["{you} {an:sign}".to_owned(), "de’Ath {x".to_owned()], ..anybody(3, [true, true]) };
    let overlay = hostile.write(documents()[2].clone(), None, DEFAULT_MINIMUM_WORDS);
    assert!(overlay.text().contains("{you} {an:sign}") && overlay.text().contains("de’Ath {x"));
}

#[test]
fn two_people_of_one_name_are_told_apart() {
    let couple = &COUPLES[4];
    let overlay = couple.write(documents()[2].clone(), None, DEFAULT_MINIMUM_WORDS).text();
    assert!(overlay.contains("the first Alex") && overlay.contains("the second Alex"), "{overlay}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_chart_gives_whole_sentences_said_once(
        seed: u64, first_known: bool, second_known: bool, intensity in 1u8..=10, words in 300usize..2500,
    ) {
        let couple = anybody(seed, [first_known, second_known]);
        let job = couple.job(tone(RelationshipMode::Sensual, intensity), words);
        for written in &job {
            let faults = faults(&written.text(), &couple.names);
            prop_assert!(faults.is_empty(), "{}: {}", written.label(), faults.join("\n"));
        }
        let repeated = repeated(&job);
        prop_assert!(repeated.is_empty(), "{}", repeated.join("\n"));
    }
}

#[test]
fn no_paragraph_ends_by_announcing_an_exercise_that_does_not_follow() {
    for couple in COUPLES.iter() {
        for written in couple.job(tone(RelationshipMode::Brutal, 9), 100_000) {
            let text = written.text();
            let ends = ["you could do this.", "one suggestion will do.", "here is a way."];
            assert_eq!(
                text.lines().find(|line| ends.iter().any(|end| line.ends_with(end))),
                None,
                "{}",
                written.label()
            );
        }
    }
}

#[test]
fn no_paragraph_only_announces_that_more_is_to_come() {
    for couple in COUPLES.iter().chain(UNUSUAL_COUPLES.iter()) {
        for written in couple.job(tone(RelationshipMode::Brutal, 8), 100_000) {
            let text = written.text();
            let short = text.lines().filter(|line| line.split_whitespace().count() < 12);
            for line in short {
                let announces = crate::vedic::frames::FINER.iter().any(|wording| {
                    let (before, after) = wording.split_once("{graha}").unwrap_or((wording, ""));
                    line.starts_with(before) && line.ends_with(after.split('{').next_back().unwrap_or(after))
                });
                assert!(!announces, "{}: {line}", written.label());
            }
        }
    }
}

/// “Chet is a fence” of a letter that nobody has been given, “on Severity” of a pillar, “none; it is what you stand on”.
#[test]
fn a_kabbalistic_portrait_names_what_it_speaks_of() {
    for couple in COUPLES.iter().chain(UNUSUAL_COUPLES.iter()) {
        for intensity in [1, 5, 8, 10] {
            for written in couple.job(tone(RelationshipMode::Brutal, intensity), DEFAULT_MINIMUM_WORDS) {
                let text = written.text();
                for nonsense in [
                    "come to none",
                    "none; it is what",
                    "none for certain; it is what",
                    "that colour",
                    " above the other",
                ] {
                    assert!(!text.contains(nonsense), "{nonsense} in {}: {text}", written.label());
                }
                if !matches!(written.assignment.document().system, Some(System::Kabbalah)) {
                    continue;
                }
                for pillar in ["Mercy", "Severity", "Balance"] {
                    for (at, _) in text.match_indices(&format!(" {pillar}")) {
                        let before = text[..at].rsplit(['.', '\n']).next().unwrap_or_default();
                        let after = text[at..].split(['.', '\n']).next().unwrap_or_default();
                        assert!(before.contains("pillar") || after.contains("pillar"), "{pillar} in {before}{after}");
                    }
                }
                let tikkun = [&couple.charts[0], &couple.charts[1]].map(|chart| chart.kabbalah.tikkun.as_ref());
                for letter in tikkun.into_iter().flatten().map(|tikkun| tikkun.letter.name()) {
                    let letter = letter.split(' ').next().unwrap_or_default();
                    let opens = text.lines().position(|line| line.starts_with(&format!("{letter} ")));
                    let introduced = text.lines().position(|line| line.contains(letter));
                    assert!(opens.is_none() || introduced < opens, "{letter} in {}", written.label());
                }
            }
        }
    }
}

#[test]
fn who_was_born_after_midnight_belongs_to_the_day_that_had_begun_on_the_evening_before() {
    let text = UNUSUAL_COUPLES[4].write(documents()[12].clone(), None, DEFAULT_MINIMUM_WORDS).text();
    assert!(
        text.contains("You were born in the small hours, long before sunset, in the Hebrew day that had begun on the evening before."),
        "{text}"
    );
}

#[test]
fn no_paragraph_begins_with_a_word_that_has_nothing_to_stand_for() {
    const BEGINNINGS: &[&str] =
        &["It falls ", "It was at ", "Its place ", "In figures that ", "The degree is ", "Within the sign it "];
    for couple in COUPLES.iter() {
        for written in couple.job(tone(RelationshipMode::Romantic, 6), 100_000) {
            let text = written.text();
            let bare = text.lines().find(|line| BEGINNINGS.iter().any(|beginning| line.starts_with(beginning)));
            assert_eq!(bare, None, "{} of {:?}", written.label(), couple.names);
        }
    }
}
