//! `storybook`: a story with given pages becomes an illustrated book.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fields::Fields;
use super::image_url::ImageUrl;
use super::pages::{Page, read_pages};
use super::start::{NoExtras, Started};
use super::status::Status;
use crate::contract::faults::Faults;
use brief::Audience;

/// The most characters of a title.
pub const MOST_TITLE_CHARACTERS: usize = 100;
/// The most characters of a story.
pub const MOST_STORY_CHARACTERS: usize = 20_000;

/// A valid request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StorybookParams {
    pub title: String,
    pub story: String,
    pub character_image: ImageUrl,
    pub pages: Vec<Page>,
    pub audience: Audience,
    /// The character's image is already a cartoon that was used before.
    #[serde(default)]
    pub is_reused_image: bool,
}

pub type StorybookStarted = Started<NoExtras>;
pub type StorybookStatus = Status<StorybookResult, NoExtras>;

/// What a finished book answers; the contract's own snake_case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StorybookResult {
    pub storybook_id: String,
    pub pages: Vec<Page>,
    /// Whether a scene has a placeholder instead of its picture.
    pub has_errors: bool,
    /// Names the scenes without a picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

/// Checks a request's body. `own_origin` is the service's own address; see [`ImageUrl::parse`].
///
/// # Errors
/// All faults of the body, in the order of the contract's fields.
pub fn validate(body: &Value, own_origin: Option<&str>) -> Result<StorybookParams, Faults> {
    let mut faults = Faults::new();
    let Some(fields) = Fields::of(body, "", &mut faults) else { return Err(faults) };
    let title = fields.text("title", 1..=MOST_TITLE_CHARACTERS, &mut faults);
    let story = fields.text("story", 1..=MOST_STORY_CHARACTERS, &mut faults);
    let character_image = fields.image_url("characterImage", own_origin, &mut faults);
    let pages = read_pages(&fields, &mut faults);
    let audience = fields.choice("audience", &mut faults);
    let is_reused_image = fields.flag("isReusedImage", &mut faults);
    match (title, story, character_image, pages, audience) {
        (Some(title), Some(story), Some(character_image), Some(pages), Some(audience)) if faults.is_empty() => {
            Ok(StorybookParams { title, story, character_image, pages, audience, is_reused_image })
        }
        _ => Err(faults),
    }
}
