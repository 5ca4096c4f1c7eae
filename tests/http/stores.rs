//! The stores of objects: what an operator's check of them finds.

use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::media::conformance::check;
use serde_json::json;

use crate::memory_bucket::MemoryBucket;
use crate::world::World;

#[tokio::test]
async fn every_fact_holds_of_the_bucket_in_memory() {
    let bucket = MemoryBucket::default();
    let broken: Vec<_> = check(&bucket).await.into_iter().filter(|fact| !fact.holds).collect();
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(bucket.objects.borrow().is_empty(), "nothing is left behind");
}

#[tokio::test]
async fn an_operators_check_names_what_does_not_hold_of_which_store() {
    let world = World::new().await;
    let apikey = ("apikey", "sb_secret_service");
    let check = async || world.send(Method::POST, &Route::CheckStores.path(), &[apikey], Body::empty()).await.json();
    let sound = check().await;
    assert_eq!((&sound["success"], &sound["stores"][0]["store"]), (&json!(true), &json!("r2")));
    let below_the_probe = "00000000-0000-0000-0000-000000000000/ranged";
    world.bucket.broken.borrow_mut().insert(below_the_probe.to_owned());
    let broken = check().await;
    assert_eq!(broken["success"], false);
    let facts = broken["stores"][0]["facts"].as_array().expect("facts");
    let failed: Vec<_> = facts.iter().filter(|fact| fact["holds"] == false).collect();
    assert_eq!((failed.len(), &failed[0]["fact"]), (1, &json!("every part of an object can be read")));
    assert!(failed[0]["found"].as_str().expect("a reason").contains("broken"), "{failed:?}");
}
