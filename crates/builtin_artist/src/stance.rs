//! How somebody holds their arms while doing nothing with them: by the feeling, the person and the scene.

use brief::picture::Emotion;

use super::bearing::Bearing;
use super::dice::Dice;
use super::posture::Posture;
use super::scene::{Figure, Scene};

/// The ways to stand with a feeling. Nobody waves for joy alone.
fn ways(emotion: Emotion) -> &'static [Bearing] {
    use Bearing::{
        ArmsFolded, ArmsSpread, ArmsUp, BehindBack, Clasped, Drooping, Drowsy, Fretting, HandOnChin, HandOnHeart,
        HandOnHip, HandsOnFace, HandsOnHeart, HandsOnHips, HandsOut, Relaxed,
    };
    match emotion {
        Emotion::Happy => &[Relaxed, HandOnHip, BehindBack, Clasped, HandOnHeart],
        Emotion::Calm => &[Relaxed, BehindBack, Clasped, HandOnHip],
        Emotion::Curious => &[HandOnChin, BehindBack, HandOnHip, Relaxed],
        Emotion::Excited => &[ArmsUp, ArmsSpread, HandsOnHeart],
        Emotion::Sad => &[Drooping, Clasped],
        Emotion::Scared => &[HandsOnFace],
        Emotion::Angry => &[HandsOnHips, ArmsFolded],
        Emotion::Surprised => &[HandsOut],
        Emotion::Sleepy => &[Drowsy],
        Emotion::Proud => &[HandsOnHips, HandOnHeart, ArmsFolded],
        Emotion::Brave => &[HandsOnHips, HandOnHip],
        Emotion::Loving => &[HandsOnHeart, HandOnHeart],
        Emotion::Worried => &[Fretting, Clasped],
    }
}

/// Settles how everybody holds their arms: each by their own habit, in every scene another way, and two of one picture differently where
/// the feeling has ways enough.
pub(crate) fn settle(scene: &mut Scene) {
    let shift = Dice::new(scene.seed).below(60);
    let ways = ways(scene.emotion);
    let mut taken: Vec<Bearing> = Vec::new();
    for figure in &mut scene.figures {
        let habit = Dice::from_words(&format!("{} {}", figure.name, figure.summary)).below(60);
        let choices = (0..ways.len()).map(|step| ways[(habit + shift + step) % ways.len()]);
        let own = choices.clone().find(|way| !taken.contains(way)).or_else(|| choices.clone().next());
        let own = own.unwrap_or(Bearing::Relaxed);
        figure.bearing = forced(figure, scene.emotion).unwrap_or(own);
        taken.push(figure.bearing);
    }
}

/// What the hands are needed for, and what the body has no room for.
fn forced(figure: &Figure, emotion: Emotion) -> Option<Bearing> {
    let is_at_ease = matches!(
        emotion,
        Emotion::Calm | Emotion::Happy | Emotion::Curious | Emotion::Excited | Emotion::Proud | Emotion::Brave
    );
    if figure.extras.cane.is_some() {
        return Some(Bearing::Leaning);
    }
    if figure.extras.wand || figure.extras.sword {
        return Some(Bearing::Armed);
    }
    match figure.posture {
        Posture::LiesInBed | Posture::SitsInBed | Posture::IsHeld => Some(Bearing::Relaxed),
        Posture::Lies if is_at_ease => Some(Bearing::Relaxed),
        Posture::Sits | Posture::Kneels | Posture::Sails if is_at_ease => Some(Bearing::Drowsy),
        Posture::Stands
        | Posture::Sits
        | Posture::Lies
        | Posture::Walks
        | Posture::Runs
        | Posture::Jumps
        | Posture::Dances
        | Posture::Kneels
        | Posture::Swims
        | Posture::Climbs
        | Posture::Flies
        | Posture::FliesOnCarpet
        | Posture::Sails
        | Posture::Rides => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use strum::IntoEnumIterator;

    use super::*;
    use crate::bearing::Arms;
    use crate::plan::plan;
    use brief::picture::{ArtStyle, ImagePrompt};
    use brief::story::{Audience, SceneAuthor, SceneBrief};

    fn people(action: &str, emotion: &str, character: &str) -> Vec<Figure> {
        let brief = SceneBrief {
            author: SceneAuthor::Client,
            description: String::new(),
            image_prompt: ImagePrompt::of_text(action),
            emotion: emotion.to_owned(),
            character_description: character.to_owned(),
            style: ArtStyle::Storybook,
            audience: Audience::Children,
        };
        plan(&brief).0.figures
    }

    /// Whether a hand is above the shoulder and beside the head.
    fn waves(arms: Arms) -> bool {
        [arms.left, arms.right].iter().filter(|(_, hand)| hand.1 < -0.6 && hand.0 > 0.6).count() == 1
    }

    #[test]
    fn nobody_waves_for_a_feeling_alone() {
        for emotion in Emotion::iter() {
            for way in ways(emotion) {
                assert!(!waves(way.arms()), "{emotion}: {way:?}");
            }
        }
    }

    #[test]
    fn the_same_person_in_the_same_scene_stands_the_same_and_in_a_book_not_like_one_doll() {
        let scenes = ["A lake", "A garden in the rain", "The old mill", "A market", "A snowy street", "In the library"];
        for character in ["Amina, a nurse", "Tomás, an old man", "Pip, a fox", "Elif, a girl", "Ben, a boy"] {
            let ways: Vec<Bearing> = scenes.iter().map(|scene| people(scene, "happy", character)[0].bearing).collect();
            let again: Vec<Bearing> = scenes.iter().map(|scene| people(scene, "happy", character)[0].bearing).collect();
            let different: HashSet<String> = ways.iter().map(|way| format!("{way:?}")).collect();
            assert_eq!(ways, again, "{character}");
            assert!(different.len() > 1, "{character}: {ways:?}");
        }
    }

    #[test]
    fn two_of_one_picture_hold_their_arms_differently() {
        for emotion in ["happy", "calm", "curious", "excited", "proud"] {
            for action in ["A woman and a man by a lake", "Ana and Ben in a garden", "Two girls in a meadow"] {
                let [first, second] = &people(action, emotion, "")[..] else { panic!("{action}") };
                assert_ne!(first.bearing, second.bearing, "{emotion}: {action}");
            }
        }
    }

    #[test]
    fn whoever_has_something_in_the_hand_does_not_hide_it() {
        for (character, expected) in [
            ("A brave knight", Bearing::Armed),
            ("A wizard", Bearing::Armed),
            ("An old woman with a cane", Bearing::Leaning),
        ] {
            for scene in ["A lake", "A garden", "A castle"] {
                assert_eq!(people(scene, "happy", character)[0].bearing, expected, "{character}");
            }
        }
    }
}
