//! What is ordered of a storyteller, and the story that comes back.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr, VariantNames};

use super::character::CharacterSheet;
use crate::picture::{Place, TimeOfDay};

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Audience {
    Children,
    YoungAdults,
    Adults,
}

/// What kind of story it is.
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
    /// The hero: what the request states, and what the storyteller chose for the rest. Stories that were stored before they carried a hero
    /// have an empty sheet.
    #[serde(default)]
    pub hero: CharacterSheet,
    /// Everybody else with a name; None where the storyteller does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub others: Option<Vec<CharacterSheet>>,
    /// Where each of its paragraphs takes place; empty where the storyteller does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraph_places: Vec<Place>,
    /// When each of its paragraphs takes place, as far as that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraph_times: Vec<Option<TimeOfDay>>,
    /// Who is elsewhere during each of its paragraphs, by name, though they are spoken of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraph_absentees: Vec<Vec<String>>,
}

impl Story {
    /// None for a story that was stored before stories carried their hero.
    pub fn known_hero(&self) -> Option<&CharacterSheet> {
        Some(&self.hero).filter(|hero| **hero != CharacterSheet::default())
    }
}
