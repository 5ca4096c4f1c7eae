//! The character step: what the words tell of the character, and what the given picture shows.
//!
//! A picture that can't be had or read costs the book its likeness and not its existence: the step ends well and says why.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::inputs::{Character, StoryJob, hero_of};
use crate::contract::storybook::image_url::ImageUrl;
use crate::media::keys::job_key;
use crate::store::work::ClaimedTask;
use crate::work::error::{Chance, StepError};
use crate::work::input_hash::{InputHash, content_hash};
use crate::work::shelf::{Keep, keep, kept};
use crate::work::step::StepOutput;
use crate::work::steps::Workshop;
use crate::work::steps::json::to_json;
use brief::english::capitalised;
use brief::{ArtStyle, CharacterSheet};
use builtin_artist::{CharacterLook, cartoonize, character_palette};
use builtin_storyteller::{read_character, stage};
use image_file::ImageFormat;

/// Changes when the same picture would be drawn over otherwise.
const PORTRAITIST: &str = concat!("portraitist-", env!("CARGO_PKG_VERSION"));
const PORTRAIT_SIDE_PIXELS: u32 = 1024;

/// The given picture: what it shows, and where its drawing lies.
struct Seen {
    look: CharacterLook,
    portrait: String,
}

pub async fn describe(workshop: &Workshop, task: &ClaimedTask) -> Result<StepOutput, StepError> {
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
    let character = Character {
        description: described(task, &job, seen.as_ref().map(|seen| &seen.look))?,
        portrait: seen.map(|seen| seen.portrait),
        image_fault,
    };
    Ok(StepOutput { output: to_json(&character)?, ..StepOutput::default() })
}

fn may_try_again(fault: &StepError, task: &ClaimedTask) -> bool {
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

/// What words tell, and after it what the picture shows of the rest.
fn described(task: &ClaimedTask, job: &StoryJob, look: Option<&CharacterLook>) -> Result<Option<String>, StepError> {
    let hero = match job {
        StoryJob::Storybook(params) => stage(&params.story, params.audience, None).hero,
        StoryJob::AutoStory(params) => Some(hero_of(task, params)?),
        StoryJob::Scenes(params) => stage(&params.story, params.audience, None).hero,
        // The request's own words say more than any reading of them.
        StoryJob::Image(params) => {
            let words = params.character_description.trim_end_matches('.');
            let untold = look.map(|look| untold(&read_character(words), look));
            return Ok(Some(match untold {
                Some(look) => format!("{words}. In the picture: {}.", look.describe()),
                None => format!("{words}."),
            }));
        }
    };
    Ok(match (hero, look) {
        (Some(hero), Some(look)) => Some(hero.describe(Some(&untold(&hero, look).describe()))),
        (Some(hero), None) => Some(hero.describe(None)),
        (None, look) => look.map(|look| format!("{}.", capitalised(&look.describe()))),
    })
}

/// What a picture shows and the words leave open: a green dress stays green whatever the picture's colours are taken for.
fn untold(sheet: &CharacterSheet, look: &CharacterLook) -> CharacterLook {
    let tells_of =
        |words: &[&str]| sheet.features.iter().any(|feature| words.iter().any(|word| feature.contains(word)));
    let mut open = look.clone();
    if tells_of(&["hair", "curls", "braid", "pigtail", "ponytail", "bald", "fur", "feather"]) {
        open.hair = None;
    }
    if tells_of(&["skin", "complexion", "freckle", "fur", "feather", "scale"]) {
        open.skin = None;
    }
    if !sheet.wearing.is_empty() {
        open.clothes = None;
    }
    open
}

/// Reads the picture, and stores what the cover shows: a drawing as it is, a photo drawn over.
async fn look_at(
    workshop: &Workshop,
    task: &ClaimedTask,
    image: &ImageUrl,
    is_cartoon: bool,
) -> Result<Seen, StepError> {
    let bytes = workshop.image_sources().bytes_of(image).await?;
    let look = workshop.compute(|| character_palette(&bytes)).await;
    let look = look.map_err(|error| StepError::unusable_input(error.to_string()))?;
    let format = if is_cartoon { ImageFormat::of(&bytes).unwrap_or(ImageFormat::Png) } else { ImageFormat::Png };
    let key = job_key(task.job_id, "character", format.extension());
    let input_hash = InputHash::of(PORTRAITIST).with(&content_hash(&bytes)).with(&is_cartoon).finish();
    if kept(&*workshop.bucket, &key, &input_hash).await?.is_none() {
        let portrait = if is_cartoon { bytes } else { workshop.compute(|| drawn_over(&bytes)).await? };
        let content_type = format.media_type();
        let place = Keep { key: &key, content_type, input_hash: &input_hash, measured: BTreeMap::new() };
        keep(&*workshop.bucket, place, portrait).await?;
    }
    Ok(Seen { look, portrait: key })
}

fn drawn_over(photo: &[u8]) -> Result<Bytes, StepError> {
    let drawn = cartoonize(photo, ArtStyle::Storybook, PORTRAIT_SIDE_PIXELS);
    drawn.map(|picture| picture.png.into()).map_err(|error| StepError::unusable_input(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_win_over_what_a_picture_seems_to_show() {
        let mut look = CharacterLook::default();
        look.skin = Some("tan".to_owned());
        look.hair = Some("brown".to_owned());
        look.clothes = Some("red".to_owned());
        let left = |words: &str| {
            let open = untold(&read_character(words), &look);
            (open.hair.is_some(), open.skin.is_some(), open.clothes.is_some())
        };
        assert_eq!(left("Mia, a girl with curly red hair, wearing a green dress"), (false, true, false));
        assert_eq!(left("a brave girl"), (true, true, true));
    }
}
