//! Turns a batch of hints into claimed, run and settled tasks: one call claims the first, each further call settles what ended and claims
//! the next.

use chrono::TimeDelta;

use super::announce::{announce_claim, hand_over, show_begun};
use super::batch::{EndedTask, Ending, Span, run_batch};
use super::flight_recorder::Shift;
use super::step::Steps;
use super::traces::Traces;
use super::worker::Worker;
use crate::store::error::StoreError;
use crate::store::work::ClaimedTask;

/// Nothing is claimed later than this after the first claim. What runs then may compute for another 80 s and run for 12 minutes; the platform
/// ends a consumer after 300 s of CPU (`wrangler.toml`) and 15 minutes.
const CLAIM_WITHIN: TimeDelta = TimeDelta::seconds(60);

/// The outcome of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConsumerReport {
    pub claimed: usize,
    pub done: usize,
    pub retrying: usize,
    pub failed: usize,
    /// Stopped by a heartbeat, or finished after the lease was lost: nothing of it was recorded.
    pub lost: usize,
}

impl ConsumerReport {
    fn and(mut self, ended: &[EndedTask]) -> ConsumerReport {
        self.claimed += ended.len();
        for EndedTask { ending, job_id: _ } in ended {
            match ending {
                Ending::Done => self.done += 1,
                Ending::Retrying => self.retrying += 1,
                Ending::Failed => self.failed += 1,
                Ending::Lost => self.lost += 1,
                // Only a run with a patience gives tasks back.
                Ending::GivenBack => {}
            }
        }
        self
    }
}

/// Consumes until nothing may be claimed or the time is used up; when it stops claiming with work left, a hint wakes a consumer that goes
/// on. An error means that nothing was claimed at all; when a later claim fails, what is left is announced instead, and the sweep finds it if
/// that fails too.
pub async fn consume_all(worker: &Worker, steps: &dyn Steps, places: usize) -> Result<ConsumerReport, StoreError> {
    let _shift = Shift::begin(&*worker.recorder, &worker.name);
    let until = worker.clock.now() + CLAIM_WITHIN;
    let mut consumed = ConsumerReport::default();
    let mut claimed = claim(worker, places).await?;
    while let Some(job_id) = claimed.last().map(|task| task.job_id) {
        let batch = run_batch(worker, steps, claimed, Span::Refilling { places, until }).await;
        consumed = consumed.and(&batch.ended);
        if batch.nothing_left || batch.is_handed_over {
            break;
        }
        let next = if worker.clock.now() < until { claim(worker, places).await.ok() } else { None };
        let Some(next) = next else {
            hand_over(worker, &Traces::default(), job_id).await;
            break;
        };
        claimed = next;
    }
    Ok(consumed)
}

async fn claim(worker: &Worker, places: usize) -> Result<Vec<ClaimedTask>, StoreError> {
    let claimed = worker.store.claim_tasks(&worker.name, places).await?;
    announce_claim(worker, &claimed).await;
    Ok(claimed)
}

/// Claims up to `limit` tasks, runs them together and settles them as they finish.
///
/// An error means that nothing was claimed. Dying in the middle costs a lease's length: the sweep takes the tasks back, and what their
/// steps stored is found and used again.
pub async fn consume(worker: &Worker, steps: &dyn Steps, limit: usize) -> Result<ConsumerReport, StoreError> {
    let _shift = Shift::begin(&*worker.recorder, &worker.name);
    let claimed = worker.store.claim_tasks(&worker.name, limit).await?;
    show_begun(worker, &claimed).await;
    let batch = run_batch(worker, steps, claimed, Span::OneRound).await;
    Ok(ConsumerReport::default().and(&batch.ended))
}
