//! Babies: smaller than any child, on the ground or in somebody's arms.

use brief::english::is_listed;

use super::build::Build;
use super::colour::Colour;
use super::outline::{curve, smooth};
use super::pen::Pen;
use super::posture::{Gesture, Posture};
use super::scene::{Figure, Role, Scene};
use super::tokens::{Token, tokens};

const WORDS: &str = "baby babies infant infants newborn newborns";

/// Whether these words about a child are about a baby: “her baby brother”.
pub(crate) fn is_meant(role: Role, words: &str) -> bool {
    let is_young = matches!(role, Role::Child | Role::Boy | Role::Girl);
    is_young && tokens(words).iter().any(|token| is_listed(WORDS, &token.word))
}

/// Whether a phrase or description is about a baby: “her baby brother”, “Tom, a baby”; not “Mia holds a baby”.
pub(crate) fn is_described(role: Role, description: &str) -> bool {
    const BEFORE: &str = "a an the his her their my our this little tiny small sweet happy sleeping newborn cute";
    let spoken = tokens(description);
    let baby = spoken.iter().position(|token| is_listed(WORDS, &token.word) && !token.possessive);
    let is_said_of_it = |token: &Token| token.capital || is_listed(BEFORE, &token.word);
    is_meant(role, description) && baby.is_some_and(|at| spoken[at].part == 0 && spoken[..at].iter().all(is_said_of_it))
}

/// A verb of whoever has a baby in the arms: “rocks her baby”.
pub(crate) fn is_held_by_a_verb(verbs: &[String]) -> bool {
    verbs.iter().any(|verb| is_listed("cradle rock nurse soothe comfort swaddle lull", verb))
}

/// Whether a baby is the object of a verb before `from`: “the baby”, “his little baby sister”.
pub(crate) fn is_named_in(spoken: &[Token], from: usize) -> bool {
    const LONGEST_PHRASE_WORDS: usize = 4;
    let before = from.checked_sub(1).and_then(|verb| spoken.get(verb));
    let phrase = spoken.iter().skip(from).take(LONGEST_PHRASE_WORDS);
    let phrase = phrase.take_while(|token| !is_listed("to for with beside and near at in on", &token.word));
    let goes_on = before.is_some_and(|verb| !verb.closes);
    goes_on && phrase.into_iter().any(|token| is_listed(WORDS, &token.word) && !token.possessive)
}

pub(crate) fn is_there(scene: &Scene) -> bool {
    scene.figures.iter().any(|figure| figure.details.baby)
}

/// Lets babies be held by those who are said to, or who have one “in their arms”; others sit on the ground.
pub(crate) fn settle(scene: &mut Scene, spoken: &[Token]) {
    let says_in_arms = spoken.windows(3).any(|three| {
        three[0].word == "in"
            && is_listed("his her their the", &three[1].word)
            && is_listed("arms arm", &three[2].word)
            && !three[2].silent
    });
    let is_able = |figure: &Figure| !figure.details.baby && figure.animal.is_none() && !figure.lies();
    let is_unheld = says_in_arms && is_there(scene) && !scene.figures.iter().any(holds);
    if let Some(figure) = scene.figures.iter_mut().find(|figure| is_unheld && is_able(figure)) {
        figure.gesture = Some(Gesture::Cradles);
    }
    // Of two who are said to hold one baby the first does.
    let babies = scene.figures.iter().filter(|figure| figure.details.baby).count();
    let mut holders = 0;
    for figure in &mut scene.figures {
        if figure.details.baby && figure.gesture == Some(Gesture::Cradles) || holds(figure) && holders >= babies {
            figure.gesture = None;
        }
        holders += usize::from(holds(figure));
    }
    for figure in scene.figures.iter_mut().filter(|figure| figure.details.baby) {
        if holders > 0 {
            figure.posture = Posture::IsHeld;
            holders -= 1;
        } else if matches!(figure.posture, Posture::Stands | Posture::Walks | Posture::Runs) {
            figure.posture = Posture::Kneels;
        }
    }
}

pub(crate) fn holds(figure: &Figure) -> bool {
    figure.gesture == Some(Gesture::Cradles)
}

/// Where the head of a baby in its blanket is, around the pen's origin, and how large beside that of one who stands.
pub(crate) fn head_in_a_blanket(build: Build) -> (f32, f32, f32) {
    (-0.95 * build.head, -0.45 * build.head, 0.92)
}

/// The hood of the blanket, behind the head.
pub(crate) fn hood(pen: &mut Pen<'_>, cloth: Colour, build: Build) {
    let at = |x: f32, y: f32| (x * build.head, y * build.head);
    let hood = [at(-2.0, -1.1), at(-0.9, -1.7), at(0.3, -0.8), at(0.0, 0.5), at(-1.3, 0.7), at(-2.1, 0.1)];
    pen.solid(smooth(&hood), cloth.darken(0.12));
}

/// The blanket around the body, before the head.
pub(crate) fn bundle(pen: &mut Pen<'_>, cloth: Colour, build: Build) {
    let at = |x: f32, y: f32| (x * build.head, y * build.head);
    let upper = [at(-1.5, 0.35), at(-0.6, 0.28), at(0.2, -0.45), at(1.4, -0.35)];
    let lower = [at(2.3, 0.15), at(2.0, 0.85), at(0.4, 1.05), at(-1.0, 0.95)];
    pen.solid(smooth(&[upper, lower].concat()), cloth);
    pen.line(curve(&[at(0.1, -0.3), at(0.5, 0.3), at(0.3, 0.95)]), 1.2, cloth.darken(0.2));
}

#[cfg(test)]
mod tests {
    use super::super::build;
    use super::super::plan_tests::{missing, planned};
    use super::super::posture::{Gesture, Posture};

    #[test]
    fn a_baby_is_small_and_is_held_by_who_holds_it() {
        for prompt in [
            "A mother holds her baby",
            "A father carries the baby through the garden",
            "A woman with a baby in her arms",
            "A grandmother hugs a baby",
            "A girl holds her baby brother",
            "A nurse feeds the baby",
            "A man cuddles an infant",
        ] {
            let scene = planned(prompt, "");
            let holder = scene.figures.iter().find(|figure| figure.gesture == Some(Gesture::Cradles));
            let baby = scene.figures.iter().find(|figure| figure.details.baby);
            assert!(holder.is_some_and(|holder| !holder.details.baby), "{prompt}");
            assert_eq!(baby.map(|baby| baby.posture), Some(Posture::IsHeld), "{prompt}");
            assert!(baby.is_some_and(|baby| build::stature(baby) < 0.7), "{prompt}");
            assert_eq!(missing(prompt, ""), Vec::<String>::new(), "{prompt}");
        }
    }

    #[test]
    fn a_baby_whom_nobody_holds_sits_on_the_ground() {
        for prompt in ["A baby on a rug", "A girl and a baby in the garden", "The baby laughs"] {
            let scene = planned(prompt, "");
            let baby = scene.figures.iter().find(|figure| figure.details.baby);
            assert_eq!(baby.map(|baby| baby.posture), Some(Posture::Kneels), "{prompt}");
        }
    }
}
