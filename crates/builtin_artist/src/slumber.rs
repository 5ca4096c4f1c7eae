//! Who sleeps and who is awake: the eyes of the first are closed and of the second open, whatever they feel.

use brief::english::is_listed;
use brief::picture::Emotion;
use brief::story::SceneAuthor;

use super::deeds::{Deed, deeds_in, doers, names_one};
use super::posture::{Gesture, Posture, Slumber};
use super::scene::{Figure, Scene};
use super::silence;
use super::things;
use super::tokens::{Token, tokens};
use super::verbs::verbs_of;
use super::vocabulary::{Meaning, Vocabulary};

const SLEEPING: &str = "sleep nap snooze doze slumber snore";
const WAKING: &str = "wake awake waken awaken";
/// Whom “asleep” is said of stands no further before it.
const REACH_WORDS: usize = 16;
/// Whoever sleeps at or in one of these sits.
const SEATS: &str = "chair armchair seat desk table book books bench sofa throne wheel";

/// Lets those sleep who are said to, and keeps awake who is said to be and who is beside a sleeper.
///
/// Where the action says nothing of it and the mood is sleep, the narration says who sleeps.
pub(crate) fn settle(scene: &mut Scene, (deeds, action): (&[Deed], &str), narration: &str, vocabulary: &Vocabulary) {
    sleep_in(scene, deeds, action, vocabulary);
    let is_unsaid = scene.figures.iter().all(|figure| figure.slumber == Slumber::Unsaid);
    if scene.emotion == Emotion::Sleepy && is_unsaid && scene.figures.len() > 1 {
        let told = deeds_in(narration, SceneAuthor::Storyteller, &scene.figures, vocabulary);
        let told: Vec<Deed> =
            told.into_iter().filter(|deed| names_a_sleeper(&scene.figures, deed, vocabulary)).collect();
        sleep_in(scene, &told, narration, vocabulary);
    }
}

fn names_a_sleeper(figures: &[Figure], deed: &Deed, vocabulary: &Vocabulary) -> bool {
    deed.is_by_many() || deed.subject().is_some_and(|subject| names_one(figures, subject, vocabulary))
}

fn sleep_in(scene: &mut Scene, deeds: &[Deed], action: &str, vocabulary: &Vocabulary) {
    let mut spoken = tokens(action);
    silence::mark(&mut spoken, &[], vocabulary);
    let is_deed = |deed: &&Deed, list: &str| verbs_of(&deed.word).iter().any(|verb| is_listed(list, verb));
    for deed in deeds.iter().filter(|deed| is_deed(deed, SLEEPING)) {
        doers(&scene.figures, deed, vocabulary).into_iter().for_each(|index| fall_asleep(scene, index, &spoken));
    }
    for at in (0..spoken.len()).filter(|at| says_asleep(&spoken, *at)) {
        for index in whose(&scene.figures, &spoken, at, vocabulary) {
            fall_asleep(scene, index, &spoken);
        }
    }
    if (0..spoken.len()).any(|at| says_awake(&spoken, at)) {
        scene.figures.iter_mut().filter(|figure| figure.slumber == Slumber::Unsaid).for_each(keep_awake);
    }
    if scene.figures.iter().any(|figure| figure.slumber == Slumber::Asleep) {
        scene.figures.iter_mut().filter(|figure| figure.slumber == Slumber::Unsaid).for_each(keep_awake);
    }
}

fn keep_awake(figure: &mut Figure) {
    figure.slumber = Slumber::Awake;
}

fn fall_asleep(scene: &mut Scene, index: usize, spoken: &[Token]) {
    let Some(figure) = scene.figures.get_mut(index) else { return };
    let is_below = |at: usize| {
        let mut before = spoken[at.saturating_sub(3)..at].iter();
        before.any(|token| is_listed("under beneath underneath below", &token.word))
    };
    let is_seat = |at: &usize| !spoken[*at].silent && is_listed(SEATS, &spoken[*at].word) && !is_below(*at);
    let sits = (0..spoken.len()).any(|at| is_seat(&at));
    figure.slumber = Slumber::Asleep;
    figure.gesture = figure.gesture.filter(|gesture| *gesture != Gesture::Reads);
    if figure.posture == Posture::Stands || figure.posture == Posture::Lies && sits {
        figure.posture = if sits { Posture::Sits } else { Posture::Lies };
    }
}

/// “Asleep”, “a sleeping princess”.
fn says_asleep(spoken: &[Token], at: usize) -> bool {
    let word = spoken[at].word.as_str();
    let is_participle = word.ends_with("ing") && verbs_of(word).iter().any(|verb| is_listed(SLEEPING, verb));
    !spoken[at].silent && (word == "asleep" || is_participle)
}

/// “Awake”, “wide open eyes”, “she could not sleep”.
fn says_awake(spoken: &[Token], at: usize) -> bool {
    let token = &spoken[at];
    let is_of_eyes = || {
        let near = spoken[at.saturating_sub(2)..].iter().take(5);
        near.into_iter().any(|near| near.part == token.part && matches!(near.word.as_str(), "eyes" | "eye"))
    };
    let is_denied_sleep = token.silent && (is_listed(SLEEPING, &token.word) || token.word == "asleep");
    let wakes = verbs_of(&token.word).iter().any(|verb| is_listed(WAKING, verb));
    let is_awake = !token.silent && (token.word == "awake" || wakes || token.word == "open" && is_of_eyes());
    is_awake || is_denied_sleep
}

/// Of whom “asleep” is said: the one before it in the sentence, or the noun that follows.
fn whose(figures: &[Figure], spoken: &[Token], at: usize, vocabulary: &Vocabulary) -> Vec<usize> {
    let of_word = |token: &Token| {
        let deed = Deed::of(&spoken[at].word, &token.word, vocabulary);
        doers_by_word(figures, &deed, &token.word, vocabulary)
    };
    let part = spoken[at].part;
    let after = spoken[at + 1..].iter().take(3).take_while(|token| token.part == part);
    let before = spoken[..at].iter().rev().take(REACH_WORDS).take_while(|token| token.part == part);
    let is_before_a_noun = spoken[at].word != "asleep" && !spoken[at].closes;
    let mut nouns: Vec<&Token> = if is_before_a_noun { after.collect() } else { Vec::new() };
    // “She carries the sleeping puppy”: an animal sleeps, and no figure does.
    let is_animal = |token: &&Token| matches!(vocabulary.look_up(&token.word), Some((Meaning::Thing(spec), _)) if things::is_alive(spec));
    if nouns
        .iter()
        .find(|token| !of_word(token).is_empty() || is_animal(token))
        .is_some_and(|token| of_word(token).is_empty())
    {
        return Vec::new();
    }
    nouns.extend(before);
    let said = nouns.into_iter().map(of_word).find(|found| !found.is_empty());
    said.unwrap_or_else(|| if figures.len() == 1 { vec![0] } else { Vec::new() })
}

/// The figures that a word names: by name, trade or role; “they” and “the girls” are all of them.
fn doers_by_word(figures: &[Figure], deed: &Deed, word: &str, vocabulary: &Vocabulary) -> Vec<usize> {
    if deed.is_by_many() || names_one(figures, word, vocabulary) {
        doers(figures, deed, vocabulary)
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan_tests::planned;
    use super::*;

    fn faces(prompt: &str) -> Vec<Emotion> {
        let scene = planned(prompt, "");
        scene.figures.iter().map(|figure| figure.slumber.face(scene.emotion)).collect()
    }

    #[test]
    fn who_sleeps_has_closed_eyes_whatever_the_feeling() {
        for prompt in [
            "A girl sleeps in her bed",
            "An angry boy asleep under a tree",
            "A surprised man sleeps on a bench",
            "A scared girl lies asleep in the grass",
            "Mia has fallen asleep over her book",
            "The excited boy is dozing",
            "A sleeping child in a tent",
            "A boy pretends to be asleep",
            "A worried woman naps in a chair",
            "A girl slept",
            "A proud king snores on his throne",
            "Grandpa is fast asleep in his armchair",
        ] {
            assert_eq!(faces(prompt), [Emotion::Sleepy], "{prompt}");
        }
        assert_eq!(faces("Two girls sleep in a tent"), [Emotion::Sleepy; 2]);
    }

    #[test]
    fn who_is_awake_has_open_eyes_beside_a_sleeper_too() {
        for prompt in
            ["A girl does not sleep", "Mia lay in bed with wide open eyes", "A boy wakes up", "A boy is awake"]
        {
            assert_ne!(faces(prompt), [Emotion::Sleepy], "{prompt}");
        }
        for prompt in ["A sleeping princess and a prince", "The princess sleeps while the prince waits"] {
            let scene = planned(prompt, "");
            let asleep: Vec<Slumber> = scene.figures.iter().map(|figure| figure.slumber).collect();
            assert_eq!(asleep, [Slumber::Asleep, Slumber::Awake], "{prompt}");
        }
    }

    #[test]
    fn a_sleeping_animal_puts_nobody_to_sleep() {
        for prompt in [
            "A girl carries the sleeping puppy home",
            "A boy strokes a sleeping cat",
            "A woman walks past the sleeping dog",
            "A girl carries the sleeping robot home",
        ] {
            let scene = planned(prompt, "");
            assert!(scene.figures.iter().all(|figure| figure.slumber != Slumber::Asleep), "{prompt}");
        }
        assert_eq!(faces("A sleeping girl beside a cat"), [Emotion::Sleepy]);
    }

    #[test]
    fn who_falls_asleep_over_a_book_sits_and_who_is_asleep_in_the_grass_lies() {
        for (prompt, posture) in [
            ("Mia has fallen asleep over her book", Posture::Sits),
            ("A man asleep in a chair", Posture::Sits),
            ("A boy asleep under a tree", Posture::Lies),
            ("A girl sleeps in her bed", Posture::LiesInBed),
        ] {
            assert_eq!(planned(prompt, "").figures[0].posture, posture, "{prompt}");
        }
    }
}
