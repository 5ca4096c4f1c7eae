//! `GET /api/jobs/{kind}/status/{id}`.

use std::collections::BTreeSet;

use http::Method;
use oneinabillion_edge::http::Body;
use serde_json::{Value, json};

use crate::rows::{JOB, changed};
use crate::story_requests::{self, completed, running};
use crate::tokens;
use crate::world::{ORIGIN, World};

fn path(kind: &str) -> String {
    format!("/api/jobs/{kind}/status/{JOB}")
}

async fn status_of(row: Value) -> (World, crate::world::Answered) {
    let world = World::new().await;
    let kind = row["kind"].as_str().expect("a kind").to_owned();
    world.supabase.answer_rpc("read_job_of_kind", row);
    let answered = world.send(Method::GET, &path(&kind), &[], Body::empty()).await;
    (world, answered)
}

fn fields(value: &Value) -> BTreeSet<String> {
    value.as_object().expect("an object").keys().cloned().collect()
}

#[tokio::test]
async fn a_running_job_shows_its_step_and_nothing_of_its_end() {
    let (world, answered) = status_of(running("storybook")).await;
    assert_eq!(answered.status, 200);
    assert_eq!(
        answered.json(),
        json!({
            "jobId": JOB, "status": "processing", "progress": 40, "currentStep": "Drawing scene 2 of 6...",
            "createdAt": "2025-12-19T16:30:00Z", "updatedAt": "2025-12-19T16:35:00Z", "startedAt": "2025-12-19T16:39:40Z",
            "estimatedTimeRemaining": "about 40 seconds", "retryCount": 1, "maxRetries": 4,
            "terminal": false, "pollAfterMs": 2000
        })
    );
    assert_eq!(answered.header("cache-control"), Some("private, no-store"));
    assert_eq!(world.supabase.seen_rpc("read_job_of_kind")[0], json!({ "p_job_id": JOB, "p_kind": "storybook" }));
}

/// FAILURES 24.
#[tokio::test]
async fn completed_and_the_result_come_in_one_answer() {
    for (kind, _) in story_requests::all() {
        let (_, answered) = status_of(completed(kind)).await;
        let body = answered.json();
        assert_eq!((&body["status"], &body["progress"]), (&json!("completed"), &json!(100)), "{kind}");
        assert_eq!(fields(&body["result"]), fields(&story_requests::result(kind)), "{kind}");
        assert!(body.get("currentStep").is_none() && body.get("error").is_none());
        assert_eq!(body["completedAt"], "2025-12-19T16:38:00Z");
    }
}

#[tokio::test]
async fn each_kind_shows_its_own_extras_once_there_is_a_result() {
    let extras = async |kind: &str, name: &str| status_of(completed(kind)).await.1.json()[name].clone();
    assert_eq!(
        extras("scenes", "sceneInfo").await,
        json!({ "totalPages": 1, "totalScenes": 1, "averageScenesPerPage": 1.0 })
    );
    assert_eq!(
        extras("cartoonize", "processingInfo").await,
        json!({ "cached": true, "message": "Used the picture that was drawn before" })
    );
    assert_eq!(
        extras("image", "generationInfo").await,
        json!({ "reused": false, "promptUsed": "Mia in a boat.", "style": "comic-book" })
    );
    assert_eq!(status_of(running("auto-story")).await.1.json()["currentPhase"], "image_generation");
}

/// FAILURES 22.
#[tokio::test]
async fn pictures_are_links_of_ours_that_are_fresh_with_every_read() {
    let (world, answered) = status_of(completed("storybook")).await;
    let link =
        |body: &Value| body["result"]["pages"][0]["scenes"][0]["generatedImage"].as_str().expect("a link").to_owned();
    let first = link(&answered.json());
    assert!(first.starts_with(&format!("{ORIGIN}/media/{}?", story_requests::PICTURE)), "{first}");
    world.pass(chrono::TimeDelta::minutes(30));
    let again = world.send(Method::GET, &path("storybook"), &[], Body::empty()).await.json();
    assert_ne!(link(&again), first);

    world.supabase.answer_rpc("read_artifact", completed("storybook")["artifacts"][0].clone());
    world.bucket.objects.borrow_mut().insert(story_requests::PICTURE_KEY.to_owned(), b"png".as_slice().into());
    let bytes = world.send(Method::GET, &first.replace(ORIGIN, ""), &[], Body::empty()).await;
    assert_eq!((bytes.status, bytes.header("content-type")), (200, Some("image/png")));
}

#[tokio::test]
async fn a_picture_that_cloudinary_delivers_has_its_address_there() {
    let mut row = completed("storybook");
    let address = "https://res.cloudinary.com/demo/image/upload/v1/a/1/picture.png";
    row["artifacts"][0]["metadata"]["deliveryUrl"] = json!(address);
    let body = status_of(row).await.1.json();
    assert_eq!(body["result"]["pages"][0]["scenes"][0]["generatedImage"], address);
}

#[tokio::test]
async fn words_that_look_like_the_name_of_an_object_stay_words() {
    let mut row = completed("storybook");
    row["result"]["pages"][0]["scenes"][0]["description"] = json!("stored: a chest of gold");
    let body = status_of(row).await.1.json();
    assert_eq!(body["result"]["pages"][0]["scenes"][0]["description"], "stored: a chest of gold");
}

/// FAILURES 41.
#[tokio::test]
async fn two_polls_at_the_same_moment_are_both_answered() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job_of_kind", running("storybook"));
    let path = path("storybook");
    let poll = || world.send(Method::GET, &path, &[], Body::empty());
    let (one, other) = futures::join!(poll(), poll());
    assert_eq!((one.status, other.status), (200, 200));
    assert_eq!(one.json(), other.json());
}

/// FAILURES 38.
#[tokio::test]
async fn an_end_is_cached_privately_for_seconds_only() {
    let failed = json!({
        "state": "failed", "errorCode": "JOB_FAILED", "errorMessage": "Binding the book",
        "finishedAt": "2025-12-19T16:38:00Z"
    });
    for row in [completed("scenes"), changed(running("scenes"), failed)] {
        assert_eq!(status_of(row).await.1.header("cache-control"), Some("private, max-age=5"));
    }
}

#[tokio::test]
async fn a_failed_job_says_why_and_a_cancelled_one_that_it_was() {
    let ended = |state: &str, message: &str| {
        let changes = json!({ "state": state, "errorMessage": message, "finishedAt": "2025-12-19T16:38:00Z" });
        changed(running("image"), changes)
    };
    let failed = status_of(ended("failed", "Drawing the picture")).await.1.json();
    assert_eq!(
        (&failed["status"], &failed["error"]),
        (&json!("failed"), &json!("Could not finish: Drawing the picture"))
    );
    assert!(failed.get("result").is_none() && failed.get("completedAt").is_none());
    let cancelled = status_of(ended("cancelled", "")).await.1.json();
    assert_eq!((&cancelled["status"], &cancelled["error"]), (&json!("cancelled"), &json!("Job cancelled")));
}

#[tokio::test]
async fn a_waiting_job_states_its_place() {
    let changes = json!({ "state": "queued", "percent": 0, "startedAt": null, "jobsAhead": 4 });
    let body = status_of(changed(running("scenes"), changes)).await.1.json();
    assert_eq!((&body["status"], &body["queuePosition"]), (&json!("pending"), &json!(5)));
    assert!(body.get("currentStep").is_none() && body.get("startedAt").is_none());
}

#[tokio::test]
async fn a_job_of_another_kind_and_a_malformed_id_do_not_exist() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job_of_kind", Value::Null);
    for path in [path("scenes"), "/api/jobs/scenes/status/42".to_owned(), "/api/jobs/scenes/status/".to_owned()] {
        let answered = world.send(Method::GET, &path, &[], Body::empty()).await;
        assert_eq!((answered.status, &answered.json()["code"]), (404, &json!("JOB_NOT_FOUND")), "{path}");
    }
}

#[tokio::test]
async fn the_public_status_ignores_whatever_token_comes_along() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job_of_kind", running("scenes"));
    let headers = [("authorization", "Bearer expired"), ("cache-control", "no-cache")];
    assert_eq!(world.send(Method::GET, &path("scenes"), &headers, Body::empty()).await.status, 200);
}

#[tokio::test]
async fn an_operator_can_keep_the_status_to_the_owner() {
    let world = World::with(&[("PUBLIC_STATUS", "owner")]).await;
    world.supabase.answer_rpc("read_job_of_kind", running("scenes"));
    assert_eq!(world.get(&path("scenes")).await.status, 200);
    assert_eq!(world.send(Method::GET, &path("scenes"), &[], Body::empty()).await.status, 404);
    let mut claims = tokens::sound_claims(&world.issuer());
    claims["sub"] = json!("11111111-1111-4111-8111-111111111111");
    let stranger = format!("Bearer {}", tokens::hs256(claims, world.in_an_hour()));
    let answered = world.send(Method::GET, &path("scenes"), &[("authorization", &stranger)], Body::empty()).await;
    assert_eq!(answered.status, 404);
    world.supabase.answer_rpc("read_job_of_kind", changed(running("scenes"), json!({ "ownerId": null })));
    assert_eq!(world.send(Method::GET, &path("scenes"), &[], Body::empty()).await.status, 200);
}
