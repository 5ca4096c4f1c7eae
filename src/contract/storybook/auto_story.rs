//! `auto-story`: a genre and a character become a story, and the story an illustrated book.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::IntoEnumIterator;

use super::fields::Fields;
use super::image_url::ImageUrl;
use super::start::Started;
use super::status::Status;
use crate::contract::faults::Faults;
use crate::job::storybook::StoryPhase;
use brief::{Audience, Genre};

/// The most characters of a character's description.
pub const MOST_CHARACTER_CHARACTERS: usize = 1_000;

/// A valid request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AutoStoryParams {
    pub genre: Genre,
    pub character_description: String,
    pub cartoon_image_url: ImageUrl,
    pub audience: Audience,
}

/// The start's own field; both `phases` and `currentPhase` use these words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[serde(rename_all = "camelCase")]
pub struct CurrentPhase {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_phase: Option<StoryPhase>,
}

pub type AutoStoryStarted = Started<Phases>;
pub type AutoStoryStatus = Status<AutoStoryResult, CurrentPhase>;

/// What a finished job answers; the contract's own snake_case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AutoStoryResult {
    pub storybook_id: String,
    pub generated_story: String,
}

/// Checks a request's body. `own_origin` is the service's own address; see [`ImageUrl::parse`].
///
/// # Errors
/// All faults of the body, in the order of the contract's fields.
pub fn validate(body: &Value, own_origin: Option<&str>) -> Result<AutoStoryParams, Faults> {
    let mut faults = Faults::new();
    let Some(fields) = Fields::of(body, "", &mut faults) else { return Err(faults) };
    let genre = fields.choice("genre", &mut faults);
    let character_description = fields.text("characterDescription", 1..=MOST_CHARACTER_CHARACTERS, &mut faults);
    let cartoon_image_url = fields.image_url("cartoonImageUrl", own_origin, &mut faults);
    let audience = fields.choice("audience", &mut faults);
    match (genre, character_description, cartoon_image_url, audience) {
        (Some(genre), Some(character_description), Some(cartoon_image_url), Some(audience)) if faults.is_empty() => {
            Ok(AutoStoryParams { genre, character_description, cartoon_image_url, audience })
        }
        _ => Err(faults),
    }
}
