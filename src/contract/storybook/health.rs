//! `GET /api/jobs/health`: how the system is, in numbers that are always finite.
//!
//! Every rate is a percentage from 0 to 100 to one decimal (see [`percent`]), every time a number of seconds unless its
//! name says milliseconds. A rate of nothing is 100 for success and 0 for errors: an idle system is healthy.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HealthStatus {
    Healthy,
    Warning,
    Critical,
}

/// The whole answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HealthAnswer {
    pub status: HealthStatus,
    pub message: String,
    pub timestamp: DateTime<Utc>,
    pub system_status: SystemStatus,
    pub config_summary: ConfigSummary,
    pub metrics: Metrics,
    pub statistics: Statistics,
    pub health: Findings,
    pub operational: Operational,
}

/// Which parts answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SystemStatus {
    pub monitor: bool,
    pub manager: bool,
    pub config: bool,
    pub timestamp: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[serde(rename_all = "camelCase")]
pub struct Features {
    pub priority_processing: bool,
    pub job_cancellation: bool,
    pub metrics_collection: bool,
    pub health_checks: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Metrics {
    pub queue_depth: u64,
    /// How many more jobs could run now.
    pub processing_capacity: u64,
    pub success_rate: f64,
    /// Seconds.
    pub average_processing_time: f64,
    pub jobs_per_hour: f64,
    pub error_rate: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Statistics {
    pub jobs: JobStatistics,
    /// By the kind's name, such as `auto-story`.
    pub by_type: BTreeMap<String, TypeStatistics>,
    pub performance: PerformanceStatistics,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// When the job that waits longest was created; absent when none waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_pending_job: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
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
#[serde(rename_all = "camelCase")]
pub struct PerformanceStatistics {
    pub jobs_per_hour: f64,
    pub jobs_per_day: f64,
    /// Seconds of the slowest job.
    pub peak_processing_time: f64,
    pub resource_utilization: f64,
    /// Failed jobs an hour.
    pub error_frequency: f64,
    pub retry_rate: f64,
}

/// What an operator should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Findings {
    pub status: HealthStatus,
    pub alerts: Vec<String>,
    pub recommendations: Vec<String>,
    pub stuck_jobs_count: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Operational {
    pub auto_processing_enabled: bool,
    pub metrics_collection_enabled: bool,
    /// Seconds.
    pub processing_interval: u64,
    pub max_concurrent_jobs: u32,
}

/// `part` of `whole` as a percentage to one decimal; `of_nothing` when the whole is empty.
pub fn percent(part: u64, whole: u64, of_nothing: f64) -> f64 {
    if whole == 0 {
        return of_nothing;
    }
    (part.min(whole) as f64 / whole as f64 * 1_000.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FAILURES 33, 34, 35
    #[test]
    fn a_rate_of_nothing_is_what_the_caller_says_and_never_nan() {
        assert_eq!(percent(0, 0, 100.0), 100.0);
        assert_eq!(percent(0, 0, 0.0), 0.0);
        assert_eq!(percent(3, 3, 0.0), 100.0);
        assert_eq!(percent(1, 3, 0.0), 33.3);
    }
}
