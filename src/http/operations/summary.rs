//! This Worker's setup, in contract S's words.

use strum::VariantArray;

use crate::config::Configuration;
use crate::contract::storybook::health::{ConfigSummary, Features, Operational};
use crate::contract::storybook::processing::ProcessingFeatures;
use crate::job::plan::LONGEST_LIFETIME_SECONDS;
use crate::job::task_kind::TaskKind;
use crate::work::capacity::TASKS_AT_ONCE;

/// The minute cron of `wrangler.toml`; `build.rs` holds it to that.
pub const SWEEP_EVERY_SECONDS: u64 = 60;
/// How long a queue's consumer may run (<https://developers.cloudflare.com/queues/platform/limits/>).
pub const CONSUMER_SECONDS: u64 = 15 * 60;

/// All of these hold in every deployment: queue and cron drive the work, claims go by priority.
const FEATURES: Features =
    Features { priority_processing: true, job_cancellation: true, metrics_collection: true, health_checks: true };

/// How many tasks, and so at most how many jobs, run at once.
pub fn tasks_at_once() -> u32 {
    let consumers: u32 = env!("CONSUMERS_AT_ONCE").parse().unwrap_or(u32::MAX);
    consumers.saturating_mul(TASKS_AT_ONCE as u32)
}

pub fn config_summary(configuration: &Configuration) -> ConfigSummary {
    let most_attempts = TaskKind::VARIANTS.iter().map(|kind| kind.rules().max_attempts).max().unwrap_or(1);
    ConfigSummary {
        environment: configuration.environment.to_string(),
        auto_processing: true,
        processing_interval: SWEEP_EVERY_SECONDS,
        max_concurrent_jobs: tasks_at_once(),
        job_timeout: LONGEST_LIFETIME_SECONDS.into(),
        max_retries: u32::from(most_attempts) - 1,
        features: FEATURES,
    }
}

pub fn operational() -> Operational {
    Operational {
        auto_processing_enabled: true,
        metrics_collection_enabled: FEATURES.metrics_collection,
        processing_interval: SWEEP_EVERY_SECONDS,
        max_concurrent_jobs: tasks_at_once(),
    }
}

pub fn processing_features() -> ProcessingFeatures {
    ProcessingFeatures {
        auto_processing: true,
        priority_processing: FEATURES.priority_processing,
        metrics_collection: FEATURES.metrics_collection,
        health_checks: FEATURES.health_checks,
    }
}
