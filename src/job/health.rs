//! The system's health: from measured figures and an operator's thresholds to a status, what is wrong, and what to do about it. Pure.
//!
//! An empty system is healthy (FAILURES 33), and no figure is ever NaN (FAILURES 35). What each number means is in
//! `docs/decisions/0010-health-figures.md`.

use std::cmp::Reverse;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::kind::JobKind;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum HealthStatus {
    Healthy,
    Warning,
    Critical,
}

/// What the database measured: what is unfinished now, and what ended within the last 24 hours.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// When the longest-waiting job began to wait; None when none waits.
    pub oldest_waiting_since: Option<Timestamp>,
    /// Tasks that could be claimed now.
    pub ready_tasks: u64,
    /// Tasks under a lease.
    pub running_tasks: u64,
    /// When the task that has run longest was claimed.
    #[serde(default)]
    pub oldest_running_since: Option<Timestamp>,
    /// When the oldest transaction began that keeps its snapshot open for more than a minute; it holds back vacuum.
    #[serde(default)]
    pub oldest_snapshot_since: Option<Timestamp>,
    /// Running jobs none of whose tasks gave a sign of life for the given time.
    pub stuck_jobs: u64,
    /// When the last sweep was; None before the first.
    pub swept_at: Option<Timestamp>,
    /// Since when the task that is claimed next has been ready: what starts now waits about as long.
    #[serde(default)]
    pub line_waits_since: Option<Timestamp>,
    /// Kinds that an operator stopped the claiming of.
    #[serde(default)]
    pub paused: Vec<PausedKind>,
    /// What today (UTC) has cost, by provider.
    #[serde(default)]
    pub spend: Vec<ProviderSpend>,
    /// One entry for each kind that has figures.
    pub kinds: Vec<KindFigures>,
}

/// What a provider has cost today.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProviderSpend {
    pub provider: String,
    pub micro_usd: i64,
    pub calls: u64,
    /// Calls whose outcome is unknown.
    pub unknown_fates: u64,
}

/// A kind of job that is not claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PausedKind {
    pub kind: JobKind,
    pub paused_at: Timestamp,
}

/// The figures of one kind of job.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KindFigures {
    pub kind: JobKind,
    /// When the job of this kind that waits longest began to wait.
    #[serde(default)]
    pub waiting_since: Option<Timestamp>,
    pub pending: u64,
    pub processing: u64,
    pub completed: u64,
    pub failed: u64,
    pub cancelled: u64,
    /// Of those that completed or failed: retried by their owner.
    pub retried: u64,
    /// Of those that completed: never retried, so that their duration is meaningful.
    pub timed: u64,
    /// The timed ones' durations from the first claim to the end, summed.
    pub seconds_taken: f64,
    /// Of the timed ones, the slowest.
    pub longest_seconds: f64,
    pub completed_last_hour: u64,
    pub failed_last_hour: u64,
}

impl KindFigures {
    /// All that are unfinished or ended within the window.
    pub fn total(&self) -> u64 {
        self.pending + self.processing + self.completed + self.failed + self.cancelled
    }

    /// Completed jobs as a percentage of those that completed or failed; cancelled ones are neither.
    pub fn success_rate(&self) -> f64 {
        success_rate(self.completed, self.failed)
    }
}

impl Figures {
    /// The sum of one number over all kinds.
    pub fn sum(&self, number: impl Fn(&KindFigures) -> u64) -> u64 {
        self.kinds.iter().map(number).sum()
    }

    pub fn pending(&self) -> u64 {
        self.sum(|kind| kind.pending)
    }

    pub fn success_rate(&self) -> f64 {
        success_rate(self.sum(|kind| kind.completed), self.sum(|kind| kind.failed))
    }

    /// Whether there was a sweep lately.
    pub fn is_swept(&self, now: Timestamp) -> bool {
        self.swept_at.is_some_and(|swept_at| now.duration_since(swept_at) <= SWEEP_SILENCE)
    }
}

/// `part` of `whole` as a percentage to one decimal; `of_nothing` when the whole is empty.
pub fn percent(part: u64, whole: u64, of_nothing: f64) -> f64 {
    if whole == 0 {
        return of_nothing;
    }
    (part.min(whole) as f64 / whole as f64 * 1_000.0).round() / 10.0
}

fn success_rate(completed: u64, failed: u64) -> f64 {
    percent(completed, completed + failed, 100.0)
}

/// Sweeps run every minute; five missing ones are no coincidence.
const SWEEP_SILENCE: SignedDuration = SignedDuration::from_mins(5);

/// A budget that is used up so far is worth a look.
const BUDGET_WARNING_PERCENT: u64 = 80;

/// When figures mean trouble. All of these are settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// More waiting jobs than this.
    pub queue_warning: u64,
    pub queue_critical: u64,
    /// A lower success rate than this.
    pub success_warning_percent: u64,
    pub success_critical_percent: u64,
    /// With fewer finished jobs, a low success rate warns but is never critical: a single failure is no reason to page anybody.
    pub minimum_finished: u64,
    /// A job that waits longer.
    pub oldest_critical_minutes: i64,
    /// Starts are refused once the line is longer; 0 for never.
    pub shed_after_seconds: i64,
    /// What may be spent on one provider in a day; 0 for any sum.
    pub provider_day_micro_usd: u64,
}

/// One thing that is wrong.
struct Finding {
    status: HealthStatus,
    alert: String,
    recommendation: &'static str,
}

/// What an operator should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub status: HealthStatus,
    pub alerts: Vec<String>,
    pub recommendations: Vec<String>,
}

/// Compares the figures with the thresholds. The status is that of the worst finding; the worst comes first.
pub fn assess(figures: &Figures, thresholds: &Thresholds, now: Timestamp) -> Assessment {
    let mut findings: Vec<Finding> = [
        queue_depth(figures, thresholds),
        oldest_waiting(figures, thresholds, now),
        success(figures, thresholds),
        stuck(figures),
        unswept(figures, now),
        shedding(figures, thresholds, now),
        paused(figures),
        spending(figures, thresholds),
    ]
    .into_iter()
    .flatten()
    .collect();
    findings.sort_by_key(|finding| Reverse(finding.status));
    Assessment {
        status: findings.first().map_or(HealthStatus::Healthy, |worst| worst.status),
        alerts: findings.iter().map(|finding| finding.alert.clone()).collect(),
        recommendations: findings.iter().map(|finding| finding.recommendation.to_owned()).collect(),
    }
}

fn queue_depth(figures: &Figures, thresholds: &Thresholds) -> Option<Finding> {
    let pending = figures.pending();
    let (status, limit) = if pending > thresholds.queue_critical {
        (HealthStatus::Critical, thresholds.queue_critical)
    } else if pending > thresholds.queue_warning {
        (HealthStatus::Warning, thresholds.queue_warning)
    } else {
        return None;
    };
    Some(Finding {
        status,
        alert: format!("Queue depth is {pending}, above {limit}"),
        recommendation: "See whether the queue's consumer runs and its providers answer; POST /api/jobs/process runs waiting jobs at once",
    })
}

fn oldest_waiting(figures: &Figures, thresholds: &Thresholds, now: Timestamp) -> Option<Finding> {
    let waited = now.duration_since(figures.oldest_waiting_since?);
    let limit = thresholds.oldest_critical_minutes;
    (waited > SignedDuration::from_mins(limit)).then(|| Finding {
        status: HealthStatus::Critical,
        alert: format!("A job has been waiting for {} minutes, longer than {limit}", waited.as_mins()),
        recommendation: "See whether the queue delivers and the cron trigger runs; POST /api/jobs/process runs waiting jobs at once",
    })
}

fn success(figures: &Figures, thresholds: &Thresholds) -> Option<Finding> {
    let (completed, failed) = (figures.sum(|kind| kind.completed), figures.sum(|kind| kind.failed));
    let finished = completed + failed;
    // In whole numbers, so that rounding does not cross a threshold.
    let below = |percent: u64| completed * 100 < percent * finished;
    let (status, limit) =
        if below(thresholds.success_critical_percent) && finished >= thresholds.minimum_finished.max(1) {
            (HealthStatus::Critical, thresholds.success_critical_percent)
        } else if below(thresholds.success_warning_percent) {
            (HealthStatus::Warning, thresholds.success_warning_percent)
        } else {
            return None;
        };
    Some(Finding {
        status,
        alert: format!(
            "Success rate is {:.1} % of {finished} jobs in 24 hours, below {limit} %",
            success_rate(completed, failed)
        ),
        recommendation: "Read the `fault` of recent `task` log lines: they name the provider or the step that fails",
    })
}

fn stuck(figures: &Figures) -> Option<Finding> {
    let stuck = figures.stuck_jobs;
    (stuck > 0).then(|| Finding {
        status: HealthStatus::Warning,
        alert: format!("Running jobs without a sign of life: {stuck}"),
        recommendation: "The sweep takes expired leases back every minute; see whether the cron trigger runs and what the last attempts logged",
    })
}

/// The same rule by which the database refuses a start.
fn shedding(figures: &Figures, thresholds: &Thresholds, now: Timestamp) -> Option<Finding> {
    let waited = now.duration_since(figures.line_waits_since?);
    let limit = thresholds.shed_after_seconds;
    (limit > 0 && waited > SignedDuration::from_secs(limit)).then(|| Finding {
        status: HealthStatus::Critical,
        alert: format!("Starts are refused: ready work has waited for {} minutes", waited.as_mins()),
        recommendation: "What was accepted is worked off first; raise max_concurrency for more consumers, or see why they stand still",
    })
}

fn paused(figures: &Figures) -> Option<Finding> {
    let names: Vec<String> = figures
        .paused
        .iter()
        .map(|paused| format!("{} since {}", paused.kind, paused.paused_at.strftime("%FT%TZ")))
        .collect();
    (!names.is_empty()).then(|| Finding {
        status: HealthStatus::Warning,
        alert: format!("Not claimed, because an operator paused it: {}", names.join(", ")),
        recommendation: "POST /api/jobs/process with `resume` goes on with it",
    })
}

/// A budget near its end, of the provider that is nearest to it.
fn spending(figures: &Figures, thresholds: &Thresholds) -> Option<Finding> {
    let budget = thresholds.provider_day_micro_usd;
    let spend = figures.spend.iter().max_by_key(|spend| spend.micro_usd)?;
    let spent = u64::try_from(spend.micro_usd).unwrap_or_default();
    let provider = &spend.provider;
    (budget > 0 && spent.saturating_mul(100) >= budget.saturating_mul(BUDGET_WARNING_PERCENT)).then(|| Finding {
        status: HealthStatus::Warning,
        alert: format!("{provider} has used {} % of its budget of the day", spent.saturating_mul(100) / budget),
        recommendation: "BUDGET_PROVIDER_DAY_USD is nearly used up: raise it, or starts are refused until midnight UTC",
    })
}

/// Without work, a missing sweep loses nothing.
fn unswept(figures: &Figures, now: Timestamp) -> Option<Finding> {
    let has_work = figures.sum(|kind| kind.pending + kind.processing) > 0;
    let silent_since = figures.swept_at.or(figures.oldest_waiting_since)?;
    let silence = now.duration_since(silent_since);
    (has_work && silence > SWEEP_SILENCE).then(|| Finding {
        status: HealthStatus::Warning,
        alert: format!("No sweep for {} minutes", silence.as_mins()),
        recommendation: "See whether the cron trigger is deployed; POST /api/cron/process-jobs sweeps too",
    })
}

#[cfg(test)]
#[path = "health_tests.rs"]
mod tests;
