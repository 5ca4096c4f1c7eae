//! Kinds of jobs that an operator stopped the claiming of.

use serde::Deserialize;
use serde_json::json;

use super::Store;
use super::error::StoreError;
use super::work::ReadyTasks;
use crate::job::health::PausedKind;
use crate::job::kind::JobKind;

/// What is paused now, and what became claimable.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Pauses {
    pub paused: Vec<PausedKind>,
    pub ready: Vec<ReadyTasks>,
}

impl Store {
    /// Pauses the claiming of some kinds and resumes it for others. Running tasks continue. Idempotent.
    pub async fn pause_kinds(&self, pause: &[JobKind], resume: &[JobKind]) -> Result<Pauses, StoreError> {
        self.client.call("pause_kinds", json!({ "p_pause": pause, "p_resume": resume })).await
    }
}
