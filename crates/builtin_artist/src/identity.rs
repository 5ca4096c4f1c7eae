//! What settles the looks that nobody states: somebody's own name; without one, the looks and the trade that the words give them, and their role.
//!
//! It is the same wherever somebody is spoken of, so that one person has one face on the cover of a book, on its pages and in any other picture.

use std::ops::Range;

use super::ages;
use super::finding::Finding;
use super::names::{Apposition, is_title};
use super::tokens::{Token, tokens};
use super::verbs::may_be_a_verb;
use super::vocabulary::{Meaning, Vocabulary};
use brief::english::capitalised;
use lexicon::pronouns_of_name;

/// Who somebody is, as far as it settles their looks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Identity {
    /// In lower case.
    Named(String),
    /// Of several people of whom the same is said, the first is number 0.
    Unnamed(usize),
}

impl Identity {
    /// Whoever is called this, or is the number-th of whom nobody says a name.
    pub(crate) fn new(name: Option<String>, number: usize) -> Self {
        name.filter(|name| !name.is_empty()).map_or(Self::Unnamed(number), Self::Named)
    }

    /// Whom a description describes.
    pub(crate) fn of_description(description: &str, vocabulary: &Vocabulary) -> Self {
        let spoken = tokens(description);
        let is_person = |token: &Token| {
            matches!(
                vocabulary.look_up(&token.word),
                Some((Meaning::Person(_) | Meaning::Adult | Meaning::Somebody, _))
            )
        };
        let noun = spoken.iter().position(is_person);
        let name = opening_name(&spoken, vocabulary).or_else(|| name_at(&spoken, noun?));
        Self::new(name, 0)
    }

    pub(crate) fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Unnamed(_) => None,
        }
    }
}

/// The name with which a description begins: `amina` of `Amina, a nurse`, `okafor` of `Captain Okafor, an astronaut`.
fn opening_name(spoken: &[Token], vocabulary: &Vocabulary) -> Option<String> {
    let length = spoken.iter().position(|token| !token.capital || token.closes)?;
    let (end, is_closed) = match spoken.get(length) {
        Some(token) if token.capital => (length + 1, true),
        _ => (length, false),
    };
    let run = &spoken[..end];
    let at = (0..run.len()).find(|at| !(is_title(spoken, *at) || is_article(&run[*at]) || is_adjective(&run[*at])))?;
    let word = &run[at].word;
    let means_something = vocabulary.look_up(word).is_some();
    let goes_on = spoken.get(end).is_some_and(|next| is_after_a_name(&next.word));
    let is_name = match (pronouns_of_name(word).is_some(), means_something) {
        // “Rose, a girl” is somebody, “Fox in the snow” is a fox.
        (_, true) => is_closed && spoken.get(end).is_some_and(is_article),
        (true, false) => true,
        // “Elderly fisherman” is nobody's name.
        (false, false) => is_closed || run.len() > 1 || goes_on || end == spoken.len(),
    };
    is_name.then(|| word.clone())
}

/// The name of whom the noun at `at` names: “Okafor, an astronaut”, “Nurse Amina”, “a boy called Tarek”.
pub(crate) fn name_at(spoken: &[Token], at: usize) -> Option<String> {
    let noun = spoken.get(at)?;
    if let Some(apposition) = Apposition::of(spoken, at) {
        return named_in(spoken, apposition.name);
    }
    if noun.closes || noun.possessive {
        return None;
    }
    let is_called = spoken.get(at + 1).is_some_and(|next| matches!(next.word.as_str(), "named" | "called"));
    let from = if is_called { at + 2 } else { at + 1 };
    let first = spoken.get(from).filter(|token| token.capital && !token.opens && !token.possessive)?;
    let end =
        from + 1 + if first.closes { 0 } else { usize::from(spoken.get(from + 1).is_some_and(|next| next.capital)) };
    named_in(spoken, from..end)
}

/// The first name in a run of words with capitals.
fn named_in(spoken: &[Token], run: Range<usize>) -> Option<String> {
    let (from, end) = (run.start, run.end);
    let is_age = |at: usize| at + 1 < end && ages::is_old(&spoken[at].word);
    run.clone()
        .find(|at| !(is_title(spoken, *at) || is_article(&spoken[*at]) || *at == from && is_age(*at)))
        .map(|at| spoken[at].word.clone())
}

fn is_article(token: &Token) -> bool {
    matches!(token.word.as_str(), "a" | "an" | "the")
}

fn is_adjective(token: &Token) -> bool {
    ages::is_old(&token.word) || matches!(token.word.as_str(), "little" | "young" | "big" | "tiny")
}

fn is_after_a_name(word: &str) -> bool {
    const AFTER_A_NAME: &str = "is was has had who with in and the wears wore";
    AFTER_A_NAME.split(' ').any(|after| after == word) || may_be_a_verb(word)
}

/// The words of a text that are about one of the people in it: `his granddaughter` of `A grandfather with a white beard reads to his
/// granddaughter`; of two girls, `one with red hair`. What the sentences after it say of her or him goes with it where nobody else is spoken of.
pub(crate) fn own_words(item: &Finding, found: &[Finding], spoken: &[Token], number: usize) -> String {
    let Some(part) = spoken.get(item.at).map(|token| token.part) else { return item.part.clone() };
    let mut own = text_of(own_part(item, found, spoken, number));
    let is_alone = item.count == 1 && !found.iter().any(|other| is_person(other) && other.at != item.at);
    for sentence in spoken.chunk_by(|one, next| one.part == next.part).filter(|sentence| sentence[0].part > part) {
        let is_of_the_same = matches!(sentence[0].word.as_str(), "she" | "he" | "they" | "her" | "his" | "their");
        if is_alone && is_of_the_same {
            own.push_str(&text_of(sentence));
        }
    }
    own
}

fn is_person(found: &Finding) -> bool {
    matches!(found.meaning, Meaning::Person(_) | Meaning::Adult)
}

fn own_part<'a>(item: &Finding, found: &[Finding], spoken: &'a [Token], number: usize) -> &'a [Token] {
    const BEFORE_A_PERSON: &str = "a an the his her their my our two three four and with to";
    let part = spoken[item.at].part;
    let first = spoken.iter().position(|token| token.part == part).unwrap_or_default();
    let end = spoken.iter().rposition(|token| token.part == part).map_or(spoken.len(), |last| last + 1);
    let each: Vec<usize> = (first..end).filter(|at| matches!(spoken[*at].word.as_str(), "one" | "other")).collect();
    if item.count > 1 && each.len() >= item.count && number < each.len() {
        return &spoken[each[number]..each.get(number + 1).copied().unwrap_or(end)];
    }
    // Where the words about somebody begin: after the article before the noun.
    let begins = |noun: &Finding| {
        let noun = noun.at + noun.words.split(' ').count() - 1;
        if let Some(apposition) = Apposition::of(spoken, noun) {
            return apposition.name.start;
        }
        let is_opener = |token: &Token| BEFORE_A_PERSON.split(' ').any(|opener| opener == token.word);
        spoken.get(first..noun).and_then(|before| before.iter().rposition(is_opener)).map_or(first, |at| first + at)
    };
    let is_dressed_first = matches!(spoken[first].word.as_str(), "wearing" | "in" | "with" | "dressed");
    let others: Vec<usize> = found
        .iter()
        .filter(|other| is_person(other) && other.part == item.part && other.at != item.at)
        .map(begins)
        // “A man who works as a photographer” is one person.
        .filter(|begin| begin.checked_sub(1).is_none_or(|before| spoken[before].word != "as"))
        .collect();
    let start = if is_dressed_first && others.is_empty() { first } else { begins(item) };
    &spoken[start..others.into_iter().filter(|begin| *begin > start).min().unwrap_or(end)]
}

fn text_of(spoken: &[Token]) -> String {
    let word = |token: &Token| if token.capital { capitalised(&token.word) } else { token.word.clone() };
    let whose = |token: &Token| if token.possessive { "'s" } else { "" };
    let end = |token: &Token| if token.closes { ", " } else { " " };
    spoken.iter().fold(String::new(), |text, token| text + &word(token) + whose(token) + end(token))
}

#[cfg(test)]
#[path = "identity_tests.rs"]
mod tests;
