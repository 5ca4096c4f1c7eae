//! The minute's round: takes back expired leases, ends jobs past their deadline, and announces ready work that nobody took up.

use super::announce::{announce, announce_deliveries};
use super::capacity::TASKS_AT_ONCE;
use super::traces::Traces;
use super::worker::Worker;
use crate::job::spend::LostCall;
use crate::live::publish::publish;
use crate::runtime::log::LogEvent;
use crate::store::error::StoreError;
use crate::store::work::{ReadyTasks, Sweep};

/// How many rows of each kind of trouble one transaction repairs.
const SWEEP_LIMIT: u32 = 1_000;
/// A round goes on while a transaction finds as much as it may repair, up to this many.
const MAXIMUM_TRANSACTIONS: usize = 50;
/// How many consumers a round brings the running ones up to. Each goes on by itself until nothing is left.
const MAXIMUM_CONSUMERS: usize = 100;

/// One round. Dying after it loses at most the announcements, which the next round repeats.
pub async fn sweep(worker: &Worker) -> Result<Sweep, StoreError> {
    let mut swept = sweep_once(worker).await?;
    for _ in 1..MAXIMUM_TRANSACTIONS {
        if !swept.has_more {
            break;
        }
        let more = sweep_once(worker).await?;
        swept = Sweep {
            expired: swept.expired + more.expired,
            timed_out: swept.timed_out + more.timed_out,
            cancelled: swept.cancelled + more.cancelled,
            pruned: swept.pruned + more.pruned,
            ..more
        };
    }
    let tasks = MAXIMUM_CONSUMERS.saturating_sub(swept.workers) * TASKS_AT_ONCE;
    announce(worker, &Traces::default(), &at_most(tasks, &swept.overdue)).await;
    if swept.deliveries_due {
        announce_deliveries(worker).await;
    }
    let overdue: usize = swept.overdue.iter().map(|ready| ready.count).sum();
    if swept.expired > 0 || swept.timed_out > 0 || overdue > 0 {
        worker.log.write(&LogEvent::Sweep { expired: swept.expired, timed_out: swept.timed_out, overdue });
    }
    Ok(swept)
}

/// One transaction, and whoever is to know what it found.
async fn sweep_once(worker: &Worker) -> Result<Sweep, StoreError> {
    let swept = worker.store.sweep(SWEEP_LIMIT, worker.retention_days).await?;
    for LostCall { job_id, task, provider, capability } in swept.lost_calls.clone() {
        let (capability, fault) = (capability.to_string(), None);
        worker.log.write(&LogEvent::PaidCallUnknown { job_id, task, provider, capability, fault });
    }
    publish(&*worker.rooms, &*worker.log, &swept.jobs).await;
    Ok(swept)
}

/// The first `tasks` of the ready ones.
fn at_most(mut tasks: usize, ready: &[ReadyTasks]) -> Vec<ReadyTasks> {
    let mut announced = Vec::new();
    for ReadyTasks { job_id, count } in ready {
        let count = tasks.min(*count);
        if count > 0 {
            announced.push(ReadyTasks { job_id: *job_id, count });
        }
        tasks -= count;
    }
    announced
}
