//! The scenes step: a story's own sentences become pages and scenes, and in an auto-story each scene a task of its own.

use super::inputs::{Character, StoryJob, character_of, hero_of, required_output_of};
use super::pages::contract_pages;
use crate::contract::storybook::pages::{Page, scene_tasks};
use crate::contract::storybook::scenes::ScenesResult;
use crate::job::plan::{STORY, tasks_after_staging};
use crate::media::keys::job_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::Workshop;
use crate::work::steps::json::to_json;
use crate::work::steps::shelve::{Measured, Shelf};
use brief::Story;
use builtin_storyteller::stage;

/// Changes when the same story would be divided otherwise.
const STAGER: &str = concat!("stager-", env!("CARGO_PKG_VERSION"));

pub async fn stage_story(workshop: &Workshop, task: &ClaimedTask) -> Result<StepOutput, StepError> {
    let character = character_of(task)?;
    match StoryJob::of(task)? {
        StoryJob::Scenes(params) => {
            let staged = stage(&params.story, params.audience, None);
            let result = result_of(contract_pages(staged.pages), character)?;
            let input_hash = InputHash::of(STAGER).with(&params).with(&result).finish();
            let shelf = Shelf {
                workshop,
                artifact_type: ArtifactType::Json,
                content_type: "application/json",
                key: job_key(task.job_id, "scenes", "json"),
                input_hash: &input_hash,
                doc_num: None,
                is_combined: false,
                metadata: serde_json::json!({ "chapter": "Scenes", "docType": "scenes" }),
            };
            let output = to_json(&result)?;
            let artifact = shelf.put(output.to_string(), Measured::default()).await?;
            Ok(StepOutput { output, artifacts: vec![artifact], ..StepOutput::default() })
        }
        StoryJob::AutoStory(params) => {
            let story: Story = required_output_of(task, STORY)?;
            let staged = stage(&story.text, params.audience, Some(&hero_of(task, &params)?));
            let pages = contract_pages(staged.pages);
            let tasks = tasks_after_staging(&scene_tasks(&pages));
            let output = to_json(&result_of(pages, character)?)?;
            Ok(StepOutput { output, tasks, ..StepOutput::default() })
        }
        StoryJob::Storybook(_) | StoryJob::Image(_) => {
            Err(StepError::broken("a job of this kind comes with its scenes"))
        }
    }
}

fn result_of(pages: Vec<Page>, character: Character) -> Result<ScenesResult, StepError> {
    if pages.is_empty() {
        return Err(StepError::broken("the story has no scenes"));
    }
    Ok(ScenesResult { pages, character_description: character.description })
}
