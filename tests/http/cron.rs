//! `POST /api/cron/process-jobs`, as the contract's own Express handler calls it.

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::Body;
use serde_json::{Value, json};

use crate::figures::{a_good_day, assert_fields, assert_numbers_are_finite, assert_statistics, kind};
use crate::stand_in::Reply;
use crate::world::{Answered, World};

const CRON: &str = "/api/cron/process-jobs";
const SECRET: &str = "your-webhook-secret";

async fn idle_world() -> World {
    let world = World::with(&[("CRON_WEBHOOK_SECRET", SECRET)]).await;
    world.supabase.answer_rpc("job_stats", a_good_day());
    world.supabase.answer_rpc("jobs_to_process", json!([]));
    let swept = json!({ "expired": 0, "timedOut": 0, "overdue": [], "expiredKeys": 0, "pruned": 0, "hasMore": false, "workers": 0, "jobs": [] });
    world.supabase.answer_rpc("sweep", swept);
    world
}

async fn tick(world: &World, body: &str) -> Answered {
    let headers = [("x-webhook-secret", SECRET), ("content-type", "application/json")];
    world.send(Method::POST, CRON, &headers, Body::Bytes(Bytes::from(body.to_owned()))).await
}

/// The body that the contract's Express handler sends, and the fields that it reads.
#[tokio::test]
async fn the_contracts_own_handler_gets_what_it_reads() {
    let world = idle_world().await;
    let answered = tick(&world, r#"{"maxJobs": 5, "healthCheck": true}"#).await;
    let body = answered.json();
    assert_eq!(answered.status, 200);
    assert!(answered.header("cache-control").is_some_and(|value| value.contains("no-store")));
    assert_eq!((&body["processed"], &body["errors"]), (&json!(0), &json!(0)));
    let top = [
        "timestamp",
        "provider",
        "processed",
        "errors",
        "skipped",
        "emergencyMode",
        "healthCheck",
        "queueStatus",
        "statistics",
        "performance",
        "recommendations",
    ];
    assert_fields(&body, &top);
    assert_fields(&body["healthCheck"], &["healthy", "message", "details"]);
    assert_fields(&body["performance"], &["processingTime", "processingRate", "errorRate", "efficiency"]);
    assert_statistics(&body["statistics"]);
    assert_numbers_are_finite(&body);
    assert_eq!((&body["emergencyMode"], &body["healthCheck"]["healthy"]), (&json!(false), &json!(true)));
    assert_eq!(world.supabase.seen_rpc("jobs_to_process")[0]["p_limit"], 5);
}

#[tokio::test]
async fn an_absent_body_is_a_tick_with_all_defaults_and_it_sweeps() {
    let world = idle_world().await;
    let job_id = uuid::Uuid::from_u128(7);
    let swept = json!({
        "expired": 1, "timedOut": 0, "overdue": [{ "jobId": job_id, "count": 2 }], "expiredKeys": 0, "pruned": 0, "hasMore": false, "workers": 0, "jobs": []
    });
    world.supabase.answer_rpc("sweep", swept);
    let body = tick(&world, "").await.json();
    assert!(body.get("healthCheck").is_none() && body.get("cleanup").is_none());
    assert_eq!(world.supabase.seen_rpc("sweep").len(), 1);
    assert_eq!(world.hints.sent.borrow().len(), 1, "what is overdue was announced");
}

/// A backlog is the very reason to run.
#[tokio::test]
async fn a_critical_system_is_reported_and_run_all_the_same() {
    let world = idle_world().await;
    let mut figures = a_good_day();
    figures["kinds"] = json!([kind("image", 51, 0, 0)]);
    world.supabase.answer_rpc("job_stats", figures);
    let answered = tick(&world, r#"{"healthCheck": true}"#).await;
    let body = answered.json();
    assert_eq!(answered.status, 200);
    assert_eq!(
        (&body["healthCheck"]["healthy"], &body["healthCheck"]["details"]["status"]),
        (&json!(false), &json!("critical"))
    );
    assert_eq!(world.supabase.seen_rpc("jobs_to_process").len(), 1);
    assert!(body["recommendations"].as_array().is_some_and(|list| !list.is_empty()));
}

#[tokio::test]
async fn the_emergency_mode_skips_the_checks() {
    let world = idle_world().await;
    let body = tick(&world, r#"{"emergencyMode": true, "jobTypes": ["scenes"]}"#).await.json();
    assert_eq!(body["emergencyMode"], true);
    let asked = &world.supabase.seen_rpc("jobs_to_process")[0];
    assert_eq!((&asked["p_force"], &asked["p_kinds"]), (&json!(true), &json!(["scenes"])));
}

#[tokio::test]
async fn a_cleanup_is_counted() {
    let world = idle_world().await;
    world.supabase.answer_rpc("remove_jobs", json!(1));
    world.supabase.answer_rpc("take_removals", json!([]));
    let body = tick(&world, r#"{"cleanup": true, "cleanupDays": 30}"#).await.json();
    assert_eq!(body["cleanup"], json!({ "cleaned": 1, "olderThanDays": 30 }));
}

#[tokio::test]
async fn a_body_that_is_wrong_is_400_and_a_database_that_is_away_503() {
    let world = idle_world().await;
    for body in ["[]", "{\"maxJobs\": \"5\"}", "{"] {
        let answered = tick(&world, body).await;
        let refusal: Value = answered.json();
        assert_eq!((answered.status, &refusal["code"]), (400, &json!("INVALID_INPUT")), "{body}");
        assert!(refusal["details"].is_string());
    }
    world.supabase.answer("/rest/v1/rpc/jobs_to_process", Reply::HangUp);
    assert_eq!(tick(&world, "").await.status, 503);
}
