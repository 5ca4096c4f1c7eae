//! The character step: what the words say about the character, and what the given picture shows.
//!
//! A picture that can't be had or read costs the book its likeness and not its existence: the step ends well and says why. A provider that can't be
//! asked, for want of money or of a setting, ends it otherwise.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::inputs::{Character, StoryJob, hero_of, output_of};
use crate::job::failure::FailureCode;
use crate::job::given_image::GivenImage;
use crate::job::plan::STORY;
use crate::job::progress::Progress;
use crate::media::keys::job_key;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::ObjectSpec;
use crate::work::error::{Chance, StepError};
use crate::work::input_hash::{InputHash, content_hash};
use crate::work::source_image::SourcePicture;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::json::to_json;
use brief::english::capitalised;
use brief::picture::{ArtStyle, CharacterLook};
use brief::story::{CharacterSheet, Story};
use image_file::ImageFormat;

/// The picture that a request gave.
struct GivenPicture {
    source: SourcePicture,
    /// Whether it is a drawing already.
    is_cartoon: bool,
}

/// The given picture: what it shows, and where its drawing lies.
struct CharacterPicture {
    look: CharacterLook,
    portrait: String,
}

/// What was read from words and picture is stored, so that a repeat asks no maker.
pub async fn describe(context: &StepContext, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
    let job = StoryJob::of(task)?;
    let story: Option<Story> = output_of(task, STORY)?;
    let (picture, image_fault) = match given_picture(context, &job).await {
        Ok(picture) => (picture, None),
        Err(error) if is_for_an_operator(&error) || may_try_again(&error, task) => return Err(error),
        Err(error) => (None, Some(error.message)),
    };
    let (artifacts, makers) = (context.artifacts(), &context.makers);
    let picture_hash = picture.as_ref().map(|picture| (content_hash(&picture.source.bytes), picture.is_cartoon));
    let input_hash = InputHash::of("character")
        .with(&makers.storyteller.version())
        .with(&makers.artist.version())
        .with(&task.job_params)
        .with(&story)
        .with(&(picture_hash, &image_fault))
        .finish();
    let key = job_key(task.job_id, "character", "json");
    if let Some(character) = artifacts.find_json::<Character>(&key, &input_hash).await? {
        return Ok(StepOutput { output: to_json(&character)?, ..StepOutput::default() });
    }
    let seen = match picture {
        None => Ok(None),
        Some(picture) => look_at(context, task, picture, progress).await.map(Some),
    };
    let (seen, image_fault) = match seen {
        Ok(seen) => (seen, image_fault),
        Err(error) if is_for_an_operator(&error) || may_try_again(&error, task) => return Err(error),
        Err(error) => (None, Some(error.message)),
    };
    let character = Character {
        description: described(context, &job, story, seen.as_ref().map(|seen| &seen.look)).await?,
        portrait: seen.map(|seen| seen.portrait),
        image_fault,
    };
    artifacts.store_json(&key, &input_hash, &character).await?;
    Ok(StepOutput { output: to_json(&character)?, ..StepOutput::default() })
}

async fn given_picture(context: &StepContext, job: &StoryJob) -> Result<Option<GivenPicture>, StepError> {
    let Some((image, is_cartoon)) = given_image(job) else { return Ok(None) };
    let source = context.image_sources().read(image).await?;
    Ok(Some(GivenPicture { source, is_cartoon }))
}

/// A book would come out without its likeness for as long as nobody acts: the picture is sound.
fn is_for_an_operator(fault: &StepError) -> bool {
    matches!(fault.code, FailureCode::BudgetExceeded | FailureCode::ConfigurationError)
}

fn may_try_again(fault: &StepError, task: &ClaimedTask) -> bool {
    match fault.chance {
        Chance::NotYet { .. } => true,
        Chance::Later { .. } => task.attempt < task.max_attempts,
        Chance::Never => false,
    }
}

/// The picture that the request gave, and whether it is a drawing already.
fn given_image(job: &StoryJob) -> Option<(&GivenImage, bool)> {
    match job {
        StoryJob::Storybook(params) => Some((&params.character_image, params.is_reused_image)),
        StoryJob::AutoStory(params) => Some((&params.cartoon_image_url, true)),
        StoryJob::Scenes(params) => params.character_image.as_ref().map(|image| (image, true)),
        StoryJob::Image(params) => params.cartoon_image.as_ref().map(|image| (image, true)),
    }
}

/// What the words say, followed by what the picture adds.
async fn described(
    context: &StepContext,
    job: &StoryJob,
    story: Option<Story>,
    look: Option<&CharacterLook>,
) -> Result<Option<String>, StepError> {
    let storyteller = &*context.makers.storyteller;
    let hero = match job {
        StoryJob::Storybook(params) => storyteller.find_hero(&params.given_book().told(), params.audience).await?,
        StoryJob::Scenes(params) => storyteller.find_hero(&params.story, params.audience).await?,
        StoryJob::AutoStory(params) => Some(hero_of(context, story.as_ref(), params).await?),
        // The request's own words say more than any reading of them.
        StoryJob::Image(params) => {
            let words = params.character_description.trim_end_matches('.');
            let Some(look) = look else { return Ok(Some(format!("{words}."))) };
            let unstated = unstated(&storyteller.read_character(words).await?, look);
            return Ok(Some(format!("{words}. In the picture: {}.", unstated.describe())));
        }
    };
    Ok(match (hero, look) {
        (Some(hero), Some(look)) => Some(hero.describe(Some(&unstated(&hero, look).describe()))),
        (Some(hero), None) => Some(hero.describe(None)),
        (None, look) => look.map(|look| format!("{}.", capitalised(&look.describe()))),
    })
}

/// What a picture shows and the words leave open: a green dress stays green whatever the picture's colours are taken for.
fn unstated(sheet: &CharacterSheet, look: &CharacterLook) -> CharacterLook {
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
    context: &StepContext,
    task: &ClaimedTask,
    picture: GivenPicture,
    progress: &Progress,
) -> Result<CharacterPicture, StepError> {
    let (artifacts, artist) = (context.artifacts(), &*context.makers.artist);
    let GivenPicture { source, is_cartoon } = picture;
    let bytes = &source.bytes;
    let look = look_of(context, task, bytes).await?;
    let format = if is_cartoon { ImageFormat::of(bytes).unwrap_or(ImageFormat::Png) } else { ImageFormat::Png };
    let key = job_key(task.job_id, "character", format.extension());
    let input_hash =
        InputHash::of("portrait").with(&artist.version()).with(&content_hash(bytes)).with(&is_cartoon).finish();
    if artifacts.find_object(&key, &input_hash).await?.is_none() {
        let portrait =
            if is_cartoon { bytes.clone() } else { artist.cartoonize(bytes, ArtStyle::Storybook, progress).await?.png };
        let spec = ObjectSpec { key: &key, content_type: format.media_type(), input_hash: &input_hash };
        artifacts.store_object(spec, BTreeMap::new(), portrait).await?;
    }
    Ok(CharacterPicture { look, portrait: key })
}

/// What the picture shows, stored on its own: when an attempt ends before the drawing is done, the next one does not ask again.
async fn look_of(context: &StepContext, task: &ClaimedTask, picture: &Bytes) -> Result<CharacterLook, StepError> {
    let (artifacts, artist) = (context.artifacts(), &*context.makers.artist);
    let key = job_key(task.job_id, "look", "json");
    let input_hash = InputHash::of("look").with(&artist.version()).with(&content_hash(picture)).finish();
    if let Some(look) = artifacts.find_json(&key, &input_hash).await? {
        return Ok(look);
    }
    let look = artist.describe(picture).await?;
    artifacts.store_json(&key, &input_hash, &look).await?;
    Ok(look)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_win_over_what_a_picture_seems_to_show() {
        let colour = |name: &str| Some(name.to_owned());
        let look = CharacterLook {
            skin: colour("tan"),
            hair: colour("brown"),
            clothes: colour("red"),
            impression: String::new(),
        };
        let left = |features: &[&str], wearing: &[&str]| {
            let sheet = CharacterSheet {
                features: features.iter().map(|&feature| feature.to_owned()).collect(),
                wearing: wearing.iter().map(|&garment| garment.to_owned()).collect(),
                ..CharacterSheet::default()
            };
            let open = unstated(&sheet, &look);
            (open.hair.is_some(), open.skin.is_some(), open.clothes.is_some())
        };
        assert_eq!(left(&["curly red hair"], &["a green dress"]), (false, true, false));
        assert_eq!(left(&[], &[]), (true, true, true));
    }
}
