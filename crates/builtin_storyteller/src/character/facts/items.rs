//! The items of what somebody is, has or wears: which a field of the sheet holds, and which are facts.

use super::super::clauses::{About, about, is_build, is_feature_phrase, is_trait};
use super::super::kind::one_of;
use super::super::likenesses::names_a_being;
use super::super::naming::is_a_group;
use super::super::statements::SentenceWords;
use super::super::trades::unlisted_kind;
use crate::word_list::contains;
use brief::english::number_of;
use brief::story::{CharacterSheet, Nature};
use lexicon::being;
use std::ops::Range;

/// What two may be to each other: that somebody is a twin is told as a fact, since the kind is a girl or a boy.
pub(super) const RELATIONS: &str = "twin sibling sister brother son daughter grandson granddaughter nephew niece mother father grandmother \
    grandfather aunt uncle husband wife widow widower cousin";
/// More than this after “a mother of” is her age.
pub(super) const MOST_CHILDREN: u32 = 12;

/// What is told by one item after “is”.
pub(super) enum Item {
    Field,
    FieldToTheEnd,
    Fear,
    Love,
    Fact,
}

pub(super) fn kind_of_item(words: &SentenceWords<'_>, item: Range<usize>, end: usize, sheet: &CharacterSheet) -> Item {
    let own = &words.lower[item.clone()];
    let (first, second) = (words.word(item.start), words.word(item.start + 1));
    let is_mild = |word: &str| contains("very quite so rather both a bit", word) || is_trait(word) || is_build(word);
    let aged = if contains("both all", first) { &own[1..] } else { own };
    let is_age = aged.first().is_some_and(|word| number_of(word).is_some() || word.contains("-year"))
        && aged[1..].iter().all(|word| word.starts_with("year") || word == "old");
    match (first, second) {
        _ if sheet.companion.is_some() && (is_a_group(first) || one_of(first).is_some()) => Item::FieldToTheEnd,
        _ if is_age || own.iter().all(|word| is_mild(word)) => Item::Field,
        ("called" | "named" | "wearing" | "dressed" | "aged", _) | ("in", "a" | "her" | "his")
            if about(&own.join(" ")) != About::Other || first != "in" =>
        {
            Item::FieldToTheEnd
        }
        ("afraid" | "scared" | "frightened" | "terrified", "of") if sheet.fears.is_none() => Item::Fear,
        ("crazy" | "mad" | "passionate", "about") | ("fond", "of") | ("interested", "in") if sheet.loves.is_none() => {
            Item::Love
        }
        ("a" | "an" | "two", _) if sheet.kind.is_none() => {
            let until = own
                .iter()
                .position(|word| matches!(word.as_str(), "with" | "who" | "whose" | "from" | "of" | "in" | "that"));
            let phrase = &own[..until.unwrap_or(own.len())];
            let noun = phrase.last().map(String::as_str).unwrap_or_default();
            let is_being =
                phrase.iter().any(|word| being(word).is_some() || being(word.trim_end_matches('s')).is_some());
            let of_others = until
                .is_some_and(|at| own[at] == "of" && own.get(at + 1).is_some_and(|word| number_of(word).is_none()));
            // “A widow of sixty”
            let of_an_age = until.and_then(|at| number_of(own.get(at + 1)?)).is_some_and(|years| years > MOST_CHILDREN);
            if is_being && of_an_age {
                return Item::FieldToTheEnd;
            }
            let is_kind = is_being || unlisted_kind(&words.tokens[item.start..end]).is_some();
            // “An owl who is a librarian” is an owl.
            let is_more = item.start > 1
                && words.word(item.start - 2) == "who"
                && words.lower[..item.start - 2]
                    .iter()
                    .any(|word| being(word).is_some_and(|(nature, _)| nature != Nature::Adult));
            if is_kind && !is_more && !of_others && !contains(RELATIONS, noun) {
                Item::FieldToTheEnd
            } else {
                Item::Fact
            }
        }
        _ => Item::Fact,
    }
}

/// The items of a list; “black and white fur” is one, and what a “who” adds belongs to its item.
pub(super) fn items(words: &SentenceWords<'_>, mut range: Range<usize>) -> Vec<Range<usize>> {
    // Before a clause that another field has read stands the comma that parted it.
    while range.end > range.start && words.word(range.end - 1) == "," {
        range.end -= 1;
    }
    let mut items: Vec<Range<usize>> = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        let is_joint = matches!(words.word(at), "," | "and");
        let colours = words.word(at) == "and" && words.lower[start..at].iter().all(|word| is_build(word)) && start < at;
        let in_a_clause = words.lower[start..at]
            .iter()
            .any(|word| matches!(word.as_str(), "who" | "that" | "which" | "called" | "named"));
        let goes_on = is_joint && matches!(words.word(at + 1), "who" | "which" | "whose");
        // “a friend, Tom”: a name after a comma is the name of what came before it.
        let is_apposition = words.word(at) == ","
            && words.tokens.get(at + 1).is_some_and(|word| word.chars().next().is_some_and(char::is_uppercase));
        if is_joint && !colours && !in_a_clause && !goes_on && !is_apposition {
            if start < at {
                items.push(start..at);
            }
            start = at + 1;
        }
    }
    if start < range.end {
        items.push(start..range.end);
    }
    items
}

/// Whether these words are a look or something worn or carried that the fields take up.
pub(super) fn is_look(words: &SentenceWords<'_>, item: &Range<usize>) -> bool {
    let own = &words.lower[item.clone()];
    !names_a_being(own) && about(&own.join(" ")) != About::Other && is_feature_phrase(&words.tokens[item.clone()])
}

/// The words as they are written, with commas where they belong.
pub(super) fn printed(words: &[String]) -> String {
    words.join(" ").replace(" ,", ",")
}
