//! What a run by hand looks at and claims: the work of the jobs that were asked for, and of no other.

use std::time::Duration;

use oneinabillion_edge::job::kind::JobKind;
use oneinabillion_edge::job::plan::PlannedTask;
use oneinabillion_edge::store::error::StoreError;
use oneinabillion_edge::store::processing::Lease;
use oneinabillion_edge::store::start::{NewJob, StartLimits};
use oneinabillion_edge::store::work::{ClaimedTask, Verdict};
use uuid::Uuid;

use crate::bench::{Bench, NO_LIMITS, done, names, on_every_store, retry, task};

impl Bench {
    async fn looked_at(&self, kinds: &[JobKind], limit: u32, force: bool) -> Vec<Uuid> {
        let found = self.store.jobs_to_process(None, kinds, limit, force).await.expect("look");
        found.into_iter().map(|job| job.job_id).collect()
    }

    async fn claim_of(&self, jobs: &[Uuid], limit: usize, force: bool) -> Vec<ClaimedTask> {
        self.store.claim_tasks_of_jobs("suite", jobs, limit, force).await.expect("claim")
    }

    async fn start_of(&self, kind: JobKind, priority: i16) -> Uuid {
        self.start(NewJob { kind, priority, ..self.job() }, &[task("a", &[])]).await
    }
}

fn paused(name: &str) -> PlannedTask {
    PlannedTask { backoff_base_seconds: 3_600, backoff_max_seconds: 3_600, ..task(name, &[]) }
}

/// FAILURES 36.
#[tokio::test]
async fn a_claim_reaches_the_named_jobs_and_no_other() {
    on_every_store(async |bench| {
        let (one, _other) = (bench.started(&[task("mine", &[])]).await, bench.started(&[task("not mine", &[])]).await);
        let claimed = bench.claim_of(&[one], 10, true).await;
        assert_eq!((names(&claimed), claimed[0].job_id), (vec!["mine"], one));
        assert!(bench.claim_of(&[one], 10, true).await.is_empty());
        assert_eq!(names(&bench.claim(10).await), ["not mine"]);
    })
    .await;
}

#[tokio::test]
async fn every_job_gets_one_task_before_any_gets_a_second() {
    on_every_store(async |bench| {
        let many: Vec<PlannedTask> = (0..5).map(|number| task(&format!("big{number}"), &[])).collect();
        let jobs = [bench.started(&many).await, bench.started(&[task("small", &[])]).await];
        assert_eq!(names(&bench.claim_of(&jobs, 2, false).await), ["big0", "small"]);
    })
    .await;
}

#[tokio::test]
async fn a_pause_and_the_owners_cap_hold_unless_they_are_overridden() {
    on_every_store(async |bench| {
        let limits = StartLimits { max_open_tasks: 3, ..NO_LIMITS };
        let (pausing, big) = (bench.job(), bench.job());
        bench.store.start_job(&pausing, &[paused("pausing")], None, &limits).await.unwrap();
        let (pausing, big_id) = (pausing.id, big.id);
        let claimed = bench.claim_one().await;
        bench.settle(&claimed, retry()).await;
        assert!(bench.claim_of(&[pausing], 10, false).await.is_empty());
        assert_eq!(names(&bench.claim_of(&[pausing], 10, true).await), ["pausing"]);

        let many: Vec<PlannedTask> = (0..5).map(|number| task(&format!("t{number}"), &[])).collect();
        bench.store.start_job(&big, &many, None, &limits).await.unwrap();
        assert_eq!(bench.claim_of(&[big_id], 10, false).await.len(), 2, "of a cap of 3, one runs already");
        assert_eq!(bench.claim_of(&[big_id], 10, true).await.len(), 3);
    })
    .await;
}

/// FAILURES 2 and 10: a lease that ran out is work again, and its former holder writes nothing.
#[tokio::test]
async fn an_expired_lease_is_taken_back_by_the_claim_itself() {
    on_every_store(async |bench| {
        bench.clear().await;
        let job_id = bench.started(&[PlannedTask { lease_seconds: 1, ..paused("a") }]).await;
        let lost = bench.claim_one().await;
        assert!(bench.looked_at(&[], 10, false).await.is_empty(), "somebody holds it");
        tokio::time::sleep(Duration::from_millis(1_200)).await;
        assert_eq!(bench.looked_at(&[], 10, false).await, [job_id]);
        assert!(bench.claim_of(&[job_id], 10, false).await.is_empty(), "it pauses before its next attempt");
        let again = bench.claim_of(&[job_id], 10, true).await;
        assert_eq!((again[0].task_id, again[0].attempt), (lost.task_id, 2));
        assert_eq!(bench.settle(&lost, done()).await.settled[0].verdict, Verdict::Lost);
        assert_eq!(bench.settle(&again[0], done()).await.settled[0].verdict, Verdict::Done);
    })
    .await;
}

#[tokio::test]
async fn jobs_to_process_have_work_now_and_are_of_the_kinds_asked_for() {
    on_every_store(async |bench| {
        bench.clear().await;
        let held = bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        bench.claim_one().await;
        let pausing = bench.started(&[paused("pausing")]).await;
        let claimed = bench.claim_one().await;
        bench.settle(&claimed, retry()).await;
        let image = bench.start_of(JobKind::Image, 0).await;
        let scenes = bench.start_of(JobKind::Scenes, 0).await;
        let urgent = bench.start_of(JobKind::Image, 5).await;

        assert_eq!(bench.looked_at(&[], 10, false).await, [urgent, image, scenes]);
        assert_eq!(bench.looked_at(&[], 2, false).await, [urgent, image]);
        assert_eq!(bench.looked_at(&[JobKind::Image, JobKind::Cartoonize], 10, false).await, [urgent, image]);
        assert!(bench.looked_at(&[JobKind::Storybook], 10, false).await.is_empty());
        assert_eq!(bench.looked_at(&[], 10, true).await, [urgent, pausing, image, scenes]);
        assert!(!bench.looked_at(&[], 10, true).await.contains(&held));
    })
    .await;
}

#[tokio::test]
async fn a_specific_job_is_looked_at_whatever_its_state() {
    on_every_store(async |bench| {
        let job_id = bench.start_of(JobKind::Image, 0).await;
        bench.finish_all().await;
        bench.start_of(JobKind::Image, 0).await;
        let found = bench.store.jobs_to_process(Some(job_id), &[], 10, false).await.unwrap();
        assert_eq!(found.iter().map(|job| (job.job_id, job.kind)).collect::<Vec<_>>(), [(job_id, JobKind::Image)]);
        assert!(bench.store.jobs_to_process(Some(Uuid::new_v4()), &[], 10, false).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_lease_given_back_costs_no_attempt_and_is_ready_at_once() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[paused("a"), task("b", &["a"])]).await;
        for _ in 0..5 {
            let claimed = bench.claim_one().await;
            assert_eq!((claimed.attempt, claimed.max_attempts), (1, 3));
            let lease = Lease { task_id: claimed.task_id, lease_token: claimed.lease_token };
            let stranger = Lease { lease_token: Uuid::new_v4(), ..lease };
            assert!(bench.store.release_tasks(&[stranger]).await.unwrap().is_empty());
            assert!(bench.store.ready_tasks_of_jobs(&[job_id]).await.unwrap().is_empty());
            let ready = bench.store.release_tasks(&[lease]).await.unwrap();
            assert_eq!(ready.iter().map(|ready| (ready.job_id, ready.count)).collect::<Vec<_>>(), [(job_id, 1)]);
            assert_eq!(bench.store.ready_tasks_of_jobs(&[job_id]).await.unwrap(), ready);
            assert!(bench.store.release_tasks(&[lease]).await.unwrap().is_empty(), "idempotent");
            assert_eq!(bench.settle(&claimed, done()).await.settled[0].verdict, Verdict::Lost);
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_service_role_may_process() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        let thief = bench.anonymous();
        let look = thief.jobs_to_process(None, &[], 10, true).await;
        assert!(matches!(look, Err(StoreError::Forbidden { .. })));
        let claim = thief.claim_tasks_of_jobs("thief", &[job_id], 1, true).await;
        assert!(matches!(claim, Err(StoreError::Forbidden { .. })));
        assert!(matches!(thief.release_tasks(&[]).await, Err(StoreError::Forbidden { .. })));
        assert!(matches!(thief.remove_jobs(1, 1).await, Err(StoreError::Forbidden { .. })));
        assert!(matches!(thief.expire(1, 1, 1).await, Err(StoreError::Forbidden { .. })));
    })
    .await;
}
