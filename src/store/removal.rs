//! Removing finished jobs that nobody would miss.

use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;

impl Store {
    /// Up to `limit` jobs that ended at least this many days ago and nobody would miss, the oldest first.
    pub async fn removable_jobs(&self, older_than_days: u32, limit: u32) -> Result<Vec<Uuid>, StoreError> {
        let arguments = json!({ "p_older_than_days": older_than_days, "p_limit": limit });
        self.client.call("removable_jobs", arguments).await
    }

    /// Removes those of the jobs that may still be removed, and says how many that were. Their objects must be gone by then.
    pub async fn remove_jobs(&self, job_ids: &[Uuid], older_than_days: u32) -> Result<u64, StoreError> {
        let arguments = json!({ "p_job_ids": job_ids, "p_older_than_days": older_than_days });
        self.client.call("remove_jobs", arguments).await
    }
}
