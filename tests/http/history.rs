//! `GET /api/operations/history`.

use http::Method;
use oneinabillion_edge::http::body::Body;
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};

use crate::world::World;

#[tokio::test]
async fn an_operator_reads_how_the_last_days_went_and_what_they_cost() {
    let world = World::new().await;
    let quiet = json!({
        "hour": "2026-01-02T03:00:00Z", "completed": 0, "failed": 0, "cancelled": 0, "waiting": null, "running": null, "longestWaitSeconds": null
    });
    let busy = json!({
        "hour": "2026-01-02T04:00:00Z", "completed": 5, "failed": 1, "cancelled": 2, "waiting": 40, "running": 8, "longestWaitSeconds": 12.5
    });
    let days = json!([{ "day": "2026-01-01", "microUsd": 0, "calls": 0 }, { "day": "2026-01-02", "microUsd": 1_250_000, "calls": 31 }]);
    world.supabase.answer_rpc("operations_history", json!({ "hours": [quiet, busy], "days": days }));
    let path = Route::ReadHistory.path();
    let answered = world.send(Method::GET, &path, &[("apikey", "sb_secret_service")], Body::empty()).await;
    let shown: Value = answered.json();
    assert_eq!((answered.status, &shown["hours"]), (200, &json!([quiet, busy])));
    assert_eq!(
        shown["days"],
        json!([{ "day": "2026-01-01", "usd": 0.0, "calls": 0 }, { "day": "2026-01-02", "usd": 1.25, "calls": 31 }])
    );
    assert_eq!(world.get(&path).await.status, 401);
}
