//! Queue messages are hints: they say that tasks became ready, never which or what is in them. The report of a crash goes the same way.

use std::iter;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use super::capacity::TASKS_AT_ONCE;
use crate::runtime::error_chain::Cause;
use crate::store::work::{CrashReport, ReadyTasks};

/// One message wakes one consumer. A lost or repeated hint changes nothing but the moment at which work starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Hint {
    /// A job with a claimable task; for logs and dead letters only, the database chooses what is claimed.
    pub job_id: Uuid,
    /// Follows the request that started the job through the logs; None where only the job is known, as in a sweep.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
}

/// As many hints as consumers are needed to run these tasks at once.
pub fn hints_for(ready: &[ReadyTasks], trace_of_job: impl Fn(Uuid) -> Option<String>) -> Vec<Hint> {
    let jobs_of_tasks = ready.iter().flat_map(|ready| iter::repeat_n(ready.job_id, ready.count));
    let first_of_each_consumer = jobs_of_tasks.step_by(TASKS_AT_ONCE);
    first_of_each_consumer.map(|job_id| Hint { job_id, trace_id: trace_of_job(job_id) }).collect()
}

/// What `guard.mjs` sends in place of a hint after a trap.
#[derive(Clone, Debug, Deserialize)]
pub struct CrashMessage {
    pub crash: CrashReport,
}

/// What has a time of its own, beside tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueWork {
    /// Webhook deliveries.
    Deliveries,
    /// Jobs that nobody waits for any longer.
    Cancellations,
}

/// The message that wakes a consumer at that time. It may be lost as well: the sweep finds what is due.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct DueMessage {
    pub due: DueWork,
}

/// A message that is sent to see whether the queue delivers.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ProbeMessage {
    pub probe: Uuid,
}

/// The queue did not accept the hints; the sweep recovers from that.
#[derive(Debug, Error)]
#[error("the queue refused {count} hints")]
pub struct HintError {
    pub count: usize,
    #[source]
    pub cause: Cause,
}

/// Where hints go.
#[async_trait(?Send)]
pub trait HintQueue {
    /// Sends all hints, in one call where possible, to be delivered after `delay_seconds`.
    async fn send(&self, hints: Vec<Hint>, delay_seconds: u32) -> Result<(), HintError>;

    /// Wakes a consumer for what is due then.
    async fn send_due(&self, due: DueWork, delay_seconds: u32) -> Result<(), HintError>;

    /// Sends a probe, which a consumer notes down ([`super::probe`]).
    async fn send_probe(&self, probe: Uuid) -> Result<(), HintError>;

    /// A number that grows with each call of `send` without a delay, whoever makes it in this isolate. A consumer that has free places goes by
    /// it, instead of waiting until the queue finds another consumer.
    fn calls_here(&self) -> u64;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_hint_for_as_many_tasks_as_a_consumer_runs() {
        let [one, other] = [Uuid::from_u128(1), Uuid::from_u128(2)];
        let hinted = |counts: [usize; 2]| -> Vec<Uuid> {
            let ready = [(one, counts[0]), (other, counts[1])].map(|(job_id, count)| ReadyTasks { job_id, count });
            hints_for(&ready, |_| None).into_iter().map(|hint| hint.job_id).collect()
        };
        assert!(hinted([0, 0]).is_empty());
        assert_eq!(hinted([1, 0]), [one]);
        assert_eq!(hinted([3, TASKS_AT_ONCE - 3]), [one]);
        assert_eq!(hinted([3, TASKS_AT_ONCE - 2]), [one, other]);
        assert_eq!(hinted([2 * TASKS_AT_ONCE, 1]), [one, one, other]);
    }
}
