//! Budgets: no call passes one, whatever happens at once, and what only waits for others goes on.

use std::collections::BTreeMap;

use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::spend::{BookingOutcome, Budget, CallEnd, SpendLimits, StartSpend};
use oneinabillion_edge::store::control::RetryOutcome;
use oneinabillion_edge::store::start::{StartLimits, StartOutcome};
use oneinabillion_edge::store::work::ClaimedTask;
use serde_json::json;

use crate::bench::{NO_LIMITS, on_every_store, task};
use crate::paying::{UNLIMITED, booking, stopped_for_want_of_money};

#[tokio::test]
async fn calls_booked_at_once_do_not_pass_a_budget_together() {
    on_every_store(async |bench| {
        for (limits, budget) in [
            (SpendLimits { job_micro_usd: 250, ..UNLIMITED }, Budget::Job),
            (SpendLimits { owner_day_micro_usd: 250, ..UNLIMITED }, Budget::OwnerDay),
            (SpendLimits { provider_day_micro_usd: 250, ..UNLIMITED }, Budget::ProviderDay),
        ] {
            bench.sql("delete from engine.owner_days").await;
            let claimed = bench.paying_task().await;
            let calls = ["1", "2", "3", "4"].map(|key| booking(&claimed, key, 100));
            let book = async |call| bench.store.book_call(call, &limits).await.expect("book");
            let outcomes: [BookingOutcome; 4] =
                tokio::join!(book(&calls[0]), book(&calls[1]), book(&calls[2]), book(&calls[3])).into();
            let booked = outcomes.iter().filter(|outcome| **outcome == BookingOutcome::Booked).count();
            assert_eq!(booked, 2, "{outcomes:?}");
            let over = outcomes.iter().find(|outcome| **outcome != BookingOutcome::Booked).expect("a refusal");
            assert!(matches!(over, BookingOutcome::BudgetInUse { retry_after_seconds: 5 }), "{over:?}");
            let ended = calls.iter().zip(&outcomes).filter(|(_, outcome)| **outcome == BookingOutcome::Booked);
            for ((call, _), cost_micro_usd) in ended.zip([60, 100]) {
                bench.end(call, CallEnd::Succeeded, cost_micro_usd).await;
            }
            let waits = booking(&claimed, "5", 90);
            assert_eq!(book(&waits).await, BookingOutcome::Booked, "most of what was reserved came back");
            bench.end(&waits, CallEnd::Succeeded, 90).await;
            let over = book(&booking(&claimed, "6", 1)).await;
            assert!(matches!(over, BookingOutcome::OverBudget { budget: found, .. } if found == budget), "{over:?}");
            assert_eq!(bench.spent(&waits).await, 250);
        }
    })
    .await;
}

/// Of those who wait nobody has anything reserved, so that whoever is waited for comes to an end.
#[tokio::test]
async fn jobs_that_share_a_budget_spend_it_to_the_last_call_that_it_has_room_for_and_never_more() {
    on_every_store(async |bench| {
        bench.sql("delete from engine.owner_days").await;
        let tasks = [bench.paying_task().await, bench.paying_task().await, bench.paying_task().await];
        let limits = SpendLimits { owner_day_micro_usd: 250, ..UNLIMITED };
        let spend = async |claimed: &ClaimedTask| {
            let mut bought = 0;
            for key in ["1", "2", "3", "4", "5"] {
                let call = booking(claimed, key, 100);
                loop {
                    match bench.store.book_call(&call, &limits).await.expect("book") {
                        BookingOutcome::Booked => break,
                        BookingOutcome::BudgetInUse { .. } => tokio::task::yield_now().await,
                        BookingOutcome::OverBudget { budget: Budget::OwnerDay, .. } => return bought,
                        other => panic!("{other:?}"),
                    }
                }
                bench.end(&call, CallEnd::Succeeded, 30).await;
                bought += 1;
            }
            bought
        };
        let bought = tokio::join!(spend(&tasks[0]), spend(&tasks[1]), spend(&tasks[2]));
        assert_eq!(bought.0 + bought.1 + bought.2, 6, "180 are spent, and another call might cost 100: {bought:?}");
        let spent = bench
            .rows(&format!(
                "select micro_usd::integer as spent from engine.owner_days where owner_key = '{}'",
                tasks[0].owner_key
            ))
            .await;
        assert_eq!(spent, json!([{ "spent": 180 }]));
    })
    .await;
}

#[tokio::test]
async fn a_job_that_stopped_for_want_of_money_is_retried_once_there_is_room_for_the_call_that_it_stopped_at() {
    on_every_store(async |bench| {
        let limits =
            SpendLimits { job_micro_usd: 250, owner_day_micro_usd: 300, provider_day_micro_usd: 350, ..UNLIMITED };
        for (spent, micro_usd_too_few) in [
            ("update engine.owner_days set micro_usd = 201", 300),
            ("update engine.provider_days set micro_usd = 251", 350),
        ] {
            bench.sql("delete from engine.owner_days").await;
            let claimed = bench.paying_task().await;
            let paid = booking(&claimed, "1", 100);
            bench.book(&paid).await;
            bench.end(&paid, CallEnd::Succeeded, 30).await;
            bench.sql(spent).await;
            for reserved_micro_usd in [120, 100] {
                let call = booking(&claimed, "2", reserved_micro_usd);
                let over = bench.store.book_call(&call, &limits).await.expect("book");
                assert!(matches!(over, BookingOutcome::OverBudget { .. }), "{over:?}");
            }
            bench.settle(&claimed, stopped_for_want_of_money()).await;
            let retry = async |spend: StartSpend| {
                let limits = StartLimits { spend: Some(spend), ..NO_LIMITS };
                bench.store.retry_job(claimed.job_id, bench.owner_id, &limits, None).await.expect("retry")
            };
            let spend = StartSpend {
                providers_of_kinds: BTreeMap::from([(bench.job().kind, vec![paid.provider.clone()])]),
                job_micro_usd: 250,
                owner_day_micro_usd: 300,
                provider_day_micro_usd: 350,
            };
            for _ in 0..2 {
                let outcome = retry(spend.clone()).await;
                assert!(matches!(outcome, RetryOutcome::Spent { retry_after_seconds: 1..=86_400 }), "{outcome:?}");
            }
            let own = StartSpend { job_micro_usd: 129, ..spend.clone() };
            assert!(matches!(retry(own).await, RetryOutcome::JobSpent));
            let raised = match micro_usd_too_few {
                300 => StartSpend { owner_day_micro_usd: 301, ..spend },
                _ => StartSpend { provider_day_micro_usd: 351, ..spend },
            };
            assert!(matches!(retry(raised).await, RetryOutcome::Retried { .. }));
        }
    })
    .await;
}

#[tokio::test]
async fn a_start_is_refused_when_the_day_is_spent() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        bench.book(&call).await;
        let start = async |spend: StartSpend| {
            let limits = StartLimits { spend: Some(spend), ..NO_LIMITS };
            bench.store.start_job(&bench.job(), &[task("a", &[])], None, &limits).await.expect("start")
        };
        let spend_of = |kind, owner_day_micro_usd, provider_day_micro_usd| StartSpend {
            providers_of_kinds: BTreeMap::from([(kind, vec![call.provider.clone()])]),
            job_micro_usd: 0,
            owner_day_micro_usd,
            provider_day_micro_usd,
        };
        let kind = bench.job().kind;
        let spend =
            |owner_day_micro_usd, provider_day_micro_usd| spend_of(kind, owner_day_micro_usd, provider_day_micro_usd);
        assert!(
            matches!(start(spend(100, 100)).await, StartOutcome::Created { .. }),
            "it is reserved, and may come back"
        );
        bench.end(&call, CallEnd::Succeeded, 100).await;
        for over in [spend(100, 0), spend(0, 100)] {
            let outcome = start(over).await;
            assert!(matches!(outcome, StartOutcome::Spent { retry_after_seconds: 1..=86_400 }), "{outcome:?}");
        }
        assert!(matches!(start(spend(101, 101)).await, StartOutcome::Created { .. }));
        // A picture's seller has nothing left, and this job buys no pictures.
        for other in [spend_of(JobKind::Image, 100, 0), spend_of(JobKind::Image, 0, 100)] {
            assert!(matches!(start(other).await, StartOutcome::Created { .. }));
        }
    })
    .await;
}
