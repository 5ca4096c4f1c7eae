//! `POST /api/cron/process-jobs`: a run of the processing that an outside clock asks for.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::Display;

use super::fields::Fields;
use super::health::Statistics;
use super::processing::{Cleanup, MOST_CLEANUP_DAYS, MOST_JOBS, QueueStatus, read_job_types};
use crate::contract::faults::Faults;
use crate::job::kind::JobKind;

/// Whose clock asks, told by the header that carried the secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Display, strum::EnumIter)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum CronProvider {
    Webhook,
    Github,
    Vercel,
}

impl CronProvider {
    /// The header that carries this provider's secret.
    pub fn header(self) -> &'static str {
        match self {
            CronProvider::Webhook => "x-webhook-secret",
            CronProvider::Github => "x-github-token",
            CronProvider::Vercel => "x-vercel-signature",
        }
    }
}

/// A valid request; an absent body is a request with all defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CronParams {
    pub max_jobs: u32,
    /// Empty for all kinds.
    pub job_types: Vec<JobKind>,
    pub emergency_mode: bool,
    pub cleanup: bool,
    pub cleanup_days: u32,
    pub health_check: bool,
}

impl Default for CronParams {
    fn default() -> Self {
        CronParams {
            max_jobs: 10,
            job_types: Vec::new(),
            emergency_mode: false,
            cleanup: false,
            cleanup_days: 7,
            health_check: false,
        }
    }
}

/// What a run answers. `processed + errors + skipped` is the number of jobs that the run looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CronAnswer {
    pub timestamp: DateTime<Utc>,
    pub provider: CronProvider,
    pub processed: u64,
    pub errors: u64,
    pub skipped: u64,
    pub emergency_mode: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_check: Option<HealthCheck>,
    pub queue_status: QueueStatus,
    pub statistics: Statistics,
    pub performance: CronPerformance,
    pub recommendations: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cleanup: Option<Cleanup>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HealthCheck {
    pub healthy: bool,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<Value>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CronPerformance {
    /// Milliseconds that the run took.
    pub processing_time: u64,
    /// Jobs a second.
    pub processing_rate: f64,
    /// Percent of the jobs looked at.
    pub error_rate: f64,
    /// Percent of the jobs looked at that were processed.
    pub efficiency: f64,
}

/// Checks a body; null stands for an absent one.
///
/// # Errors
/// All faults of the body, in the order of the contract's fields.
pub fn validate(body: &Value) -> Result<CronParams, Faults> {
    if body.is_null() {
        return Ok(CronParams::default());
    }
    let mut faults = Faults::new();
    let Some(fields) = Fields::of(body, "", &mut faults) else { return Err(faults) };
    let defaults = CronParams::default();
    let params = CronParams {
        max_jobs: fields.optional_number("maxJobs", 1..=MOST_JOBS, &mut faults).unwrap_or(defaults.max_jobs),
        job_types: read_job_types(&fields, &mut faults),
        emergency_mode: fields.flag("emergencyMode", &mut faults),
        cleanup: fields.flag("cleanup", &mut faults),
        cleanup_days: fields
            .optional_number("cleanupDays", 1..=MOST_CLEANUP_DAYS, &mut faults)
            .unwrap_or(defaults.cleanup_days),
        health_check: fields.flag("healthCheck", &mut faults),
    };
    faults.or(params)
}
