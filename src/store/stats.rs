//! The figures that health and processing answer with, in one round trip.

use serde_json::json;

use super::Store;
use super::error::StoreError;
use crate::job::health::Figures;

impl Store {
    /// What is unfinished now, and what ended within the last 24 hours. A job without a sign of life for `stuck_after_seconds` counts as stuck.
    pub async fn job_stats(&self, stuck_after_seconds: u32) -> Result<Figures, StoreError> {
        self.client.call("job_stats", json!({ "p_stuck_after_seconds": stuck_after_seconds })).await
    }
}
