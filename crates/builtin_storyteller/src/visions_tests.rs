//! What somebody only dreams, remembers, reads, is told or sees through a window sets no scene and makes nobody happy.

use brief::picture::{Emotion, ImagePrompt, Place};
use brief::story::{Audience, KnownStory};
use strum::IntoEnumIterator;

use super::super::scenes::stage;

const MATCH_GIRL: &str = include_str!("../testdata/the_little_match_girl.txt");

/// “New-year’s eve”, as Mrs. H. B. Paull wrote it.
const MATCH_GIRL_BY_PAULL: &str = include_str!("../testdata/the_little_match_girl_by_paull.txt");

fn prompts(story: &str, audience: Audience) -> Vec<ImagePrompt> {
    let pages = stage(story, audience, KnownStory::default()).pages;
    pages.into_iter().flat_map(|page| page.scenes).map(|scene| scene.image_prompt).collect()
}

#[test]
fn the_little_match_girl_sits_in_a_cold_street_and_is_sad() {
    for audience in Audience::iter() {
        for prompt in prompts(MATCH_GIRL, audience) {
            assert_eq!(prompt.mood, Some(Emotion::Sad), "{audience}: {prompt}");
            let setting = prompt.setting.to_string();
            // The first sentence says only when.
            let is_in_the_street =
                setting.starts_with("in a city") || prompt.action.starts_with("It was terribly cold");
            assert!(is_in_the_street, "{audience}: {prompt}");
            assert!(!["kitchen", "daytime"].iter().any(|wrong| setting.contains(wrong)), "{audience}: {prompt}");
        }
    }
}

#[test]
fn the_girl_of_an_older_translation_is_nobody_else_and_keeps_her_hair() {
    for audience in Audience::iter() {
        let prompts = prompts(MATCH_GIRL_BY_PAULL, audience);
        // The first sentences may say only when.
        assert!(
            prompts.iter().skip(1).all(|prompt| prompt.present.iter().any(|one| one.contains("girl"))),
            "{audience}"
        );
        for prompt in prompts {
            assert_eq!(prompt.mood, Some(Emotion::Sad), "{audience}: {prompt}");
            let is_known = |one: &String| one.contains("girl with long fair curly hair") || one.contains("grandmother");
            assert!(prompt.present.iter().all(is_known), "{audience}: {prompt}");
        }
    }
}

#[test]
fn a_vision_leaves_somebody_where_they_are_and_as_they_feel() {
    for vision in [
        // A dream
        "That night Mia dreamed that she stood in a castle. Candles burned in every hall, and everybody laughed and danced.",
        "Mia fell asleep and had a dream. She sat in a warm kitchen, and there was a cake. She was happy.",
        "In her dream Mia flew over the sea. The waves sang, and she laughed.",
        // A memory
        "Mia remembered her grandmother. That summer they had swum in the lake, and they had laughed all day.",
        "Mia thought back to the farm. In those days they would dance in the kitchen, and everybody was happy.",
        // A wish
        "Mia closed her eyes and imagined a beach. There was a boat on the sea, and the children laughed.",
        "Mia pictured herself in a palace. On the throne sat a merry king, and the guests danced.",
        // What is seen through a window
        "Through the window Mia saw a room. On the table in the kitchen stood a cake. A family laughed and danced.",
        "Mia looked into the house. In the kitchen a cake stood on the table, and children laughed.",
        // What only seems
        "It seemed to Mia that she sat by the sea. How the waves sang! The beach was full of merry people.",
        // A letter
        "Mia opened the letter.\n\nDear Mia,\n\nWe are at the sea. The children laugh on the beach, and we are happy.\n\nYour Tom\n\nMia folded it.",
        "Mia opened the diary. The diary began on a ship. The sea was blue, and the sailors danced and laughed.",
        // A story within the story
        "Mia told the doll a story. Once upon a time a happy king lived in a castle by the sea. He danced with the merry queen.",
    ] {
        let story = format!("Mia sat in the forest and wept. {vision}");
        for prompt in prompts(&story, Audience::Children) {
            assert_eq!(prompt.setting.place, Some(Place::Forest), "{story}: {prompt}");
            // Whoever dreams sleeps.
            assert!(matches!(prompt.mood, Some(Emotion::Sad | Emotion::Sleepy)), "{story}: {prompt}");
        }
    }
}

#[test]
fn whoever_wakes_is_where_the_story_goes_on() {
    for (story, place) in [
        (
            "Mia slept. She dreamed that she stood in a castle. A king danced. Then she woke. She ran to the beach with a boat.",
            "on a beach",
        ),
        (
            "Mia looked through the window into the room. A cake stood there. She ran to the farm with a basket and a cow.",
            "on a farm",
        ),
        (
            "Tom remembered the war. They had slept in a forest. He went into the kitchen and lit the lamp on the table.",
            "in a kitchen",
        ),
        (
            "Tom dreamed of becoming a pilot. In the garden he built a plane out of boxes, and a bird watched him.",
            "in a garden",
        ),
        ("Tom read Ana a story. Then they went to the lake with a boat and a ball.", "by a lake"),
    ] {
        let last = prompts(story, Audience::Adults).pop();
        assert_eq!(
            last.and_then(|prompt| prompt.setting.place).map(|place| place.to_string()),
            Some(place.to_owned()),
            "{story}"
        );
    }
}

#[test]
fn what_a_story_is_told_about_is_neither_there_nor_the_place_of_its_telling() {
    for (story, place, person) in [
        (
            "Grandma told a story about a dragon in a cave. Eli listened in the kitchen and ate his soup.",
            Place::Kitchen,
            "Eli",
        ),
        (
            "Mother read a tale about pirates on an island. Bo lay in his bed and listened with wide eyes.",
            Place::Bedroom,
            "Bo",
        ),
        ("In the garden Mia heard a story about a witch in a castle. Mia laughed.", Place::Garden, "Mia"),
    ] {
        for prompt in prompts(story, Audience::Children) {
            assert_eq!(prompt.setting.place, Some(place), "{story}: {prompt}");
            assert!(prompt.present.iter().any(|one| one.starts_with(person)), "{story}: {prompt}");
            let is_told_of = |one: &String| ["dragon", "pirate", "witch"].iter().any(|told| one.contains(told));
            assert!(!prompt.present.iter().any(is_told_of), "{story}: {prompt}");
        }
    }
    for prompt in prompts("Ivo left his cat at home, and went to the library alone.", Audience::Children) {
        assert_eq!(prompt.present, ["Ivo, a boy"], "{prompt}");
    }
}

#[test]
fn of_whom_somebody_dreams_is_not_there() {
    for story in [
        "Mia slept in the tent. She dreamed that she stood in a castle. A dragon and a king danced with a witch.",
        "Mia sat in the tent. Through the window she saw a room. A king and a dragon ate a cake.",
        "Mia sat in the tent and told Ben a story. Once upon a time there was a dragon. The dragon met a king.",
    ] {
        for prompt in prompts(story, Audience::Children) {
            assert!(!prompt.present.iter().any(|one| one.contains("dragon") || one.contains("king")), "{prompt}");
        }
    }
}
