//! Erasing what somebody owns.

use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;

/// What became of the erasure of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum EraseOutcome {
    /// Its rows are gone, and the removal of its objects is recorded.
    Erased,
    /// To be cancelled first.
    Unfinished,
    NotFound,
}

/// What one transaction erased of an account.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErasedPart {
    pub jobs: u64,
    pub artifacts: u64,
    pub events: u64,
    pub storybooks: u64,
    /// Of jobs and books whose objects are to be deleted.
    pub job_ids: Vec<Uuid>,
    /// Whether the account has more.
    pub has_more: bool,
}

impl Store {
    pub async fn erase_job(&self, job_id: Uuid, owner_id: Uuid) -> Result<EraseOutcome, StoreError> {
        self.client.call("erase_job", json!({ "p_job_id": job_id, "p_owner_id": owner_id })).await
    }

    /// Erases up to `limit` jobs of an account with everything that hangs on them, and with the last of them whatever else is the account's.
    pub async fn erase_account(&self, owner_id: Uuid, limit: u32) -> Result<ErasedPart, StoreError> {
        self.client.call("erase_account", json!({ "p_owner_id": owner_id, "p_limit": limit })).await
    }
}
