//! What reading steps hand to each other, and how it is read back.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::job::reading::ReadingParams;
use crate::store::work::{ClaimedTask, NewArtifact};
use crate::work::error::StepError;
use crate::work::step::StepOutput;
use crate::work::steps::json::{from_json, to_json};
use brief::reading::Document;

/// The output of a reading's step: what the next ones read, and what `finalize` checks and sums.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadingOutput {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stored: Option<StoredInput>,
    /// Key and size in bytes of every object.
    pub objects: Vec<(String, u64)>,
    #[serde(default)]
    pub words: u64,
    #[serde(default)]
    pub pages: u64,
    #[serde(default)]
    pub audio_seconds: f64,
}

/// An object that a step stored for other steps: where, and the hash of its content, or of what that follows from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredInput {
    pub key: String,
    pub hash: String,
}

impl ReadingOutput {
    /// What was made: a document's M4A is its MP3 again, and counts once.
    pub fn of(artifacts: &[NewArtifact]) -> ReadingOutput {
        ReadingOutput {
            stored: None,
            objects: artifacts.iter().map(|artifact| (artifact.object_key.clone(), artifact.size_bytes)).collect(),
            words: artifacts.iter().filter_map(|artifact| artifact.word_count).max().unwrap_or_default().into(),
            pages: artifacts.iter().filter_map(|artifact| artifact.page_count).map(u64::from).sum(),
            audio_seconds: artifacts.iter().filter_map(|artifact| artifact.duration_seconds).fold(0.0, f64::max),
        }
    }

    pub fn into_step(self, artifacts: Vec<NewArtifact>) -> Result<StepOutput, StepError> {
        Ok(StepOutput { output: to_json(&self)?, artifacts, ..StepOutput::default() })
    }
}

pub fn reading_params(task: &ClaimedTask) -> Result<ReadingParams, StepError> {
    from_json("the job's parameters", task.job_params.clone())
}

/// The document that the task is about.
pub fn document(task: &ClaimedTask) -> Result<Document, StepError> {
    from_json("the task's document", task.params["document"].clone())
}

/// What the needed task stored.
pub fn stored_by(task: &ClaimedTask, name: &str) -> Result<StoredInput, StepError> {
    output_of(task, name)?.stored.ok_or_else(|| StepError::broken(format!("{name} stored nothing")))
}

/// What the needed task put out.
pub fn output_of(task: &ClaimedTask, name: &str) -> Result<ReadingOutput, StepError> {
    let output = task.inputs.get(name).ok_or_else(|| StepError::broken(format!("{name} put out nothing")))?;
    from_json(name, output.clone())
}

/// The metadata that every artifact of a document carries (`docs/contract.md`, What a reading is made of).
pub fn document_metadata(document: &Document) -> Value {
    json!({
        "chapter": document.chapter(),
        "system": document.system,
        "docNum": document.doc_num,
        "docType": document.doc_type,
    })
}
