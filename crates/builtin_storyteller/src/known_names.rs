//! The names of a story whose storyteller says who is in it: theirs, and nobody else's.

use super::names::{Name, bare, words_with_places};
use super::sentences::Sentence;
use super::word_list::contains;
use brief::story::{CharacterSheet, KnownStory};
use lexicon::quotation::outside_quotations;

/// The names to look for: those found in the text, or where the others are known, only theirs and those that the hero's sheet tells of.
pub(crate) fn known_names(found: Vec<Name>, known: KnownStory<'_>, sentences: &[Sentence]) -> Vec<Name> {
    let Some(others) = known.others else { return found };
    let hero = known.hero.and_then(|hero| named_in(hero, true, sentences));
    let others: Vec<Name> =
        hero.into_iter().chain(others.iter().filter_map(|one| named_in(one, false, sentences))).collect();
    let is_told_of = |name: &Name| known.hero.is_some_and(|hero| tells_of(hero, name));
    let mut names: Vec<Name> = found
        .into_iter()
        .filter(|name| is_told_of(name) && !others.iter().any(|other| other.words.last() == name.words.last()))
        .collect();
    names.extend(others);
    names.sort_by_key(|name| std::cmp::Reverse(name.mentioned_in.len()));
    names
}

/// What each of the others is: a camel, an owl.
pub(crate) fn kinds_of_others(named: &[Name], known: KnownStory<'_>) -> Vec<(String, String)> {
    let kind_of = |name: &Name| sheet_of(&name.words, known)?.kind.clone();
    named.iter().filter_map(|name| Some((name.text(), last_word(&kind_of(name)?).to_owned()))).collect()
}

/// Whether a noun need not stand for the one who is that: “a girl” is none of a plot's girls.
pub(crate) fn stands_for_anybody(name: &str, noun: &str, known: KnownStory<'_>) -> bool {
    const ANYBODY: &str = "girl boy child woman man person lady";
    contains(ANYBODY, noun) && known.others.is_some() && sheet_of(&words_of(name), known).is_some()
}

/// How one of the others looks; None of one whose kind nobody states, of whom the story's own words tell.
pub(crate) fn known_looks(called: &str, known: KnownStory<'_>) -> Option<CharacterSheet> {
    let sheet = sheet_of(&words_of(called), known).filter(|sheet| sheet.kind.is_some())?;
    Some(CharacterSheet { name: Some(called.to_owned()), ..sheet.clone() })
}

fn sheet_of<'a>(words: &[String], known: KnownStory<'a>) -> Option<&'a CharacterSheet> {
    known.others?.iter().find(|other| other.name.as_deref().is_some_and(|name| words_of(name).last() == words.last()))
}

/// Where the story names somebody as one who is there; None where it never does.
fn named_in(sheet: &CharacterSheet, is_hero: bool, sentences: &[Sentence]) -> Option<Name> {
    let mut name = Name { words: words_of(sheet.name.as_deref()?), ..Name::default() };
    let positions = sentences.iter().enumerate().filter(|(_, sentence)| is_there(&name, is_hero, sentence));
    name.mentioned_in = positions.map(|(position, _)| position).collect();
    (!name.mentioned_in.is_empty()).then_some(name)
}

/// Of whom others only speak, who comes tomorrow and from whom a letter came need not be there; whoever says “I am Tuppence” is.
fn is_there(name: &Name, is_hero: bool, sentence: &Sentence) -> bool {
    let words_in =
        |text: &str| -> Vec<String> { words_with_places(text).into_iter().map(|(_, word)| word.to_owned()).collect() };
    let position = |words: &[String]| name.position_in(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let told = words_in(&outside_quotations(&sentence.text));
    let is_a_noun = name.words.last().is_some_and(|last| last.starts_with(char::is_lowercase));
    let is_far = |at: usize| at > 1 && told[at - 1] == "from" && told[at - 2] == "came";
    let is_only_an_owner = |at: usize| is_a_noun && bare(&told[at]) != told[at];
    let is_told = position(&told).is_some_and(|at| is_hero || (!is_far(at) && !is_only_an_owner(at)));
    let all = words_in(&sentence.text);
    let introduces = |at: usize| at == 0 || matches!(all[at - 1].as_str(), "I’m" | "am" | "is" | "called");
    is_told || position(&all).is_some_and(|at| is_hero || (!is_a_noun && introduces(at)))
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
