//! What animals do: they are drawn as they stand, sit, fly or swim, whatever else the words let them do.

use super::scene::Scene;
use super::silence;
use super::things;
use super::tokens::{Token, tokens};
use super::verbs::{may_be_a_verb, verbs_of};
use super::vocabulary::{Meaning, Vocabulary};

/// Deeds that nobody takes an animal's drawing for.
const UNSEEN: &str = "run gallop trot race dash sprint roll tumble spin wag \
    sleep nap jump leap dance chase eat drink climb dig fight breathe hunt hug kiss juggle fetch knit cook";

/// The verbs of a text that an animal or a being of the scene does and that its drawing does not show.
pub(crate) fn deeds_of_animals(text: &str, scene: &Scene, vocabulary: &Vocabulary) -> Vec<String> {
    let mut spoken = tokens(text);
    silence::mark(&mut spoken, &[], vocabulary);
    let is_drawn = |token: &Token| {
        let Some((Meaning::Thing(spec), is_many)) = vocabulary.look_up(&token.word) else { return None };
        let is_there = things::is_alive(spec) && scene.props.iter().any(|prop| prop.spec.name == spec.name);
        (is_there && !token.silent && !token.possessive && !token.closes).then_some(is_many)
    };
    let verb_after = |at: usize| {
        let is_many = is_drawn(&spoken[at])?;
        let is_auxiliary =
            spoken.get(at + 1).is_some_and(|next| matches!(next.word.as_str(), "is" | "are" | "who" | "that"));
        let verb = spoken
            .get(at + 1 + usize::from(is_auxiliary))
            .filter(|verb| verb.part == spoken[at].part && !verb.silent)?;
        let is_verb = is_many || may_be_a_verb(&verb.word);
        let is_unseen = verbs_of(&verb.word).iter().any(|verb| UNSEEN.split(' ').any(|unseen| unseen == verb));
        (is_verb && is_unseen).then(|| verb.word.clone())
    };
    (0..spoken.len()).filter_map(verb_after).collect()
}
