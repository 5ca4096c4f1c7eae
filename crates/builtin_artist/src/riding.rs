//! Who rides without a word for it: “a girl on her bike”, “Tom sits on a horse”.

use brief::english::is_listed;

use super::ages;
use super::deeds::{Deed, doers, names_one};
use super::posture::{Posture, can_be_ridden};
use super::scene::{Figure, Scene};
use super::silence;
use super::tokens::{Token, tokens};
use super::vocabulary::{Meaning, Vocabulary};

/// As many stand between “on” and what is ridden.
const MOST_ADJECTIVES: usize = 3;
/// Between whoever rides and “on”.
const REACH_WORDS: usize = 6;

/// Puts those onto an animal or a bicycle who are said to be on one.
pub(crate) fn settle(scene: &mut Scene, action: &str, vocabulary: &Vocabulary) {
    if !scene.props.iter().any(|prop| can_be_ridden(prop.spec.name)) {
        return;
    }
    let mut spoken = tokens(action);
    silence::mark(&mut spoken, &[], vocabulary);
    let mounts: Vec<usize> = (0..spoken.len()).filter(|at| says_on_a_mount(&spoken, *at, scene, vocabulary)).collect();
    for at in mounts {
        for index in riders(&spoken, at, scene, vocabulary) {
            let figure = &mut scene.figures[index];
            if matches!(figure.posture, Posture::Stands | Posture::Sits) && !figure.extras.wheelchair {
                figure.posture = Posture::Rides;
            }
        }
    }
}

/// “On her red bike”, of one that is there.
fn says_on_a_mount(spoken: &[Token], at: usize, scene: &Scene, vocabulary: &Vocabulary) -> bool {
    if spoken[at].word != "on" || spoken[at].silent || spoken[at].closes {
        return false;
    }
    let phrase = spoken[at + 1..].iter().take(MOST_ADJECTIVES + 2);
    let known = |token: &Token| match vocabulary.look_up(&token.word) {
        Some((Meaning::Colour(_) | Meaning::Number(_) | Meaning::Emotion(_), _)) | None => None,
        Some((meaning, _)) => Some(meaning),
    };
    let noun = phrase.into_iter().filter(|token| !token.silent).find_map(known);
    let Some(Meaning::Thing(spec)) = noun else { return false };
    can_be_ridden(spec.name) && scene.props.iter().any(|prop| prop.spec.name == spec.name)
}

/// The figures of the nearest noun before: nobody else and nothing else stands between.
fn riders(spoken: &[Token], at: usize, scene: &Scene, vocabulary: &Vocabulary) -> Vec<usize> {
    let part = spoken[at].part;
    let before = spoken[..at].iter().rev().take(REACH_WORDS).take_while(|token| token.part == part && !token.closes);
    for token in before {
        let meaning = vocabulary.look_up(&token.word).map(|(meaning, _)| meaning);
        let is_thing = matches!(meaning, Some(Meaning::Thing(_)));
        // “An old man” is drawn as a grandfather.
        if let Some(Meaning::Person(role)) = meaning {
            let is_of_this_role = |figure: &Figure| figure.role == role || figure.role == ages::aged(role);
            let named = scene.figures.iter().position(is_of_this_role).filter(|_| !is_plural(token, vocabulary));
            if let Some(index) = named.or((scene.figures.len() == 1).then_some(0)) {
                return vec![index];
            }
        }
        if names_one(&scene.figures, &token.word, vocabulary) || is_listed("she he", &token.word) {
            return doers(&scene.figures, &Deed::of("on", &token.word, vocabulary), vocabulary);
        }
        if is_thing {
            return Vec::new();
        }
    }
    Vec::new()
}

fn is_plural(token: &Token, vocabulary: &Vocabulary) -> bool {
    matches!(vocabulary.look_up(&token.word), Some((_, true)))
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::planned;
    use super::*;

    #[test]
    fn whoever_is_on_a_mount_rides_it() {
        for prompt in [
            "A girl on her bike",
            "A boy on a red bicycle in the park",
            "A woman on a white horse",
            "Tom sits on a camel",
            "A knight on his horse",
            "An old man on a donkey",
            "A girl cycles along the beach on her bicycle",
            "A child on an elephant",
            "A princess on a unicorn",
            "A man rides a bicycle",
        ] {
            assert_eq!(planned(prompt, "").figures[0].posture, Posture::Rides, "{prompt}");
        }
        for prompt in [
            "A girl beside her bike",
            "A boy sits on a bench",
            "A bird on a horse and a girl",
            "A girl with a cat on a horse",
        ] {
            assert_ne!(planned(prompt, "").figures[0].posture, Posture::Rides, "{prompt}");
        }
    }
}
