//! `POST /api/cron/process-jobs`: a run of the processing that an outside clock asks for.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::Display;

use super::health::Statistics;
use super::processing::{Cleanup, QueueStatus, cleanup_days, kinds, max_jobs};
use crate::contract::request::{description, flag, optional_with_default};
use crate::job::kind::JobKind;

/// Whose clock asks, known by the header that carried the secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Display, strum::EnumIter)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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

/// What a run answers. `processed + errors + skipped` is the number of jobs that the run looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct HealthCheck {
    pub healthy: bool,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<Value>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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

description! {
    CronParams {
        max_jobs: max_jobs(),
        job_types: kinds("jobTypes"),
        emergency_mode: optional_with_default("emergencyMode", flag(), false),
        cleanup: optional_with_default("cleanup", flag(), false),
        cleanup_days: cleanup_days(),
        health_check: optional_with_default("healthCheck", flag(), false),
    }
}
