//! What storybook steps hand to each other, and how it is read back.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::job::kind::JobKind;
use crate::job::plan::{CHARACTER, SceneTask};
use crate::job::story_order::{AutoStoryOrder, ImageOrder, ScenesOrder, StorybookOrder};
use crate::store::work::ClaimedTask;
use crate::work::error::StepError;
use crate::work::steps::StepContext;
use crate::work::steps::json::from_json;
use brief::picture::ArtStyle;
use brief::story::{CharacterSheet, Story};

/// The character that the pictures show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Character {
    /// What words and picture say about the character; None when neither says anything.
    pub description: Option<String>,
    /// Where the picture of the character lies that the book's cover shows.
    pub portrait: Option<String>,
    /// Why the given picture could not be used, to be read after `The character's image could not be used: `.
    pub image_fault: Option<String>,
}

/// The hero of an auto-story. Jobs that were planned, or stories that were stored, before stories carried their hero have what the request
/// says of them.
pub async fn hero_of(
    context: &StepContext,
    story: Option<&Story>,
    params: &AutoStoryOrder,
) -> Result<CharacterSheet, StepError> {
    match story.and_then(Story::known_hero) {
        Some(hero) => Ok(hero.clone()),
        None => Ok(context.makers.storyteller.read_character(&params.character_description).await?),
    }
}

/// The parameters of the kinds that describe a character; `cartoonize` does not.
pub enum StoryJob {
    Storybook(StorybookOrder),
    AutoStory(AutoStoryOrder),
    Scenes(ScenesOrder),
    Image(ImageOrder),
}

impl StoryJob {
    pub fn of(task: &ClaimedTask) -> Result<StoryJob, StepError> {
        match task.job_kind {
            JobKind::Storybook => job_params(task).map(StoryJob::Storybook),
            JobKind::AutoStory => job_params(task).map(StoryJob::AutoStory),
            JobKind::Scenes => job_params(task).map(StoryJob::Scenes),
            JobKind::Image => job_params(task).map(StoryJob::Image),
            kind @ (JobKind::Extended | JobKind::Synastry | JobKind::NuclearV2 | JobKind::Cartoonize) => {
                Err(StepError::broken(format!("a job of kind {kind} has no story")))
            }
        }
    }
}

pub fn job_params<Params: DeserializeOwned>(task: &ClaimedTask) -> Result<Params, StepError> {
    from_json("the job's parameters", task.job_params.clone())
}

/// The scene that the task draws.
pub fn scene_of(task: &ClaimedTask) -> Result<SceneTask, StepError> {
    from_json("the task's scene", task.params["scene"].clone())
}

/// The output of a needed task; None when that task was optional and failed.
pub fn output_of<Output: DeserializeOwned>(task: &ClaimedTask, name: &str) -> Result<Option<Output>, StepError> {
    task.inputs.get(name).map(|output| from_json(name, output.clone())).transpose()
}

/// The output of a task without which there is nothing to do.
pub fn required_output_of<Output: DeserializeOwned>(task: &ClaimedTask, name: &str) -> Result<Output, StepError> {
    output_of(task, name)?.ok_or_else(|| StepError::broken(format!("{name} put out nothing")))
}

pub fn character_of(task: &ClaimedTask) -> Result<Character, StepError> {
    required_output_of(task, CHARACTER)
}

/// What is noted beside a picture of one scene; `chapter` names its file.
pub fn picture_metadata(task: &ClaimedTask, scene: &SceneTask, style: ArtStyle) -> Value {
    json!({
        "chapter": task.doc_title.as_deref().unwrap_or("Picture"),
        "docNum": task.doc_num.unwrap_or(1),
        "docType": "picture",
        "pageNumber": scene.page_number,
        "sceneNumber": scene.scene_number,
        "style": style,
    })
}
