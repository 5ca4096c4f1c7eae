//! Hands results to the database until it has taken them or the leases are surely over, and announces what became ready.

use std::time::Duration;

use futures::future::join;

use super::announce::{announce, announce_claim, announce_deliveries, announce_later, beyond};
use super::traces::Traces;
use super::worker::Worker;
use crate::job::failure::FailureCode;
use crate::live::publish::publish;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::runtime::under_way::UnderWay;
use crate::store::error::StoreError;
use crate::store::work::{ClaimedTask, ReadyTasks, SettledTask, Settlement, TaskOutcome, TaskResult, Verdict};

/// Waits between tries; their sum stays below the shortest lease, so that a late try still finds it.
const PAUSES_SECONDS: [u64; 4] = [1, 2, 5, 10];

/// The outcome of a settlement, and of the claim that went with it.
#[derive(Debug, Default)]
pub struct SettleReport {
    pub tasks: Vec<SettledTask>,
    pub claimed: Vec<ClaimedTask>,
    /// The claim found less than it asked for, and nothing was kept from it.
    pub nothing_left: bool,
}

impl SettleReport {
    fn only(tasks: Vec<SettledTask>) -> SettleReport {
        SettleReport { tasks, ..SettleReport::default() }
    }
}

/// Settles the results, and claims up to `wanted` tasks in the same call. A claim is made once: when its answer was lost, its tasks come back
/// with their leases, and a second one would lose others.
pub async fn settle_and_claim(
    worker: &Worker,
    traces: &Traces,
    results: Vec<TaskResult>,
    wanted: usize,
    has_others: bool,
) -> SettleReport {
    // What computes for long lets it end first: those who watch are waiting for it.
    let _under_way = UnderWay::settlement(worker.clock.now());
    match worker.store.settle_and_claim_tasks(&results, &worker.name, wanted, has_others).await {
        Ok((settlement, claimed)) => {
            let ready = unclaimed(&settlement.ready, &claimed, wanted);
            join(report(worker, traces, &settlement, &ready), announce_claim(worker, &claimed)).await;
            SettleReport { tasks: settlement.settled, nothing_left: claimed.len() < wanted && !has_others, claimed }
        }
        Err(error) => {
            if error.is_transient() {
                worker.log.write(&LogEvent::SettleDelayed { tasks: results.len(), error: ErrorText::of(&error) });
                worker.clock.sleep(Duration::from_secs(1)).await;
            }
            settle(worker, traces, results).await
        }
    }
}

/// What is left of the newly ready tasks for others to be woken for. A claim that found less than it asked for has left nothing, unless
/// it is of a task that is claimed alone.
fn unclaimed(ready: &[ReadyTasks], claimed: &[ClaimedTask], wanted: usize) -> Vec<ReadyTasks> {
    let is_alone = claimed.iter().any(|task| task.is_suspect);
    if claimed.len() < wanted && !is_alone { Vec::new() } else { beyond(ready, claimed.len()) }
}

/// Settles the results in one call. A repeat is harmless: the tokens are spent, and what was written answers as lost. When the database
/// stays away, the results are dropped: the sweep takes the tasks back and their steps find what they stored.
pub async fn settle(worker: &Worker, traces: &Traces, results: Vec<TaskResult>) -> SettleReport {
    let _under_way = UnderWay::settlement(worker.clock.now());
    SettleReport::only(match settle_patiently(worker, &results).await {
        Ok(settlement) => announced(worker, traces, settlement).await,
        // One result that the database can't take must not take its siblings with it.
        Err(StoreError::Refused { .. }) if results.len() > 1 => settle_one_by_one(worker, traces, results).await,
        Err(error @ StoreError::Refused { .. }) => settle_as_failed(worker, traces, results, &error).await,
        Err(error) => given_up(worker, &results, &error),
    })
}

async fn settle_patiently(worker: &Worker, results: &[TaskResult]) -> Result<Settlement, StoreError> {
    let mut pauses = PAUSES_SECONDS.iter();
    loop {
        let error = match worker.store.settle_tasks(results).await {
            Ok(settlement) => return Ok(settlement),
            Err(error) => error,
        };
        let Some(seconds) = pauses.next().filter(|_| error.is_transient()) else {
            return Err(error);
        };
        worker.log.write(&LogEvent::SettleDelayed { tasks: results.len(), error: ErrorText::of(&error) });
        worker.clock.sleep(Duration::from_secs(*seconds)).await;
    }
}

async fn settle_one_by_one(worker: &Worker, traces: &Traces, results: Vec<TaskResult>) -> Vec<SettledTask> {
    let mut settled = Vec::with_capacity(results.len());
    for result in results {
        match settle_patiently(worker, std::slice::from_ref(&result)).await {
            Ok(settlement) => settled.extend(announced(worker, traces, settlement).await),
            Err(error) if error.is_transient() => settled.extend(given_up(worker, &[result], &error)),
            Err(error) => settled.extend(settle_as_failed(worker, traces, vec![result], &error).await),
        }
    }
    settled
}

/// The database understood the result and refused it: it would refuse it again, so the task fails with that reason instead.
async fn settle_as_failed(
    worker: &Worker,
    traces: &Traces,
    results: Vec<TaskResult>,
    refusal: &StoreError,
) -> Vec<SettledTask> {
    for TaskResult { task_id, .. } in &results {
        worker.log.write(&LogEvent::ResultRefused { task_id: *task_id, error: ErrorText::of(refusal) });
    }
    let failed: Vec<TaskResult> = results
        .into_iter()
        .map(|result| TaskResult {
            outcome: TaskOutcome::Failed {
                error_code: FailureCode::DatabaseError,
                error_message: "the database refused the task's result".to_owned(),
            },
            ..result
        })
        .collect();
    match settle_patiently(worker, &failed).await {
        Ok(settlement) => announced(worker, traces, settlement).await,
        Err(error) => given_up(worker, &failed, &error),
    }
}

async fn announced(worker: &Worker, traces: &Traces, settlement: Settlement) -> Vec<SettledTask> {
    report(worker, traces, &settlement, &settlement.ready).await;
    settlement.settled
}

/// To those who watch and to the queue: neither waits for the other.
async fn report(worker: &Worker, traces: &Traces, settlement: &Settlement, ready: &[ReadyTasks]) {
    let announcing = async {
        announce(worker, traces, ready).await;
        announce_retries(worker, traces, &settlement.settled).await;
        if settlement.made_deliveries {
            announce_deliveries(worker).await;
        }
    };
    join(publish(&*worker.rooms, &*worker.log, &settlement.jobs), announcing).await;
}

async fn announce_retries(worker: &Worker, traces: &Traces, settled: &[SettledTask]) {
    for settled in settled {
        if let Verdict::Retrying { retry_in_seconds, job_id } = settled.verdict {
            announce_later(worker, traces, job_id, retry_in_seconds).await;
        }
    }
}

fn given_up(worker: &Worker, results: &[TaskResult], error: &StoreError) -> Vec<SettledTask> {
    worker.log.write(&LogEvent::SettleGivenUp { tasks: results.len(), error: ErrorText::of(error) });
    results.iter().map(|result| SettledTask { task_id: result.task_id, verdict: Verdict::Lost }).collect()
}
