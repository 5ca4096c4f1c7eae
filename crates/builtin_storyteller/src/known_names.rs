//! The names of a story whose storyteller says who is in it: theirs, and nobody else's.

use super::names::{Name, bare, words_with_places};
use super::sentences::Sentence;
use super::word_list::contains;
use brief::story::{CharacterSheet, KnownStory};
use lexicon::quotation::outside_quotations;

/// The names to look for: those found in the text, or where the others are known, only theirs and those that the hero's sheet tells of.
pub(crate) fn known_names(found: Vec<Name>, known: KnownStory<'_>, sentences: &[Sentence]) -> Vec<Name> {
    let Some(others) = known.others else { return found };
    let others: Vec<Name> = known.hero.into_iter().chain(others).filter_map(|one| named_in(one, sentences)).collect();
    let is_told_of = |name: &Name| known.hero.is_some_and(|hero| tells_of(hero, name));
    let mut names: Vec<Name> = found
        .into_iter()
        .filter(|name| is_told_of(name) && !others.iter().any(|other| other.words.last() == name.words.last()))
        .collect();
    names.extend(others);
    names.sort_by_key(|name| std::cmp::Reverse(name.mentioned_in.len()));
    names
}

/// What each of the others is: a camel, an owl. “A girl” need be none of those who are girls.
pub(crate) fn kinds_of_others(named: &[Name], known: KnownStory<'_>) -> Vec<(String, String)> {
    const ANYBODY: &str = "girl boy child woman man person lady";
    let kind_of = |name: &Name| {
        let kind = last_word(sheet_of(&name.words, known)?.kind.as_deref()?).to_owned();
        Some(kind).filter(|kind| !contains(ANYBODY, kind))
    };
    named.iter().filter_map(|name| Some((name.text(), kind_of(name)?))).collect()
}

/// How one of the others looks; None of one whose kind nobody states, of whom the story's own words tell.
pub(crate) fn known_looks(called: &str, known: KnownStory<'_>) -> Option<CharacterSheet> {
    let sheet = sheet_of(&words_of(called), known).filter(|sheet| sheet.kind.is_some())?;
    Some(CharacterSheet { name: Some(called.to_owned()), ..sheet.clone() })
}

fn sheet_of<'a>(words: &[String], known: KnownStory<'a>) -> Option<&'a CharacterSheet> {
    known.others?.iter().find(|other| other.name.as_deref().is_some_and(|name| words_of(name).last() == words.last()))
}

/// Where the story names somebody; None where it never does.
fn named_in(sheet: &CharacterSheet, sentences: &[Sentence]) -> Option<Name> {
    let mut name = Name { words: words_of(sheet.name.as_deref()?), mentioned_in: Vec::new() };
    // “Tomorrow the messenger comes” and “the messenger’s horse” bring no messenger; of Mia’s dog Mia may be there.
    let is_a_noun = name.words.last()?.starts_with(char::is_lowercase);
    let names_it = |sentence: &Sentence| {
        let told = if is_a_noun { outside_quotations(&sentence.text) } else { sentence.text.clone() };
        let words: Vec<&str> = words_with_places(&told).into_iter().map(|(_, word)| word).collect();
        // “It came from Hannah Brown”: she is where it came from.
        let is_far = |at: usize| at > 1 && words[at - 1] == "from" && words[at - 2] == "came";
        name.position_in(&words).is_some_and(|at| (!is_a_noun || bare(words[at]) == words[at]) && !is_far(at))
    };
    let positions = sentences.iter().enumerate().filter(|(_, sentence)| names_it(sentence));
    name.mentioned_in = positions.map(|(position, _)| position).collect();
    (!name.mentioned_in.is_empty()).then_some(name)
}

/// The words by which a text calls somebody, as [`Name`] has them: `["Mr", "Feather"]`, `["Helen", "Marsh"]` of `Dr. Helen Marsh`, `["Silent",
/// "Duke"]` of `the Silent Duke`.
fn words_of(name: &str) -> Vec<String> {
    let words = words_with_places(name).into_iter().map(|(_, word)| word).enumerate();
    let belongs = |(at, word): &(usize, &str)| match *word {
        "the" | "Dr" | "Prof" | "Capt" => false,
        "Mr" | "Mrs" | "Ms" => *at == 0,
        _ => true,
    };
    words.filter(belongs).map(|(_, word)| word.to_owned()).collect()
}

/// Whether a sheet names somebody: the hero, a companion, or a dog called Rex.
fn tells_of(hero: &CharacterSheet, name: &Name) -> bool {
    let told = [&hero.name, &hero.companion].into_iter().flatten().map(String::as_str);
    let facts = hero.facts.iter().flat_map(|fact| fact.about.as_deref().into_iter().chain([fact.predicate.as_str()]));
    let more = hero
        .companion_looks
        .iter()
        .map(String::as_str)
        .chain([&hero.loves, &hero.fears].into_iter().flatten().map(String::as_str));
    let mut all = told.chain(facts).chain(more).flat_map(words_of);
    name.words.last().is_some_and(|last| all.any(|word| word == *last))
}

fn last_word(phrase: &str) -> &str {
    phrase.rsplit(' ').next().unwrap_or(phrase)
}
