//! `storybook`: a story with given pages becomes an illustrated book.

use serde::{Deserialize, Serialize};

use super::image_url::{ImageUrl, image_url};
use super::pages::{Page, pages};
use super::start::NoExtras;
use super::status::Status;
use crate::contract::language::told_language;
use crate::contract::request::{choice, description, flag, optional, optional_with_default, required, text};
use crate::job::language::Language;
use brief::story::Audience;

/// The most characters of a title.
pub const MOST_TITLE_CHARACTERS: usize = 100;
/// The most characters of a story.
pub const MOST_STORY_CHARACTERS: usize = 20_000;

/// A valid request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorybookParams {
    pub title: String,
    pub story: String,
    pub character_image: ImageUrl,
    pub pages: Vec<Page>,
    pub audience: Audience,
    /// The character's image is already a cartoon that was used before.
    pub is_reused_image: bool,
    pub language: Option<Language>,
}

pub type StorybookStatus = Status<StorybookResult, NoExtras>;

/// What a finished book answers; the contract's own snake_case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct StorybookResult {
    pub storybook_id: String,
    pub pages: Vec<Page>,
    /// Whether a scene has a placeholder instead of its picture.
    pub has_errors: bool,
    /// Names the scenes without a picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

description! {
    StorybookParams {
        title: required("title", text(1..=MOST_TITLE_CHARACTERS).joined_to_one_line()),
        story: required("story", text(1..=MOST_STORY_CHARACTERS)),
        character_image: required("characterImage", image_url()),
        pages: required("pages", pages()),
        audience: required("audience", choice::<Audience>()),
        is_reused_image: optional_with_default("isReusedImage", flag(), false),
        language: optional("language", told_language()),
    }
}
