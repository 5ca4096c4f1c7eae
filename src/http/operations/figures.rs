//! The measured figures in contract S's words, and their assessment. `docs/decisions/0010-health-figures.md` says what each number means.

use std::collections::BTreeMap;

use super::summary::tasks_at_once;
use crate::config::Configuration;
use crate::contract::storybook::health::{
    JobStatistics, Metrics, PerformanceStatistics, SpendToday, Statistics, TypeStatistics, percent,
};
use crate::contract::storybook::processing::{ProcessorStats, QueueStatus};
use crate::http::call::Call;
use crate::job::health::{Assessment, Figures, HealthStatus, KindFigures, ProviderSpend, Thresholds, assess};
use crate::runtime::clock::{timestamp, utc};
use crate::store::error::StoreError;

/// The current figures, in one round trip.
pub async fn measure(call: &Call) -> Result<Figures, StoreError> {
    let limits = &call.services.configuration.operations.health_limits;
    call.services.store.job_stats(limits.stuck_after_seconds).await
}

/// The figures compared with this Worker's thresholds.
pub fn assessment(call: &Call, figures: &Figures) -> Assessment {
    let configuration = &call.services.configuration;
    let thresholds = thresholds(configuration);
    assess(figures, &thresholds, timestamp(call.services.clock.now()))
}

fn thresholds(configuration: &Configuration) -> Thresholds {
    let limits = &configuration.operations.health_limits;
    Thresholds {
        queue_warning: limits.queue_warning.into(),
        queue_critical: limits.queue_critical.into(),
        success_warning_percent: limits.success_warning_percent.into(),
        success_critical_percent: limits.success_critical_percent.into(),
        minimum_finished: limits.minimum_finished.into(),
        oldest_critical_minutes: limits.oldest_critical_minutes.into(),
        shed_after_seconds: configuration.limits.shed_after_seconds.into(),
        provider_day_micro_usd: configuration.spending.provider_day_micro_usd,
    }
}

/// A status in words, without a figure, so that anyone may see it.
pub fn message_of(status: HealthStatus) -> &'static str {
    match status {
        HealthStatus::Healthy => "All systems operational",
        HealthStatus::Warning => "The system works, but needs attention",
        HealthStatus::Critical => "The system needs attention now",
    }
}

pub fn statistics(figures: &Figures) -> Statistics {
    let by_type = figures.kinds.iter().map(|kind| (kind.kind.to_string(), type_statistics(kind))).collect();
    Statistics { jobs: job_statistics(figures), by_type, performance: performance(figures) }
}

fn job_statistics(figures: &Figures) -> JobStatistics {
    JobStatistics {
        total_jobs: figures.sum(KindFigures::total),
        pending_jobs: figures.pending(),
        processing_jobs: figures.sum(|kind| kind.processing),
        completed_jobs: figures.sum(|kind| kind.completed),
        failed_jobs: figures.sum(|kind| kind.failed),
        average_processing_time: average_seconds(&figures.kinds),
        success_rate: figures.success_rate(),
        queue_depth: figures.pending(),
        oldest_pending_job: figures.oldest_waiting_since.map(utc),
        oldest_running_task: figures.oldest_running_since.map(utc),
        oldest_snapshot: figures.oldest_snapshot_since.map(utc),
    }
}

fn type_statistics(kind: &KindFigures) -> TypeStatistics {
    TypeStatistics {
        total: kind.total(),
        completed: kind.completed,
        failed: kind.failed,
        average_time: average_seconds(std::slice::from_ref(kind)),
        success_rate: kind.success_rate(),
    }
}

fn performance(figures: &Figures) -> PerformanceStatistics {
    let finished = finished(figures);
    let in_the_hour = figures.sum(|kind| kind.completed_last_hour + kind.failed_last_hour);
    PerformanceStatistics {
        jobs_per_hour: in_the_hour as f64,
        jobs_per_day: finished as f64,
        peak_processing_time: rounded(figures.kinds.iter().map(|kind| kind.longest_seconds).fold(0.0, f64::max)),
        resource_utilization: percent(figures.running_tasks, tasks_at_once().into(), 0.0),
        error_frequency: figures.sum(|kind| kind.failed_last_hour) as f64,
        retry_rate: percent(figures.sum(|kind| kind.retried), finished, 0.0),
    }
}

pub fn metrics(figures: &Figures) -> Metrics {
    let failed = figures.sum(|kind| kind.failed);
    Metrics {
        queue_depth: figures.pending(),
        processing_capacity: u64::from(tasks_at_once()).saturating_sub(figures.running_tasks),
        success_rate: figures.success_rate(),
        average_processing_time: average_seconds(&figures.kinds),
        jobs_per_hour: performance(figures).jobs_per_hour,
        error_rate: percent(failed, finished(figures), 0.0),
    }
}

pub fn queue_status(figures: &Figures) -> QueueStatus {
    QueueStatus {
        pending: figures.pending(),
        processing: figures.sum(|kind| kind.processing),
        oldest_pending_job: figures.oldest_waiting_since.map(utc),
    }
}

pub fn processor_stats(figures: &Figures) -> ProcessorStats {
    ProcessorStats {
        ready_tasks: figures.ready_tasks,
        running_tasks: figures.running_tasks,
        stuck_jobs: figures.stuck_jobs,
    }
}

/// What today has cost, for operators.
pub fn spend(figures: &Figures) -> BTreeMap<String, SpendToday> {
    let of = |spend: &ProviderSpend| SpendToday {
        usd: spend.micro_usd as f64 / 1e6,
        calls: spend.calls,
        unknown_fates: spend.unknown_fates,
    };
    figures.spend.iter().map(|spend| (spend.provider.clone(), of(spend))).collect()
}

fn finished(figures: &Figures) -> u64 {
    figures.sum(|kind| kind.completed + kind.failed)
}

/// 0 when nothing was timed (FAILURES 35).
fn average_seconds(kinds: &[KindFigures]) -> f64 {
    let timed: u64 = kinds.iter().map(|kind| kind.timed).sum();
    let seconds: f64 = kinds.iter().map(|kind| kind.seconds_taken).sum();
    if timed == 0 { 0.0 } else { rounded(seconds / timed as f64) }
}

/// To a tenth of a second.
fn rounded(seconds: f64) -> f64 {
    (seconds * 10.0).round() / 10.0
}
