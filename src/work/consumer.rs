//! Turns a batch of hints into claimed, run and settled tasks: at best two calls to the database, and no finished task waits for a
//! slow sibling.

use chrono::TimeDelta;
use uuid::Uuid;

use super::announce::announce;
use super::batch::{Ended, Ending, run_batch};
use super::step::{Steps, WorkPlace};
use super::traces::Traces;
use crate::store::error::StoreError;
use crate::store::work::ReadyTasks;

/// How many tasks a batch holds: as many as an isolate's memory does.
pub const TASKS_AT_ONCE: usize = 8;

/// Nothing is claimed later than this after the first claim. A batch may compute for 80 s and run for 5 minutes; the platform ends a
/// consumer after 300 s of CPU (`wrangler.toml`) and 15 minutes.
const CLAIM_WITHIN: TimeDelta = TimeDelta::seconds(60);

/// What came of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consumed {
    pub claimed: usize,
    pub done: usize,
    pub retrying: usize,
    pub failed: usize,
    /// Stopped by a heartbeat, or finished after the lease was lost: nothing of it was recorded.
    pub lost: usize,
}

impl Consumed {
    fn and(self, more: Consumed) -> Consumed {
        Consumed {
            claimed: self.claimed + more.claimed,
            done: self.done + more.done,
            retrying: self.retrying + more.retrying,
            failed: self.failed + more.failed,
            lost: self.lost + more.lost,
        }
    }
}

/// Consumes until nothing may be claimed or the time is used up; then a hint wakes a consumer that goes on. An error means that nothing was
/// claimed at all; when a later claim fails, what is left is announced instead, and the sweep finds it if that fails too.
pub async fn consume_all(place: &WorkPlace, steps: &dyn Steps, limit: usize) -> Result<Consumed, StoreError> {
    let began_at = place.clock.now();
    let (mut consumed, mut last_job) = consume_once(place, steps, limit).await?;
    while let Some(job_id) = last_job {
        let next = if place.clock.now() - began_at < CLAIM_WITHIN {
            consume_once(place, steps, limit).await.ok()
        } else {
            None
        };
        let Some((more, next_job)) = next else {
            announce(place, &Traces::default(), &[ReadyTasks { job_id, count: 1 }]).await;
            break;
        };
        (consumed, last_job) = (consumed.and(more), next_job);
    }
    Ok(consumed)
}

/// Claims up to `limit` tasks, runs them together and settles them as they finish.
///
/// An error means that nothing was claimed, and the hints should be delivered again. Dying in the middle costs a lease's length: the
/// sweep takes the tasks back, and what their steps stored is found and used again.
pub async fn consume(place: &WorkPlace, steps: &dyn Steps, limit: usize) -> Result<Consumed, StoreError> {
    Ok(consume_once(place, steps, limit).await?.0)
}

/// The same, with the job of the last task that was claimed, if any was.
async fn consume_once(
    place: &WorkPlace,
    steps: &dyn Steps,
    limit: usize,
) -> Result<(Consumed, Option<Uuid>), StoreError> {
    let claimed = place.store.claim_tasks(&place.worker_name, limit).await?;
    let ended = run_batch(place, steps, &claimed, None).await;
    let count = |ending: Ending| ended.iter().filter(|ended: &&Ended| ended.ending == ending).count();
    let consumed = Consumed {
        claimed: claimed.len(),
        done: count(Ending::Done),
        retrying: count(Ending::Retrying),
        failed: count(Ending::Failed),
        lost: count(Ending::Lost),
    };
    Ok((consumed, claimed.last().map(|task| task.job_id)))
}
