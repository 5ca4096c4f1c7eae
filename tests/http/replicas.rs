//! Storing in two stores at once, what one of them is owed, and how it is made good.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::work::copies::make_owed_copies;
use serde_json::{Value, json};

use crate::memory_bucket::MemoryBucket;
use crate::world::{Answered, World};

const KEY: &str = "550e8400-e29b-41d4-a716-446655440000/1/reading.pdf";
const PDF: &[u8] = b"%PDF-2.0 of eleven pages";

async fn world(stores: &str) -> World {
    let world = World::with(&[("SUPABASE_BUCKET", "media"), ("ARTIFACT_STORES", stores)]).await;
    world.supabase.answer_rpc("record_owed_copies", Value::Null);
    world.clock.hurry.set(200);
    world
}

async fn store(world: &World) -> bool {
    let notes = BTreeMap::from([("input-hash".to_owned(), "abc".to_owned())]);
    world.services.bucket.put(KEY, Bytes::from_static(PDF), "application/pdf", &notes).await.is_ok()
}

fn has(bucket: &MemoryBucket) -> bool {
    bucket.objects.borrow().get(KEY).is_some_and(|bytes| bytes == PDF)
}

#[tokio::test]
async fn what_is_made_is_stored_in_every_store_that_is_named_and_in_no_other() {
    for (stores, in_r2, in_supabase) in [("r2", true, false), ("supabase", false, true), ("r2,supabase", true, true)] {
        let world = world(stores).await;
        assert!(store(&world).await, "{stores}");
        assert_eq!((has(&world.bucket), has(&world.second)), (in_r2, in_supabase), "{stores}");
        assert!(world.supabase.seen_rpc("record_owed_copies").is_empty(), "{stores}: the database is not asked");
    }
}

#[tokio::test]
async fn both_stores_note_the_same_checksum_and_time() {
    let world = world("r2,supabase").await;
    assert!(store(&world).await);
    let notes = world.bucket.notes.borrow()[KEY].clone();
    assert_eq!(notes, world.second.notes.borrow()[KEY]);
    assert_eq!((notes["input-hash"].as_str(), notes["stored-at"].as_str()), ("abc", "2025-12-19T16:40:00.000Z"));
    assert_eq!(notes["sha256"].len(), 64);
}

#[tokio::test]
async fn one_store_that_is_down_stops_nothing_and_is_owed_a_copy() {
    for (failing, owed_to) in [("r2", "r2"), ("supabase", "supabase")] {
        let world = world("r2,supabase").await;
        let broken = if failing == "r2" { &world.bucket } else { &world.second };
        broken.broken.borrow_mut().insert(KEY.to_owned());
        assert!(store(&world).await, "{failing}");
        let recorded = world.supabase.seen_rpc("record_owed_copies");
        assert_eq!(recorded.len(), 1, "{failing}");
        assert_eq!((&recorded[0]["p_object_key"], &recorded[0]["p_lacking"]), (&json!(KEY), &json!([owed_to])));
        assert!(world.log.text().contains("store_passed_over"));
    }
}

#[tokio::test]
async fn nothing_is_stored_when_every_store_is_down() {
    let world = world("r2,supabase").await;
    for bucket in [&world.bucket, &world.second] {
        bucket.broken.borrow_mut().insert(KEY.to_owned());
    }
    assert!(!store(&world).await);
    assert!(world.supabase.seen_rpc("record_owed_copies").is_empty());
}

/// A step died right after it had stored in one store: its repeat finds that, and the other store is owed a copy.
#[tokio::test]
async fn a_repeat_finds_what_one_store_has_and_notes_what_the_other_lacks() {
    for down in [false, true] {
        let world = world("r2,supabase").await;
        world.second.objects.borrow_mut().insert(KEY.into(), Bytes::from_static(PDF));
        if down {
            world.bucket.silent.borrow_mut().insert(KEY.into());
        }
        let found = world.services.bucket.head(KEY).await.expect("answered");
        assert_eq!(found.map(|facts| facts.size_bytes), Some(PDF.len() as u64), "{down}");
        let recorded = world.supabase.seen_rpc("record_owed_copies");
        let lacking: Vec<Value> = recorded.iter().map(|call| call["p_lacking"].clone()).collect();
        assert_eq!(lacking, if down { vec![] } else { vec![json!(["r2"])] }, "{down}");
    }
}

#[tokio::test]
async fn what_is_erased_goes_from_every_store_there_is() {
    let world = world("r2").await;
    for bucket in [&world.bucket, &world.second] {
        bucket.objects.borrow_mut().insert(KEY.into(), Bytes::from_static(PDF));
    }
    world.services.bucket.delete_below("550e8400-e29b-41d4-a716-446655440000/").await.expect("deleted");
    assert!(world.bucket.objects.borrow().is_empty() && world.second.objects.borrow().is_empty());
}

/// One round over a copy that Supabase is owed; gives the ids that were settled.
async fn round(world: &World) -> Vec<Value> {
    let owed = json!([{ "id": 7, "objectKey": KEY, "store": "supabase", "lacking": ["supabase"] }]);
    world.supabase.answer_rpc("take_owed_copies", owed);
    world.supabase.answer_rpc("settle_owed_copies", Value::Null);
    make_owed_copies(&world.services.worker(), &world.services.stores).await.expect("a round");
    world.supabase.seen_rpc("settle_owed_copies").into_iter().map(|call| call["p_ids"].clone()).collect()
}

#[tokio::test]
async fn an_owed_copy_is_made_and_settled() {
    let world = world("r2,supabase").await;
    world.second.broken.borrow_mut().insert(KEY.to_owned());
    assert!(store(&world).await);
    assert!(round(&world).await.is_empty(), "the store is still down");
    assert!(world.log.text().contains("copy_failed"));
    world.second.broken.borrow_mut().clear();
    assert_eq!(round(&world).await, [json!([7])]);
    assert!(has(&world.second));
    assert_eq!(world.second.notes.borrow()[KEY], world.bucket.notes.borrow()[KEY]);
}

#[tokio::test]
async fn a_copy_of_what_was_erased_meanwhile_is_owed_no_more_and_nothing_is_left() {
    let world = world("r2,supabase").await;
    world.second.objects.borrow_mut().insert(KEY.into(), Bytes::from_static(PDF));
    assert_eq!(round(&world).await, [json!([7])]);
    assert!(world.second.objects.borrow().is_empty());
}

#[tokio::test]
async fn bytes_that_are_not_those_that_were_stored_once_are_not_copied() {
    let world = world("r2").await;
    assert!(store(&world).await);
    world.bucket.objects.borrow_mut().insert(KEY.into(), Bytes::from_static(b"%PDF-2.0 of another page"));
    assert!(round(&world).await.is_empty());
    assert!(world.second.objects.borrow().is_empty());
    assert!(world.log.text().contains("not those that were stored once"));
}

#[tokio::test]
async fn a_source_that_breaks_off_leaves_the_copy_owed() {
    let world = world("r2").await;
    assert!(store(&world).await);
    world.bucket.cut_off.borrow_mut().insert(KEY.into(), 5);
    assert!(round(&world).await.is_empty());
    assert!(world.second.objects.borrow().is_empty());
}

/// Everything of a job is copied by the operator's door; the answer counts it, and its cursor goes on after it.
#[tokio::test]
async fn an_operator_copies_from_one_store_to_the_other() {
    let world = world("r2").await;
    assert!(store(&world).await);
    world.supabase.answer_rpc("jobs_to_copy", json!({ "jobIds": ["550e8400-e29b-41d4-a716-446655440000"], "left": 1 }));
    let owed = json!([{ "id": 9, "objectKey": KEY, "store": "supabase", "lacking": ["supabase"] }]);
    world.supabase.answer_rpc("owe_copies_of_job", owed);
    world.supabase.answer_rpc("settle_owed_copies", Value::Null);
    let first = copy(&world, json!({ "from": "r2", "to": "supabase" })).await;
    let expected = json!({ "success": true, "cursor": null, "jobsLeft": 0, "copied": 1, "copiedBytes": PDF.len(),
        "same": 0, "gone": 0, "failed": 0, "failures": [] });
    assert_eq!((first.status, first.json()), (200, expected));
    assert!(has(&world.second));
    let asked = world.supabase.seen_rpc("owe_copies_of_job");
    assert_eq!((&asked[0]["p_keys"], &asked[0]["p_store"]), (&json!([KEY]), &json!("supabase")));
    assert_eq!(world.supabase.seen_rpc("settle_owed_copies")[0]["p_ids"], json!([9]));

    let again = copy(&world, json!({ "from": "r2", "to": "supabase" })).await.json();
    assert_eq!((&again["copied"], &again["same"]), (&json!(0), &json!(1)), "it is not sent again");
    let after = format!("550e8400-e29b-41d4-a716-446655440000:{KEY}");
    let rest = copy(&world, json!({ "from": "r2", "to": "supabase", "cursor": after })).await.json();
    assert_eq!((&rest["copied"], &rest["same"]), (&json!(0), &json!(0)), "what lies before the cursor is done");

    world.second.broken.borrow_mut().insert(KEY.into());
    let failed = copy(&world, json!({ "from": "r2", "to": "supabase" })).await.json();
    assert_eq!((&failed["success"], &failed["failures"]), (&json!(false), &json!([KEY])));
}

#[tokio::test]
async fn nothing_is_copied_of_a_job_that_was_erased_meanwhile() {
    let world = world("r2").await;
    assert!(store(&world).await);
    world.supabase.answer_rpc("jobs_to_copy", json!({ "jobIds": ["550e8400-e29b-41d4-a716-446655440000"], "left": 1 }));
    world.supabase.answer_rpc("owe_copies_of_job", Value::Null);
    assert_eq!(copy(&world, json!({ "from": "r2", "to": "supabase" })).await.json()["copied"], 0);
    assert!(world.second.objects.borrow().is_empty());
}

#[tokio::test]
async fn a_copy_is_refused_from_or_to_a_store_that_there_is_not() {
    let world = world("r2").await;
    for (order, field) in [
        (json!({ "from": "s3", "to": "supabase" }), "from"),
        (json!({ "from": "r2" }), "to"),
        (json!({ "from": "r2", "to": "r2" }), "to"),
        (json!({ "from": "r2", "to": "supabase", "cursor": "x" }), "cursor"),
    ] {
        let answered = copy(&world, order).await;
        assert_eq!(answered.status, 400);
        assert!(answered.json()["details"].as_str().expect("a line").contains(field), "{field}");
    }
}

async fn copy(world: &World, order: Value) -> Answered {
    let headers = [("apikey", "sb_secret_service"), ("content-type", "application/json")];
    let body = Body::Bytes(Bytes::from(order.to_string()));
    world.send(Method::POST, &Route::CopyObjects.path(), &headers, body).await
}
