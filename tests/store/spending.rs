//! Paid calls: booked once whoever asks, held to the budgets whatever happens at once, and given up rather than paid for a third time.

use std::collections::BTreeMap;

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::spend::{
    BookingOutcome, Budget, CallBooking, CallEnd, CallSettlement, Capability, LostCall, PayingTask, SpendLimits,
    StartSpend, Usage,
};
use oneinabillion_edge::store::control::RetryOutcome;
use oneinabillion_edge::store::start::{StartLimits, StartOutcome};
use oneinabillion_edge::store::work::{ClaimedTask, TaskOutcome};
use serde_json::{Value, json};

use crate::bench::{Bench, NO_LIMITS, done, failed, on_every_store, retry, task};

const UNLIMITED: SpendLimits = SpendLimits {
    job_micro_usd: 0,
    owner_day_micro_usd: 0,
    provider_day_micro_usd: 0,
    calls_at_once: 0,
    calls_per_minute: 0,
};

fn booking(claimed: &ClaimedTask, key: &str, reserved_micro_usd: u64) -> CallBooking {
    CallBooking {
        task: PayingTask {
            job_id: claimed.job_id,
            task_id: claimed.task_id,
            lease_token: claimed.lease_token,
            task: claimed.name.clone(),
            owner_key: claimed.owner_key.clone(),
            retries: claimed.retries,
        },
        key: key.to_owned(),
        // A provider of its own for each job: facts share the database.
        provider: format!("{}.example.com", claimed.job_id),
        capability: Capability::Write,
        model: "m".to_owned(),
        reserved_micro_usd,
        expires_in_seconds: 60,
        answer_is_lost: false,
    }
}

fn settlement(booking: &CallBooking, outcome: CallEnd, cost_micro_usd: u64) -> CallSettlement {
    CallSettlement {
        job_id: booking.task.job_id,
        key: booking.key.clone(),
        outcome,
        cost_micro_usd,
        usage: Usage { output_tokens: 3, seconds: 1.5, ..Usage::default() },
        fault: None,
        is_outage: outcome == CallEnd::Unknown,
        rest_seconds: None,
    }
}

fn stopped_for_want_of_money() -> TaskOutcome {
    TaskOutcome::Failed { error_code: FailureCode::BudgetExceeded, error_message: "no money".to_owned() }
}

impl Bench {
    async fn paying_task(&self) -> ClaimedTask {
        self.started(&[task("a", &[])]).await;
        self.claim_one().await
    }

    async fn book(&self, booking: &CallBooking) -> BookingOutcome {
        self.store.book_call(booking, &UNLIMITED).await.expect("book")
    }

    async fn end(&self, booking: &CallBooking, outcome: CallEnd, cost_micro_usd: u64) {
        self.store.settle_call(&settlement(booking, outcome, cost_micro_usd)).await.expect("settle");
    }

    /// What the provider of these bookings has cost today.
    async fn spent(&self, booking: &CallBooking) -> i64 {
        let rows = self
            .rows(&format!("select micro_usd from engine.provider_days where provider = '{}'", booking.provider))
            .await;
        rows[0]["micro_usd"].as_i64().or_else(|| rows[0]["micro_usd"].as_str()?.parse().ok()).expect("a sum")
    }

    async fn expire(&self, booking: &CallBooking) {
        self.expired_for(booking, "1 second").await;
    }

    async fn expired_for(&self, booking: &CallBooking, interval: &str) {
        self.sql(&format!(
            "update engine.provider_calls set expires_at = now() - interval '{interval}' where job_id = '{}' and state = 'booked'",
            booking.task.job_id
        ))
        .await;
    }

    /// Of how many calls of the provider nobody learned what became of them.
    async fn unknown_fates(&self, booking: &CallBooking) -> i64 {
        let rows = self
            .rows(&format!("select unknown_fates from engine.provider_days where provider = '{}'", booking.provider))
            .await;
        rows[0]["unknown_fates"].as_i64().expect("a number")
    }

    /// The calls of the provider that a sweep found without a caller.
    async fn swept(&self, booking: &CallBooking) -> Vec<LostCall> {
        let swept = self.store.sweep(1_000, 30).await.expect("sweep");
        swept.lost_calls.into_iter().filter(|lost| lost.provider == booking.provider).collect()
    }
}

#[tokio::test]
async fn what_a_call_cost_takes_the_place_of_what_was_reserved_once() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        assert_eq!(bench.book(&call).await, BookingOutcome::Booked);
        assert_eq!(bench.spent(&call).await, 100);
        for _ in 0..2 {
            bench.end(&call, CallEnd::Succeeded, 30).await;
            assert_eq!(bench.spent(&call).await, 30);
        }
        // What an earlier attempt used is used.
        let again = CallBooking { answer_is_lost: true, ..call.clone() };
        bench.book(&again).await;
        bench.end(&again, CallEnd::Succeeded, 5).await;
        let refused = booking(&claimed, "l", 50);
        bench.book(&refused).await;
        bench.end(&refused, CallEnd::Failed, 0).await;
        assert_eq!(bench.spent(&call).await, 35);
        bench.settle(&claimed, done()).await;
        let job = bench.read(claimed.job_id).await;
        assert_eq!(job.cost.expect("a cost").into_iter().collect::<Vec<_>>(), [(call.provider, 35)]);
        assert_eq!(job.usage, Some(Usage { output_tokens: 9, seconds: 4.5, ..Usage::default() }));
    })
    .await;
}

/// What was paid is paid.
#[tokio::test]
async fn a_job_that_failed_or_was_cancelled_in_the_middle_says_what_it_cost() {
    on_every_store(async |bench| {
        for is_cancelled in [false, true] {
            let claimed = bench.paying_task().await;
            let (paid, under_way) = (booking(&claimed, "k", 100), booking(&claimed, "l", 50));
            bench.book(&paid).await;
            bench.book(&under_way).await;
            bench.end(&paid, CallEnd::Succeeded, 30).await;
            if is_cancelled {
                bench.store.cancel_job(claimed.job_id, bench.owner_id).await.expect("cancel");
            } else {
                bench.settle(&claimed, failed()).await;
            }
            // Whoever waited for it tells its end all the same.
            bench.end(&under_way, CallEnd::Succeeded, 20).await;
            let job = bench.read(claimed.job_id).await;
            assert_eq!(job.cost.expect("a cost").values().sum::<u64>(), 50);
            assert_eq!(job.usage.expect("what was used").output_tokens, 6);
        }
    })
    .await;
}

#[tokio::test]
async fn two_who_book_the_same_call_at_once_do_not_both_pay() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        let (one, two) = tokio::join!(bench.book(&call), bench.book(&call));
        let booked = [&one, &two].into_iter().filter(|outcome| **outcome == BookingOutcome::Booked).count();
        assert_eq!(booked, 1, "{one:?} {two:?}");
        assert_eq!(bench.spent(&call).await, 100);
    })
    .await;
}

#[tokio::test]
async fn a_call_whose_caller_died_is_made_once_more_and_then_given_up() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        bench.book(&call).await;
        assert!(matches!(bench.book(&call).await, BookingOutcome::UnderWay { retry_after_seconds: 30..=61 }));
        bench.expire(&call).await;
        assert_eq!(bench.book(&call).await, BookingOutcome::Booked);
        bench.end(&call, CallEnd::Unknown, 0).await;
        assert_eq!(bench.book(&call).await, BookingOutcome::GivenUp);
        assert_eq!(bench.spent(&call).await, 200, "what may have been paid counts as paid");
        assert_eq!(bench.unknown_fates(&call).await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_call_whose_caller_died_twice_is_given_up_and_both_are_counted_once() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        for _ in 0..2 {
            assert_eq!(bench.book(&call).await, BookingOutcome::Booked);
            bench.expire(&call).await;
        }
        for _ in 0..2 {
            assert_eq!(bench.book(&call).await, BookingOutcome::GivenUp);
            assert_eq!((bench.spent(&call).await, bench.unknown_fates(&call).await), (200, 2));
        }
    })
    .await;
}

#[tokio::test]
async fn a_sweep_settles_calls_whose_callers_died_as_paid_for() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        bench.book(&call).await;
        bench.expired_for(&call, "59 seconds").await;
        assert_eq!(bench.swept(&call).await, [], "its caller may still settle it");
        bench.expired_for(&call, "61 seconds").await;
        bench.book(&booking(&claimed, "l", 30)).await;
        let (job_id, task) = (claimed.job_id, claimed.name.clone());
        let lost = LostCall { job_id, task, provider: call.provider.clone(), capability: Capability::Write };
        assert_eq!(bench.swept(&call).await, [lost]);
        assert_eq!(bench.swept(&call).await, [], "once");
        assert_eq!((bench.spent(&call).await, bench.unknown_fates(&call).await), (130, 1));
        bench.end(&booking(&claimed, "l", 30), CallEnd::Succeeded, 5).await;
        assert_eq!(bench.book(&call).await, BookingOutcome::Booked, "it is made once more");
        bench.expired_for(&call, "61 seconds").await;
        assert_eq!(bench.swept(&call).await.len(), 1);
        assert_eq!(bench.book(&call).await, BookingOutcome::GivenUp);
        assert_eq!((bench.spent(&call).await, bench.unknown_fates(&call).await), (205, 2));
        bench.settle(&claimed, done()).await;
        let cost = bench.read(claimed.job_id).await.cost.expect("a cost");
        assert_eq!(cost.into_iter().collect::<Vec<_>>(), [(call.provider, 205)]);
    })
    .await;
}

/// Or a call over midnight leaves what was reserved on the one day, and less than nothing on the next.
#[tokio::test]
async fn what_a_call_cost_is_settled_on_the_day_of_its_booking() {
    on_every_store(async |bench| {
        for (outcome, cost, expected, fates) in [(CallEnd::Succeeded, 30, 30, 0), (CallEnd::Unknown, 0, 100, 1)] {
            let claimed = bench.paying_task().await;
            let call = booking(&claimed, "k", 100);
            bench.sql("delete from engine.owner_days").await;
            bench.book(&call).await;
            for statement in [
                format!("update engine.provider_calls set booked_at = now() - interval '1 day' where job_id = '{}'", claimed.job_id),
                format!("update engine.provider_days set day = day - 1 where provider = '{}'", call.provider),
                format!("update engine.owner_days set day = day - 1 where owner_key = '{}'", claimed.owner_key),
            ] {
                bench.sql(&statement).await;
            }
            bench.end(&call, outcome, cost).await;
            let days = bench
                .rows(&format!(
                    "select day = (now() at time zone 'utc')::date - 1 as before, micro_usd::integer as spent, unknown_fates as fates
                     from engine.provider_days where provider = '{}'",
                    call.provider
                ))
                .await;
            assert_eq!(days, json!([{ "before": true, "spent": expected, "fates": fates }]));
            let days = bench
                .rows(&format!(
                    "select day = (now() at time zone 'utc')::date - 1 as before, micro_usd::integer as spent
                     from engine.owner_days where owner_key = '{}'",
                    claimed.owner_key
                ))
                .await;
            assert_eq!(days, json!([{ "before": true, "spent": expected }]));
        }
    })
    .await;
}

#[tokio::test]
async fn bookings_and_settlements_of_the_same_calls_at_once_do_not_wait_for_each_other_forever() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let calls: Vec<CallBooking> = (0..8).map(|number| booking(&claimed, &number.to_string(), 100)).collect();
        for call in &calls {
            assert_eq!(bench.book(call).await, BookingOutcome::Booked);
        }
        let both = calls.iter().map(async |call| {
            tokio::join!(
                bench.end(call, CallEnd::Succeeded, 10),
                bench.book(call),
                bench.end(call, CallEnd::Succeeded, 10)
            )
        });
        for ((), outcome, ()) in futures::future::join_all(both).await {
            assert!(matches!(outcome, BookingOutcome::Answered | BookingOutcome::UnderWay { .. }), "{outcome:?}");
        }
        assert_eq!(bench.spent(&calls[0]).await, 80);
    })
    .await;
}

/// The former holder of the lease kept and settled it after the new one had looked for it.
#[tokio::test]
async fn a_call_that_was_answered_is_booked_again_only_when_its_answer_is_lost() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        bench.book(&call).await;
        bench.end(&call, CallEnd::Succeeded, 30).await;
        assert_eq!(bench.book(&call).await, BookingOutcome::Answered);
        assert_eq!((bench.spent(&call).await, bench.unknown_fates(&call).await), (30, 0));
        let again = CallBooking { answer_is_lost: true, ..call };
        assert_eq!(bench.book(&again).await, BookingOutcome::Booked);
        assert_eq!((bench.spent(&again).await, bench.unknown_fates(&again).await), (130, 1));
    })
    .await;
}

/// Each attempt of its task would pay for another otherwise.
#[tokio::test]
async fn an_answer_that_was_paid_for_and_is_of_no_use_is_bought_once_more_and_one_for_nothing_as_often_as_it_takes() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        for _ in 0..2 {
            assert_eq!(bench.book(&call).await, BookingOutcome::Booked);
            bench.end(&call, CallEnd::Failed, 20).await;
        }
        for _ in 0..2 {
            assert_eq!(bench.book(&call).await, BookingOutcome::GivenUp);
        }
        assert_eq!((bench.spent(&call).await, bench.unknown_fates(&call).await), (40, 0), "their fates are known");
        let free = booking(&claimed, "l", 100);
        for _ in 0..4 {
            assert_eq!(bench.book(&free).await, BookingOutcome::Booked);
            bench.end(&free, CallEnd::Failed, 0).await;
        }
        // One of each kind is two.
        let mixed = booking(&claimed, "m", 100);
        bench.book(&mixed).await;
        bench.end(&mixed, CallEnd::Unknown, 0).await;
        bench.book(&mixed).await;
        bench.end(&mixed, CallEnd::Failed, 20).await;
        assert_eq!(bench.book(&mixed).await, BookingOutcome::GivenUp);
    })
    .await;
}

/// Its owner's retry has thrown it away: nobody lost it.
#[tokio::test]
async fn an_answer_that_an_owners_retry_asks_for_anew_is_not_counted_as_lost() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        assert_eq!(claimed.retries, 0);
        let call = booking(&claimed, "k", 100);
        bench.book(&call).await;
        bench.end(&call, CallEnd::Succeeded, 30).await;
        bench.sql(&format!("update jobs set retry_count = 1 where id = '{}'", claimed.job_id)).await;
        let again = CallBooking { answer_is_lost: true, ..call };
        assert_eq!(bench.book(&again).await, BookingOutcome::Booked);
        assert_eq!(bench.unknown_fates(&again).await, 0);
        bench.end(&again, CallEnd::Unknown, 0).await;
        assert_eq!(bench.book(&again).await, BookingOutcome::Booked, "its fate was unknown once");
    })
    .await;
}

#[tokio::test]
async fn a_retry_of_the_owner_is_a_wish_to_pay_again() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        for _ in 0..2 {
            assert_eq!(bench.book(&call).await, BookingOutcome::Booked);
            bench.end(&call, CallEnd::Unknown, 0).await;
        }
        assert_eq!(bench.book(&call).await, BookingOutcome::GivenUp);
        bench.sql(&format!("update jobs set retry_count = 1 where id = '{}'", claimed.job_id)).await;
        assert_eq!(bench.book(&call).await, BookingOutcome::Booked);
    })
    .await;
}

#[tokio::test]
async fn who_lost_the_lease_pays_for_nothing() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        bench.settle(&claimed, retry()).await;
        assert_eq!(bench.book(&booking(&claimed, "k", 100)).await, BookingOutcome::Lost);
        let cancelled = bench.paying_task().await;
        bench.store.cancel_job(cancelled.job_id, bench.owner_id).await.expect("cancel");
        assert_eq!(bench.book(&booking(&cancelled, "k", 100)).await, BookingOutcome::Lost);
    })
    .await;
}

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
        bench
            .sql(&format!(
                "update engine.provider_circuits set rests_until = now() where provider = '{}'",
                call.provider
            ))
            .await;
        assert_eq!(bench.book(&call).await, BookingOutcome::Booked, "one may try");
        assert!(matches!(bench.book(&booking(&claimed, "7", 1)).await, BookingOutcome::Resting { .. }));
        bench.end(&call, CallEnd::Succeeded, 1).await;
        assert_eq!(bench.book(&booking(&claimed, "7", 1)).await, BookingOutcome::Booked);
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

#[tokio::test]
async fn what_a_provider_cost_stays_when_its_job_is_erased() {
    on_every_store(async |bench| {
        let claimed = bench.paying_task().await;
        let call = booking(&claimed, "k", 100);
        bench.book(&call).await;
        bench.end(&call, CallEnd::Succeeded, 70).await;
        bench.settle(&claimed, done()).await;
        bench.store.erase_job(claimed.job_id, bench.owner_id).await.expect("erase");
        let calls =
            bench.rows(&format!("select 1 from engine.provider_calls where job_id = '{}'", claimed.job_id)).await;
        assert_eq!((calls, bench.spent(&call).await), (Value::Array(Vec::new()), 70));
        let spend = bench.store.job_stats(300).await.expect("figures").spend;
        assert!(spend.iter().any(|spend| spend.provider == call.provider && spend.micro_usd == 70));
    })
    .await;
}
