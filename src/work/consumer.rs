//! Turns a batch of hints into claimed, run and settled tasks: at best two calls to the database, and no finished task waits for a
//! slow sibling.

use super::batch::{Ended, Ending, run_batch};
use super::step::{Steps, WorkPlace};
use crate::store::error::StoreError;

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

/// Claims up to `limit` tasks, runs them together and settles them as they finish.
///
/// An error means that nothing was claimed, and the hints should be delivered again. Dying in the middle costs a lease's length: the
/// sweep takes the tasks back, and what their steps stored is found and used again.
pub async fn consume(place: &WorkPlace, steps: &dyn Steps, limit: usize) -> Result<Consumed, StoreError> {
    let claimed = place.store.claim_tasks(&place.worker_name, limit).await?;
    let ended = run_batch(place, steps, &claimed, None).await;
    let count = |ending: Ending| ended.iter().filter(|ended: &&Ended| ended.ending == ending).count();
    Ok(Consumed {
        claimed: claimed.len(),
        done: count(Ending::Done),
        retrying: count(Ending::Retrying),
        failed: count(Ending::Failed),
        lost: count(Ending::Lost),
    })
}
