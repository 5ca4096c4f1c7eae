//! A job as its reader sees it, before a dialect prints it.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::contract::failure::Failure;
use crate::job::estimate;
use crate::job::state::JobState;
use crate::store::job_row::JobRow;

/// A job's row with what follows from it at one moment.
pub struct JobView<'a> {
    pub row: &'a JobRow,
    /// Only of a job that is complete.
    pub completed_at: Option<DateTime<Utc>>,
    /// Only of a job that failed or was cancelled.
    pub failure: Option<Failure>,
    /// Only of a job that waits; 1 is next.
    pub queue_position: Option<u64>,
    /// In words; None when nothing honest can be said.
    pub estimated_time_remaining: Option<String>,
    /// When to ask again; None once the job has ended.
    pub poll_after: Option<Duration>,
}

impl JobView<'_> {
    pub fn of(row: &JobRow, now: DateTime<Utc>) -> JobView<'_> {
        let remaining = remaining(row, now);
        JobView {
            row,
            completed_at: row.finished_at.filter(|_| row.state == JobState::Complete),
            failure: Failure::of_job(row.state, row.error_code, row.what_failed.as_deref()),
            queue_position: row.jobs_ahead.filter(|_| row.state == JobState::Queued).map(|ahead| ahead + 1),
            estimated_time_remaining: remaining.map(if is_far_back(row) {
                estimate::at_least_in_words
            } else {
                estimate::in_words
            }),
            poll_after: (!row.state.is_terminal()).then(|| estimate::pause_before_asking_again(remaining)),
        }
    }
}

/// The pause as `pollAfterMs`.
pub fn whole_milliseconds(pause: Duration) -> u64 {
    u64::try_from(pause.as_millis()).unwrap_or(u64::MAX)
}

/// Whether more may be ahead than was looked at.
fn is_far_back(row: &JobRow) -> bool {
    row.state == JobState::Queued && row.jobs_ahead.is_some_and(|ahead| ahead >= estimate::MOST_JOBS_AHEAD)
}

/// None when the job has ended, was retried and has no single pace, or is of a kind that is not claimed.
fn remaining(row: &JobRow, now: DateTime<Utc>) -> Option<Duration> {
    let expected = estimate::expected(row.estimated_seconds, row.pace);
    match row.state {
        JobState::Queued if row.retry_count == 0 => {
            let waited = (now - row.created_at).to_std().unwrap_or_default();
            let wait = estimate::waiting(row.seconds_ahead?, row.jobs_running.unwrap_or(0));
            Some(estimate::remaining_wait(waited, wait + expected))
        }
        JobState::Processing if row.retry_count == 0 => {
            let elapsed = (now - row.started_at?).to_std().unwrap_or_default();
            Some(estimate::remaining(elapsed, f64::from(row.percent) / 100.0, expected))
        }
        JobState::Queued | JobState::Processing => None,
        JobState::Complete | JobState::Failed | JobState::Cancelled => None,
    }
}
