//! What animals do: they are drawn as they stand, sit, fly or swim, whatever else the words let them do.

use super::looks::is_worn;
use super::scene::Scene;
use super::silence;
use super::things;
use super::tokens::{Token, tokens};
use super::verbs::{may_be_a_verb, verbs_of};
use super::vocabulary::{Meaning, Vocabulary};
use brief::english::is_listed;

/// Deeds that nobody takes an animal's drawing for.
const UNSEEN: &str = "run gallop trot race dash sprint roll tumble spin wag \
    sleep nap jump leap dance chase eat drink climb dig fight breathe hunt hug kiss juggle fetch knit cook kneel";

/// As many stand between a participle and its noun, or before what somebody wears.
const MOST_ADJECTIVES: usize = 3;
/// “With a monocle, a yellow raincoat and a wooden leg”
const LONGEST_CLOTHES_WORDS: usize = 12;

/// What an animal or a being of the scene does in a text, and its drawing does not show.
pub(crate) fn deeds_of_animals(text: &str, scene: &Scene, vocabulary: &Vocabulary) -> Vec<String> {
    let mut spoken = tokens(text);
    silence::mark(&mut spoken, &[], vocabulary);
    let is_drawn = |token: &Token| is_drawn(token, scene, vocabulary);
    let verb_after = |at: usize| {
        let is_many = is_drawn(&spoken[at])?;
        let is_auxiliary =
            spoken.get(at + 1).is_some_and(|next| matches!(next.word.as_str(), "is" | "are" | "who" | "that"));
        let verb = spoken
            .get(at + 1 + usize::from(is_auxiliary))
            .filter(|verb| verb.part == spoken[at].part && !verb.silent)?;
        let is_verb = is_many || may_be_a_verb(&verb.word);
        let is_unseen = verbs_of(&verb.word).iter().any(|verb| is_listed(UNSEEN, verb));
        (is_verb && is_unseen).then(|| verb.word.clone())
    };
    // “A sleeping cat”
    let verb_before = |at: usize| {
        is_drawn(&Token { closes: false, ..spoken[at].clone() })?;
        let adjectives = spoken[..at].iter().rev().take(MOST_ADJECTIVES).take_while(|token| !token.closes);
        let verb = adjectives.into_iter().find(|token| token.word.ends_with("ing") && !token.silent)?;
        let is_unseen = verbs_of(&verb.word).iter().any(|verb| is_listed(UNSEEN, verb));
        is_unseen.then(|| verb.word.clone())
    };
    (0..spoken.len()).flat_map(|at| [verb_after(at), verb_before(at)]).flatten().collect()
}

/// Whether a word means an animal or a being that is drawn as itself, and whether it means several.
fn is_drawn(token: &Token, scene: &Scene, vocabulary: &Vocabulary) -> Option<bool> {
    let Some((Meaning::Thing(spec), is_many)) = vocabulary.look_up(&token.word) else { return None };
    let is_there = things::is_alive(spec) && scene.props.iter().any(|prop| prop.spec.name == spec.name);
    (is_there && !token.silent && !token.possessive && !token.closes).then_some(is_many)
}

/// What an animal of the scene wears in a text: “an owl with glasses”.
pub(crate) fn worn_by_animals(spoken: &[Token], scene: &Scene, vocabulary: &Vocabulary) -> Vec<String> {
    let worn_after = |at: usize| {
        is_drawn(&spoken[at], scene, vocabulary)?;
        let joint =
            spoken.get(at + 1).filter(|joint| matches!(joint.word.as_str(), "with" | "wearing" | "wears" | "in"))?;
        let is_of_another = |token: &Token| {
            let meaning = vocabulary.look_up(&token.word).map(|(meaning, _)| meaning);
            match meaning {
                Some(Meaning::Person(_) | Meaning::Adult | Meaning::Children | Meaning::Family(_)) => true,
                Some(Meaning::Thing(spec)) => things::is_alive(spec),
                _ => false,
            }
        };
        let clause = spoken[at + 2..].iter().take(LONGEST_CLOTHES_WORDS).take_while(|token| token.part == joint.part);
        let clause = clause.take_while(|token| !is_of_another(token));
        let worn = clause.filter(|token| is_worn(&token.word) && !is_of_its_own(&token.word) && !token.silent);
        Some(worn.map(|garment| garment.word.clone()).collect::<Vec<_>>())
    };
    (0..spoken.len()).filter_map(worn_after).flatten().collect()
}

/// What animals have of their own.
fn is_of_its_own(word: &str) -> bool {
    matches!(word, "fur" | "tail" | "wings" | "beard" | "coat" | "feathers" | "curls" | "freckles")
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::missing;

    #[test]
    fn what_an_animal_does_or_wears_and_its_drawing_does_not_show_is_said_to_be_missing() {
        for (prompt, expected) in [
            ("A sleeping cat", "sleeping"),
            ("a little sleeping dog in a garden", "sleeping"),
            ("Two sleeping cats on a farm", "sleeping"),
            ("a dancing elephant", "dancing"),
            ("A jumping horse in a meadow", "jumping"),
            ("An owl with glasses", "glasses"),
            ("an owl wearing a red hat", "hat"),
            ("A cow with a scarf on a farm", "scarf"),
            ("A cat sleeps", "sleeps"),
        ] {
            let missing = missing(prompt, "");
            assert!(missing.contains(&expected.to_owned()), "{prompt}: {missing:?}");
        }
        for prompt in
            ["A cat with white fur", "A flying owl at night", "A sitting dog in a garden", "A fox in a blue scarf"]
        {
            let missing = missing(prompt, "");
            assert!(missing.is_empty(), "{prompt}: {missing:?}");
        }
    }
}
