//! Supabase Storage as a store: what holds of every bucket holds of the embedded one's and of the hosted-like one's.

use std::collections::BTreeMap;

use bytes::Bytes;
use oneinabillion_edge::media::bucket::Bucket;
use oneinabillion_edge::media::conformance::check;
use uuid::Uuid;

use crate::bench::on_every_store;

#[tokio::test]
async fn every_fact_holds_of_a_bucket_that_did_not_exist_before() {
    on_every_store(async |bench| {
        let bucket = bench.storage(&format!("facts-{}", Uuid::new_v4().simple()));
        let broken: Vec<_> = check(&bucket).await.into_iter().filter(|fact| !fact.holds).collect();
        assert!(broken.is_empty(), "{broken:#?}");
    })
    .await;
}

#[tokio::test]
async fn more_objects_than_one_page_are_listed_and_deleted() {
    on_every_store(async |bench| {
        let bucket = bench.storage(&format!("pages-{}", Uuid::new_v4().simple()));
        for number in 0..130 {
            let stored = bucket.put(&format!("job/{number:03}"), Bytes::new(), "text/plain", &BTreeMap::new()).await;
            stored.expect("stored");
        }
        assert_eq!(bucket.list_below("job/").await.expect("listed").len(), 130);
        bucket.delete_below("job/").await.expect("deleted");
        assert_eq!(bucket.list_below("job/").await.expect("listed"), []);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_key_is_a_failure_and_no_missing_object() {
    on_every_store(async |bench| {
        let sound = bench.storage("keys");
        sound.put("a", Bytes::from_static(b"a"), "text/plain", &BTreeMap::new()).await.expect("stored");
        let refused = bench.storage_with_key("keys", "sb_secret_wrong");
        let error = refused.put("b", Bytes::new(), "text/plain", &BTreeMap::new()).await.expect_err("refused");
        assert!(!format!("{error:?}").contains("sb_secret"), "{error:?}");
    })
    .await;
}
