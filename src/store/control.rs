//! What an owner can do with an existing job: cancel it, retry it.

use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use super::job_row::JobRow;
use super::start::{IdempotencyClaim, StartLimits};
use super::work::ReadyTasks;
use crate::job::failure::FailureCode;
use crate::job::frame::JobFrame;
use crate::job::state::JobState;

/// The outcome of a cancellation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum CancelOutcome {
    Cancelled {
        /// What the owner had waiting for a free place.
        ready: Vec<ReadyTasks>,
        jobs: Vec<JobFrame>,
        /// Whether its owner is to hear of it.
        #[serde(rename = "madeDeliveries", default)]
        made_deliveries: bool,
    },
    AlreadyCancelled,
    /// Complete or failed: there is nothing to cancel.
    Finished,
    NotFound,
}

/// A job right after it was taken up again.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RetryReport {
    pub job: JobRow,
    /// Why it had failed.
    pub error_code: Option<FailureCode>,
    #[serde(rename = "errorMessage")]
    pub what_failed: Option<String>,
}

/// The outcome of a retry.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum RetryOutcome {
    Retried {
        #[serde(rename = "readyTasks")]
        ready_tasks: usize,
        retried: RetryReport,
        /// How it stands now, if somebody watches it.
        #[serde(default)]
        jobs: Vec<JobFrame>,
    },
    /// The key was used before for the same retry: this came of it.
    Replayed {
        response: RetryReport,
    },
    /// The key was used before for another request.
    KeyConflict,
    /// Only a failed job can be retried.
    NotFailed {
        state: JobState,
    },
    /// It failed so long ago that its tasks are gone.
    Pruned,
    TooManyActive {
        limit: u32,
    },
    OverBudget {
        limit: u32,
        #[serde(rename = "retryAfterSeconds")]
        retry_after_seconds: u32,
    },
    /// Ready work has waited for too long.
    Overloaded,
    /// A day's budget is used up.
    Spent {
        #[serde(rename = "retryAfterSeconds")]
        retry_after_seconds: u32,
    },
    /// It stopped at its own budget and would again.
    JobSpent,
    NotFound,
}

/// What a round of cancellations came to.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OverdueCancellations {
    pub cancelled: u64,
    /// What the owners had waiting for free places.
    pub ready: Vec<ReadyTasks>,
    pub jobs: Vec<JobFrame>,
    /// Whether the owners are to hear of it.
    pub made_deliveries: bool,
}

impl Store {
    /// Cancels up to `limit` jobs that nobody waits for any more. Idempotent.
    pub async fn cancel_overdue_jobs(&self, limit: u32) -> Result<OverdueCancellations, StoreError> {
        self.client.call("cancel_overdue_jobs", json!({ "p_limit": limit })).await
    }

    /// From here on no task of the job can write. Idempotent.
    pub async fn cancel_job(&self, job_id: Uuid, owner_id: Uuid) -> Result<CancelOutcome, StoreError> {
        self.client.call("cancel_job", json!({ "p_job_id": job_id, "p_owner_id": owner_id })).await
    }

    /// Redoes only what is missing, within the limits of a start. A second call finds the job no longer failed, unless it comes with the same
    /// idempotency key; the claim's own response is not used.
    pub async fn retry_job(
        &self,
        job_id: Uuid,
        owner_id: Uuid,
        limits: &StartLimits,
        idempotency: Option<&IdempotencyClaim>,
    ) -> Result<RetryOutcome, StoreError> {
        let arguments = json!({
            "p_job_id": job_id, "p_owner_id": owner_id, "p_limits": limits, "p_idempotency": idempotency,
        });
        self.client.call("retry_job", arguments).await
    }
}
