//! Announces ready tasks to the queue. It may fail: the sweep announces what was not claimed.

use futures::future::join;
use uuid::Uuid;

use super::hint::{DueWork, Hint, HintError, hints_for};
use super::traces::Traces;
use super::worker::Worker;
use crate::job::frame::JobFrame;
use crate::live::publish::publish;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::work::{ClaimedTask, ReadyTasks};

/// Wakes as many consumers as the tasks need.
pub async fn announce(worker: &Worker, traces: &Traces, ready: &[ReadyTasks]) {
    send(worker, hints_for(ready, |job_id| traces.of_job(job_id)), 0).await;
}

/// Wakes one consumer, which continues where this one stops.
pub async fn hand_over(worker: &Worker, traces: &Traces, job_id: Uuid) {
    send(worker, vec![hint(traces, job_id)], 0).await;
}

/// Shows the jobs that began with the claim to those who watch them. What is claimed alone leaves everything else to others, who are woken for
/// it.
pub async fn announce_claim(worker: &Worker, claimed: &[ClaimedTask]) {
    join(show_begun(worker, claimed), hand_over_beside_suspect(worker, claimed)).await;
}

/// Shows the jobs that began with the claim to those who watch them.
pub async fn show_begun(worker: &Worker, claimed: &[ClaimedTask]) {
    let begun: Vec<JobFrame> = claimed.iter().filter_map(|task| task.begun.clone()).collect();
    publish(&*worker.rooms, &*worker.log, &begun).await;
}

async fn hand_over_beside_suspect(worker: &Worker, claimed: &[ClaimedTask]) {
    if let [ClaimedTask { is_suspect: true, job_id, .. }] = claimed {
        hand_over(worker, &Traces::default(), *job_id).await;
    }
}

/// One hint for a task that becomes ready after a pause.
pub async fn announce_later(worker: &Worker, traces: &Traces, job_id: Uuid, seconds: u32) {
    send(worker, vec![hint(traces, job_id)], seconds).await;
}

/// Wakes a sender of the webhook deliveries that are due.
pub async fn announce_deliveries(worker: &Worker) {
    log_lost(worker, 1, worker.hints.send_due(DueWork::Deliveries, 0).await);
}

/// The ready tasks without the first `taken`: those are taken already.
pub fn beyond(ready: &[ReadyTasks], mut taken: usize) -> Vec<ReadyTasks> {
    let mut left = Vec::new();
    for ReadyTasks { job_id, count } in ready {
        let of_these = taken.min(*count);
        taken -= of_these;
        if *count > of_these {
            left.push(ReadyTasks { job_id: *job_id, count: count - of_these });
        }
    }
    left
}

fn hint(traces: &Traces, job_id: Uuid) -> Hint {
    Hint { job_id, trace_id: traces.of_job(job_id) }
}

async fn send(worker: &Worker, hints: Vec<Hint>, delay_seconds: u32) {
    if hints.is_empty() {
        return;
    }
    log_lost(worker, hints.len(), worker.hints.send(hints, delay_seconds).await);
}

fn log_lost(worker: &Worker, hints: usize, sent: Result<(), HintError>) {
    if let Err(error) = sent {
        let (job_id, request_id, trace_id) = (None, None, None);
        let error = ErrorText::of(&error);
        worker.log.write(&LogEvent::HintsLost { hints, job_id, request_id, trace_id, error });
    }
}
