//! What happens at the same moment.

use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::work::{TaskResult, Verdict};

use crate::bench::{done, names, on_every_store, result, task};

/// FAILURES 4.
#[tokio::test]
async fn the_last_two_siblings_settled_at_once_cannot_miss_each_other() {
    on_every_store(async |bench| {
        for _ in 0..10 {
            let job_id = bench.started(&[task("a", &[]), task("b", &[]), task("media", &["a", "b"])]).await;
            let claimed = bench.claim(2).await;
            let (one, two) = tokio::join!(bench.settle(&claimed[0], done()), bench.settle(&claimed[1], done()));
            let announced: usize = one.ready.iter().chain(&two.ready).map(|ready| ready.count).sum();
            assert_eq!(announced, 1, "exactly one of them starts the media");
            let media = bench.claim(10).await;
            assert_eq!(names(&media), ["media"]);
            bench.settle(&media[0], done()).await;
            assert_eq!(bench.read(job_id).await.state, JobState::Complete);
        }
    })
    .await;
}

#[tokio::test]
async fn a_cancellation_beside_a_settlement_ends_in_one_consistent_state() {
    on_every_store(async |bench| {
        for _ in 0..10 {
            let job_id = bench.started(&[task("a", &[]), task("b", &["a"])]).await;
            let claimed = bench.claim_one().await;
            let (settled, _) = tokio::join!(bench.settle(&claimed, done()), async {
                bench.store.cancel_job(job_id, bench.owner_id).await.unwrap()
            });
            assert_eq!(bench.read(job_id).await.state, JobState::Cancelled);
            assert!(matches!(settled.settled[0].verdict, Verdict::Done | Verdict::Lost));
            assert!(bench.claim(10).await.is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn a_settlement_delivered_twice_writes_once() {
    on_every_store(async |bench| {
        bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        let claimed = bench.claim_one().await;
        assert_eq!(bench.settle(&claimed, done()).await.settled[0].verdict, Verdict::Done);
        let twice = bench.settle(&claimed, done()).await;
        assert_eq!((twice.settled[0].verdict.clone(), twice.ready.len()), (Verdict::Lost, 0));
    })
    .await;
}

#[tokio::test]
async fn claims_settlements_and_sweeps_of_many_workers_end_every_job_without_a_deadlock() {
    on_every_store(async |bench| {
        let fan: Vec<PlannedTask> = (0..6).map(|number| task(&format!("t{number}"), &["start"])).collect();
        let tasks: Vec<PlannedTask> = std::iter::once(task("start", &[])).chain(fan).collect();
        let mut jobs = Vec::new();
        for _ in 0..8 {
            jobs.push(bench.started(&tasks).await);
        }
        let worker = async || {
            for _ in 0..40 {
                let claimed = bench.claim(3).await;
                let results: Vec<TaskResult> = claimed.iter().map(|task| result(task, done())).collect();
                bench.store.settle_tasks(&results).await.expect("settle");
                bench.store.sweep(50, 30).await.expect("sweep");
            }
        };
        tokio::join!(worker(), worker(), worker(), worker());
        bench.finish_all().await;
        for job_id in jobs {
            assert_eq!(bench.read(job_id).await.state, JobState::Complete);
        }
    })
    .await;
}
