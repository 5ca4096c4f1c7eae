//! `/api/jobs/process`: a run of the processing by hand (POST) and how processing stands (GET).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::health::{ConfigSummary, Statistics};
use crate::contract::request::{
    FieldDescription, ParsedText, choice, description, flag, list, optional, optional_with_default, parsed,
    whole_number,
};
use crate::job::kind::JobKind;

/// The most jobs of one run.
const MOST_JOBS: u32 = 100;
const DEFAULT_JOBS: u32 = 10;
/// The most days that a clean-up can spare.
const MOST_CLEANUP_DAYS: u32 = 365;
const DEFAULT_CLEANUP_DAYS: u32 = 7;

/// A valid request to run; an absent body is a request with all defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessParams {
    pub max_jobs: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub specific_job_id: Option<Uuid>,
    pub cleanup: bool,
    pub cleanup_days: u32,
    pub force_processing: bool,
    /// Empty for all kinds.
    pub job_types: Vec<JobKind>,
    /// Kinds to be claimed no more, and kinds to be claimed again; with either, nothing is run.
    pub pause: Vec<JobKind>,
    pub resume: Vec<JobKind>,
}

impl ProcessParams {
    pub fn only_pauses(&self) -> bool {
        !self.pause.is_empty() || !self.resume.is_empty()
    }
}

/// What a run answers. `processed + errors + skipped` is the number of jobs that the run looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProcessAnswer {
    pub timestamp: DateTime<Utc>,
    pub processed: u64,
    pub errors: u64,
    pub skipped: u64,
    pub configuration: ConfigSummary,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specific_job: Option<SpecificJob>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filtered_types: Option<Vec<JobKind>>,
    /// Kinds that are not claimed, as it stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused_kinds: Option<Vec<JobKind>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cleanup: Option<Cleanup>,
    pub queue_status: QueueStatus,
    pub statistics: Statistics,
    pub performance: RunPerformance,
    pub recommendations: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SpecificJob {
    pub job_id: String,
    pub success: bool,
}

/// What became of a clean-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Cleanup {
    #[serde(rename_all = "camelCase")]
    Done {
        cleaned: u64,
        older_than_days: u32,
    },
    Failed {
        error: String,
        details: String,
    },
}

/// How many jobs wait and run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct QueueStatus {
    pub pending: u64,
    pub processing: u64,
    /// Since when the job that waits longest waits; absent when none waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_pending_job: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RunPerformance {
    /// Jobs a second.
    pub processing_rate: f64,
    /// Percent of the jobs looked at.
    pub error_rate: f64,
    /// Percent of the jobs looked at that were processed.
    pub efficiency: f64,
}

/// What `GET /api/jobs/process` answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProcessingAnswer {
    pub timestamp: DateTime<Utc>,
    pub healthy: bool,
    pub worker: WorkerState,
    pub queue: QueueStatus,
    pub statistics: Statistics,
    pub configuration: ConfigSummary,
    pub features: ProcessingFeatures,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WorkerState {
    pub is_running: bool,
    /// Seconds.
    pub processing_interval: u64,
    /// Seconds.
    pub max_run_time: u64,
    pub processor_stats: ProcessorStats,
}

/// Tasks by where they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProcessorStats {
    pub ready_tasks: u64,
    pub running_tasks: u64,
    pub stuck_jobs: u64,
}

/// The features that health names, but for cancellation, which this answer does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProcessingFeatures {
    pub auto_processing: bool,
    pub priority_processing: bool,
    pub metrics_collection: bool,
    pub health_checks: bool,
}

description! {
    ProcessParams {
        max_jobs: max_jobs(),
        specific_job_id: optional("specificJobId", job_id()),
        cleanup: optional_with_default("cleanup", flag(), false),
        cleanup_days: cleanup_days(),
        force_processing: optional_with_default("forceProcessing", flag(), false),
        job_types: kinds("jobTypes"),
        pause: kinds("pause"),
        resume: kinds("resume"),
    }
}

pub(super) fn max_jobs() -> impl FieldDescription<Value = u32> {
    optional_with_default("maxJobs", whole_number(1..=MOST_JOBS), DEFAULT_JOBS)
}

pub(super) fn cleanup_days() -> impl FieldDescription<Value = u32> {
    optional_with_default("cleanupDays", whole_number(1..=MOST_CLEANUP_DAYS), DEFAULT_CLEANUP_DAYS)
}

/// Each kind once; all of them must be known, so that a filter is never ignored (FAILURES 36).
pub(super) fn kinds(name: &'static str) -> impl FieldDescription<Value = Vec<JobKind>> {
    let kinds = list(0..=50, choice::<JobKind>()).then(|named| {
        let mut kinds = Vec::with_capacity(named.len());
        for kind in named {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    });
    optional_with_default(name, kinds, Vec::new())
}

fn job_id() -> ParsedText<Uuid> {
    parsed(
        || json!({ "type": "string", "format": "uuid" }),
        |text, _| Uuid::try_parse(text.trim()).map_err(|_| "must be the id of a job".into()),
    )
}
