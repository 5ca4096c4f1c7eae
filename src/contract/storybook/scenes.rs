//! `scenes`: the text of a story becomes pages and scenes.

use serde::{Deserialize, Serialize};

use super::image_url::{ImageUrl, image_url};
use super::pages::Page;
use super::status::Status;
use super::storybook::MOST_STORY_CHARACTERS;
use crate::contract::language::told_language;
use crate::contract::request::{choice, description, optional, required, text};
use crate::job::language::Language;
use brief::story::Audience;

/// The fewest characters that can be divided into scenes.
pub const FEWEST_STORY_CHARACTERS: usize = 50;

/// A valid request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenesParams {
    pub story: String,
    pub character_image: Option<ImageUrl>,
    pub audience: Audience,
    pub language: Option<Language>,
}

/// The start's own field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WithStoryInfo {
    pub story_info: StoryInfo,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StoryInfo {
    /// As [`brief::story::StoryMeasure`] counts them.
    pub word_count: usize,
    pub audience: Audience,
    /// A range such as `8-12`, or one number when there is no choice; the result keeps to it.
    pub estimated_scenes: String,
}

/// The status's own field.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WithSceneInfo {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<SceneInfo>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SceneInfo {
    pub total_pages: usize,
    pub total_scenes: usize,
    /// To one decimal; 0 without pages.
    pub average_scenes_per_page: f64,
}

impl SceneInfo {
    pub fn of(pages: &[Page]) -> Self {
        let total_scenes = pages.iter().map(|page| page.scenes.len()).sum::<usize>();
        let average = if pages.is_empty() { 0.0 } else { total_scenes as f64 / pages.len() as f64 };
        SceneInfo { total_pages: pages.len(), total_scenes, average_scenes_per_page: (average * 10.0).round() / 10.0 }
    }
}

pub type ScenesStatus = Status<ScenesResult, WithSceneInfo>;

/// What a finished job answers; the contract's own snake_case for the second field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ScenesResult {
    pub pages: Vec<Page>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub character_description: Option<String>,
}

description! {
    ScenesParams {
        story: required("story", text(FEWEST_STORY_CHARACTERS..=MOST_STORY_CHARACTERS)),
        character_image: optional("characterImage", image_url()),
        audience: required("audience", choice::<Audience>()),
        language: optional("language", told_language()),
    }
}
