//! What an operator looks at: one job's tasks in time, and what the queue gave up on.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;

/// A job, whoever's it is, with its tasks in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JobTimeline {
    pub id: Uuid,
    pub kind: String,
    pub state: String,
    pub percent: u8,
    pub created_at: DateTime<Utc>,
    /// When its first task was claimed.
    pub started_at: Option<DateTime<Utc>>,
    pub finished_at: Option<DateTime<Utc>>,
    pub error_code: Option<String>,
    pub tasks: Vec<TaskTimes>,
}

/// One task; what has not happened yet is null.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TaskTimes {
    /// Unique within the job, such as `text:7`.
    pub name: String,
    pub kind: String,
    pub state: String,
    pub attempt: u16,
    pub max_attempts: u16,
    /// Of the attempt that is next or was last.
    pub ready_at: Option<DateTime<Utc>>,
    pub started_at: Option<DateTime<Utc>>,
    pub finished_at: Option<DateTime<Utc>>,
    pub error_code: Option<String>,
}

/// A message that the queue gave up on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DeadLetter {
    pub message_id: String,
    /// Null for a message about no single job.
    pub job_id: Option<Uuid>,
    pub received_at: DateTime<Utc>,
}

impl Store {
    /// None when there is no such job.
    pub async fn job_timeline(&self, job_id: Uuid) -> Result<Option<JobTimeline>, StoreError> {
        self.client.read("job_timeline", json!({ "p_job_id": job_id })).await
    }

    /// The newest first.
    pub async fn list_dead_letters(&self, limit: u32) -> Result<Vec<DeadLetter>, StoreError> {
        self.client.read("list_dead_letters", json!({ "p_limit": limit })).await
    }
}
