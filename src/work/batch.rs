//! Runs claimed tasks together. What ends within a moment is settled in one call, which also claims as many tasks as places became free;
//! all heartbeats go in one call, and a task whose lease is lost is stopped.

use std::mem;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::{Abortable, Fuse, FusedFuture, LocalBoxFuture};
use futures::stream::FuturesUnordered;
use futures::{FutureExt, StreamExt, select_biased};
use uuid::Uuid;

use super::announce::{announce, hand_over};
use super::attempt::attempt;
use super::held::{HeldTasks, LOOK_EVERY};
use super::settle::{SettleReport, settle, settle_and_claim};
use super::step::Steps;
use super::traces::Traces;
use super::worker::Worker;
use crate::live::publish::publish;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::runtime::under_way::UnderWay;
use crate::store::error::StoreError;
use crate::store::processing::Lease;
use crate::store::work::{Beat, ClaimedTask, Heartbeat, SettledTask, TaskOutcome, TaskResult, Verdict};

/// How long a finished task waits for others that end soon, so that one call settles them; the last one that runs does not wait.
const GATHER: Duration = Duration::from_secs(1);

/// How often a batch with free places looks whether something became claimable that the queue may not yet have found a consumer for.
const LISTEN_EVERY: Duration = Duration::from_secs(1);

/// How this worker's hold on a task ended.
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

/// One task of a batch, and how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndedTask {
    pub job_id: Uuid,
    pub ending: Ending,
}

/// How long a batch keeps claiming.
#[derive(Clone, Copy, Debug)]
pub enum Span {
    /// Until its tasks have ended.
    OneRound,
    /// The same, but what still runs after this is dropped and given back.
    Patience(Duration),
    /// It refills its places until the time, as long as there is something to claim.
    Refilling { places: usize, until: DateTime<Utc> },
}

/// The outcome of a batch.
#[derive(Debug, Default)]
pub struct BatchEnd {
    pub ended: Vec<EndedTask>,
    /// The last claim found less than it asked for: nothing is left that may be claimed.
    pub nothing_left: bool,
    /// The time was over while tasks still ran, and another consumer was woken for what may be left.
    pub is_handed_over: bool,
}

/// Runs the tasks, and those that it claims meanwhile, until all have ended.
pub async fn run_batch(worker: &Worker, steps: &dyn Steps, claimed: Vec<ClaimedTask>, span: Span) -> BatchEnd {
    let mut batch = Batch {
        worker,
        steps,
        span,
        traces: Traces::default(),
        running: FuturesUnordered::new(),
        held: HeldTasks::default(),
        finished: Vec::new(),
        given_back: Vec::new(),
        is_giving_back: false,
        has_stopped: false,
        heard_calls: worker.hints.calls_here(),
        pauses_end_at: Vec::new(),
        end: BatchEnd::default(),
    };
    batch.take_up(claimed);
    batch.run().await;
    give_back(worker, &batch.traces, &batch.given_back).await;
    worker.tally.add_up(&worker.store, &*worker.log).await;
    batch.end
}

/// A running attempt; it ends with None when it was stopped.
type Attempt<'a> = LocalBoxFuture<'a, (Uuid, Option<TaskOutcome>)>;

/// A call that runs beside the tasks, or none.
type Beside<'a, Answer> = Fuse<LocalBoxFuture<'a, Answer>>;

struct Batch<'a> {
    worker: &'a Worker,
    steps: &'a dyn Steps,
    span: Span,
    traces: Traces,
    running: FuturesUnordered<Attempt<'a>>,
    held: HeldTasks,
    finished: Vec<TaskResult>,
    given_back: Vec<Lease>,
    is_giving_back: bool,
    /// A task was stopped, and what it leaves behind is not cleared up yet.
    has_stopped: bool,
    /// [`HintQueue::calls_here`](super::hint::HintQueue::calls_here) before the last claim.
    heard_calls: u64,
    /// When tasks that we ran may be tried again.
    pauses_end_at: Vec<DateTime<Utc>>,
    end: BatchEnd,
}

/// A sign of life for each task, which also carries its progress to those who watch.
async fn beat(worker: &Worker, beats: Vec<Beat>) -> Result<Heartbeat, StoreError> {
    let _under_way = UnderWay::settlement(worker.clock.now());
    let heartbeat = worker.store.heartbeat_tasks(&beats).await?;
    publish(&*worker.rooms, &*worker.log, &heartbeat.jobs).await;
    Ok(heartbeat)
}

impl<'a> Batch<'a> {
    async fn run(&mut self) {
        let worker = self.worker;
        let mut settling: Beside<'a, SettleReport> = Fuse::terminated();
        let mut beating: Beside<'a, Result<Heartbeat, StoreError>> = Fuse::terminated();
        let mut gathering: Beside<'a, ()> = Fuse::terminated();
        let mut clearing: Beside<'a, ()> = Fuse::terminated();
        let mut is_gathered = false;
        let mut look = worker.clock.sleep(LOOK_EVERY).fuse();
        let (mut patience, mut listen) = match self.span {
            Span::OneRound => (Fuse::terminated(), Fuse::terminated()),
            Span::Patience(patience) => (worker.clock.sleep(patience).fuse(), Fuse::terminated()),
            Span::Refilling { .. } => (Fuse::terminated(), worker.clock.sleep(LISTEN_EVERY).fuse()),
        };
        loop {
            if settling.is_terminated() && !self.finished.is_empty() && (is_gathered || self.running.is_empty()) {
                (gathering, is_gathered) = (Fuse::terminated(), false);
                settling = self.settle();
            }
            if clearing.is_terminated() && mem::take(&mut self.has_stopped) {
                clearing = self.steps.clear_up().boxed_local().fuse();
            }
            if self.running.is_empty() && settling.is_terminated() && clearing.is_terminated() {
                return;
            }
            select_biased! {
                stopped = self.running.select_next_some() => {
                    self.take_down(stopped);
                    while let Some(Some(stopped)) = self.running.next().now_or_never() {
                        self.take_down(stopped);
                    }
                    if gathering.is_terminated() && !is_gathered {
                        gathering = worker.clock.sleep(GATHER).fuse();
                    }
                }
                settled = settling => self.go_on_after(settled),
                () = clearing => {}
                () = gathering => is_gathered = true,
                heartbeat = beating => self.heed(heartbeat),
                () = look => {
                    look = worker.clock.sleep(LOOK_EVERY).fuse();
                    let beats = if beating.is_terminated() { self.held.beats() } else { Vec::new() };
                    if !beats.is_empty() {
                        beating = beat(worker, beats).boxed_local().fuse();
                    }
                }
                () = listen => {
                    listen = worker.clock.sleep(LISTEN_EVERY).fuse();
                    if settling.is_terminated() && self.is_called() {
                        settling = self.settle();
                    }
                }
                () = patience => {
                    self.is_giving_back = true;
                    self.held.stop_all();
                }
            }
        }
    }

    fn take_up(&mut self, claimed: Vec<ClaimedTask>) {
        self.traces.add(&claimed);
        let (worker, steps) = (self.worker, self.steps);
        for task in claimed {
            let (progress, registration) = self.held.add(&task);
            let task_id = task.task_id;
            let bounded = Abortable::new(async move { attempt(worker, steps, &task, &progress).await }, registration);
            self.running.push(bounded.map(move |outcome| (task_id, outcome.ok())).boxed_local());
        }
    }

    fn take_down(&mut self, (task_id, outcome): (Uuid, Option<TaskOutcome>)) {
        self.has_stopped |= outcome.is_none();
        match (outcome, self.held.token_of(task_id)) {
            (Some(outcome), Some(lease_token)) => self.finished.push(TaskResult { task_id, lease_token, outcome }),
            (None, Some(lease_token)) if self.is_giving_back => {
                self.given_back.push(Lease { task_id, lease_token });
                self.end(task_id, Ending::GivenBack);
            }
            (None, _) | (_, None) => self.end(task_id, Ending::Lost),
        }
    }

    /// Whether a place is free and something became claimable since the last claim.
    fn is_called(&self) -> bool {
        let Span::Refilling { places, until } = self.span else { return false };
        let now = self.worker.clock.now();
        let is_news =
            self.worker.hints.calls_here() > self.heard_calls || self.pauses_end_at.iter().any(|end| *end <= now);
        is_news && now < until && self.running.len() < places && !self.held.has_suspect()
    }

    /// Whatever has finished goes in one call, and with it the claim for the places that became free.
    fn settle(&mut self) -> Beside<'a, SettleReport> {
        let (worker, traces, finished) = (self.worker, self.traces.clone(), mem::take(&mut self.finished));
        let running = self.running.len();
        let settling = match self.span {
            Span::Refilling { places, until } if worker.clock.now() < until => {
                let wanted = places.saturating_sub(running);
                self.heard_calls = worker.hints.calls_here();
                let now = worker.clock.now();
                self.pauses_end_at.retain(|end| *end > now);
                async move { settle_and_claim(worker, &traces, finished, wanted, running > 0).await }.boxed_local()
            }
            Span::Refilling { .. } if running > 0 && !self.end.is_handed_over => {
                self.end.is_handed_over = true;
                let job_id = self.held.any_job();
                async move {
                    let settled = settle(worker, &traces, finished).await;
                    if let Some(job_id) = job_id {
                        hand_over(worker, &traces, job_id).await;
                    }
                    settled
                }
                .boxed_local()
            }
            Span::OneRound | Span::Patience(_) | Span::Refilling { .. } => {
                async move { settle(worker, &traces, finished).await }.boxed_local()
            }
        };
        settling.fuse()
    }

    fn go_on_after(&mut self, settled: SettleReport) {
        for SettledTask { task_id, verdict } in settled.tasks {
            let ending = match verdict {
                Verdict::Done => Ending::Done,
                Verdict::Retrying { retry_in_seconds, .. } => {
                    let pause = TimeDelta::seconds(retry_in_seconds.into());
                    self.pauses_end_at.push(self.worker.clock.now() + pause);
                    Ending::Retrying
                }
                Verdict::Failed => Ending::Failed,
                Verdict::Lost => Ending::Lost,
            };
            self.end(task_id, ending);
        }
        self.end.nothing_left = settled.nothing_left;
        self.take_up(settled.claimed);
    }

    fn end(&mut self, task_id: Uuid, ending: Ending) {
        let job_id = self.held.remove(task_id);
        self.end.ended.extend(job_id.map(|job_id| EndedTask { job_id, ending }));
    }

    /// An unanswered beat stops nothing: the lease decides.
    fn heed(&self, heartbeat: Result<Heartbeat, StoreError>) {
        match heartbeat {
            Ok(heartbeat) => self.held.heed(&heartbeat.beats),
            Err(error) => {
                let tasks = self.held.len();
                self.worker.log.write(&LogEvent::HeartbeatFailed { tasks, error: ErrorText::of(&error) });
            }
        }
    }
}

/// Gives the leases back unused, and wakes others for the tasks. What can't be given back runs out with its lease, and the sweep makes it
/// good.
pub(super) async fn give_back(worker: &Worker, traces: &Traces, leases: &[Lease]) {
    if leases.is_empty() {
        return;
    }
    match worker.store.release_tasks(leases).await {
        Ok(ready) => announce(worker, traces, &ready).await,
        Err(error) => {
            worker.log.write(&LogEvent::ReleaseFailed { tasks: leases.len(), error: ErrorText::of(&error) });
        }
    }
}
