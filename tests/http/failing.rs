//! The services behind us are down, slow or talk nonsense: a client is told to come back, and learns nothing of the inside.

use std::time::Duration;

use serde_json::json;

use crate::rows::JOB;
use crate::stand_in::Reply;
use crate::world::World;
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::runtime::log::Severity;

const READ_JOB: &str = "/rest/v1/rpc/read_job";

#[tokio::test]
async fn a_database_that_is_away_is_503_with_retry_after() {
    let world = World::new().await;
    let passing = [
        Reply::HangUp,
        Reply::Text(502, "<html>Bad gateway: postgres at 10.0.0.7</html>"),
        Reply::Json(503, json!({ "code": "PGRST001", "message": "no connection to 10.0.0.7" })),
        Reply::Json(404, json!({ "code": "PGRST202", "message": "no function read_job" })),
    ];
    for reply in passing {
        world.supabase.answer(READ_JOB, reply.clone());
        let answered = world.get(&Route::ReadJob(JOB).path()).await;
        let body = answered.json();
        assert_eq!((answered.status, &body["code"]), (503, &json!("DATABASE_ERROR")), "{reply:?}");
        assert_eq!(
            body["retryAfter"].as_u64().map(|seconds| seconds.to_string()).as_deref(),
            answered.header("retry-after")
        );
        assert!(!body.to_string().contains("10.0.0.7") && !body.to_string().contains("read_job"));
    }
    assert!(world.log.0.borrow().iter().all(|(severity, _)| *severity == Severity::Warning));
}

#[tokio::test]
async fn a_database_that_talks_nonsense_is_500_and_told_to_operators() {
    let world = World::new().await;
    let wrong = [
        Reply::Text(200, "{\"id\": "),
        Reply::Json(200, json!({ "surprise": true })),
        Reply::Json(401, json!({ "message": "Invalid API key sb_secret_service" })),
        Reply::Json(400, json!({ "code": "22023", "message": "select secret from inside" })),
    ];
    for reply in wrong {
        world.supabase.answer(READ_JOB, reply.clone());
        let answered = world.get(&Route::ReadJob(JOB).path()).await;
        let body = answered.json();
        assert_eq!((answered.status, &body["error"]), (500, &json!("Internal server error")), "{reply:?}");
        assert!(body["requestId"].is_string() && body.get("details").is_none() && body.get("retryAfter").is_none());
        assert!(!body.to_string().contains("secret"));
    }
    assert!(
        world.log.0.borrow().iter().all(|(severity, line)| *severity == Severity::Error && line["reason"].is_string())
    );
}

#[tokio::test]
async fn a_developer_is_shown_what_failed() {
    let world = World::with(&[("ENVIRONMENT", "development")]).await;
    world.supabase.answer(READ_JOB, Reply::Json(400, json!({ "code": "22023", "message": "bad argument" })));
    let body = world.get(&Route::ReadJob(JOB).path()).await.json();
    assert!(body["details"]["cause"].as_str().is_some_and(|cause| cause.contains("22023")), "{body}");
}

/// FAILURES 12.
#[tokio::test]
async fn a_database_that_is_silent_does_not_hold_a_client_for_ever() {
    let world = World::new().await;
    world.clock.patience.set(Duration::from_millis(100));
    world.supabase.answer(READ_JOB, Reply::Silence);
    let answered = world.get(&Route::ReadJob(JOB).path()).await;
    assert_eq!(answered.status, 503);
    assert!(answered.header("retry-after").is_some());
}
