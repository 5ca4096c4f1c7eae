//! What a reader of jobs gets from the database.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use crate::job::failure::FailureCode;
use crate::job::kind::JobKind;
use crate::job::spend::{CostByProvider, Usage};
use crate::job::state::JobState;
use crate::job::words;

/// A job with its artifacts: the answer of `read_job`. A list leaves the artifacts out.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JobRow {
    pub id: Uuid,
    pub kind: JobKind,
    /// None for an anonymous job.
    pub owner_id: Option<Uuid>,
    pub state: JobState,
    /// 0 to 100; 100 only when complete.
    pub percent: u8,
    /// The label of the task that runs, or of a job that waits from its start; empty otherwise.
    #[serde(rename = "message")]
    pub label: String,
    pub current_doc: Option<String>,
    pub step: Option<String>,
    pub docs_total: u16,
    pub docs_complete: u16,
    /// The output of the last task, once the job is complete.
    pub result: Option<Value>,
    pub error_code: Option<FailureCode>,
    /// The tasks that failed, and empty when the job was ended as a whole; None for a job that neither failed nor was cancelled.
    #[serde(rename = "errorMessage")]
    pub what_failed: Option<String>,
    pub retry_count: u16,
    pub estimated_seconds: u32,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub finished_at: Option<DateTime<Utc>>,
    /// None for a job without tasks, which can't exist, and in rows of older functions.
    pub tries: Option<Tries>,
    /// How many jobs were queued before this one, while it waits.
    pub jobs_ahead: Option<u64>,
    /// Of a job that has ended and paid for something.
    #[serde(default)]
    pub cost: Option<CostByProvider>,
    /// What that was paid for.
    #[serde(default)]
    pub usage: Option<Usage>,
    /// What a second of the estimates of its kind has taken of late; None before a job of the kind has ended.
    pub pace: Option<f64>,
    /// What the jobs before this one will take one after another, while it waits and its kind is claimed.
    pub seconds_ahead: Option<f64>,
    /// How many jobs go on at once, while it waits.
    pub jobs_running: Option<u32>,
    #[serde(default)]
    pub artifacts: Vec<ArtifactRow>,
}

impl JobRow {
    /// Its state, in a few words.
    pub fn message(&self) -> String {
        words::progress(self.state, &self.label).to_owned()
    }
}

/// The tries of the task that needed most of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tries {
    pub retries: u32,
    pub max_retries: u32,
}

/// What an artifact holds.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, Deserialize, strum::Display, strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ArtifactType {
    Text,
    Json,
    Pdf,
    AudioMp3,
    AudioM4a,
    /// All documents as one audiobook.
    AudioM4b,
    Image,
}

/// One stored artifact.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArtifactRow {
    pub id: Uuid,
    pub job_id: Uuid,
    #[serde(rename = "type")]
    pub artifact_type: ArtifactType,
    pub doc_num: Option<u8>,
    pub is_combined: bool,
    pub object_key: String,
    pub content_type: String,
    pub size_bytes: u64,
    /// Measured from the encoded frames.
    pub duration_seconds: Option<f64>,
    pub page_count: Option<u32>,
    pub word_count: Option<u32>,
    /// `chapter`, `system`, `docNum`, `docType`, and `codec` and `bitrate` where it is audio.
    pub metadata: Value,
    pub created_at: DateTime<Utc>,
}
