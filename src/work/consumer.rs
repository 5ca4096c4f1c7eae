//! Turns a batch of hints into claimed, run and settled tasks: at best two calls to the database, and no finished task waits for a
//! slow sibling.

use std::collections::HashMap;
use std::mem;
use std::time::Duration;

use futures::future::{AbortHandle, Abortable, Fuse, FusedFuture, LocalBoxFuture};
use futures::stream::FuturesUnordered;
use futures::{FutureExt, StreamExt, select_biased};
use serde_json::json;
use uuid::Uuid;

use super::attempt::attempt;
use super::settle::settle;
use super::step::{Progress, Steps, WorkPlace};
use crate::job::log::Severity;
use crate::store::error::StoreError;
use crate::store::work::{Beat, BeatVerdict, ClaimedTask, Heartbeat, SettledTask, TaskOutcome, TaskResult, Verdict};

/// A third of the shortest lease, so that two beats may be lost before the lease is.
const HEARTBEAT_EVERY: Duration = Duration::from_secs(15);

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
    let claimed = place.store.claim_tasks(&place.worker_name, limit, place.owner_cap).await?;
    let mut batch = Batch { place, held: HashMap::new(), finished: Vec::new(), consumed: Consumed::default() };
    batch.consumed.claimed = claimed.len();
    batch.run(steps, &claimed).await;
    Ok(batch.consumed)
}

/// A running attempt; it ends with None when a heartbeat stopped it.
type Attempt<'a> = LocalBoxFuture<'a, (Uuid, Option<TaskOutcome>)>;

/// A call to the database that runs beside the tasks, or none.
type Beside<'a, Answer> = Fuse<LocalBoxFuture<'a, Answer>>;

/// A task whose lease we believe to hold.
struct Held {
    lease_token: Uuid,
    progress: Progress,
    abort: AbortHandle,
}

struct Batch<'a> {
    place: &'a WorkPlace,
    held: HashMap<Uuid, Held>,
    finished: Vec<TaskResult>,
    consumed: Consumed,
}

impl<'a> Batch<'a> {
    async fn run(&mut self, steps: &'a dyn Steps, claimed: &'a [ClaimedTask]) {
        let place = self.place;
        let mut running: FuturesUnordered<Attempt<'a>> = claimed.iter().map(|task| self.take_up(steps, task)).collect();
        let mut settling: Beside<'a, Vec<SettledTask>> = Fuse::terminated();
        let mut beating: Beside<'a, Result<Heartbeat, StoreError>> = Fuse::terminated();
        let mut pause = place.clock.sleep(HEARTBEAT_EVERY).fuse();
        loop {
            if settling.is_terminated() && !self.finished.is_empty() {
                // Whatever finished while the last call was under way goes in one.
                settling = settle(place, mem::take(&mut self.finished)).boxed_local().fuse();
            }
            if running.is_empty() && settling.is_terminated() {
                return;
            }
            select_biased! {
                ended = running.select_next_some() => {
                    self.ended(ended);
                    while let Some(Some(ended)) = running.next().now_or_never() {
                        self.ended(ended);
                    }
                }
                settled = settling => self.count(&settled),
                heartbeat = beating => self.heed(heartbeat),
                () = pause => {
                    pause = place.clock.sleep(HEARTBEAT_EVERY).fuse();
                    if beating.is_terminated() {
                        let beats = self.beats();
                        beating = async move { place.store.heartbeat_tasks(&beats).await }.boxed_local().fuse();
                    }
                }
            }
        }
    }

    fn take_up(&mut self, steps: &'a dyn Steps, task: &'a ClaimedTask) -> Attempt<'a> {
        let (abort, registration) = AbortHandle::new_pair();
        let progress = Progress::default();
        let lease_token = task.lease_token;
        self.held.insert(task.task_id, Held { lease_token, progress: progress.clone(), abort });
        let place = self.place;
        let bounded = Abortable::new(async move { attempt(place, steps, task, &progress).await }, registration);
        bounded.map(|outcome| (task.task_id, outcome.ok())).boxed_local()
    }

    fn ended(&mut self, (task_id, outcome): (Uuid, Option<TaskOutcome>)) {
        match (outcome, self.held.get(&task_id)) {
            (Some(outcome), Some(held)) => {
                self.finished.push(TaskResult { task_id, lease_token: held.lease_token, outcome });
            }
            (None, _) | (_, None) => {
                self.held.remove(&task_id);
                self.consumed.lost += 1;
            }
        }
    }

    fn count(&mut self, settled: &[SettledTask]) {
        for SettledTask { task_id, verdict } in settled {
            self.held.remove(task_id);
            match verdict {
                Verdict::Done => self.consumed.done += 1,
                Verdict::Retrying { .. } => self.consumed.retrying += 1,
                Verdict::Failed => self.consumed.failed += 1,
                Verdict::Lost => self.consumed.lost += 1,
            }
        }
    }

    fn beats(&self) -> Vec<Beat> {
        self.held
            .iter()
            .map(|(task_id, held)| Beat {
                task_id: *task_id,
                lease_token: held.lease_token,
                progress: held.progress.get(),
            })
            .collect()
    }

    /// A beat that got no answer stops nothing: the lease decides.
    fn heed(&mut self, heartbeat: Result<Heartbeat, StoreError>) {
        match heartbeat {
            Ok(heartbeat) => {
                for answer in heartbeat.beats {
                    if answer.verdict == BeatVerdict::Stop
                        && let Some(held) = self.held.get(&answer.task_id)
                    {
                        held.abort.abort();
                    }
                }
            }
            Err(error) => {
                self.place
                    .log
                    .write(Severity::Warning, json!({ "event": "heartbeat_failed", "error": error.to_string() }));
            }
        }
    }
}
