//! Whatever a stranger sends is staged, measured, read as a character and told about: nothing stops, and nothing of a story is lost.

use foreign_text::{extreme_texts, foreign_text};
use proptest::prelude::*;

use super::{measure, read_character, remembered, stage, tell};
use brief::story::{Audience, Genre, GivenBook, GivenScene, KnownStory, StoryRequest};

/// Words that the readers of stories and characters look for.
const WORDS: &[&str] = &[
    "Mia",
    "she",
    "He",
    "they",
    "the girl",
    "a fox",
    "named",
    "called",
    "said",
    "was a",
    "with",
    "and",
    "red hair",
    "not",
    "no",
    "Mrs.",
    "7-year-old",
    "wearing",
    "has",
    "loves",
    "my name is",
    "by the lake",
    "at night",
    "brother",
    "two",
    "her",
    "never",
];

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Stages a story and asserts that its scenes are the story.
fn assert_staged_whole(story: &str, name: &str) {
    let known = read_character(story);
    let staged = stage(story, Audience::Children, KnownStory::of_hero(Some(&known)));
    let told: String =
        staged.pages.iter().flat_map(|page| &page.scenes).map(|scene| scene.description.as_str()).collect();
    assert_eq!(without_space(&told), without_space(story), "{name}");
    assert!(*measure(story, Audience::Children).scenes.end() >= staged.pages.len(), "{name}");
}

#[test]
fn every_extreme_text_is_staged_whole() {
    for (name, story) in extreme_texts() {
        assert_staged_whole(&story, name);
    }
}

#[test]
fn every_extreme_text_is_a_character_for_a_story() {
    for (name, text) in extreme_texts() {
        let character: String = text.chars().take(500).collect();
        let story = tell(StoryRequest { genre: Genre::Bedtime, audience: Audience::Children, character: &character });
        assert!(story.is_ok_and(|story| !story.text.is_empty()), "{name}");
    }
}

proptest! {
    #[test]
    fn foreign_text_is_staged_whole(story in foreign_text(WORDS, 80)) {
        assert_staged_whole(&story, "foreign text");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn foreign_text_is_a_character_for_a_story(character in foreign_text(WORDS, 12)) {
        let request = StoryRequest { genre: Genre::Fantasy, audience: Audience::Adults, character: &character };
        prop_assert!(tell(request).is_ok_and(|story| !story.text.is_empty()));
    }
}

/// As many pictures as a client's book may have, each with as long a prompt as it may be.
#[test]
fn every_extreme_text_can_be_the_prompts_of_a_whole_book() {
    const PICTURES: usize = 120;
    const PROMPT_CHARACTERS: usize = 2_000;
    for (name, text) in extreme_texts() {
        let prompt: String = text.chars().cycle().take(PROMPT_CHARACTERS).collect();
        let scenes = vec![GivenScene { description: &prompt, prompt: &prompt }; PICTURES];
        let book = GivenBook { story: &text, scenes, audience: Audience::Children };
        let remembered = remembered(&book, PICTURES / 2);
        assert!(!remembered.to_string().is_empty(), "{name}");
    }
}
