//! When a client that polls is to ask again.

use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};

use crate::rows::{JOB, changed, complete_row, job_row};
use crate::story_requests::{completed, running};
use crate::world::{Answered, World};

async fn reading(row: Value) -> Answered {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job", row);
    world.get(&Route::ReadJob(JOB).path()).await
}

async fn story(row: Value) -> Answered {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job_of_kind", row);
    world.send(Method::GET, &format!("/api/jobs/storybook/status/{JOB}"), &[], Body::empty()).await
}

/// What the answer says of asking again, and the header.
fn said(answered: &Answered) -> (Value, Value, Option<String>) {
    let body = answered.json();
    (body["terminal"].clone(), body["pollAfterMs"].clone(), answered.header("retry-after").map(str::to_owned))
}

#[tokio::test]
async fn an_unfinished_job_says_when_to_ask_again_by_its_own_pace() {
    // After 599 s at 45 %: 11 minutes are left, and the longest pause is 15 s.
    assert_eq!(said(&reading(job_row(vec![])).await), (json!(false), json!(15_000), Some("15".to_owned())));
    // After 20 s at 40 %: 31 s are left, and the shortest pause is 2 s.
    assert_eq!(said(&story(running("storybook")).await), (json!(false), json!(2_000), Some("2".to_owned())));
    // After 104 s at 68 %: 49 s are left, a twentieth of which is no whole second.
    let row = changed(job_row(vec![]), json!({ "percent": 68, "startedAt": "2025-12-19T16:38:16Z" }));
    assert_eq!(said(&reading(row).await), (json!(false), json!(2_447), Some("3".to_owned())));
}

#[tokio::test]
async fn a_job_that_was_taken_up_again_has_no_single_pace_and_says_the_usual_pause() {
    let row = changed(job_row(vec![]), json!({ "retryCount": 1 }));
    assert_eq!(said(&reading(row).await), (json!(false), json!(5_000), Some("5".to_owned())));
}

#[tokio::test]
async fn a_job_that_has_ended_says_so_and_names_no_time() {
    let over = (json!(true), Value::Null, None);
    assert_eq!(said(&reading(complete_row()).await), over);
    assert_eq!(said(&story(completed("storybook")).await), over);
    let cancelled = json!({ "state": "cancelled", "errorCode": "JOB_CANCELLED", "errorMessage": "Job cancelled",
        "finishedAt": "2025-12-19T16:38:00Z" });
    assert_eq!(said(&reading(changed(job_row(vec![]), cancelled)).await), over);
}
