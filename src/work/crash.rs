//! Recovers from a trap: the leases of the dead workers are given back at once instead of when they expire.

use super::announce::{announce, announce_later, beyond};
use super::capacity::TASKS_AT_ONCE;
use super::traces::Traces;
use super::worker::Worker;
use crate::runtime::log::LogEvent;
use crate::store::error::StoreError;
use crate::store::work::CrashReport;

/// Gives the leases back and wakes others for what the consumer that got the report has no place for. A report that comes twice changes
/// nothing.
pub async fn take_report(worker: &Worker, report: &CrashReport) -> Result<(), StoreError> {
    let given_back = worker.store.report_crash(report).await?;
    let traces = Traces::default();
    announce(worker, &traces, &beyond(&given_back.ready, TASKS_AT_ONCE)).await;
    for paused in &given_back.later {
        announce_later(worker, &traces, paused.job_id, paused.in_seconds).await;
    }
    let tasks = given_back.ready.iter().map(|ready| ready.count).sum();
    worker.log.write(&LogEvent::Crash { workers: report.workers.len(), tasks, task_id: report.task_id });
    Ok(())
}
