//! The clean-up of a run: rows first, then the objects whose removal was recorded with them, and never the run's answer with it.

use bytes::Bytes;
use oneinabillion_edge::media::keys::{document_key, job_key};
use serde_json::json;

use crate::processing::{id, idle_world, process};
use crate::stand_in::Reply;
use crate::world::World;

async fn world_with_old_jobs() -> World {
    let world = idle_world().await;
    world.supabase.answer_rpc("remove_jobs", json!(2));
    let removals = [id(1), id(2)].map(|id| format!("{id}/"));
    world.supabase.answer_rpc(
        "take_removals",
        json!([{ "id": 1, "objectKey": removals[0] }, { "id": 2, "objectKey": removals[1] }]),
    );
    world.supabase.answer_rpc("settle_removals", json!(null));
    for key in [
        job_key(id(1), "source", "png"),
        document_key(id(1), 1, "cartoon", "png"),
        job_key(id(2), "scenes", "json"),
        kept(),
    ] {
        world.bucket.objects.borrow_mut().insert(key, Bytes::from_static(b"picture"));
    }
    world
}

/// Of a job that stays.
fn kept() -> String {
    job_key(id(3), "source", "png")
}

#[tokio::test]
async fn old_jobs_go_with_their_objects_and_are_counted() {
    let world = world_with_old_jobs().await;
    let body = process(&world, json!({ "cleanup": true, "cleanupDays": 3 })).await.json();
    assert_eq!(body["cleanup"], json!({ "cleaned": 2, "olderThanDays": 3 }));
    let left: Vec<String> = world.bucket.objects.borrow().keys().cloned().collect();
    assert_eq!(left, [kept()]);
    assert_eq!(world.supabase.seen_rpc("remove_jobs")[0]["p_older_than_days"], 3);
    let mut settled: Vec<i64> =
        serde_json::from_value(world.supabase.seen_rpc("settle_removals")[0]["p_ids"].clone()).expect("ids");
    settled.sort_unstable();
    assert_eq!(settled, [1, 2]);
}

#[tokio::test]
async fn nothing_is_cleaned_unless_requested() {
    let world = world_with_old_jobs().await;
    let body = process(&world, json!({ "cleanupDays": 1 })).await.json();
    assert!(body.get("cleanup").is_none());
    assert_eq!(world.bucket.objects.borrow().len(), 4);
    assert!(world.supabase.seen_rpc("remove_jobs").is_empty());
}

/// What is not settled comes due again.
#[tokio::test]
async fn an_object_that_cannot_be_deleted_keeps_its_removal() {
    let world = world_with_old_jobs().await;
    world.bucket.broken.borrow_mut().insert(job_key(id(1), "source", "png"));
    let answered = process(&world, json!({ "cleanup": true })).await;
    assert_eq!((answered.status, &answered.json()["cleanup"]["cleaned"]), (200, &json!(2)));
    assert_eq!(world.supabase.seen_rpc("settle_removals")[0]["p_ids"], json!([2]));
    let lines = world.log.0.borrow();
    let failed = lines.iter().find(|(_, line)| line["event"] == "removal_failed").expect("a line");
    assert_eq!(failed.1["key"], json!(format!("{}/", id(1))));
}

#[tokio::test]
async fn a_cleanup_that_fails_is_reported_without_anything_of_the_inside() {
    let world = world_with_old_jobs().await;
    let reply = Reply::Json(400, json!({ "code": "22023", "message": "secret from inside" }));
    world.supabase.answer("/rest/v1/rpc/remove_jobs", reply);
    let answered = process(&world, json!({ "cleanup": true })).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["cleanup"]["error"]), (200, &json!("Cleanup failed")));
    assert!(body["cleanup"]["details"].is_string() && !body.to_string().contains("secret"));
    let lines = world.log.0.borrow();
    assert!(lines.iter().any(|(_, line)| line["event"] == "cleanup_failed" && line.to_string().contains("22023")));
}
