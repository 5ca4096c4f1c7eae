//! Two in one description: whose words are whose.

use super::clauses::{is_build, is_trait};
use super::kind::narrows;
use super::naming::{is_a_group, looks_like_name, name_at};
use super::relatives::is_friend;
use super::titles::title;
use crate::word_list::contains;
use brief::english::{Pronouns, with_article};
use brief::story::{CharacterSheet, Nature};
use lexicon::{being, pronouns_of_name};

/// The second of two who are both named.
pub(super) struct Second {
    pub name: String,
    /// From this token on the words are about the second.
    pub begins_at: usize,
}

/// Who is named after the first with words of their own: `Anna with brown hair and her brother Max with red hair`. Only a person is a
/// companion; a pet or a place is none.
pub(super) fn second_named(tokens: &[String], sheet: &CharacterSheet) -> Option<Second> {
    if sheet.companion.is_some() {
        return None;
    }
    let first: Vec<&str> = sheet.name.as_deref()?.split(' ').collect();
    let after =
        tokens.windows(first.len()).position(|window| window.iter().zip(&first).all(|(seen, own)| seen == own))?
            + first.len();
    (after..tokens.len()).find_map(|position| {
        let (name, length) = name_at(tokens, position)?;
        let next = tokens.get(position + length).map(|token| token.to_lowercase());
        let begins_at = joined_at(tokens, position)?;
        // “Queen Ada, a beekeeper, and King Otto”
        let ends = next.is_none() && begins_at > 0 && tokens[begins_at - 1] == ",";
        let goes_on = ends || matches!(next.as_deref(), Some("with" | "has" | "who" | "wears" | "wearing" | ","));
        // “Max, a dog, and Minka, a cat”
        let is_told_what = tokens.get(position + length + 1).is_some_and(|word| matches!(word.as_str(), "a" | "an"));
        let is_person = tokens[begins_at..]
            .iter()
            .find_map(|token| being(&token.to_lowercase()))
            .is_none_or(|(nature, _)| matches!(nature, Nature::Child | Nature::Adult));
        (goes_on && (is_person || is_told_what)).then_some(Second { name, begins_at })
    })
}

/// Two who are named with what they are: `Otis the otter and Hazel the hedgehog`.
pub(super) struct NamedByKind {
    /// The words as they would be of the first alone: `Otis, an otter`.
    pub of_first: Vec<String>,
    pub second: String,
    /// `best friend, a hedgehog`.
    pub relation: String,
}

/// “Two best friends, Otis the otter and Hazel the hedgehog”, “Mia the mouse and Max the mole”.
pub(super) fn named_by_kind(tokens: &[String]) -> Option<NamedByKind> {
    const LONGEST_OPENING_WORDS: usize = 5;
    let opens = |at: &usize| {
        let before = at.checked_sub(1).map(|before| tokens[before].as_str());
        before.is_none_or(|before| before == "," || is_a_group(before))
    };
    let begin = (0..tokens.len().min(LONGEST_OPENING_WORDS + 1))
        .filter(opens)
        .find(|at| kind_of_named(tokens, *at).is_some())?;
    let (name, kind, after) = kind_of_named(tokens, begin)?;
    tokens.get(after).filter(|joint| matches!(joint.as_str(), "and" | ","))?;
    let (second, kind_of_second, rest) = kind_of_named(tokens, after + 1)?;
    let opening: Vec<String> = tokens[..begin].iter().map(|token| token.to_lowercase()).collect();
    let says = |words: &str| opening.iter().any(|word| contains(words, word));
    let relation = match (says("twins siblings brothers sisters"), says("best")) {
        (true, _) => {
            pronouns_of_name(&second).map_or("sibling", |she| if she == Pronouns::She { "sister" } else { "brother" })
        }
        (false, true) => "best friend",
        (false, false) => "friend",
    };
    let mut of_first: Vec<String> = name.split(' ').map(str::to_owned).collect();
    of_first.push(",".to_owned());
    of_first.extend(with_article(&kind).split(' ').map(str::to_owned));
    of_first.extend_from_slice(&tokens[rest..]);
    Some(NamedByKind { of_first, second, relation: format!("{relation}, {}", with_article(&kind_of_second)) })
}

/// The name at `at`, what “the” calls its bearer, and where the words go on: `Otis the little otter`.
fn kind_of_named(tokens: &[String], at: usize) -> Option<(String, String, usize)> {
    let (name, length) = name_at(tokens, at)?;
    tokens.get(at + length).filter(|token| *token == "the")?;
    let first = at + length + 1;
    let lower = |at: usize| tokens.get(at).map(|token| token.to_lowercase()).unwrap_or_default();
    let described = (first..tokens.len()).take_while(|at| is_trait(&lower(*at)) || is_build(&lower(*at))).count();
    let noun = first + described;
    being(&lower(noun))?;
    Some((name, tokens[first..=noun].join(" ").to_lowercase(), noun + 1))
}

/// Where the `and` stands that joins this name to what was said before, with nothing but `her little brother` in between.
fn joined_at(tokens: &[String], position: usize) -> Option<usize> {
    let between = |token: &String| {
        let lower = token.to_lowercase();
        matches!(lower.as_str(), "his" | "her" | "their" | "a" | "the" | ",")
            || being(&lower).is_some()
            || is_build(&lower)
            || is_trait(&lower)
            || is_friend(&lower)
            || matches!(lower.as_str(), "best" | "imaginary" | "invisible")
    };
    // “His guide dog Biscuit”
    let narrows_a_being = |at: usize| narrows(&tokens[at]) && being(&tokens[at + 1].to_lowercase()).is_some();
    let joint = (0..position).rev().find(|at| !between(&tokens[*at]) && !narrows_a_being(*at))?;
    let joins = matches!(tokens[joint].as_str(), "and" | "&");
    // “from Lisbon and Porto”
    let among_names = joint > 0 && position == joint + 1 && looks_like_name(&tokens[joint - 1]);
    (joins && !among_names).then_some(joint)
}

/// “Grant” is Grant Okoye.
pub(crate) fn is_called(name: &str, called: &str) -> bool {
    name == called || name.split_once(' ').is_some_and(|(given, _)| given == called && title(given).is_none())
}

/// The words about the first and those about the second of two, when she and he tell them apart. What comes before any
/// pronoun is about the first.
pub(super) fn told_apart(tokens: &[String], sheet: &CharacterSheet) -> Option<(Vec<String>, Vec<String>)> {
    let companion = sheet.companion.as_deref()?;
    let pronouns = |token: &String| {
        Pronouns::of_word(&token.to_lowercase()).filter(|pronouns| matches!(pronouns, Pronouns::She | Pronouns::He))
    };
    let own_name = sheet.name.as_deref();
    let first = own_name.and_then(pronouns_of_name).or_else(|| tokens.iter().find_map(pronouns));
    let second = pronouns_of_name(companion);
    let (mut own, mut others) = (Vec::new(), Vec::new());
    let mut about_first = true;
    for (position, token) in tokens.iter().enumerate() {
        // “Maya wears a yellow shirt, Arun a blue cap”: a name says whose the next words are. Names of both begin no clause.
        let joins = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).is_some_and(|token| matches!(token.as_str(), "and" | "&"))
        };
        let is_joint = joins(position.checked_sub(1)) || joins(Some(position + 1));
        let goes_on = tokens
            .get(position + 1)
            .is_some_and(|next| next != "," && next.chars().next().is_some_and(char::is_lowercase));
        let begins_a_clause = goes_on && (!is_joint || position > 3);
        if begins_a_clause && is_called(companion, token) {
            about_first = false;
            continue;
        }
        if begins_a_clause && position > 0 && own_name.is_some_and(|own| is_called(own, token)) {
            about_first = true;
            continue;
        }
        if let Some(stated) = pronouns(token)
            && (first.is_some() || second.is_some())
            && first != second
        {
            about_first = first.map_or(second != Some(stated), |first| stated == first);
        }
        if about_first { own.push(token.clone()) } else { others.push(token.clone()) }
    }
    (!others.is_empty()).then_some((own, others))
}
