//! Words that are nouns and verbs: in “the queen knights a mouse” and “Knight the mouse!” there is no knight.

use brief::english::is_listed;

use super::tokens::Token;
use super::vocabulary::{Meaning, Vocabulary};

/// What a verb of this kind has behind it.
const OBJECTS: &str = "a an the his her its their my your our him them it me us";
/// Plurals of things on which somebody goes, and what then stands behind them.
const RIDDEN: &str = "skateboards skis sledges sleds canoes kayaks bicycles scooters";
const WHERE: &str = "down up along across over through past around to in on home away";
const SUBJECTS: &str = "he she they it who we you i";
/// Before a verb without an ending.
const BEFORE_AN_INFINITIVE: &str = "to will would must can could shall should may might they we you let please don't";

/// Whether the word at `at`, which a vocabulary has as a noun, is a verb here.
pub(crate) fn is_a_verb(tokens: &[Token], at: usize, vocabulary: &Vocabulary) -> bool {
    let token = &tokens[at];
    let Some(next) = tokens.get(at + 1).filter(|next| next.part == token.part) else { return false };
    let Some((meaning, is_plural)) = vocabulary.look_up(&token.word).filter(|(meaning, _)| may_be_done(*meaning))
    else {
        return false;
    };
    if token.closes || token.possessive {
        return false;
    }
    if token.opens && token.word == "cook" && is_cooked(next, vocabulary) {
        return true;
    }
    // “Sea the colour of wine”
    let is_compared = tokens.get(at + 2).is_some_and(|after| is_listed("colour color size shape", &after.word));
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    // “A girl skateboards down a ramp”
    let is_ridden = is_listed(RIDDEN, &token.word) && is_listed(WHERE, &next.word);
    let is_somebodys = before.is_some_and(|before| {
        before.capital || matches!(vocabulary.look_up(&before.word), Some((Meaning::Person(_) | Meaning::Adult, false)))
    });
    if is_ridden && is_somebodys {
        return true;
    }
    if !is_listed(OBJECTS, &next.word) || is_compared {
        return false;
    }
    // “Come and water the plants!”, “please water the plants”.
    let is_joined_order = at > 1
        && tokens[at - 1].word == "and"
        && tokens[at - 2].opens
        && is_listed("come go help", &tokens[at - 2].word);
    let is_of_a_subject = before.is_some_and(|before| {
        let is_somebody = matches!(
            vocabulary.look_up(&before.word),
            Some((Meaning::Person(_) | Meaning::Adult | Meaning::Thing(_) | Meaning::Somebody, false))
        );
        let is_name = before.capital && !is_listed("the a an", &before.word);
        is_somebody || is_name || before.closes || is_listed(SUBJECTS, &before.word)
    });
    let is_an_order =
        token.opens || is_joined_order || before.is_some_and(|before| is_listed(BEFORE_AN_INFINITIVE, &before.word));
    // “Forests the size of a country” and “in spring the birds sing” are what they seem to be.
    let is_a_setting = matches!(meaning, Meaning::Season(_) | Meaning::Time(_)) && !token.opens;
    if is_a_setting {
        return false;
    }
    if is_plural { is_of_a_subject && !token.opens } else { is_an_order && !is_listed("it", &next.word) }
}

/// Beings, things and what a landscape is made of have words that are verbs too: “water the flowers”, “ship the parcel”, “park the car”.
fn may_be_done(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Person(_)
            | Meaning::Adult
            | Meaning::Thing(_)
            | Meaning::Backdrop(_)
            | Meaning::Land(_)
            | Meaning::Sky(_)
            | Meaning::Weather(_)
            | Meaning::Season(_)
            | Meaning::Time(_)
    )
}

/// “Cook dinner”: what is cooked stands behind it; nobody who cooks is named without an article.
fn is_cooked(next: &Token, vocabulary: &Vocabulary) -> bool {
    const MEALS: &str = "dinner lunch breakfast supper tea food something everything rice pasta soup stew porridge";
    let is_thing = matches!(vocabulary.look_up(&next.word), Some((Meaning::Thing(_), _)));
    is_listed(MEALS, &next.word) || is_thing
}

/// Plurals that are verbs as often.
pub(crate) fn is_noun_and_verb(word: &str) -> bool {
    matches!(word, "ducks" | "bears" | "bats" | "fishes")
}
