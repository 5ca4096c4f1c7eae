//! Cancelling and taking up again.

use http::Method;
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::job::state::JobState;
use serde_json::{Value, json};

use crate::rows::{JOB, changed, job_row, watched_frame};
use crate::world::{USER, World};

fn both_ways() -> [Route; 2] {
    [Route::CancelJob(JOB), Route::CancelUserJob(JOB)]
}

#[tokio::test]
async fn a_job_is_cancelled_on_both_routes_and_cancelling_is_idempotent() {
    let world = World::new().await;
    for outcome in
        [json!({ "outcome": "cancelled", "ready": [], "jobs": [] }), json!({ "outcome": "already_cancelled" })]
    {
        world.supabase.answer_rpc("cancel_job", outcome);
        for route in both_ways() {
            let answered = world.as_user(route.method(), &route.path(), &[]).await;
            assert_eq!(answered.status, 200);
            assert_eq!(answered.json(), json!({ "success": true, "message": "Job cancelled" }));
        }
    }
}

/// FAILURES 9.
#[tokio::test]
async fn a_finished_job_cannot_be_cancelled() {
    let world = World::new().await;
    world.supabase.answer_rpc("cancel_job", json!({ "outcome": "finished" }));
    for route in both_ways() {
        let answered = world.as_user(route.method(), &route.path(), &[]).await;
        assert_eq!((answered.status, answered.json()["error"].clone()), (409, json!("Job already finished")));
    }
}

/// What the database says of a job that was just taken up again.
fn retried() -> Value {
    json!({
        "job": changed(job_row(vec![]), json!({ "state": "queued", "retryCount": 1, "jobsAhead": 4 })),
        "errorCode": "JOB_CRASHED", "errorMessage": "Western"
    })
}

/// Before anything has run.
#[tokio::test]
async fn a_retry_is_shown_to_those_who_watch() {
    let world = World::new().await;
    let frame = watched_frame(JOB, "queued", &format!("user:{USER}"));
    world.supabase.answer_rpc(
        "retry_job",
        json!({ "outcome": "retried", "readyTasks": 3, "retried": retried(), "jobs": [frame] }),
    );
    assert_eq!(world.as_user(Method::POST, &Route::RetryJob(JOB).path(), &[]).await.status, 200);
    assert_eq!(world.rooms.shown(), [(format!("user:{USER}"), JOB, JobState::Queued)]);
}

#[tokio::test]
async fn a_failed_job_is_resumed() {
    let world = World::new().await;
    world
        .supabase
        .answer_rpc("retry_job", json!({ "outcome": "retried", "readyTasks": 3, "retried": retried(), "jobs": [] }));
    let answered = world.as_user(Method::POST, &Route::RetryJob(JOB).path(), &[]).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["status"], &body["queuePosition"]), (200, &json!("queued"), &json!(5)));
    assert_eq!(body["retriedAfter"], json!({ "error": "Could not finish: Western", "code": "JOB_CRASHED" }));
    assert!(body.get("estimatedTimeRemaining").is_none(), "a resumed job has no single pace");
    assert_eq!(world.hints.sent.borrow().len(), 1, "one consumer runs them all");
}

/// FAILURES 25.
#[tokio::test]
async fn a_retry_with_a_known_key_is_answered_like_the_first_and_makes_no_work() {
    let world = World::new().await;
    let path = Route::RetryJob(JOB).path();
    let retry = async || world.as_user(Method::POST, &path, &[("idempotency-key", "again-1")]).await;
    world
        .supabase
        .answer_rpc("retry_job", json!({ "outcome": "retried", "readyTasks": 0, "retried": retried(), "jobs": [] }));
    let first = retry().await;
    let claim = &world.supabase.seen_rpc("retry_job")[0]["p_idempotency"];
    assert_eq!(claim["key"], "again-1");
    assert!(claim["requestHash"].as_str().is_some_and(|hash| hash.len() == 64));
    world.supabase.answer_rpc("retry_job", json!({ "outcome": "replayed", "response": retried() }));
    let again = retry().await;
    assert_eq!((again.status, again.json()), (200, first.json()));
    assert_eq!((first.header("idempotency-replayed"), again.header("idempotency-replayed")), (None, Some("true")));
    assert!(world.hints.sent.borrow().is_empty());

    world.supabase.answer_rpc("retry_job", json!({ "outcome": "key_conflict" }));
    let conflict = retry().await;
    assert_eq!((conflict.status, conflict.header("x-should-retry")), (422, Some("false")));
    world.as_user(Method::POST, &path, &[]).await;
    assert!(world.supabase.seen_rpc("retry_job")[3]["p_idempotency"].is_null());
}

#[tokio::test]
async fn only_a_failed_job_is_resumed() {
    let world = World::new().await;
    for (state, code) in
        [("complete", "INVALID_INPUT"), ("processing", "INVALID_INPUT"), ("cancelled", "JOB_CANCELLED")]
    {
        world.supabase.answer_rpc("retry_job", json!({ "outcome": "not_failed", "state": state }));
        let answered = world.as_user(Method::POST, &Route::RetryJob(JOB).path(), &[]).await;
        assert_eq!((answered.status, answered.json()["code"].clone()), (409, json!(code)), "{state}");
    }
    assert!(world.hints.sent.borrow().is_empty());
}
