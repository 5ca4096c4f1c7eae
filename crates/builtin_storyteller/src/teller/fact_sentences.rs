//! The sentences that tell what a description states besides looks, loves and fears.

use super::naming::short_name;
use crate::word_list::contains;
use brief::english::{Pronouns, capitalised};
use brief::story::{CharacterSheet, ToldFact};

/// What else the description tells. Two short facts about the hero make one sentence.
pub(super) fn fact_sentences<'a>(hero: &CharacterSheet, facts: impl Iterator<Item = &'a ToldFact>) -> Vec<String> {
    let they = hero.pronouns.unwrap_or(Pronouns::They);
    let mut sentences: Vec<String> = Vec::new();
    let mut open: Option<String> = None;
    for fact in facts {
        let Some(about) = &fact.about else {
            let predicate = fact.predicate.replacen("was", they.was(), usize::from(fact.predicate.starts_with("was")));
            let is_short = |text: &str| !text.contains(" and ") && !text.contains(',');
            match open.take() {
                Some(first) if is_short(&first) && is_short(&predicate) => {
                    sentences.push(format!("{first} and {}.", without_repeated_verb(&first, &predicate)));
                }
                first => {
                    sentences.extend(first.map(|first| format!("{first}.")));
                    open = Some(format!("{} {predicate}", capitalised(they.subject())));
                }
            }
            continue;
        };
        sentences.extend(open.take().map(|first| format!("{first}.")));
        let subject = about.strip_prefix("whose ").map(|noun| format!("{} {noun}", they.possessive()));
        // Whoever has been named by the whole name is called as the story goes on to.
        let is_companion = hero.companion.as_ref() == Some(about);
        let known = || if is_companion { short_name(about, hero) } else { about.clone() };
        let subject = capitalised(&subject.unwrap_or_else(known));
        let is_short = |text: &str| !text.contains(" and ") && !text.contains(',');
        // “Naomi was a plumber and had a stutter”
        match sentences
            .last_mut()
            .filter(|last| is_short(last) && is_short(&fact.predicate) && last.starts_with(&format!("{subject} ")))
        {
            Some(last) => *last = format!("{} and {}.", last.trim_end_matches('.'), fact.predicate),
            None => sentences.push(format!("{subject} {}.", fact.predicate)),
        }
    }
    sentences.extend(open.map(|first| format!("{first}.")));
    sentences
}

/// “He was known as Sparky”, “she had lost her hat”.
const PARTICIPLES: &str =
    "known born brought lost been won found made grown come gone left built written become taught run sung got seen";

/// “She had two daughters and a motorbike”, “He was the youngest and good at maths”: the verb is said once.
fn without_repeated_verb<'a>(first: &str, predicate: &'a str) -> &'a str {
    let verb = predicate.split(' ').next().unwrap_or_default();
    let repeated = matches!(verb, "had" | "was" | "were") && first.split(' ').nth(1) == Some(verb);
    let is_deed = predicate.split(' ').nth(1).is_some_and(|word| word == "never" || word == "not");
    // “He was known as Sparky and was a widower”
    let done = first.split(' ').nth(2).unwrap_or_default();
    let is_participle = |word: &str| word.ends_with("ed") || contains(PARTICIPLES, word);
    // “She had a limp and had lost her wife”: a “had” that tells of what was done before is another.
    let is_done = is_participle(done) || (verb == "had" && predicate.split(' ').nth(1).is_some_and(is_participle));
    if repeated && !is_deed && !is_done { predicate[verb.len()..].trim_start() } else { predicate }
}
