//! `POST /api/jobs/start`.

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::work::hint::DueWork;
use serde_json::{Value, json};

use crate::rows::JOB;
use crate::world::{USER, World};

const START: &str = "/api/jobs/start";

pub fn example() -> Value {
    serde_json::from_str(include_str!("../golden/readings/start_request.json")).expect("JSON")
}

async fn world_that_creates() -> World {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1 }));
    world
}

#[tokio::test]
async fn a_start_stores_the_job_with_its_tasks_and_notifies_the_queue() {
    let world = world_that_creates().await;
    let answered = world
        .post(START, &[("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")], &example())
        .await;
    assert_eq!(answered.status, 201);
    let body = answered.json();
    let job_id = body["jobId"].as_str().expect("a job id");
    assert_eq!(answered.header("location"), Some(format!("/api/jobs/{job_id}").as_str()));

    let asked = &world.supabase.seen_rpc("start_job")[0];
    assert_eq!((&asked["p_job"]["id"], &asked["p_job"]["ownerId"]), (&json!(job_id), &json!(USER)));
    assert_eq!(asked["p_job"]["ownerKey"], format!("user:{USER}"));
    assert_eq!(asked["p_job"]["params"]["person1"]["birthDate"], "1990-01-15");
    assert_eq!(asked["p_limits"]["maxActiveJobs"], 20);
    assert_eq!(asked["p_idempotency"], Value::Null);
    assert!(asked["p_tasks"].as_array().is_some_and(|tasks| tasks.len() > 48));
    let hints = world.hints.sent.borrow();
    assert_eq!(hints.len(), 1);
    assert_eq!(hints[0].trace_id.as_deref(), Some("4bf92f3577b34da6a3ce929d0e0e4736"));
}

/// FAILURES 14.
#[tokio::test]
async fn a_queue_that_is_away_does_not_fail_a_start() {
    let world = world_that_creates().await;
    world.hints.fails.set(true);
    assert_eq!(world.post(START, &[], &example()).await.status, 201);
    assert!(world.log.0.borrow().iter().any(|(_, line)| line["event"] == "hints_lost"));
}

/// FAILURES 25.
#[tokio::test]
async fn the_same_key_and_request_replays_the_first_answer() {
    let world = world_that_creates().await;
    let first = world.post(START, &[("idempotency-key", "tap-1")], &example()).await.json();
    let claim = world.supabase.seen_rpc("start_job")[0]["p_idempotency"].clone();
    assert_eq!((&claim["key"], &claim["response"]), (&json!("tap-1"), &first));
    assert!(claim["requestHash"].as_str().is_some_and(|hash| hash.len() == 64));

    world.supabase.answer_rpc("start_job", json!({ "outcome": "replayed", "response": first }));
    let again = world.post(START, &[("idempotency-key", "tap-1")], &example()).await;
    assert_eq!((again.status, again.json()), (201, first.clone()));
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.header("location"), first["pollUrl"].as_str());
    assert_eq!(world.supabase.seen_rpc("start_job")[1]["p_idempotency"]["requestHash"], claim["requestHash"]);
    assert_eq!(world.hints.sent.borrow().len(), 1, "a replay makes no work");
}

#[tokio::test]
async fn the_same_key_with_another_request_is_422() {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "key_conflict" }));
    let answered = world.post(START, &[("idempotency-key", "tap-1")], &example()).await;
    assert_eq!((answered.status, answered.json()["code"].clone()), (422, json!("IDEMPOTENCY_CONFLICT")));
}

#[tokio::test]
async fn a_malformed_key_is_refused() {
    let world = world_that_creates().await;
    let long = "k".repeat(256);
    for key in ["", "two words", "tab\tbed", "schlüssel", long.as_str()] {
        let answered = world.post(START, &[("idempotency-key", key)], &example()).await;
        assert_eq!(answered.status, 400, "{key:?}");
        assert!(answered.json()["details"]["Idempotency-Key"].is_string());
    }
    assert!(!world.supabase.seen_anything());
}

#[tokio::test]
async fn a_start_may_say_when_nobody_waits_any_more() {
    let world = world_that_creates().await;
    assert_eq!(world.post(START, &[("cancel-after", "90")], &example()).await.status, 201);
    assert_eq!(world.supabase.seen_rpc("start_job")[0]["p_job"]["cancelAfterSeconds"], 90);
    assert_eq!(*world.hints.due.borrow(), [DueWork::Cancellations]);
    for bad in ["", "9", "21601", "1e3", "-10", "ten"] {
        let answered = world.post(START, &[("cancel-after", bad)], &example()).await;
        assert_eq!(answered.status, 400, "{bad:?}");
        assert_eq!(answered.json()["details"]["Cancel-After"], "must be a whole number of seconds from 10 to 21600");
    }
    assert_eq!(world.supabase.seen_rpc("start_job").len(), 1);
}

#[tokio::test]
async fn too_many_active_jobs_are_a_429() {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "too_many_active", "limit": 20 }));
    let answered = world.post(START, &[], &example()).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["code"]), (429, &json!("RATE_LIMIT_EXCEEDED")));
    assert_eq!((&body["error"], &body["retryAfter"]), (&json!("Rate limit exceeded"), &json!(60)));
    assert_eq!(answered.header("retry-after"), Some("60"));
}

#[tokio::test]
async fn a_spent_budget_says_when_it_is_there_again() {
    let world = World::new().await;
    let spent = json!({ "outcome": "over_budget", "limit": 5, "retryAfterSeconds": 1234 });
    world.supabase.answer_rpc("start_job", spent);
    let answered = world.post(START, &[], &example()).await;
    assert_eq!((answered.status, answered.header("retry-after")), (429, Some("1234")));
}

#[tokio::test]
async fn bad_input_is_reported_by_field_and_stores_nothing() {
    let world = world_that_creates().await;
    let mut body = example();
    body["params"]["person1"]["birthDate"] = json!("yesterday");
    let answered = world.post(START, &[("idempotency-key", "tap-1")], &body).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["error"]), (400, &json!("Invalid parameters")));
    assert_eq!(body["details"]["birthDate"], "Invalid date format");
    assert_eq!(body["details"]["person1.birthDate"], "Invalid date format");
    assert!(!world.supabase.seen_anything(), "a refused request does not use the key up");
}

#[tokio::test]
async fn a_body_that_is_no_json_is_a_fault_of_the_body() {
    let world = world_that_creates().await;
    let bearer = format!("Bearer {}", world.token());
    for (content_type, text, field) in [
        ("application/json", "", "body"),
        ("application/json", "{\"type\":", "body"),
        ("application/json", "[]", "body"),
        ("application/json; charset=utf-8", "\u{feff}", "body"),
        ("application/x-www-form-urlencoded", "type=nuclear_v2", "Content-Type"),
    ] {
        let headers = [("authorization", bearer.as_str()), ("content-type", content_type)];
        let answered = world.send(Method::POST, START, &headers, Body::Bytes(Bytes::from(text))).await;
        assert_eq!(answered.status, 400, "{text:?}");
        assert!(answered.json()["details"][field].is_string(), "{text:?}: {}", answered.json());
    }
    let deep = "[".repeat(100_000);
    let headers = [("authorization", bearer.as_str())];
    let answered = world.send(Method::POST, START, &headers, Body::Bytes(Bytes::from(deep))).await;
    assert_eq!(answered.status, 400);
    assert!(!world.supabase.seen_anything());
}

/// FAILURES 27.
#[tokio::test]
async fn the_owner_is_never_taken_from_the_body() {
    let world = world_that_creates().await;
    let mut body = example();
    body["user_id"] = json!(JOB);
    body["params"]["ownerId"] = json!(JOB);
    world.post(START, &[], &body).await;
    assert_eq!(world.supabase.seen_rpc("start_job")[0]["p_job"]["ownerId"], USER);
}
