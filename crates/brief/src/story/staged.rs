//! A story divided into pages and scenes, as its pictures are ordered.

use super::character::CharacterSheet;
use crate::picture::{Emotion, ImagePrompt};

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
