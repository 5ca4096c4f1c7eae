//! What the words say is not there, and what they only speak of, is not drawn by chance either.

use super::backdrop::{Backdrop, Daylight};
use super::plan_tests::{kinds, missing, planned};
use super::scene::Role;
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

#[test]
fn what_is_denied_leaves_what_is_there() {
    let things = |prompt: &str| kinds(&planned(prompt, ""));
    assert!(things("The goose, not the dog, sleeps in the basket").contains(&"duck"));
    assert!(!things("The goose, not the dog, sleeps in the basket").contains(&"dog"));
    for prompt in [
        "She dreams of a castle and dragons while she peels potatoes in the kitchen",
        "He thinks of the sea while he peels potatoes in the kitchen",
    ] {
        let scene = planned(prompt, "");
        assert_eq!((scene.setting, kinds(&scene)), (Backdrop::Kitchen, vec!["potato"]), "{prompt}");
    }
    let scene = planned("Instead of a dog, Paulo takes his goose for a walk in the park", "");
    assert_eq!(scene.figures.iter().map(|figure| figure.name.as_str()).collect::<Vec<_>>(), ["paulo"]);
    for prompt in ["It is no longer night; the lighthouse keeper puts out the lamp", "It was no longer night."] {
        assert_ne!(planned(prompt, "").time, Daylight::Night, "{prompt}");
    }
    for prompt in [
        "Det regnar inte. En pojke går i skogen",
        "Es regnet nicht. Ein Junge liest im Garten",
        "Het regent niet. Een jongen in het bos",
    ] {
        assert_eq!(planned(prompt, "").weather, Weather::Clear, "{prompt}");
        assert!(missing(prompt, "").is_empty(), "{prompt}: {:?}", missing(prompt, ""));
    }
    assert_eq!(planned("Es regnet. Ein Junge liest im Garten", "").weather, Weather::Rain);
}

#[test]
fn a_verb_is_no_noun() {
    let knights =
        |prompt: &str| planned(prompt, "").figures.iter().filter(|figure| figure.role == Role::Knight).count();
    for prompt in
        ["The queen, in a wheelchair, knights a kneeling mouse", "Knight the mouse!", "The queen will knight the mouse"]
    {
        assert_eq!(knights(prompt), 0, "{prompt}");
        assert!(missing(prompt, "").iter().any(|word| word.starts_with("knight")), "{prompt}");
    }
    assert!(planned("The queen, in a wheelchair, knights a mouse", "").figures[0].extras.wheelchair);
    for prompt in ["A knight fights a dragon", "The knight the king has called rides home", "The king sees the knight"]
    {
        assert_eq!(knights(prompt), 1, "{prompt}");
    }
    assert!(planned("The girl cups her hands", "").props.is_empty());
    assert_eq!(kinds(&planned("Two cups and her book", "")), ["cup", "book"]);
}

#[test]
fn what_of_a_body_is_lost_or_of_wood_is_named() {
    for (prompt, character, expected) in [
        ("A woman with one arm waves", "", "one arm"),
        ("In the garden", "Marit, a woman who lost her left arm to a shark", "lost her left arm"),
        ("In the garden", "Tam, a boy who has one leg", "one leg"),
        ("In the garden", "Hester, a woman of 71, blind in one eye", "blind in one eye"),
        ("A pirate with a wooden leg", "", "wooden leg"),
        ("In the forest", "Basil, an old badger with a monocle, a yellow raincoat and a wooden leg", "raincoat"),
        ("In the forest", "Basil, an old badger with a monocle, a yellow raincoat and a wooden leg", "wooden leg"),
        ("A girl sells lemonade", "", "lemonade"),
        ("A blue watering can in a garden", "", "watering can"),
        ("Five balloons, one of them blue", "", "one of them blue"),
        ("Twelve ants carry a strawberry", "Antonia, an ant", "twelve ants (only six)"),
        ("Ten bees", "Bella, a bee", "ten bees (only six)"),
    ] {
        let said = missing(prompt, character);
        assert!(said.contains(&expected.to_owned()), "{prompt} {character}: {said:?}");
    }
    assert_eq!(missing("A woman with one arm in the air", ""), Vec::<String>::new());
}
