//! What a clean-up may take: finished jobs that nobody would miss.

use oneinabillion_edge::store::start::NewJob;
use oneinabillion_edge::store::work::TaskOutcome;
use uuid::Uuid;

use crate::bench::{Bench, artifact, done, failed, on_every_store, task, with_artifacts};

impl Bench {
    /// A job that ended this many days ago.
    async fn ended(&self, owner_id: Option<Uuid>, outcome: TaskOutcome, days_ago: u32) -> Uuid {
        let job_id = self.start(NewJob { owner_id, ..self.job() }, &[task("a", &[])]).await;
        let claimed = self.claim_one().await;
        self.settle(&claimed, outcome).await;
        let aged = format!("update jobs set finished_at = now() - interval '{days_ago} days' where id = '{job_id}'");
        self.sql(&aged).await;
        job_id
    }

    async fn removable(&self) -> Vec<Uuid> {
        self.store.removable_jobs(7, 100).await.expect("look")
    }

    async fn exists(&self, job_id: Uuid) -> bool {
        !self.store.jobs_to_process(Some(job_id), &[], 1, false).await.expect("look").is_empty()
    }
}

#[tokio::test]
async fn only_old_jobs_without_an_owner_or_without_anything_made_may_go() {
    on_every_store(async |bench| {
        bench.clear().await;
        let owner = Some(bench.owner_id);
        let made = |key: &str| with_artifacts(vec![artifact(key)]);
        let anonymous = bench.ended(None, made("anonymous"), 9).await;
        let in_vain = bench.ended(owner, failed(), 8).await;
        bench.ended(None, made("young"), 6).await;
        bench.ended(owner, failed(), 6).await;
        // What its owner can still read is kept, also where it is the result alone.
        bench.ended(owner, made("owned"), 1_000).await;
        bench.ended(owner, done(), 1_000).await;
        let running = bench.start(NewJob { owner_id: None, ..bench.job() }, &[task("a", &[])]).await;
        let aged = format!("update jobs set created_at = now() - interval '9 days' where id = '{running}'");
        bench.sql(&aged).await;
        assert_eq!(bench.removable().await, [anonymous, in_vain], "the oldest first");
    })
    .await;
}

#[tokio::test]
async fn a_failed_job_that_kept_something_for_its_owner_stays() {
    on_every_store(async |bench| {
        bench.clear().await;
        let job_id = bench.started(&[task("a", &[]), task("b", &[])]).await;
        let claimed = bench.claim(2).await;
        bench.settle(&claimed[0], with_artifacts(vec![artifact("kept")])).await;
        bench.settle(&claimed[1], failed()).await;
        bench.sql(&format!("update jobs set finished_at = now() - interval '9 days' where id = '{job_id}'")).await;
        assert!(bench.removable().await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_removal_is_bounded_and_asks_again_before_it_takes_anything() {
    on_every_store(async |bench| {
        bench.clear().await;
        let oldest = bench.ended(None, done(), 20).await;
        let old = bench.ended(None, done(), 10).await;
        let young = bench.ended(None, done(), 2).await;
        assert_eq!(bench.store.removable_jobs(7, 1).await.unwrap(), [oldest]);
        assert_eq!(bench.store.remove_jobs(&[oldest, old, young, Uuid::new_v4()], 7).await.unwrap(), 2);
        assert!(!bench.exists(oldest).await && !bench.exists(old).await && bench.exists(young).await);
        assert_eq!(bench.store.remove_jobs(&[oldest, old], 7).await.unwrap(), 0, "idempotent");
    })
    .await;
}
