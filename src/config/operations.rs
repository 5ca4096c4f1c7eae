//! What operators configure: the secrets of their routes, and the thresholds of health.

use strum::{Display, EnumString, VariantNames};

use super::reader::Reader;
use super::secret::Secret;

/// Who may see more of the system's health than status, message and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Display, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum HealthDetail {
    Public,
    Operator,
}

/// Something is wrong with more waiting jobs, a lower success rate or a longer wait than these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthLimits {
    pub queue_warning: u32,
    pub queue_critical: u32,
    pub success_warning_percent: u32,
    pub success_critical_percent: u32,
    /// With fewer finished jobs, a low success rate warns but is never critical.
    pub minimum_finished: u32,
    pub oldest_critical_minutes: u32,
    pub stuck_after_seconds: u32,
}

/// The operators' part of the configuration. An unset secret opens nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operations {
    pub operator_secret: Option<Secret>,
    pub cron_webhook_secret: Option<Secret>,
    pub cron_github_secret: Option<Secret>,
    pub cron_vercel_secret: Option<Secret>,
    pub health_detail: HealthDetail,
    pub health_limits: HealthLimits,
    /// Tasks and events of jobs that ended more than this many days ago are deleted.
    pub retention_days: u32,
    /// Finished jobs that belong to nobody end at this age, with what they made.
    pub anonymous_retention_days: u32,
    pub dead_letter_retention_days: u32,
    /// How long a cartoon is found again by its owner.
    pub cartoon_cache_days: u32,
}

pub(super) fn read_operations(reader: &mut Reader<'_>) -> Operations {
    Operations {
        operator_secret: reader.optional_password("OPERATOR_SECRET"),
        cron_webhook_secret: reader.optional_password("CRON_WEBHOOK_SECRET"),
        cron_github_secret: reader.optional_password("CRON_GITHUB_SECRET"),
        cron_vercel_secret: reader.optional_password("CRON_VERCEL_SECRET"),
        health_detail: reader.choice("HEALTH_DETAIL", HealthDetail::Public),
        health_limits: read_health_limits(reader),
        retention_days: reader.number("RETENTION_DAYS", 1..=3_650, 30),
        anonymous_retention_days: reader.number("ANONYMOUS_RETENTION_DAYS", 1..=3_650, 30),
        dead_letter_retention_days: reader.number("DEAD_LETTER_RETENTION_DAYS", 1..=3_650, 30),
        cartoon_cache_days: reader.number("CARTOON_CACHE_DAYS", 1..=3_650, 30),
    }
}

fn read_health_limits(reader: &mut Reader<'_>) -> HealthLimits {
    let limits = HealthLimits {
        queue_warning: reader.number("HEALTH_QUEUE_WARNING", 0..=1_000_000, 20),
        queue_critical: reader.number("HEALTH_QUEUE_CRITICAL", 0..=1_000_000, 50),
        success_warning_percent: reader.number("HEALTH_SUCCESS_WARNING_PERCENT", 0..=100, 90),
        success_critical_percent: reader.number("HEALTH_SUCCESS_CRITICAL_PERCENT", 0..=100, 80),
        minimum_finished: reader.number("HEALTH_MINIMUM_FINISHED", 1..=1_000_000, 5),
        oldest_critical_minutes: reader.number("HEALTH_OLDEST_CRITICAL_MINUTES", 1..=10_000, 30),
        // Not below the longest time between two heartbeats of a live worker's task.
        stuck_after_seconds: reader.number("HEALTH_STUCK_AFTER_SECONDS", 60..=86_400, 300),
    };
    let are_queues = reader.are_sound(&["HEALTH_QUEUE_WARNING", "HEALTH_QUEUE_CRITICAL"]);
    if are_queues && limits.queue_warning > limits.queue_critical {
        reader.fault("HEALTH_QUEUE_WARNING", "must not be above HEALTH_QUEUE_CRITICAL");
    }
    let are_percents = reader.are_sound(&["HEALTH_SUCCESS_WARNING_PERCENT", "HEALTH_SUCCESS_CRITICAL_PERCENT"]);
    if are_percents && limits.success_warning_percent < limits.success_critical_percent {
        reader.fault("HEALTH_SUCCESS_WARNING_PERCENT", "must not be below HEALTH_SUCCESS_CRITICAL_PERCENT");
    }
    limits
}
