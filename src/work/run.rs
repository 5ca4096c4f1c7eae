//! A run of the processing within one request: looks at some jobs, runs what they have to do now, and leaves the rest to the queue.
//!
//! Each job that was looked at is counted once: `processed + errors + skipped` is how many there were.
//!
//! No task that may pay for something is begun here: its provider may take longer than a request has, and whoever hangs up pays for an
//! answer that nobody gets.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::TimeDelta;
use uuid::Uuid;

use super::announce::{announce, show_begun};
use super::batch::{EndedTask, Ending, Span, give_back, run_batch};
use super::capacity::TASKS_AT_ONCE;
use super::flight_recorder::Shift;
use super::step::Steps;
use super::traces::Traces;
use super::worker::Worker;
use crate::job::kind::JobKind;
use crate::store::error::StoreError;
use crate::store::processing::Lease;

/// Nothing new is started after this; a request has 28 s, and its answer needs a few more calls.
const BEGIN_WITHIN: TimeDelta = TimeDelta::seconds(12);
/// What still runs then is given back.
const RUN_WITHIN: TimeDelta = TimeDelta::seconds(18);

/// What to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunOrder {
    /// This job and no other, whatever its state (FAILURES 36).
    pub specific_job: Option<Uuid>,
    /// Empty for all kinds. A specific job of another kind is looked at and skipped.
    pub kinds: Vec<JobKind>,
    pub maximum_jobs: u32,
    /// Ignores the pauses between attempts and the owner's cap.
    pub force: bool,
}

/// The outcome of a job in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JobOutcome {
    /// Nothing of it could be run now: it has ended, others hold its tasks, they pause, or the time was over.
    Skipped,
    /// At least one task was done, and none failed.
    Processed,
    /// At least one task failed, for now or for good.
    Errors,
}

/// Every job that was looked at, and its outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunReport {
    pub jobs: BTreeMap<Uuid, JobOutcome>,
}

impl RunReport {
    pub fn count(&self, outcome: JobOutcome) -> u64 {
        self.jobs.values().filter(|found| **found == outcome).count() as u64
    }

    /// A job counts as the worst that happened to it.
    fn note(&mut self, ended: &[EndedTask]) {
        for EndedTask { job_id, ending } in ended {
            let outcome = match ending {
                Ending::Done => JobOutcome::Processed,
                Ending::Retrying | Ending::Failed => JobOutcome::Errors,
                Ending::Lost | Ending::GivenBack => JobOutcome::Skipped,
            };
            self.jobs.entry(*job_id).and_modify(|known| *known = outcome.max(*known));
        }
    }
}

/// Runs the order. Dying in the middle costs a lease's length, as in a batch of the queue; a second run beside this one claims
/// other tasks.
pub async fn run(worker: &Worker, steps: &dyn Steps, order: &RunOrder) -> Result<RunReport, StoreError> {
    let _shift = Shift::begin(&*worker.recorder, &worker.name);
    let began_at = worker.clock.now();
    let looked_at =
        worker.store.jobs_to_process(order.specific_job, &order.kinds, order.maximum_jobs, order.force).await?;
    let mut report = RunReport { jobs: looked_at.iter().map(|job| (job.job_id, JobOutcome::Skipped)).collect() };
    let wanted = |kind: JobKind| order.kinds.is_empty() || order.kinds.contains(&kind);
    let mut open: BTreeSet<Uuid> = looked_at.iter().filter(|job| wanted(job.kind)).map(|job| job.job_id).collect();
    let mut traces = Traces::default();
    loop {
        let elapsed = worker.clock.now() - began_at;
        if open.is_empty() {
            return Ok(report);
        }
        if elapsed >= BEGIN_WITHIN {
            break;
        }
        let job_ids: Vec<Uuid> = open.iter().copied().collect();
        let claimed = worker.store.claim_tasks_of_jobs(&worker.name, &job_ids, TASKS_AT_ONCE, order.force).await?;
        if claimed.is_empty() {
            return Ok(report);
        }
        show_begun(worker, &claimed).await;
        traces.add(&claimed);
        let (paying, claimed): (Vec<_>, Vec<_>) = claimed.into_iter().partition(|task| steps.pays(task));
        // Claimed again, they would be given back again.
        open.retain(|job_id| paying.iter().all(|task| task.job_id != *job_id));
        let leases: Vec<Lease> =
            paying.iter().map(|task| Lease { task_id: task.task_id, lease_token: task.lease_token }).collect();
        give_back(worker, &traces, &leases).await;
        let patience = (RUN_WITHIN - elapsed).to_std().unwrap_or(Duration::ZERO);
        let ended = run_batch(worker, steps, claimed, Span::Patience(patience)).await.ended;
        report.note(&ended);
        // One error a run: without pauses a broken task would use up all its attempts at once.
        open.retain(|job_id| report.jobs.get(job_id) != Some(&JobOutcome::Errors));
        if ended.iter().any(|ended| ended.ending == Ending::GivenBack) {
            break;
        }
    }
    let open: Vec<Uuid> = open.into_iter().collect();
    announce(worker, &traces, &worker.store.ready_tasks_of_jobs(&open).await?).await;
    Ok(report)
}
