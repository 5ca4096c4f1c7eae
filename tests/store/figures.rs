//! The figures of health: each counts what it says and nothing else.

use jiff::{SignedDuration, Timestamp};
use oneinabillion_edge::job::health::{Figures, KindFigures};
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::state::{JobState, TaskState};
use oneinabillion_edge::store::error::StoreError;
use oneinabillion_edge::store::start::NewJob;
use strum::VariantArray;

use crate::bench::{Bench, NO_LIMITS, done, failed, on_every_store, retry, task};

const STUCK_AFTER_SECONDS: u32 = 300;

impl Bench {
    async fn figures(&self) -> Figures {
        self.store.job_stats(STUCK_AFTER_SECONDS).await.expect("figures")
    }

    /// Nothing was ever started, and nothing paid for.
    async fn empty(&self) {
        for table in ["jobs", "job_ends", "job_ends_uncounted", "sweep_sign", "engine.provider_days"] {
            self.sql(&format!("delete from {table}")).await;
        }
    }
}

fn of_kind(figures: &Figures, kind: JobKind) -> KindFigures {
    *figures.kinds.iter().find(|found| found.kind == kind).expect("the kind has figures")
}

/// FAILURES 33 and 35.
#[tokio::test]
async fn an_empty_database_has_no_figures() {
    on_every_store(async |bench| {
        bench.empty().await;
        assert_eq!(bench.figures().await, Figures::default());
    })
    .await;
}

/// FAILURES 37: a state under a wrong name would be counted nowhere.
#[tokio::test]
async fn every_state_is_counted_where_it_belongs_and_by_its_kind() {
    on_every_store(async |bench| {
        bench.empty().await;
        for outcome in [done(), done(), failed()] {
            bench.started(&[task("a", &[])]).await;
            let claimed = bench.claim_one().await;
            bench.settle(&claimed, outcome).await;
        }
        let cancelled = bench.started(&[task("a", &[])]).await;
        bench.store.cancel_job(cancelled, bench.owner_id).await.unwrap();
        bench.start(NewJob { kind: JobKind::Image, ..bench.job() }, &[task("a", &[]), task("b", &[])]).await;
        bench.claim_one().await;
        bench.started(&[task("a", &[])]).await;

        let figures = bench.figures().await;
        let extended = of_kind(&figures, JobKind::Extended);
        let counted = (extended.pending, extended.processing, extended.completed, extended.failed, extended.cancelled);
        assert_eq!(counted, (1, 0, 2, 1, 1));
        assert_eq!((extended.completed_last_hour, extended.failed_last_hour, extended.total()), (2, 1, 5));
        let image = of_kind(&figures, JobKind::Image);
        assert_eq!((image.pending, image.processing, image.total()), (0, 1, 1));
        assert_eq!((figures.ready_tasks, figures.running_tasks), (2, 1));
        assert_eq!((figures.kinds.len(), figures.stuck_jobs), (2, 0));
    })
    .await;
}

/// Jobs that were over when they came into the database.
fn inserted(kind: &str, minutes_ago: u32, seconds_taken: u32, count: u32) -> String {
    format!(
        "insert into jobs (id, kind, owner_key, state, params, percent, lifetime_seconds, deadline_at, started_at, finished_at)
        select gen_random_uuid(), '{kind}', 'user:x', 'complete', '{{}}', 100, 60, now(), ended - interval '{seconds_taken} seconds', ended
        from (select now() - interval '{minutes_ago} minutes' as ended from generate_series(1, {count})) as made"
    )
}

/// To five minutes: see `job_ends`.
#[tokio::test]
async fn a_day_counts_and_what_was_before_does_not() {
    on_every_store(async |bench| {
        bench.empty().await;
        for (minutes_ago, count) in [(0, 1), (54, 2), (61, 4), (1_434, 8), (1_441, 16), (100_000, 32)] {
            bench.sql(&inserted("image", minutes_ago, 1, count)).await;
        }
        for swept in [false, true, true] {
            let image = of_kind(&bench.figures().await, JobKind::Image);
            assert_eq!((image.completed, image.completed_last_hour), (15, 3), "swept: {swept}");
            bench.store.sweep(10, 30).await.unwrap();
        }
    })
    .await;
}

/// Two kinds, one of which took twice what was expected and the other a tenth of it.
#[tokio::test]
async fn what_is_ahead_of_a_job_is_reckoned_by_what_its_kind_really_took() {
    on_every_store(async |bench| {
        bench.empty().await;
        bench.sql("delete from job_paces").await;
        let of_kind = |kind| NewJob { kind, estimated_seconds: 60, ..bench.job() };
        for (kind, took_seconds) in [(JobKind::Extended, 120), (JobKind::Image, 6)] {
            let job_id = bench.start(of_kind(kind), &[task("a", &[])]).await;
            assert_eq!(bench.read(job_id).await.pace, None, "nothing is known yet");
            let claimed = bench.claim_one().await;
            let began =
                format!("update jobs set started_at = now() - interval '{took_seconds} s' where id = '{job_id}'");
            bench.sql(&began).await;
            bench.settle(&claimed, done()).await;
            bench.store.sweep(10, 30).await.expect("swept");
        }
        let running = bench.start(of_kind(JobKind::Image), &[task("a", &[])]).await;
        bench.claim_one().await;
        bench.start(of_kind(JobKind::Extended), &[task("a", &[])]).await;
        bench.start(of_kind(JobKind::Image), &[task("a", &[])]).await;
        let last = bench.start(of_kind(JobKind::Extended), &[task("a", &[])]).await;
        let waiting = bench.read(last).await;
        let whole = |number: Option<f64>, by: f64| number.map(|number| (number * by).round() / by);
        assert_eq!((waiting.jobs_ahead, waiting.jobs_running), (Some(2), Some(1)));
        assert_eq!((whole(waiting.pace, 10.0), whole(waiting.seconds_ahead, 1.0)), (Some(2.0), Some(126.0)));
        let running = bench.read(running).await;
        assert_eq!((running.seconds_ahead, running.jobs_running, whole(running.pace, 10.0)), (None, None, Some(0.1)));

        bench.store.pause_kinds(&[JobKind::Extended], &[]).await.expect("paused");
        assert_eq!(bench.read(last).await.seconds_ahead, None, "nobody knows how long it waits");
        bench.store.pause_kinds(&[], &[JobKind::Extended]).await.expect("resumed");

        // A change of pace is taken up: ten jobs weigh more than all before them.
        let ended = "insert into job_ends_uncounted
              (slot, kind, state, jobs, retried, timed, time_taken, longest_time, seconds_expected)
            select now(), 'extended', 'complete', 1, 0, 1, '30 s', '30 s', 60 from generate_series(1, 10)";
        bench.sql(ended).await;
        bench.store.sweep(10, 30).await.expect("swept");
        let pace = bench.read(last).await.pace.expect("known");
        assert!((0.9..1.1).contains(&pace), "{pace}");
    })
    .await;
}

#[tokio::test]
async fn a_job_takes_from_its_first_claim_to_its_end() {
    on_every_store(async |bench| {
        bench.empty().await;
        bench.sql(&inserted("image", 10, 50, 3)).await;
        bench.sql(&inserted("image", 300, 10, 1)).await;
        bench.store.sweep(10, 30).await.unwrap();
        bench.sql(&inserted("image", 10, 20, 2)).await;
        let image = of_kind(&bench.figures().await, JobKind::Image);
        assert_eq!((image.timed, image.seconds_taken, image.longest_seconds), (6, 200.0, 50.0));

        let job_id = bench.started(&[task("a", &[])]).await;
        let claimed = bench.claim_one().await;
        bench.sql(&format!("update jobs set started_at = now() - interval '1 hour' where id = '{job_id}'")).await;
        bench.settle(&claimed, done()).await;
        let extended = of_kind(&bench.figures().await, JobKind::Extended);
        assert!((3_600.0..3_660.0).contains(&extended.seconds_taken), "{extended:?}");
    })
    .await;
}

/// Ends are added up beside jobs that end: nothing is lost and nothing counted twice.
#[tokio::test]
async fn sweeps_beside_ends_count_every_end_once() {
    on_every_store(async |bench| {
        bench.empty().await;
        for _ in 0..24 {
            bench.started(&[task("a", &[])]).await;
        }
        let worker = async || {
            for _ in 0..8 {
                for claimed in bench.claim(1).await {
                    bench.settle(&claimed, done()).await;
                }
                bench.store.sweep(10, 30).await.expect("sweep");
            }
        };
        tokio::join!(worker(), worker(), worker());
        bench.finish_all().await;
        assert_eq!(of_kind(&bench.figures().await, JobKind::Extended).completed, 24);
    })
    .await;
}

#[tokio::test]
async fn a_job_waits_since_it_was_created() {
    on_every_store(async |bench| {
        bench.empty().await;
        let job_id = bench.started(&[task("a", &[])]).await;
        bench.sql(&format!("update jobs set created_at = '2026-01-02T03:04:05Z' where id = '{job_id}'")).await;
        let waiting_since = bench.figures().await.oldest_waiting_since.expect("one waits");
        assert_eq!(waiting_since.to_string(), "2026-01-02T03:04:05Z");
        bench.claim_one().await;
        assert_eq!(bench.figures().await.oldest_waiting_since, None);
    })
    .await;
}

/// Its owner may have come back after a week: neither its wait nor its time began with its creation.
#[tokio::test]
async fn a_resumed_job_waits_from_then_on_ends_twice_and_is_not_timed() {
    on_every_store(async |bench| {
        bench.empty().await;
        let job_id = bench.started(&[task("a", &[])]).await;
        let claimed = bench.claim_one().await;
        bench.settle(&claimed, failed()).await;
        let aged = "update jobs set created_at = now() - interval '7 days', updated_at = now() - interval '7 days'";
        bench.sql(aged).await;
        bench.store.retry_job(job_id, bench.owner_id, &NO_LIMITS, None).await.unwrap();
        let waiting_since = bench.figures().await.oldest_waiting_since.expect("one waits");
        let now = Timestamp::now();
        assert!(now.duration_since(waiting_since) < SignedDuration::from_mins(5), "{waiting_since}");

        bench.finish_all().await;
        let extended = of_kind(&bench.figures().await, JobKind::Extended);
        let counted = (extended.failed, extended.completed, extended.retried, extended.timed);
        assert_eq!(counted, (1, 1, 1, 0));
        assert_eq!((extended.seconds_taken, bench.figures().await.oldest_waiting_since), (0.0, None));
    })
    .await;
}

/// FAILURES 2: also when the heartbeat was never written.
#[tokio::test]
async fn a_job_whose_worker_is_silent_is_stuck() {
    on_every_store(async |bench| {
        for heartbeat in ["now() - interval '301 seconds'", "null"] {
            bench.empty().await;
            bench.started(&[task("a", &[]), task("b", &["a"])]).await;
            bench.claim_one().await;
            assert_eq!(bench.figures().await.stuck_jobs, 0);
            let aged = format!("update job_tasks set heartbeat_at = {heartbeat}, ready_at = now() - interval '1 hour'");
            bench.sql(&aged).await;
            assert_eq!(bench.figures().await.stuck_jobs, 1, "{heartbeat}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_job_whose_ready_task_nobody_takes_up_is_stuck() {
    on_every_store(async |bench| {
        bench.empty().await;
        bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        let claimed = bench.claim_one().await;
        bench.settle(&claimed, done()).await;
        let aged = "update job_tasks set heartbeat_at = now() - interval '1 hour', finished_at = finished_at - interval '1 hour',
            ready_at = now() - interval '1 hour'";
        bench.sql(aged).await;
        assert_eq!(bench.figures().await.stuck_jobs, 1);
    })
    .await;
}

#[tokio::test]
async fn a_pause_between_attempts_is_no_silence() {
    on_every_store(async |bench| {
        bench.empty().await;
        let paused = PlannedTask { backoff_base_seconds: 3_600, backoff_max_seconds: 3_600, ..task("a", &[]) };
        bench.started(&[paused]).await;
        let claimed = bench.claim_one().await;
        bench.settle(&claimed, retry()).await;
        bench.sql("update job_tasks set heartbeat_at = now() - interval '1 hour'").await;
        let figures = bench.figures().await;
        assert_eq!((figures.stuck_jobs, figures.ready_tasks), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_sweep_leaves_a_sign_of_life() {
    on_every_store(async |bench| {
        bench.empty().await;
        let sweeps = || async {
            bench.store.sweep(10, 30).await.unwrap();
            bench.figures().await.swept_at.expect("swept")
        };
        let first = sweeps().await;
        assert!(sweeps().await > first);
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_service_role_sees_figures() {
    on_every_store(async |bench| {
        let asked = bench.anonymous().job_stats(STUCK_AFTER_SECONDS).await;
        assert!(matches!(asked, Err(StoreError::Forbidden { .. })));
    })
    .await;
}

/// FAILURES 37.
#[test]
fn the_functions_of_the_operations_name_only_states_that_exist() {
    let known: Vec<String> = JobState::VARIANTS
        .iter()
        .map(ToString::to_string)
        .chain(TaskState::VARIANTS.iter().map(ToString::to_string))
        .collect();
    let sources = [
        include_str!("../../migrations/rpc/job_stats.sql"),
        include_str!("../../migrations/rpc/jobs_to_process.sql"),
        include_str!("../../migrations/engine/may_be_removed.sql"),
        include_str!("../../migrations/rpc/remove_jobs.sql"),
    ];
    let mut seen = 0;
    for source in sources {
        for condition in source.split("state ").skip(1).filter_map(|rest| {
            let rest = rest.strip_prefix("in (").map(|list| list.split(')').next()).or(Some(rest.lines().next()));
            rest.flatten()
        }) {
            for word in condition.split('\'').skip(1).step_by(2).take_while(|word| !word.contains(' ')) {
                seen += 1;
                assert!(known.iter().any(|state| state == word), "{word} in {condition}");
            }
        }
    }
    assert!(seen >= 15, "{seen}");
}
