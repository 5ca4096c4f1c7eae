//! What the scenes job makes can be sent on to the storybook job as it is.

use brief::story::{Audience, KnownStory};
use builtin_storyteller::stage;
use oneinabillion_edge::contract::storybook::pages::{
    MOST_DESCRIPTION_CHARACTERS, MOST_PAGES, MOST_PROMPT_CHARACTERS, MOST_SCENES_PER_PAGE,
};
use strum::IntoEnumIterator;

const SENTENCE: &str = "A very long and quiet afternoon went by on the lake. ";

#[test]
fn every_division_is_a_valid_storybook_request() {
    for story in [SENTENCE, &SENTENCE.repeat(376), &"x".repeat(20_000), &"no end mark here ".repeat(1_100)] {
        for audience in Audience::iter() {
            let pages = stage(story, audience, KnownStory::default()).pages;
            assert!((1..=MOST_PAGES).contains(&pages.len()));
            for page in &pages {
                assert!((1..=MOST_SCENES_PER_PAGE).contains(&page.scenes.len()));
            }
            for scene in pages.iter().flat_map(|page| &page.scenes) {
                assert!((1..=MOST_DESCRIPTION_CHARACTERS).contains(&scene.description.chars().count()));
                assert!((1..=MOST_PROMPT_CHARACTERS).contains(&scene.image_prompt.to_string().chars().count()));
            }
        }
    }
}
