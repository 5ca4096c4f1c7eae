//! A run of the processing by hand: which jobs it looks at, and claims that reach these jobs and no other.

use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use super::work::{ClaimedTask, ReadyTasks};
use crate::job::kind::JobKind;

/// A job that a run looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JobToProcess {
    pub job_id: Uuid,
    pub kind: JobKind,
}

/// What identifies a claimed task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lease {
    pub task_id: Uuid,
    pub lease_token: Uuid,
}

impl Store {
    /// What a run looks at: a specific job whatever its state, or at most so many that have work now, of these kinds (of all kinds when
    /// empty), by priority and age. With `force` a pause between two attempts does not count.
    pub async fn jobs_to_process(
        &self,
        specific_job: Option<Uuid>,
        kinds: &[JobKind],
        maximum_jobs: u32,
        force: bool,
    ) -> Result<Vec<JobToProcess>, StoreError> {
        let kinds = (!kinds.is_empty()).then_some(kinds);
        let arguments =
            json!({ "p_job_id": specific_job, "p_kinds": kinds, "p_limit": maximum_jobs, "p_force": force });
        self.client.call("jobs_to_process", arguments).await
    }

    /// Leases up to `limit` ready tasks of these jobs to us, as [`Store::claim_tasks`] does. With `force` neither pauses nor the owner's
    /// cap count.
    pub async fn claim_tasks_of_jobs(
        &self,
        worker: &str,
        job_ids: &[Uuid],
        limit: usize,
        force: bool,
    ) -> Result<Vec<ClaimedTask>, StoreError> {
        let arguments = json!({
            "p_worker": worker, "p_job_ids": job_ids, "p_limit": limit, "p_force": force,
        });
        self.client.call("claim_tasks_of_jobs", arguments).await
    }

    /// Gives leases back: the tasks are ready at once and the attempt does not count. A repeat finds the tokens spent and writes nothing.
    pub async fn release_tasks(&self, leases: &[Lease]) -> Result<Vec<ReadyTasks>, StoreError> {
        self.client.call("release_tasks", json!({ "p_leases": leases })).await
    }

    /// How many tasks of these jobs could be claimed now.
    pub async fn ready_tasks_of_jobs(&self, job_ids: &[Uuid]) -> Result<Vec<ReadyTasks>, StoreError> {
        self.client.call("ready_tasks_of_jobs", json!({ "p_job_ids": job_ids })).await
    }
}
