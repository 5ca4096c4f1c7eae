//! What is ordered of a storyteller, and what comes back: a story, or the pages and scenes of one.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr, VariantNames};

use crate::character::CharacterSheet;
use crate::emotion::Emotion;
use crate::image_prompt::ImagePrompt;

/// Who the story and its pictures are for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
    VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Audience {
    Children,
    YoungAdults,
    Adults,
}

/// What kind of story is told.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
    VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Genre {
    Adventure,
    Siblings,
    Bedtime,
    Fantasy,
    History,
}

/// How a picture is drawn.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
    VariantNames,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ArtStyle {
    Storybook,
    SemiRealistic,
    ComicBook,
    FlatIllustration,
    Anime,
}

/// What a story is asked to be.
#[derive(Clone, Copy, Debug)]
pub struct StoryRequest<'a> {
    pub genre: Genre,
    pub audience: Audience,
    /// The main character, in free words.
    pub character: &'a str,
}

/// A story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Story {
    pub title: String,
    /// Paragraphs with blank lines between them.
    pub text: String,
    /// Whom the story is about: what the request says of them, and what the storyteller chose for the rest. Nothing is known of the hero
    /// of a story that was stored before stories carried one.
    #[serde(default)]
    pub hero: CharacterSheet,
}

impl Story {
    /// None for a story that was stored before stories carried their hero.
    pub fn known_hero(&self) -> Option<&CharacterSheet> {
        Some(&self.hero).filter(|hero| **hero != CharacterSheet::default())
    }
}

/// A story divided into pages and scenes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StagedStory {
    pub pages: Vec<StagedPage>,
    /// Whom the story is about, as it says itself. None when it speaks of nobody.
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
