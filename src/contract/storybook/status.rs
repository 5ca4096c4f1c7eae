//! The answer to every status read: the fields all kinds share, with the kind's result and its extras.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use strum::Display;

use crate::job::state::JobState;

/// Where a job stands, in this contract's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Display)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(extend("x-extensible" = true)))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum StatusWord {
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
}

impl From<JobState> for StatusWord {
    fn from(state: JobState) -> Self {
        match state {
            JobState::Queued => StatusWord::Pending,
            JobState::Processing => StatusWord::Processing,
            JobState::Complete => StatusWord::Completed,
            JobState::Failed => StatusWord::Failed,
            JobState::Cancelled => StatusWord::Cancelled,
        }
    }
}

/// What a status read answers. `JobResult` is there in the same answer that first says `completed`; `Extras` are the
/// kind's own fields, at the same level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "StatusOf{JobResult}"))]
#[serde(rename_all = "camelCase")]
pub struct Status<JobResult, Extras> {
    pub job_id: String,
    pub status: StatusWord,
    /// 0 to 100; it never falls.
    pub progress: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_step: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<DateTime<Utc>>,
    /// See [`crate::job::estimate::in_words`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimated_time_remaining: Option<String>,
    /// How many jobs are to be started before this one; beyond the contract, only while pending.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub queue_position: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<JobResult>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_count: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_retries: Option<u32>,
    /// Whether the job has ended, whatever the word for it; beyond the contract.
    pub terminal: bool,
    /// When to ask again; beyond the contract, only while the job is unfinished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll_after_ms: Option<u64>,
    #[serde(flatten)]
    pub extras: Extras,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_this_contracts_word() {
        use strum::VariantArray;
        let words: Vec<String> = JobState::VARIANTS.iter().map(|state| StatusWord::from(*state).to_string()).collect();
        assert_eq!(words, ["pending", "processing", "completed", "failed", "cancelled"]);
    }
}
