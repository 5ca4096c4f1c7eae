//! What the watchers of a job are shown: its state after a change, and the events that led to it.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::VariantArray;
use uuid::Uuid;

use super::failure::FailureCode;
use super::kind::JobKind;
use super::state::JobState;

/// A job's progress at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JobFrame {
    pub job_id: Uuid,
    pub kind: JobKind,
    pub state: JobState,
    pub percent: u8,
    /// The label of the task that runs, or of a job that waits from its start; empty otherwise.
    #[serde(rename = "message")]
    pub label: String,
    pub current_doc: Option<String>,
    pub docs_complete: u16,
    pub docs_total: u16,
    /// The sequence number of the job's last event.
    pub seq: u64,
    pub error_code: Option<FailureCode>,
    /// The tasks that failed, and empty when the job was ended as a whole; None for a job that did not end badly.
    #[serde(rename = "errorMessage")]
    pub what_failed: Option<String>,
    /// The names of the rooms in which somebody watches the job.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub watched_by: Vec<String>,
    /// What was recorded since an earlier frame, oldest first; only where somebody watches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<JobEvent>,
}

/// One row of `job_events`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobEvent {
    /// From 1, without gaps within a job.
    pub seq: u64,
    #[serde(rename = "type")]
    pub event_type: EventType,
    pub data: Value,
}

/// What can happen to a job. A domain of the database lists the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum EventType {
    Queued,
    Started,
    Progress,
    Artifact,
    TaskFailed,
    Retried,
    Complete,
    Failed,
    Cancelled,
}

/// What the database says to a room that asks.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WatchedJobs {
    /// None for an anonymous job.
    pub owner_id: Option<Uuid>,
    /// With their events since what the room asked for.
    pub jobs: Vec<JobFrame>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_database_is_an_event() {
        let domains = include_str!("../../migrations/0024_columns_of_a_domain.sql");
        let words: Vec<String> = EventType::VARIANTS
            .iter()
            .map(|event| format!("'{}'", serde_json::json!(event).as_str().unwrap_or_default()))
            .collect();
        assert!(domains.contains(&format!("value in ({})", words.join(", "))), "{words:?}");
    }
}
