//! What is told of a job between its first claim and its end, whichever way it ends.

use oneinabillion_edge::job::failure::FailureCode;
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::store::read::JobFilter;
use oneinabillion_edge::store::work::{TaskOutcome, Verdict};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::bench::{Bench, artifact, done, failed, on_every_store, result, retry, task, with_artifacts};

impl Bench {
    /// The types of a job's events, in their order and without a gap between their numbers.
    async fn story(&self, job_id: Uuid) -> Vec<String> {
        let events = self
            .rows(&format!("select seq::integer, type from job_events where job_id = '{job_id}' order by seq"))
            .await;
        let events = events.as_array().expect("rows");
        for (place, event) in events.iter().enumerate() {
            assert_eq!(event["seq"].as_u64(), Some(place as u64 + 1), "{events:?}");
        }
        events.iter().map(|event| event["type"].as_str().expect("a type").to_owned()).collect()
    }

    async fn row(&self, job_id: Uuid, columns: &str) -> Value {
        self.rows(&format!("select {columns} from jobs where id = '{job_id}'")).await[0].clone()
    }
}

#[tokio::test]
async fn every_reader_sees_a_claimed_job_under_way_though_its_row_is_not_written() {
    on_every_store(async |bench| {
        bench.clear().await;
        let job_id = bench.started(&[task("finalize", &[])]).await;
        let next = bench.started(&[task("finalize", &[])]).await;
        let version = bench.row(job_id, "xmin, ctid").await;
        assert_eq!(bench.read(next).await.jobs_ahead, Some(1));
        assert_eq!(bench.claim_one().await.job_id, job_id);
        assert_eq!(bench.row(job_id, "xmin, ctid").await, version);

        let job = bench.read(job_id).await;
        assert_eq!((job.state, job.percent, job.label.as_str()), (JobState::Processing, 10, "Making finalize..."));
        assert!(job.started_at.is_some() && job.started_at <= Some(job.updated_at), "{job:?}");
        assert_eq!((job.step.as_deref(), job.jobs_ahead, job.jobs_running), (Some("text"), None, None));
        let waiting = bench.read(next).await;
        assert_eq!((waiting.state, waiting.jobs_ahead, waiting.jobs_running), (JobState::Queued, Some(0), Some(1)));

        for (state, listed_job) in [(JobState::Processing, job_id), (JobState::Queued, next)] {
            let filter = JobFilter { states: Some(vec![state]), ..JobFilter::default() };
            let listed = bench.store.list_jobs(bench.owner_id, &filter, None, 10).await.expect("a list");
            let listed: Vec<_> = listed.iter().map(|job| (job.id, job.state)).collect();
            assert_eq!(listed, [(listed_job, state)]);
        }
        let timeline = bench.store.job_timeline(job_id).await.expect("read").expect("the job");
        assert_eq!((timeline.state.as_str(), timeline.percent), ("processing", 10));
        assert_eq!(timeline.started_at, job.started_at);
        let kind = bench.rows(
            "select kind, pending, processing from jsonb_to_recordset(job_stats(300) -> 'kinds')
            as kinds (kind text, pending integer, processing integer) where kind = 'extended'",
        );
        assert_eq!(kind.await, json!([{ "kind": "extended", "pending": 1, "processing": 1 }]));
    })
    .await;
}

#[tokio::test]
async fn a_job_of_one_task_began_with_its_claim_and_its_events_are_in_order() {
    on_every_store(async |bench| {
        bench.clear().await;
        let plain = bench.started(&[task("finalize", &[])]).await;
        let artful = bench.started(&[task("finalize", &[])]).await;
        let claimed = bench.claim(2).await;
        let of = |job_id| claimed.iter().find(|task| task.job_id == job_id).expect("claimed");
        let claimed_at = bench.read(plain).await.started_at;
        let results = [
            result(of(artful), with_artifacts(vec![artifact("a"), artifact("b")])),
            result(
                of(plain),
                TaskOutcome::Done { output: json!({ "is": "made" }), artifacts: vec![], tasks: vec![], product: None },
            ),
        ];
        bench.store.settle_tasks(&results).await.expect("settled");
        assert_eq!(bench.story(plain).await, ["queued", "started", "complete"]);
        assert_eq!(bench.story(artful).await, ["queued", "started", "artifact", "artifact", "complete"]);
        let job = bench.read(plain).await;
        assert_eq!((job.state, job.percent, job.label.as_str(), &job.step), (JobState::Complete, 100, "", &None));
        assert_eq!((job.started_at, job.result), (claimed_at, Some(json!({ "is": "made" }))));
        let ends = bench
            .row(plain, "last_event_seq::integer, started_at < finished_at as took_time, shown_position, current_doc")
            .await;
        let expected = json!({ "last_event_seq": 3, "took_time": true, "shown_position": null, "current_doc": null });
        assert_eq!(ends, expected);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_was_begun_says_so_however_it_ends() {
    on_every_store(async |bench| {
        bench.clear().await;
        for (end, story) in
            [("cancel", ["queued", "started", "cancelled"]), ("deadline", ["queued", "started", "failed"])]
        {
            let job_id = bench.started(&[task("finalize", &[])]).await;
            bench.claim_one().await;
            if end == "cancel" {
                bench.store.cancel_job(job_id, bench.owner_id).await.expect("cancelled");
            } else {
                bench
                    .sql(&format!("update jobs set deadline_at = now() - interval '1 second' where id = '{job_id}'"))
                    .await;
                bench.store.sweep(1_000, 30).await.expect("sweep");
            }
            assert_eq!(bench.story(job_id).await, story);
            assert!(bench.read(job_id).await.started_at.is_some());
        }
        let waiting = bench.started(&[task("finalize", &[])]).await;
        bench.store.cancel_job(waiting, bench.owner_id).await.expect("cancelled");
        assert_eq!(bench.story(waiting).await, ["queued", "cancelled"]);
        assert_eq!(bench.read(waiting).await.started_at, None);
    })
    .await;
}

#[tokio::test]
async fn a_batch_of_every_outcome_is_settled_at_once_and_each_result_for_itself() {
    on_every_store(async |bench| {
        bench.clear().await;
        let alone = bench.started(&[task("finalize", &[])]).await;
        let begun = bench.started(&[task("a", &[]), task("finalize", &["a"])]).await;
        let paused = bench.started(&[task("finalize", &[])]).await;
        let broken = bench.started(&[task("finalize", &[])]).await;
        let lost = bench.started(&[task("finalize", &[])]).await;
        let claimed = bench.claim(5).await;
        let of = |job_id| claimed.iter().find(|task| task.job_id == job_id).expect("claimed");
        let mut stolen = result(of(lost), done());
        stolen.lease_token = Uuid::new_v4();
        let results = [
            result(of(broken), failed()),
            stolen,
            result(of(begun), done()),
            result(of(paused), retry()),
            result(of(alone), done()),
        ];
        let settlement = bench.store.settle_tasks(&results).await.expect("settled");
        let verdict = |job_id| {
            let settled = settlement.settled.iter().find(|settled| settled.task_id == of(job_id).task_id);
            settled.expect("a verdict").verdict.clone()
        };
        assert_eq!(settlement.settled.len(), 5);
        assert_eq!([alone, begun].map(verdict), [Verdict::Done, Verdict::Done]);
        assert_eq!([broken, lost].map(verdict), [Verdict::Failed, Verdict::Lost]);
        assert!(matches!(verdict(paused), Verdict::Retrying { job_id, .. } if job_id == paused));
        assert_eq!(bench.story(alone).await, ["queued", "started", "complete"]);
        assert_eq!(bench.story(broken).await, ["queued", "started", "task_failed", "failed"]);
        assert_eq!(bench.story(paused).await, ["queued", "started"]);
        // Whoever has the lease is still at it.
        assert_eq!(bench.story(lost).await, ["queued", "started"]);
        assert_eq!(bench.read(broken).await.error_code, Some(FailureCode::JobFailed));
        assert_eq!(settlement.ready.iter().map(|ready| (ready.job_id, ready.count)).collect::<Vec<_>>(), [(begun, 1)]);
    })
    .await;
}

/// Its last task has put out the result, and the job waits for the others all the same.
#[tokio::test]
async fn a_job_whose_last_task_is_done_first_ends_with_the_others() {
    on_every_store(async |bench| {
        bench.clear().await;
        let job_id = bench.started(&[task("finalize", &[]), task("a", &[])]).await;
        let claimed = bench.claim(2).await;
        let of = |name| claimed.iter().find(|task| task.name == name).expect("claimed");
        bench.settle(of("finalize"), done()).await;
        assert_eq!(bench.read(job_id).await.state, JobState::Processing);
        bench.settle(of("a"), done()).await;
        assert_eq!(bench.read(job_id).await.state, JobState::Complete);
        assert_eq!(bench.story(job_id).await.last().map(String::as_str), Some("complete"));
    })
    .await;
}
