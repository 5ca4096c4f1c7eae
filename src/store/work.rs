//! The work side of the store: claim, heartbeat, settle, sweep. Each function's SQL says what fences its writes.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use super::job_row::ArtifactType;
use crate::job::failure::FailureCode;
use crate::job::frame::JobFrame;
use crate::job::kind::JobKind;
use crate::job::plan::PlannedTask;
use crate::job::spend::LostCall;

/// A task that we hold the lease of.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClaimedTask {
    pub task_id: Uuid,
    pub job_id: Uuid,
    pub lease_token: Uuid,
    /// Unique within the job, such as `text:7`.
    pub name: String,
    /// A [`crate::job::task_kind::TaskKind`]; text, because a newer version may have planned a kind that this one doesn't know.
    pub kind: String,
    pub attempt: u16,
    pub max_attempts: u16,
    /// A worker fell silent with it, so it was claimed alone whatever else waits.
    pub is_suspect: bool,
    pub params: Value,
    pub doc_num: Option<u8>,
    /// As progress names the document; None for a task of the whole job.
    #[serde(default)]
    pub doc_title: Option<String>,
    pub job_kind: JobKind,
    pub job_params: Value,
    pub job_created_at: DateTime<Utc>,
    /// Whose job it is, signed in or not.
    pub owner_key: String,
    /// How often its owner asked for what is missing.
    #[serde(default, rename = "retryCount")]
    pub retries: u32,
    pub trace_id: Option<String>,
    /// Outputs of the tasks that it needs, by name; an optional one that failed is absent.
    pub inputs: Map<String, Value>,
    /// How the job stands, where it began with this claim and somebody watches it; with one of its tasks.
    pub begun: Option<JobFrame>,
}

/// What a task stored, to be recorded with its result.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct NewArtifact {
    #[serde(rename = "type")]
    pub artifact_type: ArtifactType,
    pub doc_num: Option<u8>,
    pub is_combined: bool,
    pub object_key: String,
    pub content_type: String,
    pub size_bytes: u64,
    pub duration_seconds: Option<f64>,
    pub page_count: Option<u32>,
    pub word_count: Option<u32>,
    pub input_hash: String,
    pub metadata: Value,
}

/// What a task made for its owner beside its artifacts, recorded in a table of its kind. Only the step that makes it and
/// the function `engine.record_product_KIND` know what it holds.
#[derive(Clone, Debug, Serialize)]
pub struct Product {
    pub kind: &'static str,
    pub value: Value,
}

/// How a task ended, fenced by its lease token.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TaskResult {
    pub task_id: Uuid,
    pub lease_token: Uuid,
    #[serde(flatten)]
    pub outcome: TaskOutcome,
}

/// What became of an attempt.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum TaskOutcome {
    Done {
        output: Value,
        artifacts: Vec<NewArtifact>,
        /// Further tasks that this one found to be needed.
        tasks: Vec<PlannedTask>,
        product: Option<Product>,
    },
    /// Another attempt can help; when none is left, the task fails with this error.
    Retry {
        error_code: FailureCode,
        /// For operators; no birth data, no secrets.
        error_message: String,
        retry_after_seconds: Option<u32>,
        /// Nothing was tried: it counts as no attempt, and so can't be the last one.
        is_untried: bool,
    },
    Failed {
        error_code: FailureCode,
        error_message: String,
    },
}

/// What the database made of one result.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Verdict {
    Done,
    Retrying {
        job_id: Uuid,
        retry_in_seconds: u32,
    },
    Failed,
    /// The lease was somebody else's by then; nothing was written.
    Lost,
}

/// One settled task.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SettledTask {
    pub task_id: Uuid,
    #[serde(flatten)]
    pub verdict: Verdict,
}

/// How many tasks of a job wait to be claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadyTasks {
    pub job_id: Uuid,
    pub count: usize,
}

/// The answer of [`Store::settle_tasks`].
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Settlement {
    pub settled: Vec<SettledTask>,
    pub ready: Vec<ReadyTasks>,
    /// Whether it ended jobs whose owners are to hear of it.
    #[serde(default)]
    pub made_deliveries: bool,
    /// How those of the jobs stand now that somebody watches.
    pub jobs: Vec<JobFrame>,
}

/// The answer of [`Store::settle_and_claim_tasks`].
#[derive(Debug, Deserialize)]
struct SettlementWithClaim {
    #[serde(flatten)]
    settlement: Settlement,
    claimed: Vec<ClaimedTask>,
}

/// A sign of life.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Beat {
    pub task_id: Uuid,
    pub lease_token: Uuid,
    /// 0 to 1.
    pub progress: f32,
}

/// Whether a task's holder should go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BeatVerdict {
    GoOn,
    /// The lease is lost or the job has ended.
    Stop,
}

/// The answer to one [`Beat`].
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BeatAnswer {
    pub task_id: Uuid,
    pub verdict: BeatVerdict,
}

/// The answer of [`Store::heartbeat_tasks`].
#[derive(Clone, Debug, Deserialize)]
pub struct Heartbeat {
    pub beats: Vec<BeatAnswer>,
    /// How those of the jobs stand now that somebody watches.
    pub jobs: Vec<JobFrame>,
}

/// What a trap has ended.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CrashReport {
    /// Those that died; their names are used once.
    pub workers: Vec<String>,
    /// The task that was computing; None when the trap came from elsewhere.
    pub task_id: Option<Uuid>,
}

/// What became of the tasks of a [`CrashReport`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct ReturnedTasks {
    pub ready: Vec<ReadyTasks>,
    pub later: Vec<PausedTask>,
}

/// A task that may be claimed again after a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PausedTask {
    pub job_id: Uuid,
    pub in_seconds: u32,
}

/// What a sweep found.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sweep {
    /// Leases taken back.
    pub expired: u64,
    /// Jobs ended for their deadline.
    pub timed_out: u64,
    /// Jobs ended because nobody waits for them any more.
    #[serde(default)]
    pub cancelled: u64,
    /// Ready tasks that nobody took up.
    pub overdue: Vec<ReadyTasks>,
    /// Whether webhook deliveries are due.
    #[serde(default)]
    pub deliveries_due: bool,
    /// Jobs that ended long ago and whose tasks and events were deleted.
    pub pruned: u64,
    /// Whether another sweep at once would find work.
    pub has_more: bool,
    /// How many consumers and runs hold leases.
    pub workers: usize,
    /// Paid calls whose callers died.
    #[serde(default)]
    pub lost_calls: Vec<LostCall>,
    /// How the jobs that it changed stand now.
    pub jobs: Vec<JobFrame>,
}

impl Store {
    /// Leases up to `limit` tasks to us; none when nothing may be claimed. Dying after it costs one lease's length: the sweep takes them back.
    pub async fn claim_tasks(&self, worker: &str, limit: usize) -> Result<Vec<ClaimedTask>, StoreError> {
        let arguments = json!({ "p_worker": worker, "p_limit": limit });
        self.client.call("claim_tasks", arguments).await
    }

    /// Renews the leases and learns which tasks to stop. Idempotent.
    pub async fn heartbeat_tasks(&self, beats: &[Beat]) -> Result<Heartbeat, StoreError> {
        self.client.call("heartbeat_tasks", json!({ "p_beats": beats })).await
    }

    /// Records results in one transaction. A repeat finds the tokens spent and writes nothing.
    pub async fn settle_tasks(&self, results: &[TaskResult]) -> Result<Settlement, StoreError> {
        self.client.call("settle_tasks", json!({ "p_results": results })).await
    }

    /// The same, and then leases up to `limit` tasks to us, both in one transaction. `has_others`: we run other tasks already, so that none
    /// that a worker fell silent with is for us. A repeat writes no result again, but claims again.
    pub async fn settle_and_claim_tasks(
        &self,
        results: &[TaskResult],
        worker: &str,
        limit: usize,
        has_others: bool,
    ) -> Result<(Settlement, Vec<ClaimedTask>), StoreError> {
        let arguments =
            json!({ "p_results": results, "p_worker": worker, "p_limit": limit, "p_has_others": has_others });
        let answer: SettlementWithClaim = self.client.call("settle_and_claim_tasks", arguments).await?;
        Ok((answer.settlement, answer.claimed))
    }

    /// Gives back what these workers held. Idempotent: a worker's name is used once.
    pub async fn report_crash(&self, report: &CrashReport) -> Result<ReturnedTasks, StoreError> {
        let arguments = json!({ "p_workers": report.workers, "p_task_id": report.task_id });
        self.client.call("report_crash", arguments).await
    }

    /// Mends at most `limit` rows of each kind of trouble. Idempotent.
    pub async fn sweep(&self, limit: u32, retention_days: u32) -> Result<Sweep, StoreError> {
        self.client.call("sweep", json!({ "p_limit": limit, "p_retention_days": retention_days })).await
    }

    /// Keeps a message that the queue gave up on. Idempotent.
    pub async fn record_dead_letter(&self, message_id: &str, body: &Value) -> Result<(), StoreError> {
        self.client.call("record_dead_letter", json!({ "p_message_id": message_id, "p_body": body })).await
    }
}
