//! Status answers of the last second come from memory, for their own reader alone.

use chrono::TimeDelta;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};

use crate::rows::{JOB, changed, job_row};
use crate::story_requests::running;
use crate::tokens;
use crate::world::World;

fn job() -> String {
    Route::ReadJob(JOB).path()
}

async fn with_a_job() -> World {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    world
}

#[tokio::test]
async fn a_job_that_is_polled_often_is_read_once_a_second() {
    let world = with_a_job().await;
    let first = world.get(&job()).await;
    world.pass(TimeDelta::milliseconds(999));
    let second = world.get(&job()).await;
    assert_eq!(
        (first.json(), first.headers["cache-control"].clone()),
        (second.json(), second.headers["cache-control"].clone())
    );
    assert_ne!(first.headers["x-request-id"], second.headers["x-request-id"]);
    assert_eq!(world.supabase.seen_rpc("read_job").len(), 1);
    world.pass(TimeDelta::milliseconds(1));
    world.get(&job()).await;
    assert_eq!(world.supabase.seen_rpc("read_job").len(), 2);
}

/// FAILURES 27.
#[tokio::test]
async fn nobody_gets_another_callers_cached_answer() {
    let world = with_a_job().await;
    assert_eq!(world.get(&job()).await.status, 200);
    let bad = world.send(Method::GET, &job(), &[("authorization", "Bearer nonsense")], Body::empty()).await;
    assert_eq!(bad.status, 401);
    assert_eq!(world.send(Method::GET, &job(), &[], Body::empty()).await.status, 401);

    world.supabase.answer_rpc("read_job", Value::Null);
    let stranger =
        changed(tokens::sound_claims(&world.issuer()), json!({ "sub": "00000000-0000-4000-8000-00000000beef" }));
    let bearer = format!("Bearer {}", tokens::hs256(stranger, world.in_an_hour()));
    let answered = world.send(Method::GET, &job(), &[("authorization", &bearer)], Body::empty()).await;
    assert_eq!(answered.status, 404);
    assert_eq!(world.get(&job()).await.status, 200, "its owner still is");
}

#[tokio::test]
async fn a_job_that_was_not_there_is_looked_for_again() {
    let world = World::new().await;
    world.supabase.answer_rpc_in_turn("read_job", [Value::Null, job_row(vec![])]);
    assert_eq!([world.get(&job()).await.status, world.get(&job()).await.status], [404, 200]);
}

#[tokio::test]
async fn a_cancellation_is_seen_at_once() {
    let world = with_a_job().await;
    world.get(&job()).await;
    world.supabase.answer_rpc("cancel_job", json!({ "outcome": "cancelled", "ready": [], "jobs": [] }));
    world.supabase.answer_rpc("read_job", changed(job_row(vec![]), json!({ "state": "cancelled" })));
    world.as_user(Method::DELETE, &job(), &[]).await;
    assert_eq!(world.get(&job()).await.json()["code"], "JOB_CANCELLED");
}

#[tokio::test]
async fn the_public_status_is_kept_too_and_for_its_kind_alone() {
    let world = World::new().await;
    world.supabase.answer_rpc_in_turn("read_job_of_kind", [running("image"), Value::Null]);
    let status_of = async |kind: &str| {
        world.send(Method::GET, &format!("/api/jobs/{kind}/status/{JOB}"), &[], Body::empty()).await.status
    };
    assert_eq!([status_of("image").await, status_of("image").await, status_of("scenes").await], [200, 200, 404]);
    assert_eq!(world.supabase.seen_rpc("read_job_of_kind").len(), 2);
}
