//! Ends the jobs that nobody waits for any longer, at the age that their starts named.

use super::announce::{announce, announce_deliveries};
use super::traces::Traces;
use super::worker::Worker;
use crate::live::publish::publish;
use crate::store::error::StoreError;

/// How many jobs one transaction ends.
const LIMIT: u32 = 100;

/// Ends all that are due, and gives back how many that were. What their owners had waiting is announced.
pub async fn cancel_overdue(worker: &Worker) -> Result<u64, StoreError> {
    let mut total = 0;
    loop {
        let round = worker.store.cancel_overdue_jobs(LIMIT).await?;
        publish(&*worker.rooms, &*worker.log, &round.jobs).await;
        announce(worker, &Traces::default(), &round.ready).await;
        if round.made_deliveries {
            announce_deliveries(worker).await;
        }
        total += round.cancelled;
        if round.cancelled < u64::from(LIMIT) {
            return Ok(total);
        }
    }
}
