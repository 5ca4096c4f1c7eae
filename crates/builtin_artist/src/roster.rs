//! People whom one description introduces one after another, each with looks of their own: “Anna, a girl with red plaits; Ben, a boy with glasses”.

use std::ops::Range;

use brief::english::is_listed;
use lexicon::pronouns_of_name;

use super::names::is_title;
use super::roles::is_of_a_family;
use super::scene::Role;
use super::tokens::Token;
use super::vocabulary::{Meaning, Vocabulary};

/// After a name these say how somebody looks.
const OF_LOOKS: &str = "with in wearing wears is has wore uses";
/// After a name and a comma these say who that is or how somebody looks.
const OF_SOMEBODY: &str = "a an the his her their with in wearing who aged also both about wears is has bald blind deaf old young little tall small \
    short thin fat blond blonde barefoot";
/// Before the noun that says whose kin is named: “her older brother Arjun”.
const OF_KIN: &str = "older elder younger little big best twin small old young good dear";
/// Whoever is named behind these is not of one's family, but somebody all the same.
const OF_FRIENDS: &str =
    "friend friends neighbour neighbor cousin cousins classmate partner colleague teacher wife husband";
const MOST_ADJECTIVES: usize = 3;
/// A name, a surname and what stands between them.
const LONGEST_NAME_WORDS: usize = 4;

/// Somebody with the words about them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Introduced {
    /// In lower case; empty where nobody says it.
    pub name: String,
    pub words: String,
    /// What a word for all of them says: “Two sisters: Xola, …; Qi, …”.
    pub role: Option<Role>,
}

/// Those whom the words introduce one after another; none where there are not two of them.
pub(crate) fn introduced(spoken: &[Token], vocabulary: &Vocabulary) -> Vec<Introduced> {
    let mut heads: Vec<(usize, String)> = Vec::new();
    for at in 0..spoken.len() {
        let Some(name) = introduction_at(spoken, at, &heads, vocabulary) else { continue };
        // “Her brother Arjun”: the name is of the one who has been introduced by then.
        let is_known = !name.is_empty() && heads.iter().any(|(_, known)| *known == name);
        if !is_known {
            heads.push((at, name));
        }
    }
    if heads.len() < 2 || heads.iter().all(|(_, name)| name.is_empty()) {
        return Vec::new();
    }
    let before = spoken[..heads[0].0].iter().rev();
    let of_all = before.filter_map(|token| vocabulary.look_up(&token.word)).find_map(|(meaning, is_plural)| {
        if let Meaning::Person(role) = meaning { Some(role).filter(|_| is_plural) } else { None }
    });
    let ends = heads.iter().skip(1).map(|(at, _)| *at).chain([spoken.len()]);
    let own = heads.iter().zip(ends).map(|((begin, name), end)| Introduced {
        name: name.clone(),
        words: written(&spoken[without_joint(spoken, *begin..end)]),
        role: of_all,
    });
    own.collect()
}

/// The words of one person without the “and” that brings in the next.
fn without_joint(spoken: &[Token], words: Range<usize>) -> Range<usize> {
    let last = words.end.saturating_sub(1);
    let is_joint = last > words.start && spoken[last].word == "and";
    words.start..if is_joint { last } else { words.end }
}

fn written(spoken: &[Token]) -> String {
    spoken.iter().enumerate().fold(String::new(), |text, (at, token)| {
        let word = if token.capital { brief::english::capitalised(&token.word) } else { token.word.clone() };
        let whose = if token.possessive { "'s" } else { "" };
        let is_end = spoken.get(at + 1).is_none_or(|next| next.part != token.part);
        let end = match (token.closes, is_end) {
            (true, true) => ". ",
            (true, false) => ", ",
            (false, _) => " ",
        };
        text + &word + whose + end
    })
}

/// The name of somebody whom the words from `at` on introduce; empty where they only say who it is.
fn introduction_at(spoken: &[Token], at: usize, heads: &[(usize, String)], vocabulary: &Vocabulary) -> Option<String> {
    let before = at.checked_sub(1).map(|before| &spoken[before]);
    if before.is_some_and(|before| !before.closes && before.word != "and") {
        return None;
    }
    let name = after_kin(spoken, at, vocabulary);
    let is_of_kin = name > at;
    named_at(spoken, name, is_of_kin, vocabulary).or_else(|| {
        let is_another = !heads.is_empty() && is_unnamed_person(spoken, at, vocabulary);
        is_another.then(String::new)
    })
}

/// The place after “her older brother”, where a name may stand; `at` itself where nobody's kin is named.
fn after_kin(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> usize {
    let is_owner = is_listed("his her their the my our", &spoken[at].word);
    let phrase = spoken[at + 1..].iter().take(MOST_ADJECTIVES + 1);
    let noun = phrase.take_while(|token| !token.capital).position(|token| {
        let is_kin = is_of_a_family(&token.word) || is_listed(OF_FRIENDS, &token.word);
        is_kin || matches!(vocabulary.look_up(&token.word), Some((Meaning::Person(_), false)))
    });
    let Some(noun) = noun.filter(|_| is_owner) else { return at };
    let are_adjectives = spoken[at + 1..at + 1 + noun].iter().all(|token| is_listed(OF_KIN, &token.word));
    let last = at + 1 + noun;
    if are_adjectives && !spoken[last].closes { last + 1 } else { at }
}

/// The name at `at`, if what follows it says who that is or how they look.
fn named_at(spoken: &[Token], at: usize, is_of_kin: bool, vocabulary: &Vocabulary) -> Option<String> {
    let adjectives = spoken[at.min(spoken.len())..]
        .iter()
        .take(2)
        .take_while(|token| is_listed("old young little big the", &token.word) && !token.closes);
    let begin = at + adjectives.count();
    let mut end = begin;
    let is_particle = |token: &Token| is_listed("de da del di van von der den ibn bin al el la le of", &token.word);
    while let Some(token) = spoken.get(end).filter(|_| end - begin < LONGEST_NAME_WORDS) {
        let goes_on = token.capital || end > begin && is_particle(token);
        if !goes_on || token.possessive || end > begin && token.part != spoken[begin].part {
            break;
        }
        end += 1;
        if token.closes {
            break;
        }
    }
    let run = spoken.get(begin..end).filter(|run| !run.is_empty())?;
    let is_a_word =
        |token: &Token| is_listed("a an the in two three four five both his her their she he they it", &token.word);
    let place = (begin..end).find(|place| !is_title(spoken, *place) && !is_a_word(&spoken[*place]));
    // “Grandma, with grey curls”: called by what she is.
    let place = place.or_else(|| run.iter().any(|token| is_of_a_family(&token.word)).then_some(begin))?;
    let last = &spoken[end - 1];
    let next = spoken.get(end)?;
    let is_age = next.word.starts_with(|letter: char| letter.is_ascii_digit())
        || matches!(vocabulary.look_up(&next.word), Some((Meaning::Number(_), _)));
    let is_apposed = last.closes
        && !next.capital
        && (is_listed(OF_SOMEBODY, &next.word) || is_age || is_described(spoken, end, vocabulary));
    let is_dressed = !last.closes && (is_listed(OF_LOOKS, &next.word) || next.word.starts_with("age"));
    let name = &spoken[place].word;
    let is_known = pronouns_of_name(name).is_some() || vocabulary.look_up(name).is_none() || is_of_kin;
    let is_name = is_known || last.closes && is_listed("a an", &next.word) || run.len() > 1;
    ((is_apposed || is_dressed) && is_name && !is_of_a_thing(spoken, end, vocabulary)).then(|| name.clone())
}

/// “Anna, seven years old”, “Ben, red-haired”: an adjective of looks begins here.
fn is_described(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    spoken[at].word.contains('-') || matches!(vocabulary.look_up(&spoken[at].word), Some((Meaning::Colour(_), _)))
}

/// “Rex, a dog”, “Rosa is a ship”: what has this name is no person.
fn is_of_a_thing(spoken: &[Token], next: usize, vocabulary: &Vocabulary) -> bool {
    const LONGEST_PHRASE_WORDS: usize = 5;
    let from = next + usize::from(spoken[next].word == "is");
    let is_article = spoken.get(from).is_some_and(|article| is_listed("a an the his her their", &article.word));
    let phrase = spoken.iter().skip(from).take(LONGEST_PHRASE_WORDS);
    let phrase = phrase.take_while(|token| !is_listed("with in who wearing and of", &token.word));
    let mut nouns = phrase.filter_map(|token| vocabulary.look_up(&token.word).map(|(meaning, _)| meaning));
    let noun = nouns.find(|meaning| !matches!(meaning, Meaning::Colour(_) | Meaning::Emotion(_) | Meaning::Number(_)));
    is_article && matches!(noun, Some(Meaning::Thing(spec)) if !super::things::is_alive(spec))
}

/// “A boy with glasses” after somebody else: the noun says who it is, and the words behind it how they look.
fn is_unnamed_person(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let is_article = is_listed("a an another", &spoken[at].word) || is_listed("his her their", &spoken[at].word);
    let follows_a_name = at.checked_sub(1).is_some_and(|before| spoken[before].capital && spoken[before].word != "and");
    let phrase = &spoken[at + 1..];
    let noun = phrase.iter().take(MOST_ADJECTIVES + 1).position(|token| {
        matches!(vocabulary.look_up(&token.word), Some((Meaning::Person(_) | Meaning::Adult, false)))
    });
    let Some(noun) = noun.filter(|_| is_article && !follows_a_name) else { return false };
    let is_one_phrase = phrase[..=noun.min(phrase.len() - 1)].iter().take(noun).all(|token| !token.closes);
    let looks = phrase.get(noun + 1).filter(|_| !phrase[noun].closes);
    let is_a_joint =
        at.checked_sub(1).is_some_and(|before| spoken[before].word == "and" || spoken[before].part < spoken[at].part);
    is_one_phrase && is_a_joint && looks.is_some_and(|next| is_listed("with in wearing", &next.word))
}
