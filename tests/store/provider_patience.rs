//! Providers that fail, that ask for patience, and that take so many calls at once.

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::spend::{BookingOutcome, CallBooking, CallEnd, CallSettlement, SpendLimits};
use oneinabillion_edge::store::work::TaskOutcome;
use serde_json::json;

use crate::bench::on_every_store;
use crate::paying::{UNLIMITED, booking, settlement};

#[tokio::test]
async fn a_provider_that_fails_again_and_again_is_left_alone_and_then_asked_by_one() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        for key in ["1", "2", "3", "4", "5"] {
            let call = booking(&claimed, key, 1);
            assert_eq!(bench.book(&call).await, BookingOutcome::Booked);
            bench.end(&call, CallEnd::Unknown, 0).await;
        }
        let call = booking(&claimed, "6", 1);
        let resting = bench.book(&call).await;
        assert!(
            matches!(resting, BookingOutcome::Resting { retry_after_seconds: 20..=30, asked_until: None }),
            "{resting:?}"
        );
        bench.rested(&call).await;
        assert_eq!(bench.book(&call).await, BookingOutcome::Booked, "one may try");
        assert!(matches!(bench.book(&booking(&claimed, "7", 1)).await, BookingOutcome::Resting { .. }));
        bench.end(&call, CallEnd::Succeeded, 1).await;
        assert_eq!(bench.book(&booking(&claimed, "7", 1)).await, BookingOutcome::Booked);
    })
    .await;
}

#[tokio::test]
async fn calls_that_fail_together_make_one_rest_and_the_next_that_fails_doubles_it() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let calls: Vec<CallBooking> = (0..20).map(|key| booking(&claimed, &key.to_string(), 1)).collect();
        for call in &calls {
            assert_eq!(bench.book(call).await, BookingOutcome::Booked);
        }
        for call in &calls {
            bench.end(call, CallEnd::Unknown, 0).await;
        }
        let probe = booking(&claimed, "probe", 1);
        let resting = bench.book(&probe).await;
        assert!(matches!(resting, BookingOutcome::Resting { retry_after_seconds: 20..=30, .. }), "{resting:?}");
        bench.rested(&probe).await;
        assert_eq!(bench.book(&probe).await, BookingOutcome::Booked);
        bench.end(&probe, CallEnd::Unknown, 0).await;
        let resting = bench.book(&booking(&claimed, "other", 1)).await;
        assert!(matches!(resting, BookingOutcome::Resting { retry_after_seconds: 50..=60, .. }), "{resting:?}");
    })
    .await;
}

#[tokio::test]
async fn a_provider_is_left_alone_for_as_long_as_it_asks() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "1", 1);
        bench.book(&call).await;
        let refused =
            CallSettlement { is_outage: true, rest_seconds: Some(40), ..settlement(&call, CallEnd::Failed, 0) };
        bench.store.settle_call(&refused).await.expect("settle");
        let resting = bench.book(&call).await;
        assert!(
            matches!(resting, BookingOutcome::Resting { retry_after_seconds: 30..=40, asked_until: Some(_) }),
            "{resting:?}"
        );
    })
    .await;
}

/// One answer to one call keeps nobody else waiting for as long.
#[tokio::test]
async fn a_provider_that_asks_for_an_hour_is_asked_by_one_a_minute_until_it_answers() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let [asked, early, probe, other] = ["1", "2", "3", "4"].map(|key| booking(&claimed, key, 1));
        bench.book(&asked).await;
        bench.book(&early).await;
        let refusal = |call| CallSettlement { is_outage: true, rest_seconds: Some(3_600), ..settlement(call, CallEnd::Failed, 0) };
        bench.store.settle_call(&refusal(&asked)).await.expect("settle");
        let rests_over = format!(
            "update engine.provider_circuits set rests_until = now(), asked_at = asked_at - interval '1 minute' where provider = '{}'",
            asked.provider
        );
        let is_resting = async |call: &CallBooking| match bench.book(call).await {
            BookingOutcome::Resting { retry_after_seconds, asked_until } => {
                let asked_for = asked_until.expect("it asked") - chrono::Utc::now();
                assert!((1..=60).contains(&retry_after_seconds) && (50..=61).contains(&asked_for.num_minutes()));
                true
            }
            _ => false,
        };
        assert!(is_resting(&probe).await);
        bench.end(&early, CallEnd::Succeeded, 1).await;
        assert!(is_resting(&probe).await, "it was asked before");
        for _ in 0..2 {
            bench.sql(&rests_over).await;
            assert_eq!(bench.book(&probe).await, BookingOutcome::Booked, "one may try");
            assert!(is_resting(&other).await);
            bench.store.settle_call(&refusal(&probe)).await.expect("settle");
            assert!(is_resting(&other).await);
        }
        bench.sql(&rests_over).await;
        bench.book(&probe).await;
        bench.end(&probe, CallEnd::Succeeded, 1).await;
        assert_eq!(bench.book(&other).await, BookingOutcome::Booked, "it answers again");
    })
    .await;
}

#[tokio::test]
async fn a_task_that_is_to_wait_longer_than_its_job_may_fails_at_once_and_says_so() {
    on_every_store(async |bench| {
        for (retry_after_seconds, attempt_ends) in [(Some(86_400), "failed"), (Some(60), "ready"), (None, "ready")] {
            let claimed = bench.paying_task().await;
            let outcome = TaskOutcome::Retry {
                error_code: FailureCode::ExternalServiceError,
                error_message: "it asked for patience".to_owned(),
                retry_after_seconds,
                is_untried: false,
            };
            bench.settle(&claimed, outcome).await;
            let tasks =
                bench.rows(&format!("select state, error_code from job_tasks where id = '{}'", claimed.task_id)).await;
            let code = if attempt_ends == "failed" { "RATE_LIMIT_EXCEEDED" } else { "EXTERNAL_SERVICE_ERROR" };
            assert_eq!(tasks, json!([{ "state": attempt_ends, "error_code": code }]), "{retry_after_seconds:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_provider_has_so_many_calls_at_once_and_within_a_minute() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let book = async |key: &str, limits: SpendLimits| {
            bench.store.book_call(&booking(&claimed, key, 1), &limits).await.expect("book")
        };
        let at_once = SpendLimits { calls_at_once: 1, ..UNLIMITED };
        assert_eq!(book("1", at_once).await, BookingOutcome::Booked);
        assert!(matches!(book("2", at_once).await, BookingOutcome::Busy { .. }));
        bench.end(&booking(&claimed, "1", 1), CallEnd::Succeeded, 1).await;
        assert_eq!(book("2", at_once).await, BookingOutcome::Booked);
        assert!(matches!(
            book("3", SpendLimits { calls_per_minute: 2, ..UNLIMITED }).await,
            BookingOutcome::Busy { .. }
        ));
    })
    .await;
}
