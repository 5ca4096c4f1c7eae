//! From the first claim to the end: progress, failures, cancellation, retries, deadlines.

use std::time::Duration;

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::control::{CancelOutcome, RetryOutcome};
use oneinabillion_edge::store::start::NewJob;
use oneinabillion_edge::store::work::{Beat, BeatVerdict, Product, TaskOutcome, Verdict};
use serde_json::{Value, json};

use crate::bench::{NO_LIMITS, artifact, done, failed, names, on_every_store, result, retry, task, with_artifacts};

/// FAILURES 8 and 24: complete, 100 and the result come together and not before the last task.
#[tokio::test]
async fn a_job_is_complete_when_its_last_task_is_and_has_its_result_in_the_same_moment() {
    on_every_store(async |bench| {
        let tasks = [PlannedTask { points: 89.0, ..task("a", &[]) }, task("finalize", &["a"])];
        let job_id = bench.started(&tasks).await;
        let first = bench.claim_one().await;
        bench.settle(&first, done()).await;
        let before = bench.read(job_id).await;
        assert_eq!((before.state, before.percent, before.result), (JobState::Processing, 99, None));
        let last = bench.claim_one().await;
        let outcome =
            TaskOutcome::Done { output: json!({ "pages": 3 }), artifacts: vec![], tasks: vec![], product: None };
        bench.settle(&last, outcome).await;
        let after = bench.read(job_id).await;
        assert_eq!((after.state, after.percent), (JobState::Complete, 100));
        assert_eq!(after.result, Some(json!({ "pages": 3 })));
        assert!(after.finished_at.is_some());
    })
    .await;
}

/// FAILURES 5 and 7.
#[tokio::test]
async fn one_failed_task_stops_only_what_needs_it_and_the_job_fails_when_the_rest_is_done() {
    on_every_store(async |bench| {
        let tasks = [
            PlannedTask { doc_title: Some("Hunger - Vedic Analysis".into()), ..task("text:1", &[]) },
            task("text:2", &[]),
            task("pdf:1", &["text:1"]),
            task("pdf:2", &["text:2"]),
            task("finalize", &["pdf:1", "pdf:2"]),
        ];
        let job_id = bench.started(&tasks).await;
        let texts = bench.claim(2).await;
        let (bad, good) = if texts[0].name == "text:1" { (&texts[0], &texts[1]) } else { (&texts[1], &texts[0]) };
        bench.settle(bad, failed()).await;
        assert_eq!(bench.read(job_id).await.state, JobState::Processing);
        bench.settle(good, done()).await;
        let media = bench.claim(10).await;
        assert_eq!(names(&media), ["pdf:2"]);
        bench.settle(&media[0], with_artifacts(vec![artifact("kept")])).await;
        let job = bench.read(job_id).await;
        assert_eq!(job.state, JobState::Failed);
        assert_eq!(job.what_failed.as_deref(), Some("Hunger - Vedic Analysis"));
        assert_eq!(job.artifacts.len(), 1, "what was made is kept");
    })
    .await;
}

#[tokio::test]
async fn a_retried_job_redoes_only_what_is_missing() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[]), task("b", &[]), task("c", &["a", "b"])]).await;
        let claimed = bench.claim(2).await;
        bench.settle(&claimed[0], done()).await;
        bench.settle(&claimed[1], failed()).await;
        let percent = bench.read(job_id).await.percent;
        let retried = bench.store.retry_job(job_id, bench.owner_id, &NO_LIMITS, None).await.unwrap();
        assert!(matches!(retried, RetryOutcome::Retried { ready_tasks: 1, .. }), "{retried:?}");
        let again = bench.claim(10).await;
        assert_eq!((names(&again), again[0].attempt), (vec![claimed[1].name.as_str()], 1));
        assert_eq!((claimed[1].retries, again[0].retries), (0, 1));
        bench.settle(&again[0], done()).await;
        bench.finish_all().await;
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.retry_count), (JobState::Complete, 1));
        assert!(job.percent >= percent);
        assert!(matches!(
            bench.store.retry_job(job_id, bench.owner_id, &NO_LIMITS, None).await.unwrap(),
            RetryOutcome::NotFailed { state: JobState::Complete }
        ));
    })
    .await;
}

/// FAILURES 11.
#[tokio::test]
async fn retries_end_with_the_attempts() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        for attempt in 1..=3 {
            let claimed = bench.claim_one().await;
            assert_eq!(claimed.attempt, attempt);
            let verdict = bench.settle(&claimed, retry()).await.settled[0].verdict.clone();
            match attempt {
                3 => assert_eq!(verdict, Verdict::Failed),
                _ => assert!(matches!(verdict, Verdict::Retrying { .. }), "{verdict:?}"),
            }
        }
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.error_code), (JobState::Failed, Some(FailureCode::ExternalServiceError)));
    })
    .await;
}

#[tokio::test]
async fn a_retry_waits_for_its_backoff_and_for_what_the_fault_asks() {
    on_every_store(async |bench| {
        bench
            .started(&[
                PlannedTask { backoff_base_seconds: 10, backoff_max_seconds: 60, ..task("a", &[]) },
                task("b", &[]),
            ])
            .await;
        let claimed = bench.claim(2).await;
        let asked = |seconds| TaskOutcome::Retry {
            error_code: FailureCode::ExternalServiceError,
            error_message: "slow down".into(),
            retry_after_seconds: seconds,
            is_untried: false,
        };
        let by_name = |name: &str| claimed.iter().find(|task| task.name == name).expect("claimed");
        match bench.settle(by_name("a"), asked(None)).await.settled[0].verdict {
            Verdict::Retrying { retry_in_seconds, .. } => assert!((5..=10).contains(&retry_in_seconds)),
            ref other => panic!("{other:?}"),
        }
        match bench.settle(by_name("b"), asked(Some(90))).await.settled[0].verdict {
            Verdict::Retrying { retry_in_seconds, .. } => assert_eq!(retry_in_seconds, 90),
            ref other => panic!("{other:?}"),
        }
        assert!(bench.claim(10).await.is_empty());
    })
    .await;
}

/// A provider that has as many calls as it may have, or is left alone, would use up the attempts of a task that it was never asked for.
#[tokio::test]
async fn what_waited_for_its_turn_used_up_no_attempt_and_waits_until_the_jobs_deadline() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[PlannedTask { max_attempts: 1, ..task("a", &[]) }]).await;
        let waited = |seconds| TaskOutcome::Retry {
            error_code: FailureCode::ExternalServiceError,
            error_message: "not yet".into(),
            retry_after_seconds: Some(seconds),
            is_untried: true,
        };
        for _ in 0..3 {
            let claimed = bench.claim_one().await;
            assert_eq!(claimed.attempt, 1);
            let verdict = bench.settle(&claimed, waited(0)).await.settled[0].verdict.clone();
            assert!(matches!(verdict, Verdict::Retrying { retry_in_seconds: 0, .. }), "{verdict:?}");
        }
        let claimed = bench.claim_one().await;
        match bench.settle(&claimed, waited(20)).await.settled[0].verdict {
            Verdict::Retrying { retry_in_seconds, .. } => assert!((20..=30).contains(&retry_in_seconds)),
            ref other => panic!("{other:?}"),
        }
        assert_eq!(bench.read(job_id).await.state, JobState::Processing);
        bench.sql(&format!("update jobs set deadline_at = now() - interval '1 second' where id = '{job_id}'")).await;
        bench.store.sweep(1_000, 30).await.expect("sweep");
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.error_code), (JobState::Failed, Some(FailureCode::JobTimeout)));
    })
    .await;
}

/// FAILURES 9 and 16.
#[tokio::test]
async fn a_cancelled_job_takes_no_write_and_stays_cancelled() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        let running = bench.claim_one().await;
        let cancelled = bench.store.cancel_job(job_id, bench.owner_id).await.unwrap();
        assert!(matches!(cancelled, CancelOutcome::Cancelled { .. }));
        let beat = Beat { task_id: running.task_id, lease_token: running.lease_token, progress: 0.9 };
        let heartbeat = bench.store.heartbeat_tasks(&[beat]).await.unwrap();
        assert_eq!(heartbeat.beats[0].verdict, BeatVerdict::Stop);
        let late = bench.settle(&running, with_artifacts(vec![artifact("late")])).await;
        assert_eq!(late.settled[0].verdict, Verdict::Lost);
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.artifacts.len()), (JobState::Cancelled, 0));
        assert_eq!(bench.store.cancel_job(job_id, bench.owner_id).await.unwrap(), CancelOutcome::AlreadyCancelled);
        assert!(bench.claim(10).await.is_empty());
    })
    .await;
}

/// FAILURES 9.
#[tokio::test]
async fn a_finished_job_cannot_be_cancelled() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        bench.finish_all().await;
        assert_eq!(bench.store.cancel_job(job_id, bench.owner_id).await.unwrap(), CancelOutcome::Finished);
        assert_eq!(bench.read(job_id).await.state, JobState::Complete);
    })
    .await;
}

#[tokio::test]
async fn a_job_is_cancelled_by_its_owner_alone() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        let stranger = uuid::Uuid::new_v4();
        assert_eq!(bench.store.cancel_job(job_id, stranger).await.unwrap(), CancelOutcome::NotFound);
        assert!(matches!(
            bench.store.retry_job(job_id, stranger, &NO_LIMITS, None).await.unwrap(),
            RetryOutcome::NotFound
        ));
        assert_eq!(bench.read(job_id).await.state, JobState::Queued);
    })
    .await;
}

/// FAILURES 2.
#[tokio::test]
async fn an_expired_lease_is_taken_back_also_when_no_heartbeat_ever_came() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[PlannedTask { lease_seconds: 1, max_attempts: 1, ..task("a", &[]) }]).await;
        bench.claim_one().await;
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        bench.store.sweep(100, 30).await.unwrap();
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.error_code), (JobState::Failed, Some(FailureCode::JobTimeout)));
    })
    .await;
}

/// FAILURES 3.
#[tokio::test]
async fn a_heartbeat_keeps_the_lease_and_carries_progress() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[PlannedTask { lease_seconds: 2, points: 80.0, ..task("a", &[]) }]).await;
        let claimed = bench.claim_one().await;
        for _ in 0..3 {
            tokio::time::sleep(Duration::from_millis(900)).await;
            let beat = Beat { task_id: claimed.task_id, lease_token: claimed.lease_token, progress: 0.5 };
            assert_eq!(bench.store.heartbeat_tasks(&[beat]).await.unwrap().beats[0].verdict, BeatVerdict::GoOn);
            bench.store.sweep(100, 30).await.unwrap();
        }
        assert_eq!(bench.read(job_id).await.percent, 50);
        assert_eq!(bench.settle(&claimed, done()).await.settled[0].verdict, Verdict::Done);
    })
    .await;
}

#[tokio::test]
async fn percent_never_falls_when_an_attempt_is_lost() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[PlannedTask { points: 80.0, ..task("a", &[]) }]).await;
        let claimed = bench.claim_one().await;
        let beat = Beat { task_id: claimed.task_id, lease_token: claimed.lease_token, progress: 0.75 };
        bench.store.heartbeat_tasks(&[beat]).await.unwrap();
        bench.settle(&claimed, retry()).await;
        assert_eq!(bench.read(job_id).await.percent, 70);
        bench.claim_one().await;
        assert_eq!(bench.read(job_id).await.percent, 70);
    })
    .await;
}

#[tokio::test]
async fn a_job_past_its_deadline_is_failed_and_its_running_task_can_write_no_more() {
    on_every_store(async |bench| {
        let job_id = bench.start(NewJob { lifetime_seconds: 1, ..bench.job() }, &[task("a", &[])]).await;
        let claimed = bench.claim_one().await;
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        bench.store.sweep(100, 30).await.unwrap();
        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.error_code), (JobState::Failed, Some(FailureCode::JobTimeout)));
        assert_eq!(bench.settle(&claimed, done()).await.settled[0].verdict, Verdict::Lost);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_nobody_waits_for_any_more_is_cancelled_and_its_running_task_can_write_no_more() {
    on_every_store(async |bench| {
        let waiting = |seconds| NewJob { cancel_after_seconds: seconds, ..bench.job() };
        let by_call = bench.start(waiting(Some(1)), &[task("a", &[])]).await;
        let running = bench.claim_one().await;
        let by_sweep = bench.start(waiting(Some(1)), &[task("a", &[])]).await;
        let longer = bench.start(waiting(Some(600)), &[task("a", &[])]).await;
        let for_ever = bench.start(waiting(None), &[task("a", &[])]).await;
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        bench
            .sql(&format!(
                "update jobs set cancel_at = cancel_at + interval '1 hour' where id = '{by_sweep}' returning 1"
            ))
            .await;
        let round = bench.store.cancel_overdue_jobs(100).await.unwrap();
        assert_eq!(round.cancelled, 1);
        let job = bench.read(by_call).await;
        assert_eq!((job.state, job.error_code), (JobState::Cancelled, Some(FailureCode::JobCancelled)));
        assert_eq!(bench.settle(&running, done()).await.settled[0].verdict, Verdict::Lost);
        assert_eq!(bench.store.cancel_overdue_jobs(100).await.unwrap().cancelled, 0, "idempotent");

        bench.sql(&format!("update jobs set cancel_at = now() where id = '{by_sweep}' returning 1")).await;
        assert_eq!(bench.store.sweep(100, 30).await.unwrap().cancelled, 1);
        assert_eq!(bench.read(by_sweep).await.state, JobState::Cancelled);
        for job_id in [longer, for_ever] {
            assert_eq!(bench.read(job_id).await.state, JobState::Queued);
        }
    })
    .await;
}

#[tokio::test]
async fn a_worker_learns_with_its_heartbeat_that_nobody_waits_for_its_job_any_more() {
    on_every_store(async |bench| {
        let job_id = bench.start(NewJob { cancel_after_seconds: Some(1), ..bench.job() }, &[task("a", &[])]).await;
        let running = bench.claim_one().await;
        let beat = || Beat { task_id: running.task_id, lease_token: running.lease_token, progress: 0.5 };
        let first = bench.store.heartbeat_tasks(&[beat()]).await.unwrap();
        assert_eq!(first.beats[0].verdict, BeatVerdict::GoOn);
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        let second = bench.store.heartbeat_tasks(&[beat()]).await.unwrap();
        assert_eq!(second.beats[0].verdict, BeatVerdict::Stop);
        assert_eq!(bench.read(job_id).await.state, JobState::Cancelled);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_was_taken_up_again_is_waited_for() {
    on_every_store(async |bench| {
        let job_id = bench.start(NewJob { cancel_after_seconds: Some(1), ..bench.job() }, &[task("a", &[])]).await;
        bench.settle(&bench.claim_one().await, failed()).await;
        bench.store.retry_job(job_id, bench.owner_id, &NO_LIMITS, None).await.unwrap();
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        assert_eq!(bench.store.cancel_overdue_jobs(100).await.unwrap().cancelled, 0);
    })
    .await;
}

/// FAILURES 14.
#[tokio::test]
async fn ready_work_that_nobody_took_up_is_announced_by_the_sweep() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[]), task("b", &[])]).await;
        let swept = bench.store.sweep(100, 30).await.unwrap();
        let overdue = swept.overdue.iter().find(|ready| ready.job_id == job_id).expect("announced");
        assert_eq!(overdue.count, 2);
    })
    .await;
}

#[tokio::test]
async fn an_optional_failure_leaves_its_dependents_and_its_job_alive() {
    on_every_store(async |bench| {
        let tasks = [PlannedTask { optional: true, ..task("picture", &[]) }, task("finalize", &["picture"])];
        let job_id = bench.started(&tasks).await;
        let picture = bench.claim_one().await;
        bench.settle(&picture, failed()).await;
        let last = bench.claim_one().await;
        assert!(!last.inputs.contains_key("picture"), "what failed has no output");
        bench.settle(&last, done()).await;
        assert_eq!(bench.read(job_id).await.state, JobState::Complete);
    })
    .await;
}

#[tokio::test]
async fn a_task_may_find_that_more_tasks_are_needed() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("scenes", &[])]).await;
        let scenes = bench.claim_one().await;
        let more = vec![task("picture:1", &["scenes"]), task("finalize", &["picture:1"])];
        bench
            .settle(&scenes, TaskOutcome::Done { output: json!({}), artifacts: vec![], tasks: more, product: None })
            .await;
        assert_eq!(bench.read(job_id).await.state, JobState::Processing);
        assert_eq!(names(&bench.claim(10).await), ["picture:1"]);
    })
    .await;
}

fn with_product(kind: &'static str, value: Value) -> TaskOutcome {
    let product = Some(Product { kind, value });
    TaskOutcome::Done { output: json!({}), artifacts: vec![], tasks: vec![], product }
}

#[tokio::test]
async fn a_storybook_is_recorded_for_its_owner_with_the_task_that_bound_it() {
    on_every_store(async |bench| {
        let job = NewJob { kind: JobKind::Storybook, ..bench.job() };
        let job_id = bench.start(job, &[task("finalize", &[])]).await;
        let book = json!({
            "title": "Mia and the lake", "story": "Mia rowed.", "audience": "children", "characterDescription": null,
            "pages": [], "hasErrors": true, "warning": "one is missing",
        });
        bench.settle(&bench.claim_one().await, with_product("storybook", book)).await;
        let row = format!("select owner_id, title, has_errors, warning from storybooks where id = '{job_id}'");
        let expected = json!([{
            "owner_id": bench.owner_id, "title": "Mia and the lake", "has_errors": true, "warning": "one is missing",
        }]);
        assert_eq!(bench.rows(&row).await, expected);
    })
    .await;
}

#[tokio::test]
async fn a_product_of_an_unknown_kind_is_refused_and_not_lost() {
    on_every_store(async |bench| {
        bench.started(&[task("a", &[])]).await;
        let claimed = bench.claim_one().await;
        let results = [result(&claimed, with_product("song", json!({})))];
        let refusal = bench.store.settle_tasks(&results).await.expect_err("a refusal");
        assert!(!refusal.is_transient(), "{refusal}");
        bench.settle(&claimed, done()).await;
    })
    .await;
}

#[tokio::test]
async fn the_same_object_stored_twice_is_one_artifact_with_one_id() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        let first = bench.claim_one().await;
        bench.settle(&first, with_artifacts(vec![artifact("same")])).await;
        let id = bench.read(job_id).await.artifacts[0].id;
        let second = bench.claim_one().await;
        bench.settle(&second, with_artifacts(vec![artifact("same")])).await;
        let job = bench.read(job_id).await;
        assert_eq!(job.artifacts.iter().map(|artifact| artifact.id).collect::<Vec<_>>(), [id]);
    })
    .await;
}
