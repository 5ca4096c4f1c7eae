//! The engine under many hands: claims that leave nothing lying, fairness, poison that stands alone, limits of a retry, pruning.

use std::cell::Cell;
use std::collections::HashSet;

use futures::future::join_all;
use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::control::RetryOutcome;
use oneinabillion_edge::store::start::{NewJob, StartBudget, StartLimits, owner_key};
use oneinabillion_edge::store::work::{ClaimedTask, CrashReport, ReturnedTasks};
use uuid::Uuid;

use crate::bench::{Bench, NO_LIMITS, done, failed, names, on_every_store, result, task};
use crate::costs::waiting_owners;

impl Bench {
    /// One job of somebody else, with these tasks.
    async fn strangers_job(&self, tasks: &[PlannedTask]) -> Uuid {
        let owner_id = Uuid::new_v4();
        self.start(NewJob { owner_id: Some(owner_id), owner_key: owner_key(owner_id), ..self.job() }, tasks).await
    }

    /// The workers that hold leases fall silent, and the sweep finds them.
    async fn fall_silent(&self) {
        self.sql("update job_tasks set lease_expires_at = now() - interval '1 second' where state = 'running'").await;
        self.store.sweep(100, 30).await.expect("sweep");
    }

    /// No pause between attempts lasts any longer.
    async fn end_pauses(&self) {
        self.sql("update job_tasks set ready_at = now() where state = 'ready'").await;
    }

    async fn settle_all(&self, claimed: &[ClaimedTask]) {
        let results: Vec<_> = claimed.iter().map(|task| result(task, done())).collect();
        self.store.settle_tasks(&results).await.expect("settle");
    }
}

fn many(prefix: &str, count: usize) -> Vec<PlannedTask> {
    (0..count).map(|number| task(&format!("{prefix}{number}"), &[])).collect()
}

#[tokio::test]
async fn claims_at_once_take_everything_that_is_ready() {
    on_every_store(async |bench| {
        for claimers in [1, 2, 4, 8, 16, 32] {
            bench.clear().await;
            bench.sql(&waiting_owners(800)).await;
            let claims_left = Cell::new(100);
            let claimer = async || {
                let mut claimed = Vec::new();
                while claims_left.get() > 0 {
                    claims_left.set(claims_left.get() - 1);
                    claimed.extend(bench.claim(8).await.into_iter().map(|task| task.task_id));
                }
                claimed
            };
            let claimed: HashSet<Uuid> =
                join_all((0..claimers).map(|_| claimer())).await.into_iter().flatten().collect();
            assert_eq!(claimed.len(), 800, "{claimers} claimers");
        }
        bench.clear().await;
    })
    .await;
}

/// FAILURES 13, under concurrency: the line was full of one owner's tasks when the other came.
#[tokio::test]
async fn a_big_owner_delays_somebody_elses_task_by_at_most_one() {
    on_every_store(async |bench| {
        bench.started(&many("big", 60)).await;
        let early = join_all((0..3).map(|_| bench.claim(4))).await.concat();
        assert_eq!(early.len(), 12);
        bench.strangers_job(&[task("small", &[])]).await;
        let next = bench.claim(2).await;
        assert!(names(&next).contains(&"small"), "{:?}", names(&next));
    })
    .await;
}

#[tokio::test]
async fn owners_take_turns_however_much_each_has() {
    on_every_store(async |bench| {
        bench.started(&many("big", 30)).await;
        for _ in 0..5 {
            bench.strangers_job(&many("few", 2)).await;
        }
        let first: Vec<ClaimedTask> = bench.claim(12).await;
        let big = first.iter().filter(|task| task.name.starts_with("big")).count();
        assert_eq!(big, 2, "two rounds: two of the big owner, two of each of the five others");
    })
    .await;
}

/// One of eight kills its worker, again and again.
#[tokio::test]
async fn a_settlement_claims_what_it_made_ready_but_no_poison_beside_other_tasks() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.started(&[task("suspect", &[])]).await;
        bench.claim(1).await;
        bench.fall_silent().await;
        bench.sql("update job_tasks set ready_at = now() + interval '1 hour' where state = 'ready'").await;
        bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        let first = bench.claim(1).await;
        bench.end_pauses().await;
        let finished: Vec<_> = first.iter().map(|task| result(task, done())).collect();
        let (settlement, claimed) = bench.store.settle_and_claim_tasks(&finished, "suite", 8, true).await.unwrap();
        assert_eq!((settlement.settled.len(), names(&claimed)), (1, vec!["b"]));
        let (_, claimed) = bench.store.settle_and_claim_tasks(&[], "suite", 8, false).await.unwrap();
        assert_eq!(names(&claimed), ["suspect"]);
    })
    .await;
}

#[tokio::test]
async fn poison_is_claimed_alone_and_given_up_while_its_companions_lose_no_attempt() {
    on_every_store(async |bench| {
        let poisoned = bench.started(&[task("poison", &[])]).await;
        let mut good = Vec::new();
        for _ in 0..7 {
            good.push(bench.started(&[task("good", &[])]).await);
        }
        assert_eq!(bench.claim(8).await.len(), 8);
        bench.fall_silent().await;

        let mut deaths = 1;
        loop {
            let claimed = bench.claim(8).await;
            match claimed.as_slice() {
                [] => break,
                [task] if task.name == "poison" => {
                    assert_eq!(task.attempt, 1, "the attempt in company did not count");
                    deaths += 1;
                    bench.fall_silent().await;
                }
                [task] => {
                    assert_eq!(task.attempt, 1, "the attempt in company did not count");
                    bench.settle(task, done()).await;
                }
                more => panic!("{:?} were claimed together", names(more)),
            }
        }
        assert_eq!(deaths, 2);
        let job = bench.read(poisoned).await;
        assert_eq!((job.state, job.error_code), (JobState::Failed, Some(FailureCode::JobCrashed)));
        for job_id in good {
            assert_eq!(bench.read(job_id).await.state, JobState::Complete);
        }
    })
    .await;
}

#[tokio::test]
async fn a_reported_crash_gives_back_at_once_and_blames_the_task_that_was_computing() {
    on_every_store(async |bench| {
        bench.clear().await;
        let poisoned = bench.started(&[task("poison", &[])]).await;
        let good = bench.started(&[task("a", &[]), task("b", &[])]).await;
        let claimed = bench.claim_as("dead", 8).await;
        let poison = claimed.iter().find(|task| task.name == "poison").expect("all were claimed").task_id;
        let untouched = bench.started(&[task("untouched", &[])]).await;
        bench.claim_as("alive", 8).await;

        let report = CrashReport { workers: vec!["dead".into()], task_id: Some(poison) };
        let given_back = bench.store.report_crash(&report).await.unwrap();
        assert_eq!(given_back.ready.iter().map(|ready| ready.count).sum::<usize>(), 3);
        assert_eq!(
            bench.store.report_crash(&report).await.unwrap(),
            ReturnedTasks::default(),
            "a repeat finds nothing"
        );

        let suspect = bench.claim_as("dead again", 8).await;
        assert_eq!((names(&suspect), suspect[0].attempt), (vec!["poison"], 2));
        let companions = bench.claim(8).await;
        assert_eq!(names(&companions), ["a", "b"]);
        assert!(companions.iter().all(|task| task.attempt == 1), "the attempt beside the poison did not count");
        bench.settle_all(&companions).await;

        let report = CrashReport { workers: vec!["dead again".into()], task_id: Some(poison) };
        bench.store.report_crash(&report).await.unwrap();
        let job = bench.read(poisoned).await;
        assert_eq!((job.state, job.error_code), (JobState::Failed, Some(FailureCode::JobCrashed)));
        assert_eq!(bench.read(good).await.state, JobState::Complete);
        assert_eq!(bench.read(untouched).await.state, JobState::Processing);
        let retried = bench.store.retry_job(poisoned, bench.owner_id, &NO_LIMITS, None).await.unwrap();
        assert!(
            matches!(&retried, RetryOutcome::Retried { retried, .. } if retried.error_code == Some(FailureCode::JobCrashed)),
            "{retried:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_falls_silent_with_one_task_costs_an_attempt_and_a_pause() {
    on_every_store(async |bench| {
        bench.started(&[PlannedTask { backoff_base_seconds: 60, backoff_max_seconds: 60, ..task("a", &[]) }]).await;
        bench.claim_one().await;
        bench.fall_silent().await;
        assert!(bench.claim(8).await.is_empty(), "it pauses");
        bench.end_pauses().await;
        let again = bench.claim_one().await;
        assert_eq!(again.attempt, 2);
        bench.settle(&again, done()).await;
    })
    .await;
}

#[tokio::test]
async fn a_retry_is_held_to_the_limits_of_a_start() {
    on_every_store(async |bench| {
        let kind = JobKind::Image;
        let budget = StartBudget { max_jobs: 2, window_seconds: 3_600, kinds: vec![kind] };
        let limits = StartLimits { budget: Some(budget), ..NO_LIMITS };
        let job = NewJob { kind, ..bench.job() };
        bench.store.start_job(&job, &[task("a", &[])], None, &limits).await.unwrap();
        let retry = async |limits: &StartLimits| {
            let claimed = bench.claim_one().await;
            bench.settle(&claimed, failed()).await;
            bench.store.retry_job(job.id, bench.owner_id, limits, None).await.unwrap()
        };
        assert!(matches!(retry(&limits).await, RetryOutcome::Retried { ready_tasks: 1, .. }));
        assert!(matches!(retry(&limits).await, RetryOutcome::OverBudget { .. }), "the start and the retry used it up");
        bench.started(&[task("b", &[])]).await;
        let busy = StartLimits { max_active_jobs: 1, ..NO_LIMITS };
        let refused = bench.store.retry_job(job.id, bench.owner_id, &busy, None).await.unwrap();
        assert!(matches!(refused, RetryOutcome::TooManyActive { limit: 1 }), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn what_ended_long_ago_keeps_its_job_and_loses_its_tasks() {
    on_every_store(async |bench| {
        let (old, young) = (bench.started(&[task("a", &[])]).await, bench.started(&[task("a", &[])]).await);
        for claimed in bench.claim(2).await {
            bench.settle(&claimed, failed()).await;
        }
        bench.sql(&format!("update jobs set finished_at = now() - interval '31 days' where id = '{old}'")).await;
        assert_eq!(bench.store.sweep(100, 30).await.unwrap().pruned, 1);
        assert_eq!(bench.store.sweep(100, 30).await.unwrap().pruned, 0);
        let (pruned, kept) = (bench.read(old).await, bench.read(young).await);
        assert_eq!((pruned.state, pruned.tries.is_some()), (JobState::Failed, false));
        assert!(kept.tries.is_some());
        let retried = bench.store.retry_job(old, bench.owner_id, &NO_LIMITS, None).await.unwrap();
        assert!(matches!(retried, RetryOutcome::Pruned), "{retried:?}");
    })
    .await;
}

#[tokio::test]
async fn a_place_in_the_queue_is_counted_to_a_hundred() {
    on_every_store(async |bench| {
        bench.clear().await;
        let waiting = |count: u32, owner: &str| {
            format!(
                "insert into jobs (id, kind, owner_key, params, lifetime_seconds, deadline_at, created_at)
                select gen_random_uuid(), 'image', '{owner}', '{{}}', 60, now() + interval '1 hour', now() - interval '1 hour'
                from generate_series(1, {count})"
            )
        };
        let job = bench.job();
        let own = job.owner_key.clone();
        let job_id = bench.start(job, &[task("a", &[])]).await;
        // Somebody else's line lets one of its jobs go first; each job of one's own lets one more of them.
        for (more, owner, ahead) in
            [(30, "user:x", 1), (2, "user:y", 2), (1, &*own, 5), (27, &*own, 59), (39, &*own, 99), (1, &*own, 100), (50, &*own, 100)]
        {
            bench.sql(&waiting(more, owner)).await;
            assert_eq!(bench.read(job_id).await.jobs_ahead, Some(ahead), "{more} more of {owner}");
        }
    })
    .await;
}
