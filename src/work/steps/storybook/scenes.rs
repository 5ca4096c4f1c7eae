//! The scenes step: a story's own sentences become pages and scenes, and in an auto-story each scene a task of its own.

use super::inputs::{Character, StoryJob, character_of, hero_of, required_output_of};
use super::pages::book_pages;
use crate::job::plan::{STORY, scene_tasks, tasks_after_staging};
use crate::job::progress::Progress;
use crate::job::story_order::AutoStoryOrder;
use crate::job::story_result::{BookPage, DividedStory};
use crate::media::keys::job_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::{ArtifactSpec, Measurements};
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::json::to_json;
use brief::story::{Audience, KnownStory, Story};

pub async fn stage_story(
    context: &StepContext,
    task: &ClaimedTask,
    progress: &Progress,
) -> Result<StepOutput, StepError> {
    let character = character_of(task)?;
    match StoryJob::of(task)? {
        StoryJob::Scenes(params) => {
            let story = UndividedStory { text: &params.story, audience: params.audience, hero_from: None };
            let pages = staged(context, task, &story, progress).await?;
            let result = result_of(pages, character)?;
            let input_hash = InputHash::of("scenes").with(&result).finish();
            let spec = ArtifactSpec {
                artifact_type: ArtifactType::Json,
                content_type: "application/json",
                key: job_key(task.job_id, "scenes", "json"),
                input_hash: &input_hash,
                doc_num: None,
                is_combined: false,
                metadata: serde_json::json!({ "chapter": "Scenes", "docType": "scenes" }),
            };
            let output = to_json(&result)?;
            let artifact = context.artifacts().store(&spec, output.to_string(), Measurements::default()).await?;
            Ok(StepOutput { output, artifacts: vec![artifact], ..StepOutput::default() })
        }
        StoryJob::AutoStory(params) => {
            let story: Story = required_output_of(task, STORY)?;
            let hero_from = Some(HeroSource { story: &story, order: &params });
            let story = UndividedStory { text: &story.text, audience: params.audience, hero_from };
            let pages = staged(context, task, &story, progress).await?;
            let tasks = tasks_after_staging(&scene_tasks(&pages));
            let output = to_json(&result_of(pages, character)?)?;
            Ok(StepOutput { output, tasks, ..StepOutput::default() })
        }
        StoryJob::Storybook(_) | StoryJob::Image(_) => {
            Err(StepError::broken("a job of this kind comes with its scenes"))
        }
    }
}

/// A text to be divided.
struct UndividedStory<'a> {
    text: &'a str,
    audience: Audience,
    /// None when the text itself says who it is about.
    hero_from: Option<HeroSource<'a>>,
}

/// Where the hero of an auto-story is known from.
struct HeroSource<'a> {
    story: &'a Story,
    order: &'a AutoStoryOrder,
}

/// The story's pages. They are stored before anything is made of them, so that a repeat asks no storyteller, not even for the hero.
async fn staged(
    context: &StepContext,
    task: &ClaimedTask,
    story: &UndividedStory<'_>,
    progress: &Progress,
) -> Result<Vec<BookPage>, StepError> {
    let UndividedStory { text, audience, hero_from } = story;
    let (artifacts, storyteller) = (context.artifacts(), &*context.makers.storyteller);
    let known_of_story = hero_from.as_ref().map(|from| {
        let KnownStory { hero, others, paragraph_places, paragraph_times, paragraph_absentees } = from.story.known();
        let paragraphs = (paragraph_places, paragraph_times, paragraph_absentees);
        (hero, others, paragraphs, &from.order.character_description)
    });
    let input_hash = InputHash::of(&storyteller.version()).with(text).with(audience).with(&known_of_story).finish();
    let key = job_key(task.job_id, "staging", "json");
    if let Some(pages) = artifacts.find_json(&key, &input_hash).await? {
        return Ok(pages);
    }
    let hero = match hero_from {
        Some(from) => Some(hero_of(context, Some(from.story), from.order).await?),
        None => None,
    };
    let told = hero_from.as_ref().map(|from| from.story.known()).unwrap_or_default();
    let known = KnownStory { hero: hero.as_ref(), ..told };
    let staged = storyteller.stage(text, *audience, known, progress).await?;
    let pages = book_pages(staged.pages);
    artifacts.store_json(&key, &input_hash, &pages).await?;
    Ok(pages)
}

fn result_of(pages: Vec<BookPage>, character: Character) -> Result<DividedStory, StepError> {
    if pages.is_empty() {
        return Err(StepError::broken("the story has no scenes"));
    }
    Ok(DividedStory { pages, character_description: character.description })
}
