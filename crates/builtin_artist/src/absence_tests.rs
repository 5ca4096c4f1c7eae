//! What the words say is not there, and what they only speak of, is not drawn by chance either.

use super::backdrop::Backdrop;
use super::plan_tests::planned;
use brief::picture::Weather;

#[test]
fn no_water_is_chosen_where_the_words_deny_one() {
    let heads = ["A girl reads", "Two boys walk", "A woman sings", "An owl waits", "Mia and Ben dance", "A man laughs"];
    for denied in [
        "far from the sea",
        "away from the river",
        "There is no lake.",
        "Not a river in sight.",
        "The lake is gone.",
        "a hundred miles from the ocean",
        "nowhere near the coast",
        "They left the lake behind.",
        "There is no water anywhere.",
        "miles inland",
        "Nobody had ever seen the sea.",
        "without a pond",
        "The sea is nowhere to be seen.",
        "and everybody dreams of the sea",
    ] {
        for head in heads {
            for prompt in [format!("{head}, {denied}"), format!("{head}. {denied}"), format!("{denied} {head}.")] {
                let scene = planned(&prompt, "");
                assert!(!scene.setting.is_by_water() && !scene.land.water, "{prompt}: {}", scene.setting);
            }
        }
    }
}

#[test]
fn a_place_that_is_denied_is_not_chosen_and_water_that_is_there_is() {
    for number in 0..40 {
        let scene = planned(&format!("A girl of {number} reads. There is no forest."), "");
        assert_ne!(scene.setting, Backdrop::Forest, "{number}");
    }
    for prompt in ["Not far from the lake a girl reads", "A girl never left the lake", "A story about a lake"] {
        assert_eq!(planned(prompt, "").setting, Backdrop::Lake, "{prompt}");
    }
}

#[test]
fn weather_that_is_only_told_of_is_not_there() {
    for prompt in [
        "A boy was told about the sound of rain",
        "A story about snow is read by a girl",
        "A girl dreamt of rain",
        "Grandpa read them a story about snow",
        "A girl explains what snow is",
        "A boy asks what rain sounds like",
        "A boy describes the storm to his sister",
        "A film of a storm plays; a man watches",
        "The tale of the great storm was told to the children",
        "Mia sings a song about the rain",
        "A woman reads of the rain in a letter, and of snow in a book",
        "A letter about snow lies on the table",
    ] {
        let scene = planned(prompt, "");
        assert_eq!(scene.weather, Weather::Clear, "{prompt}");
    }
    for (prompt, weather) in [
        ("A girl tells a story in the rain", Weather::Rain),
        ("A picture of a storm", Weather::Storm),
        ("In the snow a boy reads a book about the sea", Weather::Snow),
    ] {
        assert_eq!(planned(prompt, "").weather, weather, "{prompt}");
    }
}
