//! What an operator sees of the last days.

use chrono::{TimeDelta, Timelike, Utc};

use crate::bench::{Bench, done, failed, on_every_store, task};

impl Bench {
    async fn history(&self) -> oneinabillion_edge::store::history::OperationsHistory {
        self.store.operations_history().await.expect("read")
    }
}

#[tokio::test]
async fn an_hour_has_the_ends_of_its_jobs_and_hours_without_any_are_there_too() {
    on_every_store(async |bench| {
        for table in ["job_ends", "job_ends_uncounted", "engine.queue_slots"] {
            bench.sql(&format!("delete from {table}")).await;
        }
        for outcome in [done(), done(), failed()] {
            bench.started(&[task("a", &[])]).await;
            let claimed = bench.claim_one().await;
            bench.settle(&claimed, outcome).await;
        }
        // Added up and not yet added up, an hour counts both.
        bench.sql("select engine.add_up_job_ends(2)").await;
        bench
            .sql(
                "insert into job_ends (slot, kind, state, jobs, retried, timed, time_taken, longest_time)
                select date_bin('5 minutes', now() - passed, 'epoch'), 'image', 'cancelled', 7, 0, 0, '0', '0'
                from unnest(array['5 hours', '3 days']::interval[]) as passed",
            )
            .await;
        let history = bench.history().await;
        assert_eq!(history.hours.len(), 48);
        assert!(history.hours.windows(2).all(|pair| pair[1].hour - pair[0].hour == TimeDelta::hours(1)));
        let last = history.hours.last().expect("this hour");
        assert_eq!((last.hour.minute(), last.hour <= Utc::now()), (0, true));
        let sum = |figure: fn(&oneinabillion_edge::store::history::HourFigures) -> u64| {
            history.hours.iter().map(figure).sum::<u64>()
        };
        let ends = (sum(|hour| hour.completed), sum(|hour| hour.failed), sum(|hour| hour.cancelled));
        assert_eq!(ends, (2, 1, 7), "what is older than two days is not shown");
        assert_eq!(history.hours[42].cancelled, 7);
    })
    .await;
}

#[tokio::test]
async fn an_hour_has_the_queue_at_its_longest_and_nothing_where_nobody_looked() {
    on_every_store(async |bench| {
        for table in ["jobs", "engine.queue_slots"] {
            bench.sql(&format!("delete from {table}")).await;
        }
        bench.sql("insert into engine.queue_slots values (now() - interval '50 hours', 9, 9, '1 hour')").await;
        for _ in 0..3 {
            bench.started(&[task("a", &[])]).await;
        }
        bench.claim_one().await;
        bench.sql("update jobs set created_at = now() - interval '90 seconds' where state = 'queued'").await;
        bench.sql("select engine.note_queue()").await;
        bench.sql("delete from jobs").await;
        bench.sql("select engine.note_queue()").await;
        let hours = bench.history().await.hours;
        let (last, before) = hours.split_last().expect("hours");
        assert_eq!((last.waiting, last.running), (Some(2), Some(1)));
        assert!(last.longest_wait_seconds.is_some_and(|seconds| (90.0..120.0).contains(&seconds)), "{last:?}");
        assert!(before.iter().all(|hour| hour.waiting.is_none() && hour.longest_wait_seconds.is_none()));
        assert_eq!(bench.rows("select 1 from engine.queue_slots where waiting = 9").await, serde_json::json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_sweep_notes_the_queue_once_a_minute_however_often_it_is_repeated() {
    on_every_store(async |bench| {
        for table in ["jobs", "engine.queue_slots", "sweep_sign"] {
            bench.sql(&format!("delete from {table}")).await;
        }
        bench.store.sweep(100, 30).await.expect("sweep");
        bench.started(&[task("a", &[])]).await;
        bench.store.sweep(100, 30).await.expect("sweep");
        let waiting = async || bench.history().await.hours.last().expect("this hour").waiting;
        assert_eq!(waiting().await, Some(0));
        bench.sql("update sweep_sign set swept_at = now() - interval '1 minute'").await;
        bench.store.sweep(100, 30).await.expect("sweep");
        assert_eq!(waiting().await, Some(1));
    })
    .await;
}

#[tokio::test]
async fn a_day_has_what_all_providers_cost_and_days_without_costs_are_there_too() {
    on_every_store(async |bench| {
        bench.sql("delete from engine.provider_days").await;
        bench
            .sql(
                "insert into engine.provider_days (day, provider, micro_usd, calls)
                select (now() at time zone 'utc')::date - days_ago, provider, cost, 2
                from (values (0, 'a', 5), (0, 'b', 7), (29, 'a', 11), (30, 'a', 13)) as spent (days_ago, provider, cost)",
            )
            .await;
        let days = bench.history().await.days;
        let spent = |index: usize| (days[index].micro_usd, days[index].calls);
        assert_eq!((days.len(), spent(29), spent(0), spent(15)), (30, (12, 4), (11, 2), (0, 0)));
        assert_eq!(days[29].day, Utc::now().date_naive());
        assert!(bench.anonymous().operations_history().await.is_err());
    })
    .await;
}
