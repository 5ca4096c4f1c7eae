//! Whatever the people are called, every document reads as if it had been written for them.

use super::*;

/// Scripts of many kinds, names of one letter, names that are common words, and names that are terms of a chart.
const NAMES: &[[&str; 2]] = &[
    ["Дмитрий 李", "Will"],
    ["May", "Leo"],
    ["Mercury", "山田太郎"],
    ["فاطمة", "Grace"],
    ["Aries", "J"],
    ["משה כהן", "Hope Moon"],
    ["आरती शर्मा", "MC Hammer"],
    ["Anna Maria Lopez", "Mark"],
];

/// Every document for every pair of names.
fn for_every_document(mut check: impl FnMut(&WrittenDocument<'_>, &[String; 2])) {
    let template = &COUPLES[0];
    for (index, names) in NAMES.iter().enumerate() {
        let couple = Couple {
            names: names.map(str::to_owned),
            charts: template.charts.clone(),
            comparison: template.comparison.clone(),
        };
        let tones = [(RelationshipMode::Romantic, 5), (RelationshipMode::Brutal, 9), (RelationshipMode::Sensual, 2)];
        let (mode, intensity) = tones[index % tones.len()];
        for written in couple.job(tone(mode, intensity), DEFAULT_MINIMUM_WORDS) {
            check(&written, &couple.names);
        }
    }
}

/// “No more stories, the first Alex.”
#[test]
fn nobody_is_called_the_first_or_the_second_to_their_face() {
    for (mode, intensity) in RelationshipMode::VARIANTS.iter().flat_map(|mode| [(*mode, 2), (*mode, 6), (*mode, 9)]) {
        for written in COUPLES[4].job(tone(mode, intensity), DEFAULT_MINIMUM_WORDS) {
            let text = written.text();
            let called = text.match_indices(", the first Alex").chain(text.match_indices(", the second Alex"));
            for (at, words) in called {
                let before = text[..at].rsplit(['.', '!', '?', '\n']).next().unwrap_or_default();
                let after = text[at + words.len()..].chars().next();
                assert!(!matches!(after, Some('.' | '!' | '?' | ';')), "{}: {before}{words}", written.label());
                assert!(
                    !text[at..].starts_with(", the first Alex and the second Alex,"),
                    "{}: {before}{words}",
                    written.label()
                );
            }
        }
    }
}

fn sentences_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split_inclusive(['.', '!', '?'])).map(str::trim)
}

/// How often a text names somebody.
fn mentions(text: &str, name: &str) -> usize {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_whole =
        |at: usize| !is_letter(text[..at].chars().next_back()) && !is_letter(text[at + name.len()..].chars().next());
    text.match_indices(name).filter(|(at, _)| is_whole(*at)).count()
}

/// “A eighth”, “an house”.
fn article_faults(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_wrong = |two: &&[&str]| {
        let word = two[1].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let begins = |beginnings: &[&str]| beginnings.iter().any(|begin| word.starts_with(begin));
        let is_latin = two[1].starts_with(|c: char| c.is_ascii_alphanumeric());
        let is_consonant = begins(&["one", "once", "uni", "use", "usu", "eu", "utop"]);
        let is_vowel = begins(&["a", "e", "i", "o", "u", "8", "11", "18", "hour", "hon", "heir"]) && !is_consonant;
        is_latin && ((matches!(two[0], "a" | "A") && is_vowel) || (matches!(two[0], "an" | "An") && !is_vowel))
    };
    words.windows(2).filter(is_wrong).map(|two| two.join(" ")).collect()
}

fn doubled_words(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').collect();
    let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let is_doubled = |two: &&[&str]| is_word(two[0]) && two[0].eq_ignore_ascii_case(two[1]);
    words.windows(2).filter(is_doubled).map(|two| two.join(" ")).collect()
}

#[test]
fn no_document_doubles_a_word_mistakes_an_article_or_leaves_a_gap_whatever_the_names() {
    let mut found = Vec::new();
    for_every_document(|written, names| {
        let headings = written.manuscript.sections.iter().map(|section| section.heading.clone());
        let text = headings.chain([written.text()]).collect::<Vec<_>>().join("\n");
        for sentence in sentences_of(&text) {
            let faults = [doubled_words(sentence), article_faults(sentence)].concat();
            found.extend(faults.into_iter().map(|fault| format!("{fault:?} for {names:?}: {sentence}")));
        }
        for wrong in ["{", "}", "exact to ", "not yet after", "nights at which", "\u{fdd0}", "\u{fdd1}", "\u{fdd2}"] {
            if text.contains(wrong) {
                found.push(format!("{wrong:?} in {} for {names:?}", written.label()));
            }
        }
    });
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{} faults: {:#?}", found.len(), found.iter().take(40).collect::<Vec<_>>());
}

#[test]
fn in_no_tone_is_an_article_mistaken_a_word_doubled_or_said_apart_of_two_who_have_the_same() {
    // Each tone for another couple, at full length, so that most wordings are drawn once.
    let tones = RelationshipMode::VARIANTS.iter().flat_map(|mode| [2, 5, 9].map(|intensity| (*mode, intensity)));
    let mut found = Vec::new();
    for (index, (mode, intensity)) in tones.enumerate() {
        for written in COUPLES[index % COUPLES.len()].job(tone(mode, intensity), 100_000) {
            let text = written.text();
            for sentence in sentences_of(&text) {
                found.extend(
                    [doubled_words(sentence), article_faults(sentence)]
                        .concat()
                        .into_iter()
                        .map(|fault| format!("{fault:?} in {}: {sentence}", written.label())),
                );
            }
            for apart in ["has the Rat, the other has the Rat", "is manglik, the other is manglik", "Rahu and Rahu"] {
                found.extend(text.contains(apart).then(|| format!("{apart:?} in {}", written.label())));
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{} faults: {:#?}", found.len(), found.iter().take(40).collect::<Vec<_>>());
}

#[test]
fn no_sentence_is_crowded_with_one_name() {
    let mut found = Vec::new();
    for_every_document(|written, names| {
        let text = written.text();
        for (sentence, name) in sentences_of(&text).flat_map(|sentence| names.iter().map(move |name| (sentence, name)))
        {
            if mentions(sentence, name) > 2 {
                found.push(format!("{name}: {sentence}"));
            }
        }
    });
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{} faults: {:#?}", found.len(), found.iter().take(40).collect::<Vec<_>>());
}

/// How often a reader meets a name in a thousand words, at most: in a portrait about somebody, and in what is about two.
const MOST_NAMES_IN_A_THOUSAND: [f64; 2] = [30.0, 36.0];
/// So often in a single document.
const MOST_IN_ONE_DOCUMENT: f64 = 42.0;

#[test]
fn names_are_as_rare_as_an_editor_would_have_them() {
    let [mut portraits, mut overlays] = [(0, 0); 2];
    let mut crowded = Vec::new();
    for couple in COUPLES.iter().filter(|couple| couple.names[0] != couple.names[1]) {
        for written in couple.job(tone(RelationshipMode::Romantic, 6), DEFAULT_MINIMUM_WORDS) {
            let text = written.text();
            let named: usize = couple.names.iter().map(|name| mentions(&text, name)).sum();
            let words = written.manuscript.word_count();
            let sum = match written.assignment.document().doc_type {
                DocumentType::Person1 => continue,
                DocumentType::Person2 => &mut portraits,
                DocumentType::Overlay | DocumentType::Verdict => &mut overlays,
            };
            *sum = (sum.0 + named, sum.1 + words);
            let rate = named as f64 * 1_000.0 / words as f64;
            if rate > MOST_IN_ONE_DOCUMENT {
                crowded.push(format!("{} of {:?}: {rate:.1}", written.label(), couple.names));
            }
        }
    }
    let rates = [portraits, overlays].map(|(named, words)| named as f64 * 1_000.0 / words as f64);
    assert!(
        rates[0] <= MOST_NAMES_IN_A_THOUSAND[0] && rates[1] <= MOST_NAMES_IN_A_THOUSAND[1] && crowded.is_empty(),
        "{rates:.1?} names in a thousand words, at most {MOST_NAMES_IN_A_THOUSAND:?}; {crowded:#?}"
    );
}

/// How often what is about two says “the other” in a thousand words: on average, and in a single document.
const MOST_OTHERS_IN_A_THOUSAND: f64 = 10.0;
const MOST_OTHERS_IN_ONE_DOCUMENT: f64 = 15.0;

#[test]
fn the_other_is_said_no_oftener_than_an_editor_would_say_it() {
    let (mut said, mut words, mut crowded) = (0, 0, Vec::new());
    let tones = [(RelationshipMode::Romantic, 5), (RelationshipMode::Sensual, 2), (RelationshipMode::Brutal, 9)];
    for (index, couple) in COUPLES.iter().enumerate().filter(|(_, couple)| couple.names[0] != couple.names[1]) {
        let (mode, intensity) = tones[index % tones.len()];
        for document in documents() {
            if matches!(document.doc_type, DocumentType::Person1 | DocumentType::Person2) {
                continue;
            }
            let written = couple.write(document, tone(mode, intensity), DEFAULT_MINIMUM_WORDS);
            let (others, length) =
                (written.text().to_lowercase().matches("the other").count(), written.manuscript.word_count());
            let rate = others as f64 * 1_000.0 / length as f64;
            if rate > MOST_OTHERS_IN_ONE_DOCUMENT {
                crowded.push(format!("{} of {:?}: {rate:.1}", written.label(), couple.names));
            }
            (said, words) = (said + others, words + length);
        }
    }
    let rate = said as f64 * 1_000.0 / words as f64;
    assert!(
        rate <= MOST_OTHERS_IN_A_THOUSAND && crowded.is_empty(),
        "“the other” {rate:.1} times in a thousand words, at most {MOST_OTHERS_IN_A_THOUSAND}; {crowded:#?}"
    );
}

#[test]
fn a_sign_that_both_have_is_not_named_twice_side_by_side() {
    let template = &COUPLES[4];
    let couple = Couple {
        names: ["Will", "Rose May"].map(str::to_owned),
        charts: template.charts.clone(),
        comparison: template.comparison.clone(),
    };
    let mut found = Vec::new();
    for (mode, intensity) in
        [(RelationshipMode::Romantic, 5), (RelationshipMode::Sensual, 2), (RelationshipMode::Brutal, 9)]
    {
        for written in couple.job(tone(mode, intensity), DEFAULT_MINIMUM_WORDS) {
            if written.assignment.document().doc_type == DocumentType::Person2 {
                continue;
            }
            let text = written.text();
            for sign in ["Aries", "Taurus", "Capricorn", "Aquarius", "Virgo", "Sagittarius", "Simha", "Makara", "Tevet"]
            {
                for body in ["Sun", "Moon", "Mercury", "Venus", "Mars", "Shukra"] {
                    for joint in [", ", " and "] {
                        let twice = format!("{body} in {sign}{joint}{body} in {sign}");
                        found.extend(text.contains(&twice).then(|| format!("{twice} in {}", written.label())));
                    }
                }
                let twice = format!("in {sign}, Rose’s in {sign}");
                found.extend(text.contains(&twice).then(|| format!("{twice} in {}", written.label())));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
