//! The story step: the builtin storyteller tells a story for genre, audience and character.

use super::inputs::job_params;
use crate::contract::storybook::auto_story::AutoStoryParams;
use crate::media::keys::job_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::Workshop;
use crate::work::steps::json::to_json;
use crate::work::steps::shelve::{Measured, Shelf};
use brief::{Story, StoryRequest};
use builtin_storyteller::tell;

/// Changes when the builtin storyteller would tell the same story otherwise.
const STORYTELLER: &str = concat!("builtin-storyteller-", env!("CARGO_PKG_VERSION"));

/// The storyteller gives the same story for the same words, so a repeat stores the same bytes.
pub async fn tell_story(workshop: &Workshop, task: &ClaimedTask) -> Result<StepOutput, StepError> {
    let params: AutoStoryParams = job_params(task)?;
    let story = story_of(&params)?;
    let asked = (params.genre, params.audience, &params.character_description);
    let input_hash = InputHash::of(STORYTELLER).with(&asked).finish();
    let shelf = Shelf {
        workshop,
        artifact_type: ArtifactType::Text,
        content_type: "text/markdown; charset=utf-8",
        key: job_key(task.job_id, "story", "md"),
        input_hash: &input_hash,
        doc_num: None,
        is_combined: false,
        metadata: serde_json::json!({ "chapter": story.title, "docType": "story" }),
    };
    let words = story.text.split_whitespace().count();
    let measured = Measured { words: u32::try_from(words).ok(), ..Measured::default() };
    let artifact = shelf.put(format!("# {}\n\n{}\n", story.title, story.text), measured).await?;
    let output = to_json(&story)?;
    Ok(StepOutput { output, artifacts: vec![artifact], ..StepOutput::default() })
}

/// The story that these parameters ask for.
fn story_of(params: &AutoStoryParams) -> Result<Story, StepError> {
    let request =
        StoryRequest { genre: params.genre, audience: params.audience, character: &params.character_description };
    tell(request).map_err(|error| StepError::broken(error.to_string()))
}
