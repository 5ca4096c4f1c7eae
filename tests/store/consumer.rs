//! The consumer on a real store: batches, slow siblings, deadlines, cancellation in the middle, a database that refuses.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::progress::Progress;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::runtime::log::{Log, LogEvent};
use oneinabillion_edge::store::work::{ClaimedTask, NewArtifact};
use oneinabillion_edge::work::batch::{Span, run_batch};
use oneinabillion_edge::work::consumer::{ConsumerReport, consume, consume_all};
use oneinabillion_edge::work::error::StepError;
use oneinabillion_edge::work::flight_recorder::FlightRecorder;
use oneinabillion_edge::work::hint::{DueWork, Hint, HintError, HintQueue};
use oneinabillion_edge::work::run::{RunOrder, run};
use oneinabillion_edge::work::step::{StepOutput, Steps};
use oneinabillion_edge::work::sweeper::sweep;
use oneinabillion_edge::work::tick::tick;
use oneinabillion_edge::work::worker::Worker;
use serde_json::json;
use uuid::Uuid;

use crate::bench::{Bench, artifact, on_every_store, task};
use crate::costs::waiting_owners;
use crate::no_recorder::NoRecorder;
use crate::no_rooms::NoRooms;
use crate::test_clock::TestClock;

/// Sixty times as fast when it waits, so that a heartbeat comes every quarter of a second.
fn fast_clock() -> TestClock {
    TestClock { hurry: Cell::new(60), patience: Cell::new(Duration::MAX), ..TestClock::default() }
}

#[derive(Default)]
pub struct SentHints(pub RefCell<Vec<(usize, u32)>>);

#[async_trait(?Send)]
impl HintQueue for SentHints {
    async fn send(&self, hints: Vec<Hint>, delay_seconds: u32) -> Result<(), HintError> {
        self.0.borrow_mut().push((hints.len(), delay_seconds));
        Ok(())
    }

    async fn send_due(&self, _: DueWork, _: u32) -> Result<(), HintError> {
        Ok(())
    }

    async fn send_probe(&self, _: Uuid) -> Result<(), HintError> {
        Ok(())
    }

    fn calls_here(&self) -> u64 {
        self.0.borrow().iter().filter(|(_, delay_seconds)| *delay_seconds == 0).count() as u64
    }
}

struct Silence;

impl Log for Silence {
    fn write(&self, _: &LogEvent) {}
}

/// Does what the task's name says.
#[derive(Default)]
pub struct NamedSteps {
    pub finished: RefCell<Vec<String>>,
    pub dropped: Rc<Cell<usize>>,
    /// How often it was called when something had been dropped.
    cleared_up: Cell<usize>,
}

struct CountDrop(Rc<Cell<usize>>);

impl Drop for CountDrop {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

#[async_trait(?Send)]
impl Steps for NamedSteps {
    async fn run(&self, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError> {
        progress.set(0.5);
        let artifacts = match task.name.as_str() {
            "endless" | "paid" => {
                let _counted = CountDrop(self.dropped.clone());
                std::future::pending::<()>().await;
                vec![]
            }
            "slow" => {
                tokio::time::sleep(Duration::from_millis(800)).await;
                vec![]
            }
            "away" => return Err(StepError::outside("the provider is away")),
            "unwritable" => vec![NewArtifact { size_bytes: 0, ..artifact("empty") }],
            _ => vec![],
        };
        self.finished.borrow_mut().push(task.name.clone());
        Ok(StepOutput { output: json!({}), artifacts, tasks: vec![], product: None })
    }

    async fn clear_up(&self) {
        self.cleared_up.set(self.cleared_up.get() + self.dropped.get());
    }

    fn pays(&self, task: &ClaimedTask) -> bool {
        task.name == "paid"
    }
}

/// Which shifts began (true) and ended.
#[derive(Default)]
struct Shifts(RefCell<Vec<bool>>);

impl FlightRecorder for Shifts {
    fn begins(&self, worker: &str) {
        assert_eq!(worker, "suite");
        self.0.borrow_mut().push(true);
    }

    fn ends(&self, _: &str) {
        self.0.borrow_mut().push(false);
    }

    fn computes(&self, _: Option<Uuid>) {}
}

pub fn worker(bench: &Bench, hints: &Rc<SentHints>) -> Worker {
    Worker {
        store: bench.store.clone(),
        hints: hints.clone(),
        clock: Rc::new(fast_clock()),
        log: Rc::new(Silence),
        recorder: Rc::new(NoRecorder),
        rooms: Rc::new(NoRooms),
        tally: Rc::default(),
        name: "suite".into(),
        retention_days: 30,
    }
}

/// What a claim leased that was under way when another worker trapped can be given back only if its worker is known.
#[tokio::test]
async fn a_worker_is_recorded_from_before_its_first_claim_until_its_end() {
    on_every_store(async |bench| {
        let shifts = Rc::<Shifts>::default();
        let worker = Worker { recorder: shifts.clone(), ..worker(&bench, &Rc::default()) };
        let steps = NamedSteps::default();
        consume(&worker, &steps, 1).await.unwrap();
        consume_all(&worker, &steps, 1).await.unwrap();
        let nothing = RunOrder { specific_job: None, kinds: vec![], maximum_jobs: 1, force: false };
        run(&worker, &steps, &nothing).await.unwrap();
        assert_eq!(*shifts.0.borrow(), [true, false].repeat(3));
    })
    .await;
}

#[tokio::test]
async fn a_finished_task_does_not_wait_for_its_slow_sibling() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        bench.started(&[task("slow", &[]), task("quick", &[]), task("after", &["quick"])]).await;
        let running = consume(&worker, &steps, 2);
        let watching = async {
            tokio::time::sleep(Duration::from_millis(500)).await;
            bench.claim(10).await.into_iter().map(|task| task.name).collect::<Vec<_>>()
        };
        let (consumed, claimable_meanwhile) = tokio::join!(running, watching);
        assert_eq!(claimable_meanwhile, ["after"]);
        assert_eq!(consumed.unwrap(), ConsumerReport { claimed: 2, done: 2, ..ConsumerReport::default() });
        assert_eq!(*hints.0.borrow(), [(1, 0)], "what became ready was announced once");
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_job_stops_its_running_step_at_the_next_heartbeat() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let job_id = bench.started(&[task("endless", &[])]).await;
        let cancelling = async {
            tokio::time::sleep(Duration::from_millis(100)).await;
            bench.store.cancel_job(job_id, bench.owner_id).await.unwrap();
        };
        let (consumed, ()) = tokio::join!(consume(&worker, &steps, 1), cancelling);
        assert_eq!(consumed.unwrap().lost, 1);
        assert_eq!((steps.dropped.get(), steps.cleared_up.get()), (1, 1), "the work itself was stopped");
        assert_eq!(bench.read(job_id).await.state, JobState::Cancelled);
    })
    .await;
}

/// FAILURES 12 and 16.
#[tokio::test]
async fn a_step_past_its_deadline_is_dropped_and_tried_again() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        bench.started(&[task("endless", &[])]).await;
        let consumed = consume(&worker, &steps, 1).await.unwrap();
        assert_eq!((consumed.retrying, steps.dropped.get(), steps.cleared_up.get()), (1, 1, 1));
    })
    .await;
}

#[tokio::test]
async fn a_result_that_the_database_refuses_fails_its_task_and_spares_its_siblings() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let job_id = bench.started(&[task("unwritable", &[]), task("good", &[])]).await;
        let consumed = consume(&worker, &steps, 2).await.unwrap();
        assert_eq!((consumed.done, consumed.failed), (1, 1));
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.error_code), (JobState::Failed, Some(FailureCode::DatabaseError)));
    })
    .await;
}

#[tokio::test]
async fn a_fault_from_outside_is_retried_with_a_delayed_hint() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let job_id = bench.started(&[task("away", &[])]).await;
        for _ in 0..3 {
            consume(&worker, &steps, 1).await.unwrap();
        }
        assert_eq!(hints.0.borrow().len(), 2, "the third fault is final");
        assert_eq!(bench.read(job_id).await.state, JobState::Failed);
    })
    .await;
}

/// FAILURES 14: every message is lost, and only the minute's round keeps the job going.
#[tokio::test]
async fn a_job_whose_every_message_is_lost_is_announced_round_by_round() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let job_id = bench.started(&[task("a", &[]), task("b", &["a"]), task("c", &["b"])]).await;
        for _ in 0..3 {
            hints.0.borrow_mut().clear();
            sweep(&worker).await.unwrap();
            let announced: usize = hints.0.borrow().iter().map(|(count, _)| count).sum();
            consume(&worker, &steps, announced).await.unwrap();
        }
        assert_eq!(bench.read(job_id).await.state, JobState::Complete);
        assert_eq!(*steps.finished.borrow(), ["a", "b", "c"]);
    })
    .await;
}

/// FAILURES 14, and the queue stays away: what the rounds announce is lost too.
#[tokio::test]
async fn a_job_is_worked_to_its_end_by_ticks_alone() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let job_id = bench.started(&[task("a", &[]), task("b", &["a"]), task("c", &["b"])]).await;
        assert_eq!(tick(&worker, &steps).await.unwrap(), 3);
        assert_eq!(bench.read(job_id).await.state, JobState::Complete);
        assert_eq!(tick(&worker, &steps).await.unwrap(), 0, "nothing is left");
    })
    .await;
}

#[tokio::test]
async fn a_tick_begins_nothing_once_its_time_is_up() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (steps, job) = (NamedSteps::default(), [task("a", &[]), task("b", &[]), task("c", &[])]);
        let leaping = TestClock { step: Cell::new(TimeDelta::seconds(10)), ..fast_clock() };
        let worker = Worker { clock: Rc::new(leaping), ..worker(&bench, &hints) };
        bench.started(&job).await;
        assert_eq!(tick(&worker, &steps).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn one_hint_is_enough_for_everything_that_may_be_claimed() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let chain = bench.started(&[task("a", &[]), task("b", &["a"]), task("c", &["b"])]).await;
        let single = bench.started(&[task("d", &[])]).await;
        let consumed = consume_all(&worker, &steps, 1).await.unwrap();
        assert_eq!(consumed, ConsumerReport { claimed: 4, done: 4, ..ConsumerReport::default() });
        for job_id in [chain, single] {
            assert_eq!(bench.read(job_id).await.state, JobState::Complete);
        }
    })
    .await;
}

#[tokio::test]
async fn a_consumer_whose_time_is_used_up_wakes_another() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let steps = NamedSteps::default();
        let leaping = TestClock { step: Cell::new(TimeDelta::seconds(10)), ..fast_clock() };
        let worker = Worker { clock: Rc::new(leaping), ..worker(&bench, &hints) };
        let tasks: Vec<_> = (0..20).map(|number| task(&format!("t{number}"), &[])).collect();
        bench.started(&tasks).await;
        let consumed = consume_all(&worker, &steps, 1).await.unwrap();
        assert!((1..20).contains(&consumed.claimed), "{consumed:?}");
        assert_eq!(hints.0.borrow().last(), Some(&(1, 0)));
    })
    .await;
}

#[tokio::test]
async fn a_place_that_becomes_free_is_filled_while_a_slow_sibling_runs() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        bench.started(&[task("slow", &[]), task("a", &[]), task("b", &["a"]), task("c", &["b"])]).await;
        assert_eq!(consume_all(&worker, &steps, 2).await.unwrap().done, 4);
        assert_eq!(*steps.finished.borrow(), ["a", "b", "c", "slow"]);
        assert!(hints.0.borrow().is_empty(), "nobody is woken for what the consumer takes up itself");
    })
    .await;
}

#[tokio::test]
async fn others_are_woken_for_what_a_consumer_has_no_place_for() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        bench.started(&[task("a", &[]), task("b", &["a"]), task("c", &["a"]), task("d", &["a"])]).await;
        assert_eq!(consume_all(&worker, &steps, 1).await.unwrap().done, 4);
        assert_eq!(*hints.0.borrow(), [(1, 0)], "one consumer has places for both");
    })
    .await;
}

/// The queue delivers one batch at a time while its consumers are few.
#[tokio::test]
async fn a_free_place_takes_up_what_is_announced_beside_it() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        bench.started(&[task("slow", &[])]).await;
        let starting = async {
            tokio::time::sleep(Duration::from_millis(200)).await;
            bench.started(&[task("late", &[])]).await;
            hints.send(vec![Hint { job_id: Uuid::nil(), trace_id: None }], 0).await.unwrap();
        };
        let (consumed, ()) = tokio::join!(consume_all(&worker, &steps, 2), starting);
        assert_eq!(consumed.unwrap().done, 2);
        assert_eq!(*steps.finished.borrow(), ["late", "slow"]);
    })
    .await;
}

#[tokio::test]
async fn a_free_place_takes_up_a_task_whose_pause_is_over() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let job_id = bench.started(&[task("slow", &[]), task("away", &[])]).await;
        let consumed = consume_all(&worker, &steps, 2).await.unwrap();
        assert_eq!((consumed.done, consumed.retrying, consumed.failed), (1, 2, 1));
        assert_eq!(bench.read(job_id).await.state, JobState::Failed);
    })
    .await;
}

#[tokio::test]
async fn whoever_claims_a_suspect_wakes_another_for_the_rest_and_takes_nothing_beside_it() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        bench.started(&[task("slow", &[])]).await;
        bench.claim(1).await;
        bench.sql("update job_tasks set lease_expires_at = now() - interval '1 second' where state = 'running'").await;
        bench.store.sweep(10, 30).await.unwrap();
        bench.started(&[task("other", &[])]).await;
        let watching = async {
            tokio::time::sleep(Duration::from_millis(400)).await;
            (hints.0.borrow().clone(), steps.finished.borrow().clone())
        };
        let (consumed, (woken, finished_beside)) = tokio::join!(consume_all(&worker, &steps, 2), watching);
        assert_eq!((woken, finished_beside), (vec![(1, 0)], vec![]));
        assert_eq!(consumed.unwrap().done, 2);
    })
    .await;
}

#[tokio::test]
async fn a_consumer_whose_time_is_up_wakes_another_while_a_slow_task_still_runs() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let until = worker.clock.now();
        let job = [task("quick", &[]), task("slow", &[]), task("waiting", &[])];
        bench.started(&job).await;
        let claimed = bench.claim(2).await;
        let batch = run_batch(&worker, &steps, claimed, Span::Refilling { places: 2, until });
        let watching = async {
            tokio::time::sleep(Duration::from_millis(500)).await;
            (hints.0.borrow().clone(), steps.finished.borrow().clone())
        };
        let (end, (woken, finished)) = tokio::join!(batch, watching);
        assert_eq!((woken, finished), (vec![(1, 0)], vec!["quick".to_owned()]));
        assert!(end.is_handed_over);
        assert_eq!(hints.0.borrow().len(), 1, "once");
    })
    .await;
}

#[tokio::test]
async fn a_round_wakes_as_many_consumers_as_the_waiting_tasks_need_and_no_more_than_are_missing() {
    on_every_store(async |bench| {
        bench.clear().await;
        let hints = Rc::<SentHints>::default();
        let worker = worker(&bench, &hints);
        let tasks: Vec<_> = (0..320).map(|number| task(&format!("t{number}"), &[])).collect();
        bench.started(&tasks).await;
        let woken = async |hints: &SentHints| {
            hints.0.borrow_mut().clear();
            sweep(&worker).await.unwrap();
            hints.0.borrow().iter().map(|(count, _)| count).sum::<usize>()
        };
        assert_eq!(woken(&hints).await, 320 / 8);
        for number in 0..70 {
            assert_eq!(bench.claim_as(&format!("worker-{number}"), 1).await.len(), 1);
        }
        assert_eq!(woken(&hints).await, 30, "70 of a hundred are at work");
        bench.clear().await;
    })
    .await;
}

/// As after an outage: more than one transaction mends, and each stays bounded.
#[tokio::test]
async fn one_round_makes_a_backlog_of_expired_leases_good() {
    on_every_store(async |bench| {
        bench.clear().await;
        let worker = worker(&bench, &Rc::default());
        bench.sql(&waiting_owners(2_500)).await;
        bench
            .sql(
                "update job_tasks set state = 'running', lane = null, attempt = 1, lease_token = gen_random_uuid(), leased_by = 'gone',
                   lease_expires_at = now() - interval '1 minute', claimed_with = 8",
            )
            .await;
        let first = bench.store.sweep(1_000, 30).await.unwrap();
        assert_eq!((first.expired, first.has_more), (1_000, true), "one transaction");
        let rest = sweep(&worker).await.unwrap();
        assert_eq!((rest.expired, rest.has_more), (1_500, false));
        let ready = bench.rows("select count(*)::integer as count from job_tasks where lane = 'alone' and attempt = 0").await;
        assert_eq!(ready[0]["count"], 2_500, "none is charged for its companions");
        bench.clear().await;
    })
    .await;
}

#[tokio::test]
async fn a_hint_without_work_claims_nothing() {
    on_every_store(async |bench| {
        let hints = Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        assert_eq!(consume(&worker, &steps, 5).await.unwrap(), ConsumerReport::default());
    })
    .await;
}
