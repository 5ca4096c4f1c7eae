//! The services behind us are down, slow or talk nonsense: a client is asked to come back, and sees nothing of the inside.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};

use crate::rows::JOB;
use crate::stand_in::Reply;
use crate::world::World;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::policy::{Caller, policy_of};
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::runtime::log::Severity;
use uuid::Uuid;

const READ_JOB: &str = "/rest/v1/rpc/read_job";
const SCHEMA_VERSION: &str = "/rest/v1/rpc/schema_version";

#[tokio::test]
async fn a_database_that_is_away_is_503_with_retry_after() {
    let world = World::new().await;
    let passing = [
        Reply::HangUp,
        Reply::Text(502, "<html>Bad gateway: postgres at 10.0.0.7</html>"),
        Reply::Json(503, json!({ "code": "PGRST001", "message": "no connection to 10.0.0.7" })),
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

/// Nothing is prepared behind the Worker: every route that needs the database or another service fails.
#[tokio::test]
async fn whatever_route_is_503_says_when_to_come_back_in_seconds_and_milliseconds() {
    let mut away = BTreeSet::new();
    for route in Route::samples(JOB, Uuid::from_u128(9)) {
        let world = World::with(&[("OPERATOR_SECRET", "an operator's secret that nobody guesses")]).await;
        world.rooms.fails.set(true);
        let bearer = format!("Bearer {}", world.token());
        let identity = if policy_of(route).caller == Caller::Operator {
            ("apikey", "an operator's secret that nobody guesses")
        } else {
            ("authorization", bearer.as_str())
        };
        let headers = [identity, ("upgrade", "websocket")];
        let answered = world.send(route.method(), &route.path(), &headers, Body::empty()).await;
        if answered.status == 503 {
            away.insert(route.name());
            let seconds = answered.header("retry-after").expect("seconds").to_owned();
            assert_eq!(answered.header("retry-after-ms"), Some(format!("{seconds}000").as_str()), "{}", route.name());
            // Health has the contract's own body.
            let in_body = answered.json()["retryAfter"].as_u64().map(|number| number.to_string());
            assert!(route == Route::Health || in_body == Some(seconds), "{}", route.name());
        }
    }
    let readers = ["read_job", "list_jobs", "list_artifacts", "image_status", "read_account_data", "list_deliveries"];
    let writers = ["cancel_job", "retry_job", "erase_account_data", "rotate_webhook_secret", "redeliver"];
    let streams = ["open_socket", "stream_job", "stream_account"];
    for route in readers.iter().chain(&writers).chain(&streams) {
        assert!(away.contains(route), "{route}: {away:?}");
    }
}

/// A function that was dropped, takes other arguments, or answers in another shape.
#[tokio::test]
async fn a_database_of_another_version_is_503_and_the_log_says_to_migrate() {
    let world = World::new().await;
    let others = [
        Reply::Json(404, json!({ "code": "PGRST202", "message": "no function read_job" })),
        Reply::Json(300, json!({ "code": "PGRST203", "message": "two functions read_job" })),
        Reply::Json(400, json!({ "code": "42703", "message": "no column secret" })),
        Reply::Json(200, json!({ "surprise": true })),
    ];
    for reply in &others {
        world.supabase.answer(READ_JOB, reply.clone());
        assert_is_503(&world, reply).await;
    }
    assert_says_to_migrate(&world, others.len());
}

/// No migration helps where something else answers, or half of an answer came.
#[tokio::test]
async fn an_answer_that_is_no_json_is_503_and_the_log_says_what_came() {
    let world = World::new().await;
    for (text, cause) in
        [("{\"id\": ", "its answer was cut off"), ("<html>Welcome</html>", "what answers is no database of Supabase")]
    {
        let reply = Reply::Text(200, text);
        world.supabase.answer(READ_JOB, reply.clone());
        assert_is_503(&world, &reply).await;
        let log = world.log.0.borrow();
        let reason = log.last().map(|(_, line)| line["reason"].as_str().unwrap_or_default().to_owned());
        assert!(reason.is_some_and(|reason| reason.contains(cause)), "{text}: {log:?}");
    }
    assert_says_to_migrate(&world, 0);
}

#[tokio::test]
async fn an_old_schema_is_503_before_anything_is_called_until_it_is_migrated() {
    let world = World::new().await;
    let needed: u32 = env!("SCHEMA_VERSION").parse().unwrap();
    world.supabase.answer_rpc("read_job", json!(null));
    let old = [
        Reply::Json(404, json!({ "code": "PGRST202", "message": "no function schema_version" })),
        Reply::Json(200, json!(needed - 1)),
    ];
    for reply in &old {
        world.supabase.answer(SCHEMA_VERSION, reply.clone());
        assert_is_503(&world, reply).await;
    }
    assert!(world.supabase.seen(READ_JOB).is_empty());
    assert_says_to_migrate(&world, old.len());
    world.supabase.answer_rpc("schema_version", json!(needed + 1));
    for _ in 0..3 {
        assert_eq!(world.get(&Route::ReadJob(JOB).path()).await.status, 404, "the job is missing, not the function");
    }
    assert_eq!(
        world.supabase.seen(SCHEMA_VERSION).len(),
        old.len() + 1,
        "once it is new enough, it is not asked again"
    );
}

async fn assert_is_503(world: &World, reply: &Reply) {
    let answered = world.get(&Route::ReadJob(JOB).path()).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["code"]), (503, &json!("DATABASE_ERROR")), "{reply:?}");
    assert!(answered.header("retry-after").is_some());
    assert!(!body.to_string().contains("read_job") && !body.to_string().contains("secret"));
}

fn assert_says_to_migrate(world: &World, lines: usize) {
    let log = world.log.0.borrow();
    let says_so = |(severity, line): &&(Severity, Value)| {
        *severity == Severity::Error && line["reason"].as_str().is_some_and(|reason| reason.contains("npm run migrate"))
    };
    assert_eq!(log.iter().filter(says_so).count(), lines, "{log:?}");
}

#[tokio::test]
async fn a_database_that_refuses_is_500_and_reported_to_operators() {
    let world = World::new().await;
    let wrong = [
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
    // A second passes in 10 ms.
    world.clock.hurry.set(100);
    for (function, path) in [("read_job", Route::ReadJob(JOB).path()), ("list_jobs", Route::ListJobs.path())] {
        world.supabase.answer(&format!("/rest/v1/rpc/{function}"), Reply::Silence);
        let answered = world.get(&path).await;
        assert_eq!((answered.status, &answered.json()["code"]), (503, &json!("DATABASE_ERROR")), "{path}");
        assert!(answered.header("retry-after").is_some());
    }
    let waits = world.clock.waits.borrow().clone();
    assert_eq!(waits, [Duration::from_secs(8); 2], "sooner than the whole answer's end");
}

#[tokio::test]
async fn an_answer_of_the_database_that_is_too_long_is_500_and_not_read_to_its_end() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job", Value::from("x".repeat(17 * 1024 * 1024)));
    let answered = world.get(&Route::ReadJob(JOB).path()).await;
    assert_eq!((answered.status, &answered.json()["code"]), (500, &json!("DATABASE_ERROR")));
    let log = world.log.text();
    assert!(log.contains("the database's answer to read_job has more than 16777216 bytes"), "{log}");
}
