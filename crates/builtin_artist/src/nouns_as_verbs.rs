//! Words that are nouns and verbs: in “the queen knights a mouse” and “Knight the mouse!” there is no knight.

use brief::english::is_listed;

use super::tokens::Token;
use super::vocabulary::{Meaning, Vocabulary};

/// What a verb of this kind has behind it.
const OBJECTS: &str = "a an the his her its their my your our him them it me us";
const SUBJECTS: &str = "he she they it who we you i";
/// Before a verb without an ending.
const BEFORE_AN_INFINITIVE: &str = "to will would must can could shall should may might they we you let";

/// Whether the word at `at`, which a vocabulary has as a noun, is a verb here.
pub(crate) fn is_a_verb(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let token = &tokens[at];
    let Some(next) = tokens.get(at + 1).filter(|next| next.part == token.part) else { return false };
    let Some((Meaning::Person(_) | Meaning::Adult | Meaning::Thing(_), is_plural)) = vocabulary.look_up(&token.word)
    else {
        return false;
    };
    if token.closes || token.possessive || !is_listed(OBJECTS, &next.word) {
        return false;
    }
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_of_a_subject = before.is_some_and(|before| {
        let is_somebody = matches!(
            vocabulary.look_up(&before.word),
            Some((Meaning::Person(_) | Meaning::Adult | Meaning::Thing(_) | Meaning::Somebody, false))
        );
        let is_name = before.capital && !is_listed("the a an", &before.word);
        is_somebody || is_name || before.closes || is_listed(SUBJECTS, &before.word)
    });
    let is_an_order = token.opens || before.is_some_and(|before| is_listed(BEFORE_AN_INFINITIVE, &before.word));
    if is_plural { is_of_a_subject && !token.opens } else { is_an_order && !is_listed("it", &next.word) }
}
