//! “One loves maps, the other hates heights”: what two do of whom nobody says which.

use super::past_tense::{is_known_verb, told_in_the_past};
use crate::word_list::contains;
use brief::story::{CharacterSheet, ToldFact};

/// “Twins, one loves maps, the other hates heights”: nobody says which, and a story need not.
pub(super) fn take_one_and_the_other(tokens: &mut Vec<String>, sheet: &mut CharacterSheet) {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.eq_ignore_ascii_case(word));
    let begins = |at: &usize| (*at == 0 || is(at - 1, ",") || is(at - 1, "and")) && is(*at, "one");
    let is_verb = |at: usize| tokens.get(at).is_some_and(|word| is_known_verb(word));
    let Some(one) = (0..tokens.len()).find(|at| begins(at) && is_verb(at + 1)) else { return };
    let Some(other) = (one + 2..tokens.len()).find(|at| is(*at, "the") && is(at + 1, "other") && is_verb(at + 2))
    else {
        return;
    };
    let mut first = &tokens[one + 1..other];
    while let [before @ .., joint] = first
        && contains(", and but while", joint)
    {
        first = before;
    }
    let told = |words: &[String]| told_in_the_past(words, Some(0)).join(" ").replace(" ,", ",");
    let predicate = format!("{}, and the other {}", told(first), told(&tokens[other + 2..]));
    sheet.facts.push(ToldFact {
        about: Some("one of them".to_owned()),
        predicate: predicate.trim_end_matches(',').to_owned(),
    });
    tokens.truncate(one);
}
