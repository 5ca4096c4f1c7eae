//! Supabase Storage as a store: what holds of every bucket holds of the embedded one's and of the hosted-like one's.

use std::collections::BTreeMap;

use bytes::Bytes;
use oneinabillion_edge::media::bucket::Bucket;
use oneinabillion_edge::media::conformance::check;
use oneinabillion_edge::media::stores::OwnLinks as _;
use oneinabillion_edge::runtime::redirect::direct_client;
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

/// As anybody would use it: without a key, and for parts too.
#[tokio::test]
async fn a_link_of_the_services_own_opens_one_object_for_its_time() {
    on_every_store(async |bench| {
        let bucket = bench.storage("links");
        for key in ["1/a.mp3", "1/b.mp3"] {
            let stored = bucket.put(key, Bytes::from_static(b"0123456789"), "audio/mpeg", &BTreeMap::new()).await;
            stored.expect("stored");
        }
        let link = bucket.link("1/a.mp3", 60, None).await.expect("a link");
        let client = direct_client();
        let whole = client.get(&link).send().await.expect("an answer");
        assert_eq!(
            (whole.status().as_u16(), &whole.headers()["content-type"]),
            (200, &"audio/mpeg".parse().expect("a value"))
        );
        assert_eq!(whole.bytes().await.expect("bytes"), "0123456789");
        let other = client.get(link.replace("a.mp3", "b.mp3")).send().await.expect("an answer");
        assert!(other.status().is_client_error(), "it opens another object: {}", other.status());
        let saved = bucket.link("1/a.mp3", 60, Some("Münze & Ω.mp3")).await.expect("a link");
        assert!(saved.ends_with("&download=M%C3%BCnze%20%26%20%CE%A9%2Emp3"), "{saved}");
        assert!(client.get(&saved).send().await.expect("an answer").status().is_success());
        let short = bucket.link("1/a.mp3", 1, None).await.expect("a link");
        tokio::time::sleep(std::time::Duration::from_millis(2_100)).await;
        let over = client.get(&short).send().await.expect("an answer");
        // The embedded service says 500.
        assert!(!over.status().is_success(), "it is over: {}", over.status());
    })
    .await;
}
