//! What a prompt asks for that no drawing composes: what somebody waits for, where on somebody else one sits, and what lies on one thing of many.

use brief::english::is_listed;

use super::scene::Scene;
use super::silence;
use super::tokens::{Token, tokens};
use super::verbs::verbs_of;
use super::vocabulary::{Meaning, Vocabulary};

/// Where on somebody else a body sits or rides.
const SEATS: &str = "shoulders lap knee knees";
/// As many words stand between a preposition and its noun.
const MOST_ADJECTIVES: usize = 3;

/// In the words of the prompt.
pub(crate) fn placed_unseen(action: &str, scene: &Scene, vocabulary: &Vocabulary) -> Vec<String> {
    let mut spoken = tokens(action);
    silence::mark(&mut spoken, &[], vocabulary);
    let of = |at: usize| {
        let seat = seat_on_somebody(&spoken, at, vocabulary).filter(|_| !scene.figures.is_empty());
        seat.or_else(|| awaited(&spoken, at, scene, vocabulary))
            .or_else(|| several_on_one(&spoken, at, scene, vocabulary))
    };
    (0..spoken.len()).filter_map(of).collect()
}

/// “On her father's shoulders”: from the “on” to here.
fn seat_on_somebody(spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> Option<String> {
    let owner = at.checked_sub(1).map(|owner| &spoken[owner]).filter(|owner| owner.possessive && !owner.closes)?;
    let is_somebody = match vocabulary.look_up(&owner.word) {
        Some((meaning, _)) => matches!(meaning, Meaning::Person(_) | Meaning::Adult),
        None => owner.capital,
    };
    let from = at.saturating_sub(MOST_ADJECTIVES + 1);
    let on = from + spoken[from..at].iter().rposition(|token| token.word == "on")?;
    let word = |token: &Token| if token.possessive { format!("{}'s", token.word) } else { token.word.clone() };
    let phrase = || spoken[on..=at].iter().map(word).collect::<Vec<_>>().join(" ");
    (is_listed(SEATS, &spoken[at].word) && is_somebody).then(phrase)
}

/// “Waits for the bus”: the bus, unless one stands there.
fn awaited(spoken: &[Token], at: usize, scene: &Scene, vocabulary: &Vocabulary) -> Option<String> {
    let is_wait = verbs_of(&spoken[at].word).iter().any(|verb| verb == "wait");
    let is_for = is_wait && spoken.get(at + 1).is_some_and(|next| next.word == "for") && !spoken[at].closes;
    let phrase = spoken.get(at + 2..)?.iter().take(MOST_ADJECTIVES).take_while(|token| token.part == spoken[at].part);
    let thing = phrase.filter(|_| is_for).find_map(|token| match vocabulary.look_up(&token.word) {
        Some((Meaning::Thing(spec), _)) => Some((token, spec)),
        _ => None,
    });
    let is_there = |name: &str| scene.props.iter().any(|prop| prop.spec.name == name);
    thing.filter(|(_, spec)| !is_there(spec.name)).map(|(token, _)| token.word.clone())
}

/// “Three owls on a ladder”: several lie beside one another, and not on what there is one of.
fn several_on_one(spoken: &[Token], at: usize, scene: &Scene, vocabulary: &Vocabulary) -> Option<String> {
    let thing = |at: usize| match vocabulary.look_up(&spoken[at].word) {
        Some((Meaning::Thing(spec), _)) if !spoken[at].silent => Some(spec.name),
        _ => None,
    };
    let count =
        |name: &str| scene.props.iter().filter(|prop| prop.spec.name == name).map(|prop| prop.count).sum::<usize>();
    let first = at.checked_sub(1).filter(|first| spoken[at].word == "on" && !spoken[*first].closes).and_then(thing)?;
    let end = (at + 1..spoken.len().min(at + 2 + MOST_ADJECTIVES)).rfind(|end| {
        spoken[at..*end].iter().all(|token| !token.closes) && thing(*end).is_some_and(|second| second != first)
    })?;
    let is_one = thing(end).is_some_and(|second| count(second) == 1);
    let phrase = || spoken[at..=end].iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ");
    let is_drawn = first == "candle" && scene.candles_on_a_cake().is_some();
    (is_one && count(first) > 1 && !is_drawn).then(phrase)
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::missing;

    #[test]
    fn where_somebody_sits_on_somebody_and_what_is_awaited_is_told() {
        for (prompt, expected) in [
            ("Mia sits on her father's shoulders", "on her father's shoulders"),
            ("A boy on his mother's lap", "on his mother's lap"),
            ("A girl sits on Ben's knees", "on ben's knees"),
            ("An old man with a cane waits for the bus", "bus"),
            ("Two girls wait for a train", "train"),
            ("Mia is waiting for her boat", "boat"),
            ("Five apples on a birthday cake", "on a birthday cake"),
            ("Three owls on a ladder", "on a ladder"),
            ("A boy eats jam", "jam"),
        ] {
            let said = missing(prompt, "Mia, a girl");
            assert!(said.contains(&expected.to_owned()), "{prompt}: {said:?}");
        }
        for prompt in [
            "A girl sits on a bench",
            "An owl on a ladder",
            "Three ducks on a pond",
            "Five candles on a birthday cake",
            "A girl waits",
            "A girl waits for her brother",
        ] {
            assert!(missing(prompt, "").is_empty(), "{prompt}: {:?}", missing(prompt, ""));
        }
    }
}
