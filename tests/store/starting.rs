//! Starting a job: whole or not at all, once per key, within the owner's limits.

use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::error::StoreError;
use oneinabillion_edge::store::start::{IdempotencyClaim, StartBudget, StartLimits, StartOutcome};
use serde_json::json;
use uuid::Uuid;

use crate::bench::{NO_LIMITS, on_every_store, task};

fn key(request_hash: &str) -> IdempotencyClaim {
    IdempotencyClaim { key: "tap".into(), request_hash: request_hash.into(), response: json!({ "jobId": "first" }) }
}

#[tokio::test]
async fn a_started_job_waits_at_zero_percent() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("one", &[])]).await;
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.percent, job.finished_at), (JobState::Queued, 0, None));
    })
    .await;
}

/// FAILURES 1.
#[tokio::test]
async fn a_job_without_tasks_cannot_exist() {
    on_every_store(async |bench| {
        let job = bench.job();
        let refused = bench.store.start_job(&job, &[], None, &NO_LIMITS).await;
        assert!(matches!(refused, Err(StoreError::Refused { .. })), "{refused:?}");
        assert!(bench.store.read_job(job.id, bench.owner_id).await.unwrap().is_none());
    })
    .await;
}

/// FAILURES 25.
#[tokio::test]
async fn the_same_key_and_body_replays_the_first_answer_and_starts_nothing() {
    on_every_store(async |bench| {
        let (first, second) = (bench.job(), bench.job());
        let tasks = [task("one", &[])];
        bench.store.start_job(&first, &tasks, Some(&key("h")), &NO_LIMITS).await.unwrap();
        let replay = bench.store.start_job(&second, &tasks, Some(&key("h")), &NO_LIMITS).await.unwrap();
        assert_eq!(replay, StartOutcome::Replayed { response: json!({ "jobId": "first" }) });
        assert!(bench.store.read_job(second.id, bench.owner_id).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn the_same_key_with_another_body_is_a_conflict() {
    on_every_store(async |bench| {
        let tasks = [task("one", &[])];
        bench.store.start_job(&bench.job(), &tasks, Some(&key("h")), &NO_LIMITS).await.unwrap();
        let conflict = bench.store.start_job(&bench.job(), &tasks, Some(&key("other")), &NO_LIMITS).await.unwrap();
        assert_eq!(conflict, StartOutcome::KeyConflict);
    })
    .await;
}

#[tokio::test]
async fn two_taps_at_the_same_moment_start_one_job() {
    on_every_store(async |bench| {
        let tasks = [task("one", &[])];
        let (first, second) = (bench.job(), bench.job());
        let key = key("h");
        let (one, two) = tokio::join!(
            bench.store.start_job(&first, &tasks, Some(&key), &NO_LIMITS),
            bench.store.start_job(&second, &tasks, Some(&key), &NO_LIMITS)
        );
        let created = [one.unwrap(), two.unwrap()].iter().filter(|o| matches!(o, StartOutcome::Created { .. })).count();
        assert_eq!(created, 1);
    })
    .await;
}

/// FAILURES 32.
#[tokio::test]
async fn an_owner_with_too_many_active_jobs_is_refused_and_the_key_is_not_used_up() {
    on_every_store(async |bench| {
        let limits = StartLimits { max_active_jobs: 1, ..NO_LIMITS };
        let tasks = [task("one", &[])];
        bench.store.start_job(&bench.job(), &tasks, None, &limits).await.unwrap();
        let refused = bench.store.start_job(&bench.job(), &tasks, Some(&key("h")), &limits).await.unwrap();
        assert_eq!(refused, StartOutcome::TooManyActive { limit: 1 });
        bench.finish_all().await;
        let accepted = bench.store.start_job(&bench.job(), &tasks, Some(&key("h")), &limits).await.unwrap();
        assert_eq!(accepted, StartOutcome::Created { ready_tasks: 1, jobs: Vec::new() });
    })
    .await;
}

#[tokio::test]
async fn an_owner_over_budget_learns_when_to_come_back() {
    on_every_store(async |bench| {
        let of_kinds = |kinds| {
            let budget = StartBudget { max_jobs: 1, window_seconds: 3_600, kinds };
            StartLimits { budget: Some(budget), ..NO_LIMITS }
        };
        let (same, other) = (of_kinds(vec![bench.job().kind]), of_kinds(vec![JobKind::Cartoonize]));
        let tasks = [task("one", &[])];
        bench.store.start_job(&bench.job(), &tasks, None, &same).await.unwrap();
        let created = bench.store.start_job(&bench.job(), &tasks, None, &other).await.unwrap();
        assert_eq!(
            created,
            StartOutcome::Created { ready_tasks: 1, jobs: Vec::new() },
            "jobs of other kinds do not count"
        );
        match bench.store.start_job(&bench.job(), &tasks, None, &same).await.unwrap() {
            StartOutcome::OverBudget { limit: 1, retry_after_seconds } => {
                assert!((3_500..=3_600).contains(&retry_after_seconds), "{retry_after_seconds}");
            }
            other => panic!("{other:?}"),
        }
    })
    .await;
}

/// FAILURES 28.
#[tokio::test]
async fn somebody_elses_job_reads_like_a_job_that_does_not_exist() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("one", &[])]).await;
        let stranger = Uuid::new_v4();
        assert!(bench.store.read_job(job_id, stranger).await.unwrap().is_none());
        assert!(bench.store.read_job(Uuid::new_v4(), bench.owner_id).await.unwrap().is_none());
    })
    .await;
}
