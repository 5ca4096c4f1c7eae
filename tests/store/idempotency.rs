//! Idempotency keys beside starts: of retries, and of requests whose effect lies outside of the database.

use oneinabillion_edge::store::control::RetryOutcome;
use oneinabillion_edge::store::idempotency::{ClaimOutcome, KeyClaim, KeyOutcome};
use oneinabillion_edge::store::start::{IdempotencyClaim, StartOutcome};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::bench::{NO_LIMITS, failed, on_every_store, task};

fn claim(request_hash: &str) -> IdempotencyClaim {
    IdempotencyClaim { key: "tap".into(), request_hash: request_hash.into(), response: Value::Null }
}

/// FAILURES 25.
#[tokio::test]
async fn of_retries_with_one_key_one_is_carried_out_and_all_answer_the_same() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        let running = bench.claim_one().await;
        bench.settle(&running, failed()).await;
        let key = claim("retry");
        let retry = || bench.store.retry_job(job_id, bench.owner_id, &NO_LIMITS, Some(&key));
        let (one, two) = tokio::join!(retry(), retry());
        let answers = [one.unwrap(), two.unwrap(), retry().await.unwrap()];
        let kept: Vec<&_> = answers
            .iter()
            .map(|answer| match answer {
                RetryOutcome::Retried { retried, .. } => retried,
                RetryOutcome::Replayed { response } => response,
                other => panic!("{other:?}"),
            })
            .collect();
        let carried_out = answers.iter().filter(|answer| matches!(answer, RetryOutcome::Retried { .. })).count();
        assert_eq!((carried_out, bench.read(job_id).await.retry_count), (1, 1));
        assert!(kept.iter().all(|retried| retried.job.updated_at == kept[0].job.updated_at));
        assert_eq!(kept[2].what_failed.as_deref(), Some("Making a"));

        let other = bench.store.retry_job(job_id, bench.owner_id, &NO_LIMITS, Some(&claim("another"))).await.unwrap();
        assert!(matches!(other, RetryOutcome::KeyConflict), "{other:?}");
    })
    .await;
}

#[tokio::test]
async fn a_key_of_a_start_is_a_conflict_for_a_retry() {
    on_every_store(async |bench| {
        let job = bench.job();
        let started = bench.store.start_job(&job, &[task("a", &[])], Some(&claim("start")), &NO_LIMITS).await.unwrap();
        assert!(matches!(started, StartOutcome::Created { .. }));
        bench.settle(&bench.claim_one().await, failed()).await;
        let retry = bench.store.retry_job(job.id, bench.owner_id, &NO_LIMITS, Some(&claim("retry"))).await.unwrap();
        assert!(matches!(retry, RetryOutcome::KeyConflict), "{retry:?}");
    })
    .await;
}

#[tokio::test]
async fn a_retry_that_is_refused_leaves_its_key_free() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        let key = claim("retry");
        let retry = || bench.store.retry_job(job_id, bench.owner_id, &NO_LIMITS, Some(&key));
        assert!(matches!(retry().await.unwrap(), RetryOutcome::NotFailed { .. }));
        bench.settle(&bench.claim_one().await, failed()).await;
        assert!(matches!(retry().await.unwrap(), RetryOutcome::Retried { .. }));
    })
    .await;
}

fn key_of_somebody(request_hash: &str) -> KeyClaim {
    KeyClaim { owner_key: format!("signup:{}", Uuid::new_v4()), key: "tap".into(), request_hash: request_hash.into() }
}

#[tokio::test]
async fn of_simultaneous_claims_one_gets_the_key_and_the_others_its_answer() {
    on_every_store(async |bench| {
        let claim = key_of_somebody("h");
        let ask = || bench.store.claim_idempotency_key(&claim, 30);
        let (one, two) = tokio::join!(ask(), ask());
        let outcomes = [one.unwrap(), two.unwrap()];
        assert!(outcomes.contains(&ClaimOutcome::Claimed { is_repeat: false }), "{outcomes:?}");
        assert!(outcomes.contains(&ClaimOutcome::UnderWay), "{outcomes:?}");
        let other = KeyClaim { request_hash: "other".into(), ..claim.clone() };
        let conflict = bench.store.claim_idempotency_key(&other, 30).await.unwrap();
        assert_eq!(conflict, ClaimOutcome::KeyConflict);

        let response = json!({ "user_id": "u" });
        let done = KeyOutcome::Done { response: response.clone() };
        bench.store.settle_idempotency_key(&claim, done).await.unwrap();
        // Too late to change anything.
        bench.store.settle_idempotency_key(&claim, KeyOutcome::Refused).await.unwrap();
        assert_eq!(ask().await.unwrap(), ClaimOutcome::Replayed { response });
    })
    .await;
}

#[tokio::test]
async fn a_claim_that_is_refused_or_lost_may_be_made_again() {
    on_every_store(async |bench| {
        let claim = key_of_somebody("h");
        let ask = || bench.store.claim_idempotency_key(&claim, 30);
        ask().await.unwrap();
        bench.store.settle_idempotency_key(&claim, KeyOutcome::Refused).await.unwrap();
        assert_eq!(ask().await.unwrap(), ClaimOutcome::Claimed { is_repeat: false });
        bench.store.settle_idempotency_key(&claim, KeyOutcome::Unknown).await.unwrap();
        assert_eq!(ask().await.unwrap(), ClaimOutcome::Claimed { is_repeat: true });
        // Its holder died.
        bench
            .sql("update idempotency_keys set claimed_until = now() - interval '1 second' where response is null")
            .await;
        assert_eq!(ask().await.unwrap(), ClaimOutcome::Claimed { is_repeat: true });
    })
    .await;
}
