//! Scenes of a story that a client wrote: what can't be drawn of them is said, in whatever tense it is told.

use super::plan::plan;
use brief::picture::{ArtStyle, ImagePrompt};
use brief::story::{Audience, SceneAuthor, SceneBrief};

/// What is said to be missing from a scene in the form in which stories are divided.
fn missing(author: SceneAuthor, scene: &str) -> Vec<String> {
    let brief = SceneBrief {
        author,
        description: String::new(),
        image_prompt: ImagePrompt::of_text(scene),
        emotion: String::new(),
        character_description: String::new(),
        style: ArtStyle::Storybook,
        audience: Audience::Children,
    };
    plan(&brief).1.not_drawn
}

#[test]
fn a_deed_of_a_clients_own_story_that_has_no_drawing_is_said_to_be_missing() {
    for (told, expected) in [
        ("Mia peeled three oranges. In the picture: Mia, a girl. Setting: in a garden. Mood: happy.", &["peeled"][..]),
        ("The knight fought bravely. In the picture: a knight. Setting: at a castle.", &["fought"]),
        ("Tom stumbled and fell. In the picture: Tom, a boy. Setting: in a forest.", &["stumbled", "fell"]),
        ("She whistled and the dog came. In the picture: Mia, a girl; a dog. Setting: in a meadow.", &["whistled"]),
        ("The children skated all day. In the picture: two children. Setting: by a lake.", &["skated"]),
        ("Ben shivered and buttoned his coat. In the picture: Ben, a boy.", &["shivered", "buttoned"]),
        ("Lena unlocked the door. In the picture: Lena, a girl. Setting: in a village.", &["unlocked"]),
    ] {
        let told_of = |author| missing(author, told).into_iter().filter(|word| expected.contains(&word.as_str()));
        assert_eq!(told_of(SceneAuthor::Client).collect::<Vec<_>>(), expected, "{told}");
        assert_eq!(told_of(SceneAuthor::Storyteller).count(), 0, "{told}");
    }
}

#[test]
fn nothing_is_missing_where_a_deed_is_drawn_or_nothing_is_to_be_seen_of_it() {
    for told in [
        "Mia sat under a tree. In the picture: Mia, a girl. Setting: in a garden.",
        "Elif decided to go home. She wanted to see her mother. In the picture: Elif, a girl.",
        "The girl was frightened by the storm. In the picture: a girl. Setting: in a forest.",
        "He turned around and thanked the baker. In the picture: Ben, a boy; a baker.",
        "They had eaten all the bread. In the picture: Ana, a girl; Ben, a boy.",
        "A boy dressed as a pirate.",
        "A girl who laughed and cried.",
    ] {
        let of_deeds = missing(SceneAuthor::Client, told);
        assert!(of_deeds.is_empty(), "{told}: {of_deeds:?}");
    }
}

/// Deeds in whatever form, places in an order and times are nothing that could have been drawn.
#[test]
fn only_what_can_be_seen_is_said_to_be_missing() {
    for told in [
        "Of all the guests two came and three sat by the fire. In the picture: Mia, a girl. Setting: in a garden.",
        "Of the boats a few ran into the rest. The last was late. In the picture: Ben, a boy. Setting: by a lake.",
        "The gap in the hedge was the next and last. In the picture: Mia, a girl. Setting: in a garden.",
        "They went on searching through the night, and for the rest there was a long wait. In the picture: Mia, a girl.",
        "With searching and waiting it was late. In the picture: Ana, a girl. Setting: in a forest.",
    ] {
        for author in [SceneAuthor::Client, SceneAuthor::Storyteller] {
            let words = missing(author, told);
            let is_no_thing = |word: &String| {
                "came sat ran gap last rest next wait late searching waiting".split(' ').any(|listed| listed == word)
            };
            assert!(!words.iter().any(is_no_thing), "{told}: {words:?}");
        }
    }
    let words = missing(SceneAuthor::Client, "The loom stood beside a trebuchet. In the picture: Mia, a girl.");
    assert!(words.iter().any(|word| word == "trebuchet"), "{words:?}");
}
