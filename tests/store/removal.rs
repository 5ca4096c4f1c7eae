//! What a clean-up may take, what ends by age, and the removals of objects that are recorded.

use oneinabillion_edge::store::error::StoreError;
use oneinabillion_edge::store::removal::CacheRecord;
use oneinabillion_edge::store::start::{IdempotencyClaim, NewJob, StartBudget, StartLimits, StartOutcome};
use oneinabillion_edge::store::work::TaskOutcome;
use serde_json::json;
use uuid::Uuid;

use crate::bench::{Bench, NO_LIMITS, artifact, done, failed, on_every_store, task, with_artifacts};

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

    pub async fn exists(&self, job_id: Uuid) -> bool {
        !self.store.jobs_to_process(Some(job_id), &[], 1, false).await.expect("look").is_empty()
    }

    /// Takes whatever removal is due, and gives the keys.
    pub async fn due_keys(&self) -> Vec<String> {
        let taken = self.store.take_removals(100, None).await.expect("take");
        let mut keys: Vec<String> = taken.into_iter().map(|removal| removal.object_key).collect();
        keys.sort();
        keys
    }

    /// So long later: what was to come due by then is due.
    pub async fn later(&self, interval: &str) {
        self.sql(&format!("update engine.removals set due_at = due_at - interval '{interval}'")).await;
    }

    /// As [`Bench::clear`], and nothing is to be removed either.
    pub async fn clear_removals(&self) {
        self.clear().await;
        self.sql("delete from engine.removals").await;
    }

    async fn record(&self, job: &NewJob) -> Option<StartOutcome> {
        let key = format!("{}/source.png", job.id);
        self.store.record_upload(&key, job, None, &NO_LIMITS).await.expect("record")
    }
}

fn prefixes(job_ids: &[Uuid]) -> Vec<String> {
    let mut prefixes: Vec<String> = job_ids.iter().map(|id| format!("{id}/")).collect();
    prefixes.sort();
    prefixes
}

#[tokio::test]
async fn only_old_jobs_without_an_owner_or_without_anything_made_may_go() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let owner = Some(bench.owner_id);
        let made = |key: &str| with_artifacts(vec![artifact(key)]);
        let anonymous = bench.ended(None, made("anonymous"), 9).await;
        let in_vain = bench.ended(owner, failed(), 8).await;
        let young = [bench.ended(None, made("young"), 6).await, bench.ended(owner, failed(), 6).await];
        // What its owner can still read is kept, also where it is the result alone.
        let kept = [bench.ended(owner, made("owned"), 1_000).await, bench.ended(owner, done(), 1_000).await];
        let running = bench.start(NewJob { owner_id: None, ..bench.job() }, &[task("a", &[])]).await;
        let aged = format!("update jobs set created_at = now() - interval '9 days' where id = '{running}'");
        bench.sql(&aged).await;
        assert_eq!(bench.store.remove_jobs(7, 1).await.unwrap(), 1, "bounded");
        assert!(!bench.exists(anonymous).await && bench.exists(in_vain).await, "the oldest first");
        assert_eq!(bench.store.remove_jobs(7, 100).await.unwrap(), 1);
        assert_eq!(bench.store.remove_jobs(7, 100).await.unwrap(), 0, "idempotent");
        for job_id in young.into_iter().chain(kept).chain([running]) {
            assert!(bench.exists(job_id).await);
        }
        assert_eq!(bench.due_keys().await, prefixes(&[anonymous, in_vain]));
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
        assert_eq!(bench.store.remove_jobs(7, 100).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn jobs_without_an_owner_and_dead_letters_end_by_age() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        bench.sql("delete from dead_letters").await;
        let old = [bench.ended(None, done(), 31).await, bench.ended(None, failed(), 40).await];
        let stays = [bench.ended(None, done(), 29).await, bench.ended(Some(bench.owner_id), failed(), 400).await];
        for (message, days) in [("old", 31), ("young", 29)] {
            bench.store.record_dead_letter(message, &json!({ "jobId": old[0] })).await.unwrap();
            let aged = format!("update dead_letters set received_at = now() - interval '{days} days'");
            bench.sql(&format!("{aged} where message_id = '{message}'")).await;
        }
        let expired = bench.store.expire(30, 30, 1).await.unwrap();
        assert_eq!((expired.jobs, expired.dead_letters, expired.has_more), (1, 1, true));
        let expired = bench.store.expire(30, 30, 100).await.unwrap();
        assert_eq!((expired.jobs, expired.has_more), (1, false));
        for (job_id, is_there) in old.map(|id| (id, false)).into_iter().chain(stays.map(|id| (id, true))) {
            assert_eq!(bench.exists(job_id).await, is_there);
        }
        // The letter that names an erased job went with it.
        assert_eq!(bench.rows("select message_id from dead_letters").await, json!([]));
        assert_eq!(bench.due_keys().await, prefixes(&old));
    })
    .await;
}

#[tokio::test]
async fn an_upload_that_no_start_claimed_is_removed_after_an_hour_and_a_claimed_one_never() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let [claimed, forgotten] = [(), ()].map(|()| NewJob { has_upload: true, ..bench.job() });
        assert_eq!((bench.record(&claimed).await, bench.record(&forgotten).await), (None, None));
        bench.start(claimed, &[task("a", &[])]).await;
        assert!(bench.due_keys().await.is_empty());
        bench.later("1 hour").await;
        assert_eq!(bench.due_keys().await, [format!("{}/source.png", forgotten.id)]);

        // Too late: the bytes are gone, or going.
        let late = bench.store.start_job(&forgotten, &[task("a", &[])], None, &NO_LIMITS).await.unwrap();
        assert_eq!(late, StartOutcome::UploadGone);
        assert!(bench.store.read_job(forgotten.id, bench.owner_id).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_refused_start_gives_an_upload_back_to_the_sweep() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let job = NewJob { has_upload: true, ..bench.job() };
        assert_eq!(bench.record(&job).await, None);
        let full = StartLimits { max_active_jobs: 0, ..NO_LIMITS };
        let outcome = bench.store.start_job(&job, &[task("a", &[])], None, &full).await.unwrap();
        assert_eq!(outcome, StartOutcome::TooManyActive { limit: 0 });
        bench.later("1 hour").await;
        assert_eq!(bench.due_keys().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_upload_is_refused_before_it_is_stored_by_the_words_of_its_start_and_counts_against_nothing() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let limits = StartLimits {
            budget: Some(StartBudget { max_jobs: 1, window_seconds: 3_600, kinds: vec![bench.job().kind] }),
            ..NO_LIMITS
        };
        let claim =
            |hash: &str| IdempotencyClaim { key: "k".into(), request_hash: hash.into(), response: json!("first") };
        let record = async |hash| {
            let job = bench.job();
            bench.store.record_upload(&format!("{}/source.png", job.id), &job, Some(&claim(hash)), &limits).await
        };
        assert_eq!(record("one").await.unwrap(), None);
        assert_eq!(record("one").await.unwrap(), None, "asking uses nothing up");
        let tasks = [task("a", &[])];
        let started = bench.store.start_job(&bench.job(), &tasks, Some(&claim("one")), &limits).await.unwrap();
        assert!(matches!(started, StartOutcome::Created { .. }));
        assert_eq!(record("one").await.unwrap(), Some(StartOutcome::Replayed { response: json!("first") }));
        assert_eq!(record("other").await.unwrap(), Some(StartOutcome::KeyConflict));
        let job = bench.job();
        let over = bench.store.record_upload(&format!("{}/source.png", job.id), &job, None, &limits).await.unwrap();
        assert!(matches!(over, Some(StartOutcome::OverBudget { limit: 1, .. })), "{over:?}");
        bench.later("1 hour").await;
        assert_eq!(bench.due_keys().await.len(), 2, "what was refused recorded nothing");
    })
    .await;
}

#[tokio::test]
async fn a_removal_that_is_not_settled_comes_due_again_and_a_settled_one_never() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        for _ in 0..3 {
            let job = bench.job();
            bench.record(&job).await;
        }
        bench.later("1 hour").await;
        let first = bench.store.take_removals(2, None).await.unwrap();
        let rest = bench.store.take_removals(100, None).await.unwrap();
        assert_eq!((first.len(), rest.len()), (2, 1), "nobody takes what another has taken");
        bench.store.settle_removals(&[first[0].id]).await.unwrap();
        bench.store.settle_removals(&[first[0].id]).await.unwrap();
        bench.later("5 minutes").await;
        assert_eq!(bench.due_keys().await.len(), 2);
        bench.later("5 minutes").await;
        assert!(bench.due_keys().await.is_empty(), "later each time");
    })
    .await;
}

#[tokio::test]
async fn a_cached_object_ends_by_age_or_with_its_job_and_an_erased_job_caches_nothing() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let [one, other] = [bench.started(&[task("a", &[])]).await, bench.started(&[task("b", &[])]).await];
        for (job_id, key) in [(one, "cache/cartoons/1.png"), (other, "cache/cartoons/2.png")] {
            assert!(bench.store.record_cached_object(key, job_id, 30).await.unwrap());
        }
        bench.finish_all().await;
        assert!(bench.due_keys().await.is_empty());
        bench.store.erase_job(one, bench.owner_id).await.unwrap();
        let mut expected = vec![format!("{one}/"), "cache/cartoons/1.png".to_owned()];
        expected.sort();
        assert_eq!(bench.due_keys().await, expected);
        assert!(!bench.store.record_cached_object("cache/cartoons/3.png", one, 30).await.unwrap());
        bench.later("30 days").await;
        assert!(bench.due_keys().await.contains(&"cache/cartoons/2.png".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn no_removal_names_the_whole_bucket() {
    on_every_store(async |bench| {
        let job = bench.job();
        for key in ["", "/", "cache/", "source.png"] {
            let refused = bench.store.record_upload(key, &job, None, &NO_LIMITS).await;
            assert!(matches!(refused, Err(StoreError::Refused { .. })), "{key:?}");
        }
    })
    .await;
}
