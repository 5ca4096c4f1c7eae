//! Starting a job: what goes in and the ways in which it can be refused.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use super::webhooks::Webhook;
use crate::job::frame::JobFrame;
use crate::job::kind::JobKind;
use crate::job::plan::PlannedTask;
use crate::job::spend::StartSpend;

/// The job to be inserted.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewJob {
    pub id: Uuid,
    pub kind: JobKind,
    pub owner_id: Option<Uuid>,
    /// See [`owner_key`].
    pub owner_key: String,
    pub params: Value,
    pub priority: i16,
    pub base_percent: u8,
    pub message: String,
    pub docs_total: u16,
    pub estimated_seconds: u32,
    pub lifetime_seconds: u32,
    /// Ended at this age when it is unfinished: nobody waits for it any more.
    pub cancel_after_seconds: Option<u32>,
    pub trace_id: String,
    /// Where its end is to be reported; not for an anonymous job.
    pub webhook: Option<Webhook>,
    /// Whether a picture was recorded for it by [`Store::record_upload`]; the start claims it, or is refused.
    pub has_upload: bool,
}

/// Whose turn and whose limits: the key of a signed-in user.
pub fn owner_key(owner_id: Uuid) -> String {
    format!("user:{owner_id}")
}

/// The key of somebody who is not signed in, by a keyed hash of the address: who reads the database learns no address.
pub fn anonymous_owner_key(address_hash: &str) -> String {
    format!("address:{address_hash}")
}

/// An idempotency key with what it belongs to.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdempotencyClaim {
    /// 1 to 255 visible ASCII characters.
    pub key: String,
    /// Of route and body: the same key with another hash is a conflict.
    pub request_hash: String,
    /// What a replay answers.
    pub response: Value,
}

/// The limits that the database enforces when an owner starts or retries a job.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartLimits {
    pub max_active_jobs: u32,
    /// How many tasks of the owner run or stand in the line at once; further ones wait outside of it.
    pub max_open_tasks: u32,
    /// Refused once ready work has waited for longer; 0 for never.
    pub shed_after_seconds: u32,
    pub budget: Option<StartBudget>,
    /// None for a job that pays for nothing.
    pub spend: Option<StartSpend>,
}

/// How many jobs an owner may start or retry in any stretch of time of this length.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartBudget {
    pub max_jobs: u32,
    pub window_seconds: u32,
    /// The kinds that count together.
    pub kinds: Vec<JobKind>,
}

/// The outcome of a start.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum StartOutcome {
    Created {
        #[serde(rename = "readyTasks")]
        ready_tasks: usize,
        /// The job's, if its owner watches.
        #[serde(default)]
        jobs: Vec<JobFrame>,
    },
    /// The key was used before for the same request: this was its answer.
    Replayed {
        response: Value,
    },
    /// The key was used before for another request.
    KeyConflict,
    /// The sweep took the picture that was recorded for the job, because its start came too late.
    UploadGone,
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
}

impl Store {
    /// Job, tasks and idempotency key in one transaction, or nothing. Dying before the answer leaves a whole job that the sweep announces.
    pub async fn start_job(
        &self,
        job: &NewJob,
        tasks: &[PlannedTask],
        idempotency: Option<&IdempotencyClaim>,
        limits: &StartLimits,
    ) -> Result<StartOutcome, StoreError> {
        let arguments = json!({ "p_job": job, "p_tasks": tasks, "p_idempotency": idempotency, "p_limits": limits });
        self.client.call("start_job", arguments).await
    }
}
