//! What must hold of what a text denies.

use super::*;

fn clause(text: &str) -> Vec<&str> {
    text.split(' ').collect()
}

fn last_is_denied(text: &str) -> bool {
    let words = clause(text);
    is_denied(&words, words.len() - 1)
}

#[test]
fn what_is_not_there_is_denied_however_it_is_said() {
    for text in [
        "there was no snow",
        "they never saw the sea",
        "it didn't rain",
        "a girl without glasses",
        "far from the sea",
        "instead of snow",
        "too warm for snow",
        "if only it would snow",
        "as if it were night",
        "she wished it were winter",
        "nobody had seen a castle",
        "no one had ever found the island",
        "away from the river",
        "a hundred miles from the sea",
        "nowhere near the coast",
        "two hours away from the mountains",
        "a mother misses the ocean",
        "a girl explains what snow",
        "a boy describes the storm",
    ] {
        assert!(last_is_denied(text), "{text}");
    }
}

#[test]
fn what_is_there_is_not_denied() {
    for text in [
        "she never left the forest",
        "not far from the sea",
        "nobody slept in the forest",
        "there was no snow on the mountain",
        "it did not stop snowing",
        "one of them found the castle",
        "she was too tired and slept in the forest",
        "he ran away from the dragon",
        "she ran away into the forest",
    ] {
        assert!(!last_is_denied(text), "{text}");
    }
}

#[test]
fn what_is_only_spoken_of_is_not_there_and_where_they_speak_is() {
    let last_is_talked_about = |text: &str| {
        let words = clause(text);
        is_talked_about(&words, words.len() - 1)
    };
    for text in [
        "she told him of a ship",
        "she told her little brother about the ship",
        "he dreamt of a crown",
        "they spoke about the cake",
        "a boy thinks of a dragon",
        "a girl remembers a castle",
        "a boy asks for a horse",
        "a woman wishes for a baby",
        "he talked of the sea",
        "the captain warned them of a storm",
        "she heard of the castle",
        "she wants to fly a plane",
        "the old man sang of a lost island",
        "he was told about the sound of rain",
        "a girl dreamt of rain",
        "a film of a storm",
    ] {
        assert!(last_is_talked_about(text), "{text}");
    }
    for text in [
        "she dreams of a castle while she peels potatoes in the kitchen",
        "he thinks of home while he sits in the forest",
        "they spoke about the cake in the garden",
        "she told him of a ship on the beach",
        "a picture of a lake",
        "she told him in the garden",
        "one of them found the castle",
        "she sang in the forest",
    ] {
        assert!(!last_is_talked_about(text), "{text}");
    }
}

#[test]
fn what_follows_a_word_can_deny_it() {
    for text in [
        "sea was a hundred miles away",
        "kitchen of her dreams",
        "lake had dried up",
        "forest was gone",
        "castle was far away",
        "lake is not here",
        "river is no longer there",
        "sea was nowhere to be seen",
        "rain in the story",
        "storm in a film",
    ] {
        assert!(is_denied(&clause(text), 0), "{text}");
    }
    assert!(is_denied(&clause("they left the lake behind"), 3));
    assert!(!is_denied(&clause("rain in the garden"), 0));
    for (text, position) in [
        ("a story about snow is read by a girl", 3),
        ("the tale of the great storm was told to the children", 5),
        ("a letter about snow lies on the table", 3),
    ] {
        assert!(is_talked_about(&clause(text), position), "{text}");
    }
    assert!(!is_talked_about(&clause("a picture of a lake that is frozen"), 4));
    assert!(!is_denied(&clause("sea was not far away"), 0));
    for text in
        ["man far away from the city", "boat miles away from the shore", "an old woman far away from the mountains"]
    {
        assert!(!is_denied(&clause(text), 0), "{text}");
    }
    assert!(!is_denied(&clause("forest had gone quiet"), 0));
}

#[test]
fn weather_that_has_ended_is_over_however_it_is_said() {
    for text in [
        "it had stopped raining",
        "it has stopped raining",
        "it stopped snowing",
        "by then it had ceased to snow",
        "outside it had finally stopped raining",
        "it will soon stop raining",
    ] {
        let words = clause(text);
        assert!(is_over(&words, words.len() - 1), "{text}");
    }
    for text in [
        "the rain had let up",
        "the storm had blown over",
        "the storm blew itself out",
        "the rain gave way to sunshine",
        "the storm had died down",
        "the rain was past",
    ] {
        assert!(is_over(&clause(text), 1), "{text}");
    }
    for text in [
        "it did not stop raining",
        "it never stopped snowing",
        "they stopped in the rain",
        "she stopped because of rain",
    ] {
        let words = clause(text);
        assert!(!is_over(&words, words.len() - 1), "{text}");
    }
}

#[test]
fn what_is_there_no_longer_is_denied() {
    for text in [
        "it was no longer raining",
        "it is no longer night",
        "there was no longer any snow",
        "she no longer lived by the sea",
        "they were no longer in the forest",
        "he was no longer on the island",
    ] {
        assert!(last_is_denied(text), "{text}");
    }
    for text in
        ["she no longer feared the forest", "he could not stay longer in the forest", "they no longer noticed the sea"]
    {
        assert!(!last_is_denied(text), "{text}");
    }
}

#[test]
fn weather_that_is_over_or_to_come_is_not_there() {
    for text in ["the storm never came", "the storm was over", "the storm had stopped", "the storm did not come"] {
        assert!(is_over(&clause(text), 1), "{text}");
    }
    for text in ["long after the rain", "before the storm"] {
        let words = clause(text);
        assert!(is_over(&words, words.len() - 1), "{text}");
    }
    assert!(!is_over(&clause("the storm came over the hills"), 1));
}
