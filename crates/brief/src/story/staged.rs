//! A story divided into pages and scenes, as its pictures are ordered.

use std::ops::RangeInclusive;

use super::character::CharacterSheet;
use crate::picture::{Emotion, ImagePrompt};

/// What is known of a story before it is divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryMeasure {
    /// By Unicode word boundaries (UAX 29), but two characters to a word where Han, Hiragana or Katakana are written.
    pub words: usize,
    /// The fewest and the most scenes that the storyteller will make of it.
    pub scenes: RangeInclusive<usize>,
}

impl StoryMeasure {
    /// `8-12`, or `1` when there is no choice.
    pub fn estimated_scenes(&self) -> String {
        let (fewest, most) = (self.scenes.start(), self.scenes.end());
        if fewest == most { fewest.to_string() } else { format!("{fewest}-{most}") }
    }
}

/// A story divided into pages and scenes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedStory {
    pub pages: Vec<StagedPage>,
    /// The hero as the text describes them; None if the text has no character.
    pub hero: Option<CharacterSheet>,
}

/// One page of a book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedPage {
    /// From 1.
    pub number: u32,
    pub scenes: Vec<StagedScene>,
}

/// One scene of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedScene {
    /// The story's own sentences.
    pub description: String,
    pub emotion: Emotion,
    pub image_prompt: ImagePrompt,
}
