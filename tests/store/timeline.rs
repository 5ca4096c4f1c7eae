//! What an operator sees of a job and of the queue.

use serde_json::json;
use uuid::Uuid;

use crate::bench::{Bench, on_every_store, task};

impl Bench {
    /// The names and states of a job's tasks, as its timeline has them.
    async fn states(&self, job_id: Uuid) -> Vec<(String, String)> {
        let timeline = self.store.job_timeline(job_id).await.expect("read").expect("the job");
        timeline.tasks.into_iter().map(|task| (task.name, task.state)).collect()
    }
}

#[tokio::test]
async fn a_timeline_has_the_tasks_in_their_order_with_their_times() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[]), task("b", &["a"])]).await;
        let named = |pairs: [(&str, &str); 2]| pairs.map(|(name, state)| (name.to_owned(), state.to_owned()));
        assert_eq!(bench.states(job_id).await, named([("a", "ready"), ("b", "blocked")]));
        bench.claim_one().await;
        let timeline = bench.store.job_timeline(job_id).await.unwrap().expect("the job");
        let first = &timeline.tasks[0];
        assert_eq!((first.state.as_str(), first.attempt), ("running", 1));
        assert!(first.started_at >= first.ready_at && first.finished_at.is_none());
        assert_eq!(timeline.tasks[1].ready_at, None);
        assert_eq!(bench.store.job_timeline(Uuid::new_v4()).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn dead_letters_are_listed_newest_first_and_no_more_than_asked_for() {
    on_every_store(async |bench| {
        let job_id = bench.started(&[task("a", &[])]).await;
        bench.store.record_dead_letter("one", &json!({ "jobId": job_id })).await.unwrap();
        bench.store.record_dead_letter("two", &json!({})).await.unwrap();
        let letters = bench.store.list_dead_letters(10).await.unwrap();
        let named: Vec<_> = letters.iter().map(|letter| (letter.message_id.as_str(), letter.job_id)).collect();
        assert_eq!(named[..2], [("two", None), ("one", Some(job_id))]);
        assert_eq!(bench.store.list_dead_letters(1).await.unwrap().len(), 1);
    })
    .await;
}
