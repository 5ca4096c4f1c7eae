//! The story step: a story for a genre, an audience and a character.

use super::inputs::job_params;
use crate::job::progress::Progress;
use crate::job::story_order::AutoStoryOrder;
use crate::media::keys::job_key;
use crate::store::job_row::ArtifactType;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::{ArtifactSpec, Measurements};
use crate::work::error::StepError;
use crate::work::input_hash::InputHash;
use crate::work::step::StepOutput;
use crate::work::steps::StepContext;
use crate::work::steps::json::to_json;
use brief::story::{Story, StoryRequest};

/// A story is paid for once: it is stored before anything is made from it, and a repeat starts from what is stored.
pub async fn tell_story(
    context: &StepContext,
    task: &ClaimedTask,
    progress: &Progress,
) -> Result<StepOutput, StepError> {
    let params: AutoStoryOrder = job_params(task)?;
    let (artifacts, storyteller) = (context.artifacts(), &*context.makers.storyteller);
    let order =
        StoryRequest { genre: params.genre, audience: params.audience, character: &params.character_description };
    let asked = (order.genre, order.audience, order.character);
    let input_hash = InputHash::of(&storyteller.version()).with(&asked).finish();
    let key = job_key(task.job_id, "story", "json");
    let story: Story = match artifacts.find_json(&key, &input_hash).await? {
        Some(story) => story,
        None => {
            let story = storyteller.tell(&order, progress).await?;
            artifacts.store_json(&key, &input_hash, &story).await?;
            story
        }
    };
    let spec = ArtifactSpec {
        artifact_type: ArtifactType::Text,
        content_type: "text/markdown; charset=utf-8",
        key: job_key(task.job_id, "story", "md"),
        input_hash: &input_hash,
        doc_num: None,
        is_combined: false,
        metadata: serde_json::json!({ "chapter": story.title, "docType": "story" }),
    };
    let artifact = match artifacts.find(&spec).await? {
        Some(artifact) => artifact,
        None => {
            let measured = Measurements::words(story.text.split_whitespace().count());
            artifacts.store(&spec, format!("# {}\n\n{}\n", story.title, story.text), measured).await?
        }
    };
    Ok(StepOutput { output: to_json(&story)?, artifacts: vec![artifact], ..StepOutput::default() })
}
