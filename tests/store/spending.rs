//! Paid calls: booked once whoever asks, and given up rather than paid for a third time.

use oneinabillion_edge::job::spend::{BookingOutcome, CallBooking, CallEnd, Capability, LostCall, Usage};
use serde_json::{Value, json};

use crate::bench::{done, failed, on_every_store, retry};
use crate::paying::booking;

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
