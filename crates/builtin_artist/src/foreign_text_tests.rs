//! There are no words that cannot be drawn, whoever sends them.

use foreign_text::{extreme_texts, foreign_text};
use pollster::block_on;
use proptest::prelude::*;

use super::*;
use brief::picture::{ArtStyle, ImagePrompt};
use brief::story::{Audience, SceneAuthor};

const SMALL: PictureSize = PictureSize { width: 96, height: 96 };

/// Words that the artist looks for.
const WORDS: &[&str] = &[
    "a red boat",
    "two owls",
    "Mia",
    "no dragon",
    "without",
    "In the picture:",
    "Setting:",
    "Mood:",
    "a girl",
    "by the lake",
    "at night",
    "braids",
    "wearing",
    "a blue scarf",
    "hot-air balloon",
    "stars",
    "said",
    "like a",
    "girls",
    "puppies",
    "and",
    "a boy and his dog",
];

fn brief(text: &str) -> SceneBrief {
    SceneBrief {
        author: SceneAuthor::Client,
        description: text.to_owned(),
        image_prompt: ImagePrompt::of_text(text),
        emotion: text.chars().take(50).collect(),
        character_description: text.chars().take(500).collect(),
        style: ArtStyle::ComicBook,
        audience: Audience::Children,
    }
}

#[test]
fn every_extreme_text_is_planned() {
    for (name, text) in extreme_texts() {
        let (scene, _) = plan::plan(&brief(&text));
        assert!(scene.figures.len() + scene.props.len() < 20, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn foreign_text_is_planned_and_the_same_text_gives_the_same_plan(text in foreign_text(WORDS, 40)) {
        prop_assert_eq!(plan::plan(&brief(&text)).1, plan::plan(&brief(&text)).1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn foreign_text_is_drawn(text in foreign_text(WORDS, 12)) {
        let brief = brief(&text);
        prop_assert!(block_on(painted(&brief, &plan::plan(&brief).0, SMALL, &async || ())).is_ok());
    }
}
