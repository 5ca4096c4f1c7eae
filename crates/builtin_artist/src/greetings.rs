//! Greetings and farewells that are told with other words than a wave: whoever says goodbye waves.

use super::posture::{Gesture, Posture};
use super::scene::Scene;
use super::silence;
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, Vocabulary};
use brief::english::is_listed;

const GREETINGS: &str = "hello hi goodbye good-bye goodbyes bye farewell farewells greetings welcome";
const SAYING: &str = "say says saying said bid bids bidding bade call calls calling called shout shouts shouting shouted exchange exchanges \
    exchanging exchanged wish wishes wishing wished";
const WELCOMING: &str = "welcomes welcoming welcomed farewells";
/// Between whoever wants, forgets or is told to and what is not done.
const NOT_YET: &str = "to without not never no cannot can't don't doesn't didn't before";

/// Those who say hello or goodbye in an order for a picture wave. Verbs that the wave shows are no longer `unseen`.
pub(crate) fn wave(scene: &mut Scene, action: &str, unseen: &mut Vec<String>, vocabulary: &Vocabulary) {
    let mut spoken = tokens(action);
    silence::mark(&mut spoken, &[], vocabulary);
    for at in 0..spoken.len() {
        let Some(verb) = told_at(&spoken, at) else { continue };
        let by = speakers(scene, &spoken, verb, vocabulary);
        for index in by {
            let Some(figure) = scene.figures.get_mut(index) else { continue };
            let has_free_hands = matches!(
                figure.posture,
                Posture::Stands | Posture::Sits | Posture::Walks | Posture::Kneels | Posture::Sails
            );
            if figure.gesture.is_none() && has_free_hands {
                figure.gesture = Some(Gesture::Waves);
                unseen.retain(|word| *word != spoken[verb].word);
            }
        }
    }
}

/// Where the verb stands of a greeting that the word at `at` names: “says a last goodbye”, “welcomes”.
fn told_at(spoken: &[Token], at: usize) -> Option<usize> {
    let token = &spoken[at];
    let verb = if is_listed(WELCOMING, &token.word) {
        at
    } else if is_listed(GREETINGS, &token.word) {
        (at.saturating_sub(4)..at)
            .rev()
            .find(|before| spoken[*before].part == token.part && is_listed(SAYING, &spoken[*before].word))?
    } else {
        return None;
    };
    let before = spoken[verb.saturating_sub(2)..verb].iter().filter(|before| before.part == token.part);
    let is_undone = token.silent || before.into_iter().any(|word| is_listed(NOT_YET, &word.word));
    (!is_undone).then_some(verb)
}

/// Whoever is spoken of before the verb; all, where many are.
fn speakers(scene: &Scene, spoken: &[Token], verb: usize, vocabulary: &Vocabulary) -> Vec<usize> {
    let part = spoken[verb].part;
    let mut found = Vec::new();
    for token in spoken[..verb].iter().filter(|token| token.part == part) {
        let meaning = vocabulary.look_up(&token.word);
        let by_name = scene.figures.iter().position(|figure| !figure.name.is_empty() && figure.name == token.word);
        let by_role = match meaning {
            Some((Meaning::Person(role), false)) => scene.figures.iter().position(|figure| figure.role == role),
            _ => scene.figures.iter().position(|figure| figure.trade.as_deref() == Some(token.word.as_str())),
        };
        let is_many = token.word == "they" || matches!(meaning, Some((Meaning::Children | Meaning::Family(_), _)));
        let is_plural = matches!(meaning, Some((Meaning::Person(_), true)));
        if is_many || is_plural {
            return (0..scene.figures.len()).collect();
        }
        found.extend(by_name.or(by_role));
    }
    if found.is_empty() { vec![0] } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::plan;
    use brief::picture::{ArtStyle, ImagePrompt};
    use brief::story::{Audience, SceneAuthor, SceneBrief};

    /// Who waves, and what is said to be missing.
    fn waving(action: &str) -> (Vec<bool>, Vec<String>) {
        let brief = SceneBrief {
            author: SceneAuthor::Client,
            description: String::new(),
            image_prompt: ImagePrompt::of_text(action),
            emotion: "happy".to_owned(),
            character_description: String::new(),
            style: ArtStyle::Storybook,
            audience: Audience::Children,
        };
        let (scene, described) = plan(&brief);
        (scene.figures.iter().map(|figure| figure.gesture == Some(Gesture::Waves)).collect(), described.not_drawn)
    }

    #[test]
    fn whoever_says_hello_or_goodbye_waves() {
        for (action, expected) in [
            ("A girl says goodbye at the station", &[true][..]),
            ("Mia says hello to a dog in the park", &[true]),
            ("A boy bids farewell to the ship", &[true]),
            ("The children say goodbye to the lighthouse", &[true, true]),
            ("Ana and Ben say goodbye at the gate", &[true, true]),
            ("A woman welcomes a boy at the door", &[true, false]),
            ("A girl waves goodbye", &[true]),
        ] {
            let (waves, missing) = waving(action);
            assert_eq!(waves, expected, "{action}");
            let told = ["say", "says", "bids", "welcomes", "goodbye", "farewell", "hello"];
            assert!(missing.iter().all(|word| !told.contains(&word.as_str())), "{action}: {missing:?}");
        }
    }

    #[test]
    fn nobody_waves_where_nobody_is_greeted() {
        for action in [
            "A girl stands by a lake",
            "A happy boy in a garden",
            "A girl leaves without saying goodbye",
            "A boy who never says hello",
            "A girl wants to say goodbye",
            "A farewell letter on a table beside a woman",
            "A woman says nothing",
        ] {
            assert!(waving(action).0.iter().all(|waves| !waves), "{action}");
        }
    }
}
