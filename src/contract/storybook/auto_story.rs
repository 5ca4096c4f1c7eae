//! `auto-story`: a genre and a character become a story, and the story an illustrated book.

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator;

use super::image_url::{ImageUrl, image_url};
use super::status::Status;
use crate::contract::language::told_language;
use crate::contract::request::{choice, description, optional, required, text};
use crate::job::language::Language;
use crate::job::storybook::StoryPhase;
use brief::story::{Audience, Genre};

/// The most characters of a character's description.
pub const MOST_CHARACTER_CHARACTERS: usize = 1_000;

/// A valid request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AutoStoryParams {
    pub genre: Genre,
    pub character_description: String,
    pub cartoon_image_url: ImageUrl,
    pub audience: Audience,
    pub language: Option<Language>,
}

/// The start's own field; both `phases` and `currentPhase` use these words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Phases {
    pub phases: Vec<StoryPhase>,
}

impl Phases {
    /// All of them, in order.
    pub fn all() -> Self {
        Phases { phases: StoryPhase::iter().collect() }
    }
}

/// The status's own field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CurrentPhase {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_phase: Option<StoryPhase>,
}

pub type AutoStoryStatus = Status<AutoStoryResult, CurrentPhase>;

/// What a finished job answers; the contract's own snake_case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AutoStoryResult {
    pub storybook_id: String,
    pub generated_story: String,
    /// Names the scenes without a picture, and what of the character's description was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

description! {
    AutoStoryParams {
        genre: required("genre", choice::<Genre>()),
        character_description: required("characterDescription", text(1..=MOST_CHARACTER_CHARACTERS)),
        cartoon_image_url: required("cartoonImageUrl", image_url()),
        audience: required("audience", choice::<Audience>()),
        language: optional("language", told_language()),
    }
}
