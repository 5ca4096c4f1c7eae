//! Erasing a job or an account: nothing in the database names it any more, and the removal of every object is recorded.

use oneinabillion_edge::store::erasure::EraseOutcome;
use oneinabillion_edge::store::start::{IdempotencyClaim, NewJob, anonymous_owner_key, owner_key};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::bench::{Bench, NO_LIMITS, artifact, on_every_store, task, with_artifacts};

/// Tables that name an owner or a job and are not emptied by an erasure.
const KEPT: [(&str, &str); 3] = [
    ("budgeted_starts", "for a day, so that an erasure is no way around a limit; the sweep ends it"),
    ("owner_days", "for a day, so that an erasure is no way around a budget; the sweep ends it"),
    ("webhook_secret_rotations", "or a secret that its user gave up, because it had leaked, would be good again"),
];

impl Bench {
    /// A finished job with an artifact, a book, a dead letter and an idempotency key.
    async fn rich_job(&self) -> Uuid {
        let job = self.job();
        let claim = IdempotencyClaim {
            key: job.id.to_string(),
            request_hash: "h".into(),
            response: json!({ "jobId": job.id }),
        };
        self.store.start_job(&job, &[task("a", &[])], Some(&claim), &NO_LIMITS).await.expect("start");
        let claimed = self.claim_one().await;
        self.settle(&claimed, with_artifacts(vec![artifact("a.pdf")])).await;
        self.sql(&format!(
            "insert into storybooks (id, owner_id, kind, title, story, audience, pages) \
             values ('{}', '{}', 'storybook', 't', 's', 'children', '[]')",
            job.id, self.owner_id
        ))
        .await;
        self.store.record_dead_letter(&job.id.to_string(), &json!({ "jobId": job.id })).await.expect("record");
        job.id
    }

    /// Every table in which something names the id.
    async fn tables_that_name(&self, id: Uuid) -> Vec<String> {
        let tables = self
            .rows(
                "select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace \
                 where nspname in ('public', 'engine') and relkind = 'r'",
            )
            .await;
        let mut naming = Vec::new();
        for table in tables.as_array().expect("rows") {
            let name = table["name"].as_str().expect("a name");
            let rows = self.rows(&format!("select 1 as one from {name} as r where r::text like '%{id}%'")).await;
            if rows != json!([]) {
                naming.push(name.to_owned());
            }
        }
        naming
    }
}

#[tokio::test]
async fn an_erased_job_is_named_nowhere_but_by_the_removal_of_its_objects() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let [job_id, other] = [bench.rich_job().await, bench.rich_job().await];
        let stranger = Uuid::new_v4();
        assert_eq!(bench.store.erase_job(job_id, stranger).await.unwrap(), EraseOutcome::NotFound);
        assert!(bench.tables_that_name(job_id).await.len() >= 5);
        assert_eq!(bench.store.erase_job(job_id, bench.owner_id).await.unwrap(), EraseOutcome::Erased);
        assert_eq!(bench.tables_that_name(job_id).await, ["engine.removals"]);
        assert_eq!(bench.store.erase_job(job_id, bench.owner_id).await.unwrap(), EraseOutcome::NotFound);
        assert!(bench.tables_that_name(other).await.len() >= 5);
    })
    .await;
}

#[tokio::test]
async fn an_unfinished_job_is_not_erased() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        assert_eq!(bench.store.erase_job(job_id, bench.owner_id).await.unwrap(), EraseOutcome::Unfinished);
        bench.claim_one().await;
        assert_eq!(bench.store.erase_job(job_id, bench.owner_id).await.unwrap(), EraseOutcome::Unfinished);
        bench.store.cancel_job(job_id, bench.owner_id).await.unwrap();
        assert_eq!(bench.store.erase_job(job_id, bench.owner_id).await.unwrap(), EraseOutcome::Erased);
    })
    .await;
}

/// A step that ran when its job was cancelled may put an object after the first deletion.
#[tokio::test]
async fn the_objects_of_a_job_that_ended_lately_are_removed_twice() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let [late, old] = [bench.rich_job().await, bench.rich_job().await];
        bench.sql(&format!("update jobs set finished_at = now() - interval '2 hours' where id = '{old}'")).await;
        for job_id in [late, old] {
            bench.store.erase_job(job_id, bench.owner_id).await.unwrap();
        }
        let first = bench.store.take_removals(100, None).await.unwrap();
        assert_eq!(first.len(), 2);
        bench.store.settle_removals(&first.iter().map(|removal| removal.id).collect::<Vec<_>>()).await.unwrap();
        bench.later("1 hour").await;
        assert_eq!(bench.due_keys().await, [format!("{late}/")]);
    })
    .await;
}

#[tokio::test]
async fn the_removals_of_a_job_are_taken_apart_from_all_others() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let [one, other] = [bench.rich_job().await, bench.rich_job().await];
        for job_id in [one, other] {
            bench.store.erase_job(job_id, bench.owner_id).await.unwrap();
        }
        let taken = bench.store.take_removals(100, Some(&[other])).await.unwrap();
        assert_eq!(taken.iter().map(|removal| removal.object_key.clone()).collect::<Vec<_>>(), [format!("{other}/")]);
    })
    .await;
}

#[tokio::test]
async fn an_erased_account_is_named_nowhere_and_another_is_untouched() {
    on_every_store(async |bench| {
        bench.clear_removals().await;
        let finished = [bench.rich_job().await, bench.rich_job().await];
        let lone_book = bench.rich_job().await;
        bench.sql(&format!("delete from jobs where id = '{lone_book}'")).await;
        let running = bench.started(&[task("a", &[]), task("b", &[])]).await;
        let held = bench.claim_one().await;
        assert_eq!(held.job_id, running);
        let neighbour = Uuid::new_v4();
        let others = NewJob { owner_id: Some(neighbour), owner_key: owner_key(neighbour), ..bench.job() };
        let others = bench.start(others, &[task("a", &[])]).await;

        let mut erased = bench.store.erase_account(bench.owner_id, 2).await.unwrap();
        assert!(erased.has_more && erased.job_ids.len() == 2);
        let rest = bench.store.erase_account(bench.owner_id, 2).await.unwrap();
        assert!(!rest.has_more);
        assert_eq!((erased.jobs + rest.jobs, erased.artifacts + rest.artifacts), (3, 2));
        assert_eq!(erased.storybooks + rest.storybooks, 3);
        erased.job_ids.extend(rest.job_ids);
        erased.job_ids.sort();
        let mut expected = vec![finished[0], finished[1], lone_book, running];
        expected.sort();
        assert_eq!(erased.job_ids, expected);

        assert_eq!(bench.tables_that_name(bench.owner_id).await, Vec::<String>::new());
        let keys: Vec<String> = expected.iter().map(|id| format!("{id}/")).collect();
        assert_eq!(bench.due_keys().await, keys);
        let settled = bench.settle(&held, with_artifacts(vec![artifact("late.pdf")])).await;
        assert!(format!("{settled:?}").contains("Lost"), "{settled:?}");
        assert!(bench.exists(others).await && bench.claim_one().await.job_id == others);
        let again = bench.store.erase_account(bench.owner_id, 100).await.unwrap();
        assert_eq!((again.jobs, again.has_more, again.job_ids.len()), (0, false, 0), "idempotent");
    })
    .await;
}

#[tokio::test]
async fn an_account_is_no_way_around_a_limit_and_starts_anew_after_its_erasure() {
    on_every_store(async |bench| {
        let start = async |key: &str| {
            let limits = oneinabillion_edge::store::start::StartLimits {
                budget: Some(oneinabillion_edge::store::start::StartBudget {
                    max_jobs: 1,
                    window_seconds: 3_600,
                    kinds: vec![bench.job().kind],
                }),
                ..NO_LIMITS
            };
            let job = NewJob { owner_key: key.to_owned(), ..bench.job() };
            format!("{:?}", bench.store.start_job(&job, &[task("a", &[])], None, &limits).await.unwrap())
        };
        let own = owner_key(bench.owner_id);
        assert!(start(&own).await.contains("Created"));
        bench.store.erase_account(bench.owner_id, 100).await.unwrap();
        assert!(start(&own).await.contains("OverBudget"));
        assert!(start(&anonymous_owner_key("another")).await.contains("Created"));
    })
    .await;
}

/// Whoever adds a table that names an owner or a job is led to the functions that erase.
#[tokio::test]
async fn every_table_with_an_owner_or_a_job_is_emptied_by_an_erasure() {
    on_every_store(async |bench| {
        let erasing = bench
            .rows(
                "select string_agg(prosrc, ' ') as source from pg_proc \
                 where proname in ('erase_jobs', 'erase_account', 'delete_events_of_jobs')",
            )
            .await;
        let erasing = erasing[0]["source"].as_str().expect("a source").to_owned();
        let tables = bench
            .rows(
                "select distinct relname as name, exists (select from pg_constraint where conrelid = pg_class.oid \
                   and confrelid = 'public.jobs'::regclass and confdeltype = 'c') as goes_with_its_job \
                 from pg_class join pg_namespace on pg_namespace.oid = relnamespace join pg_attribute on attrelid = pg_class.oid \
                 where nspname in ('public', 'engine') and relkind = 'r' and attname in ('owner_id', 'owner_key', 'job_id')",
            )
            .await;
        let tables = tables.as_array().expect("rows");
        assert!(tables.len() >= 8, "{tables:?}");
        for table in tables {
            let name = table["name"].as_str().expect("a name");
            let is_emptied = erasing.contains(&format!("delete from {name}")) || name == "removals";
            let is_kept = KEPT.iter().any(|(kept, _)| *kept == name);
            assert!(
                table["goes_with_its_job"] == Value::Bool(true) || is_emptied || is_kept,
                "{name} is not emptied by engine.erase_jobs or public.erase_account"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_upload_is_found_by_its_job_and_nobody_elses_object_is() {
    on_every_store(async |bench| {
        let of = |job: NewJob, image: String| NewJob { params: json!({ "order": [{ "imageUrl": image }] }), ..job };
        let job = bench.job();
        let key = format!("{}/source.png", job.id);
        let uploaded = bench.start(of(job, format!("stored:{key}")), &[task("a", &[])]).await;
        assert_eq!(bench.store.read_upload(uploaded).await.expect("an answer"), Some(key.clone()));
        for image in [format!("stored:{key}"), "https://example.com/a.png".to_owned()] {
            let other = bench.start(of(bench.job(), image), &[task("a", &[])]).await;
            assert_eq!(bench.store.read_upload(other).await.expect("an answer"), None);
        }
        assert_eq!(bench.store.read_upload(Uuid::new_v4()).await.expect("an answer"), None);
    })
    .await;
}
