//! Copies that are owed to a store of objects.

use uuid::Uuid;

use crate::bench::{Bench, done, on_every_store, task};

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

impl Bench {
    async fn owe(&self, key: &str, lacking: &[&str], having: &[&str]) {
        self.store.record_owed_copies(key, &words(lacking), &words(having)).await.expect("recorded");
    }

    /// Due copies of the key: the store that lacks it, and every store that does.
    async fn owed(&self, key: &str, stores: &[&str]) -> Vec<(i64, String, Vec<String>)> {
        let taken = self.store.take_owed_copies(1_000, &words(stores)).await.expect("taken");
        let of_key = taken.into_iter().filter(|owed| owed.object_key == key);
        let mut owed: Vec<_> = of_key.map(|owed| (owed.id, owed.store, owed.lacking)).collect();
        owed.sort_by(|one, other| one.1.cmp(&other.1));
        owed
    }
}

#[tokio::test]
async fn a_copy_is_owed_until_it_is_settled_and_comes_due_again_meanwhile() {
    on_every_store(async |bench| {
        let key = format!("{}/1/a.mp3", Uuid::new_v4());
        for _ in 0..2 {
            bench.owe(&key, &["supabase"], &["r2"]).await;
        }
        assert!(bench.owed(&key, &["r2"]).await.is_empty(), "of another store");
        let [(id, store, lacking)] = bench.owed(&key, &["r2", "supabase"]).await.try_into().expect("one");
        assert_eq!((store.as_str(), lacking), ("supabase", words(&["supabase"])));
        assert!(bench.owed(&key, &["supabase"]).await.is_empty(), "it is taken");
        bench.sql("update engine.owed_copies set due_at = due_at - interval '5 minutes'").await;
        assert_eq!(bench.owed(&key, &["supabase"]).await.len(), 1, "whoever took it died");
        for _ in 0..2 {
            bench.store.settle_owed_copies(&[id]).await.expect("settled");
        }
        bench.sql("update engine.owed_copies set due_at = due_at - interval '1 day'").await;
        assert!(bench.owed(&key, &["supabase"]).await.is_empty());
    })
    .await;
}

/// Whoever stored last has what the others lack.
#[tokio::test]
async fn a_store_that_has_it_is_owed_nothing_any_more() {
    on_every_store(async |bench| {
        let key = format!("{}/1/a.mp3", Uuid::new_v4());
        bench.owe(&key, &["r2"], &["supabase"]).await;
        bench.owe(&key, &["supabase"], &["r2"]).await;
        let owed = bench.owed(&key, &["r2", "supabase"]).await;
        assert_eq!(owed.len(), 1);
        assert_eq!((owed[0].1.as_str(), &owed[0].2), ("supabase", &words(&["supabase"])));
    })
    .await;
}

/// Whoever is copying at that moment may store once more.
#[tokio::test]
async fn an_erased_job_is_owed_nothing_and_its_objects_are_removed_once_more_an_hour_later() {
    on_every_store(async |bench| {
        for owes in [false, true] {
            let job_id = bench.start(bench.job(), &[task("a", &[])]).await;
            bench.settle(&bench.claim_one().await, done()).await;
            bench.sql(&format!("update jobs set finished_at = now() - interval '2 hours' where id = '{job_id}'")).await;
            let key = format!("{job_id}/1/a.mp3");
            if owes {
                bench.owe(&key, &["supabase"], &["r2"]).await;
            }
            bench.store.erase_job(job_id, bench.owner_id).await.expect("erased");
            assert!(bench.owed(&key, &["r2", "supabase"]).await.is_empty());
            let removals = format!("select id from engine.removals where job_id = '{job_id}'");
            let count = bench.rows(&removals).await.as_array().map_or(0, Vec::len);
            assert_eq!(count, if owes { 2 } else { 1 }, "{owes}");
        }
    })
    .await;
}

#[tokio::test]
async fn jobs_are_copied_in_the_order_of_their_ids_and_not_once_they_are_erased() {
    on_every_store(async |bench| {
        let first = bench.start(bench.job(), &[task("a", &[])]).await;
        let page = bench.store.jobs_to_copy(Uuid::nil(), 1_000).await.expect("a page");
        assert!(page.job_ids.is_sorted() && page.job_ids.contains(&first));
        let rest = bench.store.jobs_to_copy(first, 1).await.expect("a page");
        assert_eq!(rest.job_ids, [first]);
        assert!(rest.left <= page.left && rest.left >= 1);

        let [own, strange] = [format!("{first}/1/a.mp3"), format!("{}/1/a.mp3", Uuid::new_v4())];
        let keys = [own.clone(), strange];
        for _ in 0..2 {
            let owed = bench.store.owe_copies_of_job(first, &keys, "supabase").await.expect("recorded").expect("a job");
            assert_eq!(owed.iter().map(|owed| &owed.object_key).collect::<Vec<_>>(), [&own]);
        }
        assert!(bench.owed(&own, &["supabase"]).await.is_empty(), "the caller makes them first");
        bench.sql("update engine.owed_copies set due_at = due_at - interval '5 minutes'").await;
        assert_eq!(bench.owed(&own, &["supabase"]).await.len(), 1);
        let gone = bench.store.owe_copies_of_job(Uuid::new_v4(), &keys, "supabase").await.expect("answered");
        assert_eq!(gone, None);
    })
    .await;
}
