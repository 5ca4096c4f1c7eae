//! The character step: what the words tell of the character, and what the given picture shows.
//!
//! A picture that can't be had or read costs the book its likeness and not its existence: the step ends well and says why.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::inputs::{Character, StoryJob};
use crate::content::picture::{ArtStyle, CharacterLook, cartoonize, character_palette};
use crate::content::story::character::{CharacterSheet, capitalised};
use crate::content::story::scenes::stage;
use crate::contract::storybook::image_url::{ImageFormat, ImageUrl};
use crate::media::keys::job_key;
use crate::store::work::ClaimedTask;
use crate::work::fault::{Chance, StepFault};
use crate::work::input_hash::{InputHash, content_hash};
use crate::work::shelf::{Keep, keep, kept};
use crate::work::step::StepOutput;
use crate::work::steps::Workshop;
use crate::work::steps::json::to_json;
use crate::work::steps::storybook::story::told;

/// Changes when the same picture would be drawn over otherwise.
const PORTRAITIST: &str = concat!("portraitist-", env!("CARGO_PKG_VERSION"));
const PORTRAIT_SIDE_PIXELS: u32 = 1024;

/// The given picture: what it shows, and where its drawing lies.
struct Seen {
    look: CharacterLook,
    portrait: String,
}

pub async fn describe(workshop: &Workshop, task: &ClaimedTask) -> Result<StepOutput, StepFault> {
    let job = StoryJob::of(task)?;
    let seen = match given_image(&job) {
        None => Ok(None),
        Some((image, is_cartoon)) => look_at(workshop, task, image, is_cartoon).await.map(Some),
    };
    let (seen, image_fault) = match seen {
        Ok(seen) => (seen, None),
        Err(fault) if may_try_again(&fault, task) => return Err(fault),
        Err(fault) => (None, Some(fault.message)),
    };
    let look = seen.as_ref().map(|seen| seen.look.describe());
    let character = Character {
        description: described(&job, look.as_deref())?,
        portrait: seen.map(|seen| seen.portrait),
        image_fault,
    };
    Ok(StepOutput { output: to_json(&character)?, ..StepOutput::default() })
}

fn may_try_again(fault: &StepFault, task: &ClaimedTask) -> bool {
    fault.chance != Chance::Never && task.attempt < task.max_attempts
}

/// The picture that the request gave, and whether it is a drawing already.
fn given_image(job: &StoryJob) -> Option<(&ImageUrl, bool)> {
    match job {
        StoryJob::Storybook(params) => Some((&params.character_image, params.is_reused_image)),
        StoryJob::AutoStory(params) => Some((&params.cartoon_image_url, true)),
        StoryJob::Scenes(params) => params.character_image.as_ref().map(|image| (image, true)),
        StoryJob::Image(params) => params.cartoon_image.as_ref().map(|image| (image, true)),
    }
}

/// What words tell, and after it what the picture shows.
fn described(job: &StoryJob, look: Option<&str>) -> Result<Option<String>, StepFault> {
    let hero = match job {
        StoryJob::Storybook(params) => stage(&params.story, params.audience, None).hero,
        StoryJob::AutoStory(params) => Some(told(params)?.hero),
        StoryJob::Scenes(params) => stage(&params.story, params.audience, None).hero,
        // The request's own words say more than any reading of them.
        StoryJob::Image(params) => {
            let words = params.character_description.trim_end_matches('.');
            return Ok(Some(match look {
                Some(look) => format!("{words}. In the picture: {look}."),
                None => format!("{words}."),
            }));
        }
    };
    let alone = |look: &str| format!("{}.", capitalised(look));
    Ok(hero.map(|hero: CharacterSheet| hero.describe(look)).or_else(|| look.map(alone)))
}

/// Reads the picture, and stores what the cover shows: a drawing as it is, a photo drawn over.
async fn look_at(
    workshop: &Workshop,
    task: &ClaimedTask,
    image: &ImageUrl,
    is_cartoon: bool,
) -> Result<Seen, StepFault> {
    let bytes = workshop.image_sources().bytes_of(image).await?;
    let look = character_palette(&bytes).map_err(|error| StepFault::unusable_input(error.to_string()))?;
    let format = if is_cartoon { ImageFormat::of(&bytes).unwrap_or(ImageFormat::Png) } else { ImageFormat::Png };
    let key = job_key(task.job_id, "character", format.extension());
    let input_hash = InputHash::of(PORTRAITIST).with(&content_hash(&bytes)).with(&is_cartoon).finish();
    if kept(&*workshop.bucket, &key, &input_hash).await?.is_none() {
        let portrait = if is_cartoon { bytes } else { drawn_over(&bytes)? };
        let content_type = format.media_type();
        let place = Keep { key: &key, content_type, input_hash: &input_hash, measured: BTreeMap::new() };
        keep(&*workshop.bucket, place, portrait).await?;
    }
    Ok(Seen { look, portrait: key })
}

fn drawn_over(photo: &[u8]) -> Result<Bytes, StepFault> {
    let drawn = cartoonize(photo, ArtStyle::Storybook, PORTRAIT_SIDE_PIXELS);
    drawn.map(|picture| picture.png.into()).map_err(|error| StepFault::unusable_input(error.to_string()))
}
