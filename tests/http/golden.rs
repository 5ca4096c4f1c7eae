//! Every example of contract R: its requests are accepted, its answers have its fields with its kinds of values, and nothing else
//! than what the decisions about the contract add.

use chrono::TimeDelta;
use http::Method;
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};

use crate::rows::{JOB, artifact, changed, complete_row, job_row};
use crate::starting;
use crate::world::World;

/// The fields that the decisions add to the examples, and no more.
const ADDED_TO_JOB: &[&str] = &["type", "createdAt", "updatedAt", "completedAt", "error", "terminal"];
const ADDED_TO_PROGRESS: &[&str] = &["docsComplete", "docsTotal", "currentDoc"];
const ADDED_TO_ARTIFACT: &[&str] =
    &["id", "urlExpiresAt", "fallbackUrl", "chapter", "pageCount", "fileSize", "metadata", "createdAt", "duration"];

fn example(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// All of the example's fields, each of its kind, and beyond them only `added` ones.
fn assert_shape(actual: &Value, example: &Value, added: &[&str]) {
    let (actual, example) = (actual.as_object().expect("an object"), example.as_object().expect("an object"));
    for (name, value) in example {
        let given = actual.get(name).unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!(kind_of(given), kind_of(value), "{name}");
    }
    for name in actual.keys() {
        assert!(example.contains_key(name) || added.contains(&name.as_str()), "{name} is in no example");
    }
}

/// The fields whose values an example fixes.
fn assert_same(actual: &Value, example: &Value, names: &[&str]) {
    for name in names {
        assert_eq!(actual[name], example[name], "{name}");
    }
}

#[tokio::test]
async fn the_start_request_is_accepted_and_answered_as_printed() {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1 }));
    let answered = world.post("/api/jobs/start", &[], &starting::example()).await;
    let example = example(include_str!("../golden/readings/start_response.json"));
    let body = answered.json();
    assert_eq!(answered.status, 201);
    assert_shape(&body, &example, &["id", "estimatedMinutesRange", "streamUrl"]);
    assert_same(&body, &example, &["status", "estimatedMinutes"]);
    assert_eq!(body["id"], body["jobId"]);
    assert_eq!(body["estimatedMinutesRange"], json!([5, 10]));
    let job_id = body["jobId"].as_str().expect("an id");
    assert_eq!(uuid::Uuid::parse_str(job_id).expect("a UUID").get_version_num(), 4);
    assert_eq!(body["pollUrl"], format!("/api/jobs/{job_id}"));
}

#[tokio::test]
async fn a_job_on_its_way_is_as_printed() {
    let world = World::new().await;
    let artifacts = ["audio_mp3", "audio_m4a", "pdf", "text", "json"].map(|kind| artifact(1, kind)).to_vec();
    world.supabase.answer_rpc("read_job", job_row(artifacts));
    let answered = world.get(&Route::ReadJob(JOB).path()).await;
    let example = example(include_str!("../golden/readings/job.json"));
    let body = answered.json();
    assert_shape(&body, &example, &["estimatedTimeRemaining", "terminal", "pollAfterMs"]);
    assert_same(
        &body,
        &example,
        &["id", "type", "status", "progress", "createdAt", "updatedAt", "completedAt", "error"],
    );
    assert_eq!(answered.header("cache-control"), Some("private, no-store"));

    let listed = body["artifacts"].as_array().expect("artifacts");
    assert_eq!(listed.len(), 2, "only the MP3 and the pages");
    for (artifact, example) in listed.iter().zip(example["artifacts"].as_array().expect("artifacts")) {
        assert_shape(artifact, example, ADDED_TO_ARTIFACT);
        assert_eq!(artifact["type"], example["type"]);
    }
    assert_eq!(listed[0]["duration"].as_f64(), Some(180.0));
    assert_eq!(listed[0]["fileSize"], 2_457_600);
    assert!(listed[0]["fallbackUrl"].is_string() && listed[1].get("fallbackUrl").is_none());
}

/// FAILURES 39: one call, however many links are signed.
#[tokio::test]
async fn a_complete_job_is_as_printed() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job", complete_row());
    let body = world.get(&Route::ReadJob(JOB).path()).await.json();
    let example = example(include_str!("../golden/readings/job_complete.json"));
    assert_shape(&body, &example, ADDED_TO_JOB);
    assert_same(&body, &example, &["status"]);
    assert_shape(&body["progress"], &example["progress"], ADDED_TO_PROGRESS);
    assert_same(&body["progress"], &example["progress"], &["percent", "phase", "message"]);
    assert_eq!(body["completedAt"], "2025-12-19T16:38:00Z");
    assert_eq!(
        body["metadata"]["totalAudioMinutes"].as_f64(),
        Some(48.0),
        "16 times 180 s, M4A twins not counted twice"
    );
    assert_same(&body["metadata"], &example["metadata"], &["totalPages", "totalWords"]);

    let listed = body["artifacts"].as_array().expect("artifacts");
    let count = |kind: &str, combined: bool| {
        listed
            .iter()
            .filter(|artifact| artifact["type"] == kind && artifact.get("isCombined").is_some() == combined)
            .count()
    };
    assert_eq!((count("audio_mp3", false), count("pdf", false), count("pdf", true), listed.len()), (16, 16, 1, 33));
    let combined = listed.iter().find(|artifact| artifact["isCombined"] == true).expect("the book");
    assert_shape(combined, &example["artifacts"][2], ADDED_TO_ARTIFACT);
    assert_eq!(world.supabase.seen_rpc("read_job").len(), 1);
}

#[tokio::test]
async fn the_list_of_artifacts_is_as_printed() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job", complete_row());
    let body = world.get(&Route::ListArtifacts(JOB).path()).await.json();
    let example = example(include_str!("../golden/readings/artifacts.json"));
    let listed = body["artifacts"].as_array().expect("artifacts");
    assert_eq!(listed.len(), 81, "16 of each of five kinds and the book");
    let mp3 = listed.iter().find(|artifact| artifact["type"] == "audio_mp3").expect("an MP3");
    assert_shape(mp3, &example["artifacts"][0], ADDED_TO_ARTIFACT);
    assert_shape(&mp3["metadata"], &example["artifacts"][0]["metadata"], &["docNum", "docType"]);
    let m4a = listed.iter().find(|artifact| artifact["type"] == "audio_m4a").expect("an M4A");
    let path = |url: &Value| url.as_str().expect("a url").split('?').next().map(str::to_owned);
    assert_eq!(path(&mp3["fallbackUrl"]), path(&m4a["url"]));
}

#[tokio::test]
async fn a_cancelled_job_ends_the_contracts_own_loop() {
    let world = World::new().await;
    let ended = json!({ "state": "cancelled", "errorCode": "JOB_CANCELLED", "errorMessage": "",
        "finishedAt": "2025-12-19T16:38:00Z", "currentDoc": null });
    world.supabase.answer_rpc("read_job", changed(job_row(vec![]), ended));
    let body = world.get(&Route::ReadJob(JOB).path()).await.json();
    assert_eq!(
        (&body["status"], &body["error"], &body["code"], &body["cancelled"]),
        (&json!("error"), &json!("Job cancelled"), &json!("JOB_CANCELLED"), &json!(true))
    );
    assert_eq!(body["completedAt"], Value::Null);
}

#[tokio::test]
async fn a_failed_job_says_what_failed_and_keeps_what_was_made() {
    let world = World::new().await;
    for (code, shown) in [("JOB_TIMEOUT", "JOB_TIMEOUT"), ("SPEECH_REFUSED_BY_10.0.0.7", "JOB_FAILED")] {
        let ended = json!({ "state": "failed", "errorCode": code, "finishedAt": "2025-12-19T16:38:00Z",
            "errorMessage": "Hunger - Vedic Analysis" });
        world.supabase.answer_rpc("read_job", changed(job_row(vec![artifact(1, "pdf")]), ended));
        let body = world.get(&Route::ReadJob(JOB).path()).await.json();
        world.pass(TimeDelta::seconds(1));
        assert_eq!((&body["status"], &body["code"]), (&json!("error"), &json!(shown)));
        assert_eq!(body["error"], "Could not finish: Hunger - Vedic Analysis");
        assert_eq!(body["artifacts"].as_array().map(Vec::len), Some(1));
        assert!(body.get("cancelled").is_none() && body.get("metadata").is_none());
    }
}

#[tokio::test]
async fn a_waiting_job_says_its_place() {
    let world = World::new().await;
    let waiting = json!({
        "state": "queued", "percent": 0, "jobsAhead": 2, "secondsAhead": 960.0, "jobsRunning": 4, "pace": 0.5, "startedAt": null,
        "currentDoc": null
    });
    world.supabase.answer_rpc("read_job", changed(job_row(vec![]), waiting.clone()));
    let body = world.get(&Route::ReadJob(JOB).path()).await.json();
    assert_eq!((&body["status"], &body["queuePosition"]), (&json!("queued"), &json!(3)));
    assert_eq!(body["estimatedTimeRemaining"], "about 8 minutes", "4 behind what is ahead, and 4 of its own");
    assert!(body["progress"].get("currentDoc").is_none());

    let after = async |changes: Value| {
        world.pass(TimeDelta::seconds(2));
        world.supabase.answer_rpc("read_job", changed(job_row(vec![]), changed(waiting.clone(), changes)));
        world.get(&Route::ReadJob(JOB).path()).await.json()["estimatedTimeRemaining"].clone()
    };
    assert_eq!(after(json!({ "jobsAhead": 100 })).await, "more than 8 minutes");
    assert_eq!(after(json!({ "secondsAhead": null })).await, Value::Null, "its kind is paused");
}

/// The base of absolute links can be set, for a Worker behind another name.
#[tokio::test]
async fn links_begin_with_the_public_address() {
    let world = World::with(&[("PUBLIC_BASE_URL", "https://edge.example/")]).await;
    world.supabase.answer_rpc("read_job", job_row(vec![artifact(1, "pdf")]));
    let answered = world.as_user(Method::GET, &Route::ReadJob(JOB).path(), &[]).await;
    let url = answered.json()["artifacts"][0]["url"].as_str().expect("a url").to_owned();
    assert!(url.starts_with("https://edge.example/media/"), "{url}");
}
