//! A run by hand on a real store: jobs from their first task to their last within one call, two runs beside each other.

use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::start::NewJob;
use oneinabillion_edge::work::run::{JobOutcome, RunOrder, RunReport, run};

use crate::bench::{on_every_store, task};
use crate::consumer::{NamedSteps, SentHints, worker};

const ANYTHING: RunOrder = RunOrder { specific_job: None, kinds: vec![], maximum_jobs: 10, force: false };

fn counts(report: &RunReport) -> (u64, u64, u64) {
    (report.count(JobOutcome::Processed), report.count(JobOutcome::Errors), report.count(JobOutcome::Skipped))
}

#[tokio::test]
async fn a_run_takes_its_jobs_as_far_as_they_go() {
    on_every_store(async |bench| {
        bench.clear().await;
        let hints = std::rc::Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let whole = bench.started(&[task("a", &[]), task("b", &["a"]), task("c", &["b"])]).await;
        let broken = bench.started(&[task("d", &[]), task("away", &["d"])]).await;
        let report = run(&worker, &steps, &ANYTHING).await.unwrap();
        assert_eq!(counts(&report), (1, 1, 0));
        assert_eq!((report.jobs[&whole], report.jobs[&broken]), (JobOutcome::Processed, JobOutcome::Errors));
        assert_eq!(bench.read(whole).await.state, JobState::Complete);
        assert_eq!(bench.read(broken).await.state, JobState::Processing, "two attempts are left");
    })
    .await;
}

/// FAILURES 36.
#[tokio::test]
async fn a_run_touches_nothing_that_it_was_not_asked_for() {
    on_every_store(async |bench| {
        bench.clear().await;
        let hints = std::rc::Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let image = bench.start(NewJob { kind: JobKind::Image, ..bench.job() }, &[task("a", &[])]).await;
        let (one, other) = (bench.started(&[task("b", &[])]).await, bench.started(&[task("c", &[])]).await);
        let filtered = RunOrder { kinds: vec![JobKind::Image], ..ANYTHING };
        assert_eq!(counts(&run(&worker, &steps, &filtered).await.unwrap()), (1, 0, 0));
        let specific = RunOrder { specific_job: Some(one), ..ANYTHING };
        assert_eq!(counts(&run(&worker, &steps, &specific).await.unwrap()), (1, 0, 0));
        let states = (bench.read(image).await.state, bench.read(one).await.state, bench.read(other).await.state);
        assert_eq!(states, (JobState::Complete, JobState::Complete, JobState::Queued));
        assert_eq!(*steps.finished.borrow(), ["a", "b"]);
    })
    .await;
}

#[tokio::test]
async fn two_runs_at_once_do_no_task_twice() {
    on_every_store(async |bench| {
        bench.clear().await;
        let hints = std::rc::Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        for number in 0..6 {
            let (first, second) = (format!("{number}a"), format!("{number}b"));
            bench.started(&[task(&first, &[]), task(&second, &[&first])]).await;
        }
        let order = ANYTHING;
        let (one, two) = tokio::join!(run(&worker, &steps, &order), run(&worker, &steps, &order));
        let mut finished = steps.finished.borrow().clone();
        finished.sort();
        finished.dedup();
        assert_eq!((finished.len(), steps.finished.borrow().len()), (12, 12));
        assert!(counts(&one.unwrap()).0 + counts(&two.unwrap()).0 >= 6);
    })
    .await;
}

#[tokio::test]
async fn what_a_run_has_no_time_for_is_given_back_untried() {
    on_every_store(async |bench| {
        bench.clear().await;
        let hints = std::rc::Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let job_id = bench.started(&[task("endless", &[])]).await;
        let report = run(&worker, &steps, &ANYTHING).await.unwrap();
        assert_eq!((counts(&report), steps.dropped.get()), ((0, 0, 1), 1), "the work itself was stopped");
        assert!(!hints.0.borrow().is_empty(), "the queue was notified");
        let again = bench.claim_one().await;
        assert_eq!((again.job_id, again.attempt), (job_id, 1));
    })
    .await;
}

/// A run hangs up after 18 s, and what a provider does is paid for all the same.
#[tokio::test]
async fn a_run_begins_nothing_that_is_paid_for_and_leaves_it_to_the_queue_untried() {
    on_every_store(async |bench| {
        bench.clear().await;
        let hints = std::rc::Rc::<SentHints>::default();
        let (worker, steps) = (worker(&bench, &hints), NamedSteps::default());
        let mixed = bench.started(&[task("a", &[]), task("paid", &["a"]), task("b", &["paid"])]).await;
        let paying = bench.started(&[task("paid", &[])]).await;
        let free = bench.started(&[task("c", &[]), task("d", &["c"])]).await;
        let report = run(&worker, &steps, &ANYTHING).await.unwrap();
        assert_eq!((report.jobs[&mixed], report.jobs[&paying]), (JobOutcome::Processed, JobOutcome::Skipped));
        assert_eq!(bench.read(free).await.state, JobState::Complete, "the others go on");
        let mut finished = steps.finished.take();
        finished.sort();
        assert_eq!(finished, ["a", "c", "d"]);
        assert_eq!(steps.dropped.get(), 0, "none was begun");
        let announced: usize = hints.0.borrow().iter().map(|(hints, _)| hints).sum();
        assert!(announced >= 2, "each was announced when it was given back");
        let mut left = bench.claim(8).await;
        left.sort_by_key(|task| task.job_id != mixed);
        let left: Vec<_> = left.iter().map(|task| (task.job_id, task.name.as_str(), task.attempt)).collect();
        assert_eq!(left, [(mixed, "paid", 1), (paying, "paid", 1)]);
    })
    .await;
}
