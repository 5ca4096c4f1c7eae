//! `image`: one scene picture of a character.

use serde::{Deserialize, Serialize};

use super::auto_story::MOST_CHARACTER_CHARACTERS;
use super::image_url::{ImageUrl, image_url};
use super::pages::{MOST_EMOTION_CHARACTERS, MOST_PROMPT_CHARACTERS};
use super::status::Status;
use crate::contract::language::drawn_language;
use crate::contract::request::{choice, description, flag, optional, optional_with_default, required, text};
use crate::job::language::Language;
use brief::picture::ArtStyle;
use brief::story::Audience;

/// A valid request; the contract writes its fields in snake_case, but for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageParams {
    pub image_prompt: String,
    pub character_description: String,
    pub emotion: String,
    pub audience: Audience,
    pub is_reused_image: bool,
    pub cartoon_image: Option<ImageUrl>,
    /// `storybook` when the request names none.
    pub style: ArtStyle,
    pub language: Option<Language>,
}

/// The start's own field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WithImageInfo {
    pub image_info: ImageInfo,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ImageInfo {
    pub style: ArtStyle,
    pub audience: Audience,
    pub emotion: String,
    pub is_reused_image: bool,
    /// Characters of the prompt.
    pub prompt_length: usize,
}

/// The status's own field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WithGenerationInfo {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation_info: Option<GenerationInfo>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GenerationInfo {
    pub reused: bool,
    pub prompt_used: String,
    pub style: ArtStyle,
    /// What the words ask for and the picture does not show; beyond the contract.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_drawn: Vec<String>,
}

pub type ImageStatus = Status<ImageResult, WithGenerationInfo>;

/// What a finished job answers; the contract's own snake_case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ImageResult {
    pub url: String,
    /// The final prompt.
    pub prompt_used: String,
    /// Whether the character's given image was used again.
    pub reused: bool,
    /// Names what the picture does not show; beyond the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

impl ImageParams {
    /// What the start reports about the request.
    pub fn info(&self) -> ImageInfo {
        ImageInfo {
            style: self.style,
            audience: self.audience,
            emotion: self.emotion.clone(),
            is_reused_image: self.is_reused_image,
            prompt_length: self.image_prompt.chars().count(),
        }
    }
}

description! {
    ImageParams {
        image_prompt: required("image_prompt", text(1..=MOST_PROMPT_CHARACTERS)),
        character_description: required("character_description", text(1..=MOST_CHARACTER_CHARACTERS)),
        emotion: required("emotion", text(1..=MOST_EMOTION_CHARACTERS)),
        audience: required("audience", choice::<Audience>()),
        is_reused_image: optional_with_default("isReusedImage", flag(), false),
        cartoon_image: optional("cartoon_image", image_url()),
        style: optional_with_default("style", choice::<ArtStyle>(), ArtStyle::Storybook),
        language: optional("language", drawn_language()),
    }
}
