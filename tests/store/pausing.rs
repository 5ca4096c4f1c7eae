//! Pausing a kind of job: nothing of it is claimed, everything else goes on; and starts that are refused while the line is too long.

use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::store::start::{NewJob, StartLimits, StartOutcome};
use uuid::Uuid;

use crate::bench::{Bench, NO_LIMITS, done, names, on_every_store, task};

impl Bench {
    async fn start_named(&self, kind: JobKind, tasks: &[&str], limits: &StartLimits) -> Uuid {
        let job = NewJob { kind, ..self.job() };
        let tasks: Vec<_> = tasks.iter().map(|name| task(name, &[])).collect();
        let outcome = self.store.start_job(&job, &tasks, None, limits).await.expect("start");
        assert!(matches!(outcome, StartOutcome::Created { .. }), "{outcome:?}");
        job.id
    }

    async fn pause(&self, kinds: &[JobKind]) -> Vec<JobKind> {
        let pauses = self.store.pause_kinds(kinds, &[]).await.expect("paused");
        pauses.paused.iter().map(|paused| paused.kind).collect()
    }

    /// How many tasks became claimable.
    async fn resume(&self, kinds: &[JobKind]) -> usize {
        let pauses = self.store.pause_kinds(&[], kinds).await.expect("resumed");
        pauses.ready.iter().map(|ready| ready.count).sum()
    }
}

const OTHERS: [JobKind; 2] = [JobKind::Image, JobKind::Extended];

#[tokio::test]
async fn a_paused_kind_is_not_claimed_and_everything_else_is() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.resume(&OTHERS).await;
        bench.start_named(JobKind::Image, &["before"], &NO_LIMITS).await;
        assert_eq!(bench.pause(&[JobKind::Image]).await, [JobKind::Image]);
        assert_eq!(bench.pause(&[JobKind::Image]).await, [JobKind::Image], "idempotent");
        bench.start_named(JobKind::Image, &["after"], &NO_LIMITS).await;
        bench.start_named(JobKind::Extended, &["reading"], &NO_LIMITS).await;
        assert_eq!(names(&bench.claim(10).await), ["reading"]);
        assert!(bench.claim(10).await.is_empty());
        let figures = bench.store.job_stats(300).await.unwrap();
        assert_eq!(figures.paused.iter().map(|paused| paused.kind).collect::<Vec<_>>(), [JobKind::Image]);

        assert_eq!(bench.resume(&[JobKind::Image]).await, 2);
        assert_eq!(names(&bench.claim(10).await), ["after", "before"]);
    })
    .await;
}

#[tokio::test]
async fn what_runs_while_its_kind_is_paused_goes_on_and_what_needs_it_waits() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.resume(&OTHERS).await;
        let job = NewJob { kind: JobKind::Image, ..bench.job() };
        bench.start(job, &[task("a", &[]), task("b", &["a"])]).await;
        let running = bench.claim_one().await;
        bench.pause(&[JobKind::Image]).await;
        bench.settle(&running, done()).await;
        assert!(bench.claim(10).await.is_empty());
        bench.resume(&[JobKind::Image]).await;
        assert_eq!(names(&bench.claim(10).await), ["b"]);
    })
    .await;
}

#[tokio::test]
async fn a_paused_kind_takes_no_places_of_its_owner() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.resume(&OTHERS).await;
        let limits = StartLimits { max_open_tasks: 2, ..NO_LIMITS };
        bench.pause(&[JobKind::Image]).await;
        bench.start_named(JobKind::Image, &["p1", "p2", "p3", "p4"], &limits).await;
        bench.start_named(JobKind::Extended, &["r1", "r2", "r3"], &limits).await;
        let claimed = bench.claim(10).await;
        assert_eq!(names(&claimed), ["r1", "r2"]);
        bench.settle(&claimed[0], done()).await;
        assert_eq!(names(&bench.claim(10).await), ["r3"]);
        bench.resume(&[JobKind::Image]).await;
        assert!(bench.claim(10).await.is_empty(), "both places are taken");
        bench.settle(&claimed[1], done()).await;
        assert_eq!(bench.claim(10).await.len(), 1, "what was paused waits for a place like everything else");
    })
    .await;
}

#[tokio::test]
async fn a_run_by_hand_passes_over_a_paused_kind_unless_it_is_forced() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.resume(&OTHERS).await;
        bench.pause(&[JobKind::Image]).await;
        let job_id = bench.start_named(JobKind::Image, &["a"], &NO_LIMITS).await;
        let claim = |force| bench.store.claim_tasks_of_jobs("by hand", std::slice::from_ref(&job_id), 8, force);
        assert!(claim(false).await.unwrap().is_empty());
        assert_eq!(claim(true).await.unwrap().len(), 1);
        bench.resume(&[JobKind::Image]).await;
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_job_of_a_paused_kind_leaves_nothing_behind() {
    on_every_store(async |bench| {
        bench.clear().await;
        bench.resume(&OTHERS).await;
        bench.pause(&[JobKind::Image]).await;
        let job_id = bench.start_named(JobKind::Image, &["a"], &NO_LIMITS).await;
        assert!(bench.claim(10).await.is_empty());
        bench.store.cancel_job(job_id, bench.owner_id).await.unwrap();
        assert_eq!(bench.resume(&[JobKind::Image]).await, 0);
    })
    .await;
}

#[tokio::test]
async fn starts_are_refused_while_ready_work_has_waited_for_too_long_and_what_was_accepted_finishes() {
    on_every_store(async |bench| {
        bench.clear().await;
        let limits = StartLimits { shed_after_seconds: 60, ..NO_LIMITS };
        let start = async || {
            let job = bench.job();
            bench.store.start_job(&job, &[task("a", &[])], None, &limits).await.expect("an answer")
        };
        let mut accepted = 0;
        for _ in 0..10 {
            accepted += usize::from(matches!(start().await, StartOutcome::Created { .. }));
        }
        assert_eq!(accepted, 10, "a line may be long as long as it moves");
        bench
            .sql("update job_tasks set ready_at = ready_at - interval '61 seconds' where lane = 'fair' returning 1")
            .await;
        assert_eq!(start().await, StartOutcome::Overloaded);
        assert!(bench.store.job_stats(300).await.unwrap().line_waits_since.is_some());
        let patient = StartLimits { shed_after_seconds: 0, ..NO_LIMITS };
        let job = bench.job();
        let outcome = bench.store.start_job(&job, &[task("a", &[])], None, &patient).await.unwrap();
        assert!(matches!(outcome, StartOutcome::Created { .. }), "0 refuses nobody");
        bench.finish_all().await;
        assert!(matches!(start().await, StartOutcome::Created { .. }));
        let left = bench.rows("select count(*)::integer as n from jobs where state <> 'complete'").await;
        assert_eq!(left[0]["n"], 1, "all but the last are complete");
    })
    .await;
}
