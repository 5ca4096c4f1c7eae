//! `image`: one scene picture of a character.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::auto_story::MOST_CHARACTER_CHARACTERS;
use super::fields::Fields;
use super::image_url::ImageUrl;
use super::pages::{MOST_EMOTION_CHARACTERS, MOST_PROMPT_CHARACTERS};
use super::start::Started;
use super::status::Status;
use crate::contract::faults::Faults;
use brief::{ArtStyle, Audience};

/// A valid request; the contract writes its fields in snake_case, but for one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageParams {
    pub image_prompt: String,
    pub character_description: String,
    pub emotion: String,
    pub audience: Audience,
    #[serde(rename = "isReusedImage", default)]
    pub is_reused_image: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cartoon_image: Option<ImageUrl>,
    /// `storybook` when the request names none.
    pub style: ArtStyle,
}

/// The start's own field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WithImageInfo {
    pub image_info: ImageInfo,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[serde(rename_all = "camelCase")]
pub struct WithGenerationInfo {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation_info: Option<GenerationInfo>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GenerationInfo {
    pub reused: bool,
    pub prompt_used: String,
    pub style: ArtStyle,
}

pub type ImageStarted = Started<WithImageInfo>;
pub type ImageStatus = Status<ImageResult, WithGenerationInfo>;

/// What a finished job answers; the contract's own snake_case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageResult {
    pub url: String,
    /// The final prompt.
    pub prompt_used: String,
    /// Whether the character's given image was used again.
    pub reused: bool,
}

impl ImageParams {
    /// What the start tells about the request.
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

/// Checks a request's body. `own_origin` is the service's own address; see [`ImageUrl::parse`].
///
/// # Errors
/// All faults of the body, in the order of the contract's fields.
pub fn validate(body: &Value, own_origin: Option<&str>) -> Result<ImageParams, Faults> {
    let mut faults = Faults::new();
    let Some(fields) = Fields::of(body, "", &mut faults) else { return Err(faults) };
    let image_prompt = fields.text("image_prompt", 1..=MOST_PROMPT_CHARACTERS, &mut faults);
    let character_description = fields.text("character_description", 1..=MOST_CHARACTER_CHARACTERS, &mut faults);
    let emotion = fields.text("emotion", 1..=MOST_EMOTION_CHARACTERS, &mut faults);
    let audience = fields.choice("audience", &mut faults);
    let is_reused_image = fields.flag("isReusedImage", &mut faults);
    let cartoon_image = fields.optional_image_url("cartoon_image", own_origin, &mut faults);
    let style = fields.optional_choice("style", &mut faults).unwrap_or(ArtStyle::Storybook);
    match (image_prompt, character_description, emotion, audience) {
        (Some(image_prompt), Some(character_description), Some(emotion), Some(audience)) if faults.is_empty() => {
            Ok(ImageParams {
                image_prompt,
                character_description,
                emotion,
                audience,
                is_reused_image,
                cartoon_image,
                style,
            })
        }
        _ => Err(faults),
    }
}
