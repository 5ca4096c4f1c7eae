//! The minute's tick: a sweep, and then a part of the work itself, so that every job ends even while the queue delivers nothing at all.

use chrono::TimeDelta;

use super::consumer::consume;
use super::step::Steps;
use super::sweeper::sweep;
use super::worker::Worker;
use crate::store::error::StoreError;

/// No task is begun later than this after the tick. One at a time, of which the longest takes 10 s of CPU, they stay below the 30 s that
/// a cron event has (<https://developers.cloudflare.com/workers/platform/limits/#cpu-time>).
const BEGIN_WITHIN: TimeDelta = TimeDelta::seconds(15);

/// Sweeps; when ready work was found that nobody had taken up, takes some of it, and gives back how many tasks that was. What the
/// announcements of the sweep wake meanwhile claims something else or nothing.
pub async fn tick(worker: &Worker, steps: &dyn Steps) -> Result<usize, StoreError> {
    let started_at = worker.clock.now();
    let swept = sweep(worker).await?;
    let mut worked = 0;
    while !swept.overdue.is_empty() && worker.clock.now() - started_at < BEGIN_WITHIN {
        match consume(worker, steps, 1).await?.claimed {
            0 => break,
            claimed => worked += claimed,
        }
    }
    Ok(worked)
}
