//! `/api/jobs/process`: a run of the processing by hand (POST) and how processing stands (GET).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::VariantArray;

use super::fields::Fields;
use super::health::{ConfigSummary, Statistics};
use crate::contract::faults::Faults;
use crate::job::kind::JobKind;

/// The most jobs of one run.
pub const MOST_JOBS: u32 = 100;
/// The most days that a clean-up can spare.
pub const MOST_CLEANUP_DAYS: u32 = 365;

/// A valid request to run; an absent body is a request with all defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessParams {
    pub max_jobs: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub specific_job_id: Option<uuid::Uuid>,
    pub cleanup: bool,
    pub cleanup_days: u32,
    pub force_processing: bool,
    /// Empty for all kinds.
    pub job_types: Vec<JobKind>,
}

impl Default for ProcessParams {
    fn default() -> Self {
        ProcessParams {
            max_jobs: 10,
            specific_job_id: None,
            cleanup: false,
            cleanup_days: 7,
            force_processing: false,
            job_types: Vec::new(),
        }
    }
}

/// What a run answers. `processed + errors + skipped` is the number of jobs that the run looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cleanup: Option<Cleanup>,
    pub queue_status: QueueStatus,
    pub statistics: Statistics,
    pub performance: RunPerformance,
    pub recommendations: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SpecificJob {
    pub job_id: String,
    pub success: bool,
}

/// What became of a clean-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[serde(rename_all = "camelCase")]
pub struct QueueStatus {
    pub pending: u64,
    pub processing: u64,
    /// Since when the job that waits longest waits; absent when none waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_pending_job: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
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
#[serde(rename_all = "camelCase")]
pub struct ProcessorStats {
    pub ready_tasks: u64,
    pub running_tasks: u64,
    pub stuck_jobs: u64,
}

/// The features that health names, but for cancellation, which this answer does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProcessingFeatures {
    pub auto_processing: bool,
    pub priority_processing: bool,
    pub metrics_collection: bool,
    pub health_checks: bool,
}

/// Checks the body of a POST; null stands for an absent body.
///
/// # Errors
/// All faults of the body, in the order of the contract's fields.
pub fn validate(body: &Value) -> Result<ProcessParams, Faults> {
    if body.is_null() {
        return Ok(ProcessParams::default());
    }
    let mut faults = Faults::new();
    let Some(fields) = Fields::of(body, "", &mut faults) else { return Err(faults) };
    let defaults = ProcessParams::default();
    let params = ProcessParams {
        max_jobs: fields.optional_number("maxJobs", 1..=MOST_JOBS, &mut faults).unwrap_or(defaults.max_jobs),
        specific_job_id: read_job_id(&fields, &mut faults),
        cleanup: fields.flag("cleanup", &mut faults),
        cleanup_days: fields
            .optional_number("cleanupDays", 1..=MOST_CLEANUP_DAYS, &mut faults)
            .unwrap_or(defaults.cleanup_days),
        force_processing: fields.flag("forceProcessing", &mut faults),
        job_types: read_job_types(&fields, &mut faults),
    };
    faults.or(params)
}

fn read_job_id(fields: &Fields<'_>, faults: &mut Faults) -> Option<uuid::Uuid> {
    let text = fields.optional_text("specificJobId", 1..=100, faults)?;
    let id = uuid::Uuid::try_parse(&text).ok();
    if id.is_none() {
        faults.add(fields.path_of("specificJobId"), "must be the id of a job");
    }
    id
}

/// The kinds named, each once; all of them must be known, so that a filter is never ignored (FAILURES 36).
pub(super) fn read_job_types(fields: &Fields<'_>, faults: &mut Faults) -> Vec<JobKind> {
    let entries = fields.optional_list("jobTypes", 0..=50, faults).unwrap_or_default();
    let mut kinds = Vec::new();
    for (path, entry) in entries {
        match entry.as_str().and_then(|word| word.parse::<JobKind>().ok()) {
            Some(kind) if kinds.contains(&kind) => {}
            Some(kind) => kinds.push(kind),
            None => {
                let known: Vec<String> = JobKind::VARIANTS.iter().map(ToString::to_string).collect();
                faults.add(path, format!("must be one of {}", known.join(", ")));
            }
        }
    }
    kinds
}
