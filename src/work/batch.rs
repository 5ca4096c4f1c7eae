//! Runs claimed tasks together and settles each as soon as it ends; all heartbeats go in one call, and a task whose lease is lost is
//! stopped.

use std::collections::HashMap;
use std::mem;
use std::time::Duration;

use futures::future::{AbortHandle, Abortable, Fuse, FusedFuture, LocalBoxFuture};
use futures::stream::FuturesUnordered;
use futures::{FutureExt, StreamExt, select_biased};
use uuid::Uuid;

use super::announce::announce;
use super::attempt::attempt;
use super::settle::settle;
use super::step::{Steps, WorkPlace};
use super::traces::Traces;
use crate::job::progress::Progress;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::error::StoreError;
use crate::store::processing::Lease;
use crate::store::work::{Beat, BeatVerdict, ClaimedTask, Heartbeat, SettledTask, TaskOutcome, TaskResult, Verdict};

/// A third of the shortest lease, so that two beats may be lost before the lease is.
const HEARTBEAT_EVERY: Duration = Duration::from_secs(15);

/// How a claimed task ended for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Done,
    Retrying,
    Failed,
    /// Stopped by a heartbeat, or finished after the lease was lost: nothing of it was recorded.
    Lost,
    /// Still running when our patience was over; it is ready again, and the attempt does not count.
    GivenBack,
}

/// One task of a batch, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    pub job_id: Uuid,
    pub ending: Ending,
}

/// Runs the tasks until all have ended. With `patience`, what still runs after it is dropped and given back.
pub async fn run_batch(
    place: &WorkPlace,
    steps: &dyn Steps,
    claimed: &[ClaimedTask],
    patience: Option<Duration>,
) -> Vec<Ended> {
    let mut batch = Batch {
        place,
        traces: Traces::of(claimed),
        jobs: claimed.iter().map(|task| (task.task_id, task.job_id)).collect(),
        held: HashMap::new(),
        finished: Vec::new(),
        given_back: Vec::new(),
        is_giving_back: false,
        ended: Vec::new(),
    };
    batch.run(steps, claimed, patience).await;
    batch.release().await;
    batch.ended
}

/// A running attempt; it ends with None when it was stopped.
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
    traces: Traces,
    /// Each task's job.
    jobs: HashMap<Uuid, Uuid>,
    held: HashMap<Uuid, Held>,
    finished: Vec<TaskResult>,
    given_back: Vec<Lease>,
    is_giving_back: bool,
    ended: Vec<Ended>,
}

impl<'a> Batch<'a> {
    async fn run(&mut self, steps: &'a dyn Steps, claimed: &'a [ClaimedTask], patience: Option<Duration>) {
        let place = self.place;
        let mut running: FuturesUnordered<Attempt<'a>> = claimed.iter().map(|task| self.take_up(steps, task)).collect();
        let mut settling: Beside<'a, Vec<SettledTask>> = Fuse::terminated();
        let mut beating: Beside<'a, Result<Heartbeat, StoreError>> = Fuse::terminated();
        let mut pause = place.clock.sleep(HEARTBEAT_EVERY).fuse();
        let mut patience = patience.map_or_else(Fuse::terminated, |patience| place.clock.sleep(patience).fuse());
        loop {
            if settling.is_terminated() && !self.finished.is_empty() {
                // Whatever finished while the last call was under way goes in one.
                let (traces, finished) = (self.traces.clone(), mem::take(&mut self.finished));
                settling = async move { settle(place, &traces, finished).await }.boxed_local().fuse();
            }
            if running.is_empty() && settling.is_terminated() {
                return;
            }
            select_biased! {
                stopped = running.select_next_some() => {
                    self.take_down(stopped);
                    while let Some(Some(stopped)) = running.next().now_or_never() {
                        self.take_down(stopped);
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
                () = patience => {
                    self.is_giving_back = true;
                    self.held.values().for_each(|held| held.abort.abort());
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

    fn take_down(&mut self, (task_id, outcome): (Uuid, Option<TaskOutcome>)) {
        match (outcome, self.held.get(&task_id)) {
            (Some(outcome), Some(held)) => {
                self.finished.push(TaskResult { task_id, lease_token: held.lease_token, outcome });
            }
            (None, Some(held)) if self.is_giving_back => {
                self.given_back.push(Lease { task_id, lease_token: held.lease_token });
                self.end(task_id, Ending::GivenBack);
            }
            (None, _) | (_, None) => self.end(task_id, Ending::Lost),
        }
    }

    fn end(&mut self, task_id: Uuid, ending: Ending) {
        self.held.remove(&task_id);
        let job_id = self.jobs.get(&task_id).copied();
        self.ended.extend(job_id.map(|job_id| Ended { job_id, ending }));
    }

    fn count(&mut self, settled: &[SettledTask]) {
        for SettledTask { task_id, verdict } in settled {
            let ending = match verdict {
                Verdict::Done => Ending::Done,
                Verdict::Retrying { .. } => Ending::Retrying,
                Verdict::Failed => Ending::Failed,
                Verdict::Lost => Ending::Lost,
            };
            self.end(*task_id, ending);
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
                let tasks = self.held.len();
                self.place.log.write(&LogEvent::HeartbeatFailed { tasks, error: ErrorText::of(&error) });
            }
        }
    }

    /// What can't be given back runs out with its lease, and the sweep makes it good.
    async fn release(&self) {
        if self.given_back.is_empty() {
            return;
        }
        match self.place.store.release_tasks(&self.given_back).await {
            Ok(ready) => announce(self.place, &self.traces, &ready).await,
            Err(error) => {
                let tasks = self.given_back.len();
                self.place.log.write(&LogEvent::ReleaseFailed { tasks, error: ErrorText::of(&error) });
            }
        }
    }
}
