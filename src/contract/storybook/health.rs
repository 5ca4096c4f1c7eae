//! `GET /api/jobs/health`: the state of the system, in numbers that are always finite.
//!
//! Every rate is a percentage from 0 to 100 to one decimal (see [`percent`]), every time a number of seconds unless its
//! name says milliseconds. A rate of nothing is 100 for success and 0 for errors: an idle system is healthy.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::error::ErrorBody;

pub use crate::job::health::{HealthStatus, percent};

/// What is reported where the rest is the operator's (`HEALTH_DETAIL`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct HealthSummary {
    pub status: HealthStatus,
    pub message: String,
    pub timestamp: DateTime<Utc>,
}

/// A 503: what an error has, and beside it what a healthy system would answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "Refused{Answer}"))]
pub struct HealthRefusal<Answer> {
    #[serde(flatten)]
    pub error: ErrorBody,
    #[serde(flatten)]
    pub answer: Answer,
}

/// The whole answer. Figures that can't be had, because the database does not answer, are left out: none is made up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HealthAnswer {
    pub status: HealthStatus,
    pub message: String,
    pub timestamp: DateTime<Utc>,
    pub system_status: SystemStatus,
    pub config_summary: ConfigSummary,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metrics: Option<Metrics>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statistics: Option<Statistics>,
    /// What today (UTC) has cost, by provider; for operators, where something is paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spend_today: Option<BTreeMap<String, SpendToday>>,
    pub health: Findings,
    pub operational: Operational,
}

/// What a provider has cost today; calls under way count with what was reserved for them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SpendToday {
    pub usd: f64,
    pub calls: u64,
    /// Calls whose outcome is unknown; they count as paid.
    pub unknown_fates: u64,
}

/// Which parts answer: `monitor` is the sweep, within the last five minutes; `manager` is the database that holds the jobs; `config` is
/// the configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SystemStatus {
    pub monitor: bool,
    pub manager: bool,
    pub config: bool,
    pub timestamp: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ConfigSummary {
    pub environment: String,
    pub auto_processing: bool,
    /// Seconds between two runs of the sweeper.
    pub processing_interval: u64,
    pub max_concurrent_jobs: u32,
    /// Seconds.
    pub job_timeout: u64,
    pub max_retries: u32,
    pub features: Features,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Features {
    pub priority_processing: bool,
    pub job_cancellation: bool,
    pub metrics_collection: bool,
    pub health_checks: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Metrics {
    pub queue_depth: u64,
    /// How many more tasks, and so at most how many more jobs, could run now.
    pub processing_capacity: u64,
    pub success_rate: f64,
    /// Seconds.
    pub average_processing_time: f64,
    pub jobs_per_hour: f64,
    pub error_rate: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Statistics {
    pub jobs: JobStatistics,
    /// By the kind's name, such as `auto-story`.
    pub by_type: BTreeMap<String, TypeStatistics>,
    pub performance: PerformanceStatistics,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct JobStatistics {
    pub total_jobs: u64,
    pub pending_jobs: u64,
    pub processing_jobs: u64,
    pub completed_jobs: u64,
    pub failed_jobs: u64,
    /// Seconds.
    pub average_processing_time: f64,
    pub success_rate: f64,
    pub queue_depth: u64,
    /// Since when the job that waits longest waits: its creation, or its retry; absent when none waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_pending_job: Option<DateTime<Utc>>,
    /// When the task that has run longest was claimed; absent when none runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_running_task: Option<DateTime<Utc>>,
    /// When the oldest transaction of the database began that keeps vacuum from its work; absent when none is older than a minute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_snapshot: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TypeStatistics {
    pub total: u64,
    pub completed: u64,
    pub failed: u64,
    /// Seconds.
    pub average_time: f64,
    pub success_rate: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PerformanceStatistics {
    pub jobs_per_hour: f64,
    pub jobs_per_day: f64,
    /// Seconds of the slowest completed job.
    pub peak_processing_time: f64,
    /// Percent of the tasks that could run at once which run.
    pub resource_utilization: f64,
    /// Jobs that failed within the last hour.
    pub error_frequency: f64,
    /// Percent of the finished jobs that their owners had retried.
    pub retry_rate: f64,
}

/// What an operator should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Findings {
    pub status: HealthStatus,
    pub alerts: Vec<String>,
    pub recommendations: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stuck_jobs_count: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Operational {
    pub auto_processing_enabled: bool,
    pub metrics_collection_enabled: bool,
    /// Seconds.
    pub processing_interval: u64,
    pub max_concurrent_jobs: u32,
}
