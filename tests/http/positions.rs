//! `GET` and `PUT /api/jobs/{id}/position`.

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::body::Body;
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};

use crate::rows::{JOB, artifact_id};
use crate::world::{Answered, USER, World};

async fn write(world: &World, body: &Value) -> Answered {
    let bearer = format!("Bearer {}", world.token());
    let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
    let body = Body::Bytes(Bytes::from(body.to_string()));
    world.send(Method::PUT, &Route::WritePosition(JOB).path(), &headers, body).await
}

#[tokio::test]
async fn where_a_listener_stopped_is_kept_and_given_back() {
    let world = World::new().await;
    let recording = artifact_id(1, "audio_mp3");
    let kept = json!({ "artifactId": recording, "seconds": 61.25, "updatedAt": "2025-12-19T16:40:00Z" });
    world.supabase.answer_rpc("write_position", json!({ "outcome": "kept", "position": kept }));
    world.supabase.answer_rpc("read_position", json!({ "position": kept }));
    let written = write(&world, &json!({ "artifactId": recording, "seconds": 61.25 })).await;
    assert_eq!((written.status, written.json()), (200, kept.clone()));
    let asked = &world.supabase.seen_rpc("write_position")[0];
    assert_eq!(asked, &json!({ "p_job_id": JOB, "p_owner_id": USER, "p_artifact_id": recording, "p_seconds": 61.25 }));
    let read = world.get(&Route::ReadPosition(JOB).path()).await;
    assert_eq!((read.status, read.json()), (200, kept));
}

#[tokio::test]
async fn a_job_that_nobody_listened_to_is_at_its_beginning() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_position", json!({ "position": null }));
    let read = world.get(&Route::ReadPosition(JOB).path()).await;
    assert_eq!((read.status, read.json()), (200, json!({ "seconds": 0.0 })));
}

#[tokio::test]
async fn somebody_elses_job_does_not_exist_and_other_artifacts_are_no_recordings() {
    let world = World::new().await;
    let position = json!({ "artifactId": artifact_id(1, "pdf"), "seconds": 1 });
    world.supabase.answer_rpc("read_position", Value::Null);
    assert_eq!(world.get(&Route::ReadPosition(JOB).path()).await.json()["code"], "JOB_NOT_FOUND");
    world.supabase.answer_rpc("write_position", json!({ "outcome": "not_found" }));
    assert_eq!(write(&world, &position).await.json()["code"], "JOB_NOT_FOUND");
    world.supabase.answer_rpc("write_position", json!({ "outcome": "no_recording" }));
    let refused = write(&world, &position).await;
    assert_eq!(
        (refused.status, &refused.json()["details"]["artifactId"]),
        (400, &json!("must be a recording of this job"))
    );
    world.supabase.answer_rpc("write_position", json!({ "outcome": "beyond_end", "durationSeconds": 215.04 }));
    let refused = write(&world, &json!({ "artifactId": artifact_id(1, "audio_mp3"), "seconds": 999_999 })).await;
    assert_eq!(
        (refused.status, &refused.json()["details"]["seconds"]),
        (400, &json!("must be within the recording, which ends after 215.0 s"))
    );
}

#[tokio::test]
async fn a_position_that_is_none_is_refused_field_by_field() {
    let world = World::new().await;
    let refused = write(&world, &json!({ "artifactId": "first", "seconds": -1 })).await;
    let details = &refused.json()["details"];
    assert_eq!(refused.status, 400);
    assert_eq!(details["artifactId"], "must be the id of an artifact");
    assert_eq!(details["seconds"], "must be from 0 to 8640000");
    assert!(world.supabase.seen_rpc("write_position").is_empty());
}
