//! `GET /api/jobs/health`.

use std::time::Duration;

use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::runtime::log::Severity;
use serde_json::{Value, json};

use crate::figures::{
    CONFIG_SUMMARY, a_good_day, assert_fields, assert_numbers_are_finite, assert_statistics, kind, nothing_ever,
};
use crate::stand_in::Reply;
use crate::world::{Answered, World};

const HEALTH: &str = "/api/jobs/health";
const JOB_STATS: &str = "/rest/v1/rpc/job_stats";
const TOP: [&str; 9] = [
    "status",
    "message",
    "timestamp",
    "systemStatus",
    "configSummary",
    "metrics",
    "statistics",
    "health",
    "operational",
];
/// What every 503 has beside its own fields.
const REFUSAL: [&str; 5] = ["success", "error", "code", "retryAfter", "requestId"];

async fn asked(world: &World, headers: &[(&str, &str)]) -> Answered {
    world.send(Method::GET, HEALTH, headers, Body::empty()).await
}

async fn with_figures(figures: Value) -> Answered {
    let world = World::new().await;
    world.supabase.answer_rpc("job_stats", figures);
    asked(&world, &[]).await
}

#[tokio::test]
async fn health_has_exactly_the_documented_fields() {
    let answered = with_figures(a_good_day()).await;
    assert_eq!(answered.status, 200);
    assert!(answered.header("cache-control").is_some_and(|value| value.contains("no-store")));
    let body = answered.json();
    assert_fields(&body, &TOP);
    assert_fields(&body["systemStatus"], &["monitor", "manager", "config", "timestamp"]);
    assert_fields(&body["configSummary"], CONFIG_SUMMARY);
    let features = ["priorityProcessing", "jobCancellation", "metricsCollection", "healthChecks"];
    assert_fields(&body["configSummary"]["features"], &features);
    let metrics =
        ["queueDepth", "processingCapacity", "successRate", "averageProcessingTime", "jobsPerHour", "errorRate"];
    assert_fields(&body["metrics"], &metrics);
    assert_statistics(&body["statistics"]);
    assert_fields(&body["health"], &["status", "alerts", "recommendations", "stuckJobsCount"]);
    let operational = ["autoProcessingEnabled", "metricsCollectionEnabled", "processingInterval", "maxConcurrentJobs"];
    assert_fields(&body["operational"], &operational);
    assert_numbers_are_finite(&body);
}

#[tokio::test]
async fn the_numbers_are_the_databases_and_add_up() {
    let body = with_figures(a_good_day()).await.json();
    let (jobs, metrics) = (&body["statistics"]["jobs"], &body["metrics"]);
    let number = |value: &Value, name: &str| value[name].as_u64().unwrap_or_else(|| panic!("{name}"));
    assert_eq!(number(jobs, "pendingJobs"), 3);
    assert_eq!((number(jobs, "queueDepth"), number(metrics, "queueDepth")), (3, 3));
    let cancelled = 4;
    assert_eq!(
        number(jobs, "totalJobs"),
        number(jobs, "pendingJobs")
            + number(jobs, "processingJobs")
            + number(jobs, "completedJobs")
            + number(jobs, "failedJobs")
            + cancelled
    );
    let by_type = body["statistics"]["byType"].as_object().expect("an object");
    let total: u64 = by_type.values().map(|kind| number(kind, "total")).sum();
    assert_eq!(total, number(jobs, "totalJobs"));
    assert_eq!((&metrics["successRate"], &metrics["errorRate"]), (&json!(95.0), &json!(5.0)));
    assert_eq!(by_type["image"]["successRate"], 100.0);
    assert_eq!(by_type["nuclear_v2"]["successRate"], 90.9);
    assert_eq!((&metrics["averageProcessingTime"], &by_type["image"]["averageTime"]), (&json!(30.0), &json!(30.0)));
    let performance = &body["statistics"]["performance"];
    assert_eq!(performance["peakProcessingTime"], 90.3);
    assert_eq!((&performance["jobsPerHour"], &performance["jobsPerDay"]), (&json!(7.0), &json!(20.0)));
    assert_eq!((&performance["errorFrequency"], &performance["retryRate"]), (&json!(1.0), &json!(10.0)));
    assert_eq!(jobs["oldestPendingJob"], "2025-12-19T16:38:00Z");
    assert_eq!(
        number(metrics, "processingCapacity") + 20,
        number(&body["configSummary"], "maxConcurrentJobs"),
        "20 tasks run"
    );
}

#[tokio::test]
async fn health_shows_the_oldest_running_task_and_what_holds_back_vacuum() {
    let mut figures = a_good_day();
    figures["oldestRunningSince"] = json!("2025-12-19T16:31:00Z");
    figures["oldestSnapshotSince"] = json!("2025-12-19T15:00:00Z");
    let jobs = with_figures(figures).await.json()["statistics"]["jobs"].clone();
    assert_eq!(
        (&jobs["oldestRunningTask"], &jobs["oldestSnapshot"]),
        (&json!("2025-12-19T16:31:00Z"), &json!("2025-12-19T15:00:00Z"))
    );
}

/// FAILURES 33 and 35.
#[tokio::test]
async fn an_empty_system_is_healthy_and_has_no_null_number() {
    let answered = with_figures(nothing_ever()).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["status"]), (200, &json!("healthy")));
    assert_eq!((&body["metrics"]["successRate"], &body["metrics"]["errorRate"]), (&json!(100.0), &json!(0.0)));
    assert_eq!(body["health"]["alerts"], json!([]));
    assert_eq!(body["statistics"]["byType"], json!({}));
    assert!(body["statistics"]["jobs"].get("oldestPendingJob").is_none(), "absent and not null");
    assert_numbers_are_finite(&body);
}

/// FAILURES 34.
#[tokio::test]
async fn when_everything_fails_the_error_rate_is_100_and_the_answer_503() {
    let mut figures = a_good_day();
    figures["kinds"] = json!([kind("image", 0, 0, 7)]);
    let answered = with_figures(figures).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["status"]), (503, &json!("critical")));
    assert_eq!((&body["metrics"]["errorRate"], &body["metrics"]["successRate"]), (&json!(100.0), &json!(0.0)));
    let fields: Vec<&str> = TOP.into_iter().chain(REFUSAL).collect();
    assert_fields(&body, &fields);
    assert_eq!((&body["success"], &body["error"]), (&json!(false), &body["message"]));
    assert_eq!(answered.header("retry-after"), Some("60"));
    assert_eq!((&body["retryAfter"], &body["code"]), (&json!(60), &json!("INTERNAL_ERROR")));
}

#[tokio::test]
async fn a_warning_is_no_503() {
    let mut figures = a_good_day();
    figures["stuckJobs"] = json!(1);
    let answered = with_figures(figures).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["status"]), (200, &json!("warning")));
    assert_eq!(body["health"]["stuckJobsCount"], 1);
    assert_eq!(body["health"]["alerts"].as_array().map(Vec::len), Some(1));
    assert_eq!(body["health"]["recommendations"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn thresholds_are_settings() {
    let world = World::with(&[("HEALTH_QUEUE_WARNING", "1"), ("HEALTH_QUEUE_CRITICAL", "2")]).await;
    world.supabase.answer_rpc("job_stats", a_good_day());
    assert_eq!(asked(&world, &[]).await.status, 503);
    let world = World::with(&[("HEALTH_STUCK_AFTER_SECONDS", "77")]).await;
    world.supabase.answer_rpc("job_stats", a_good_day());
    asked(&world, &[]).await;
    assert_eq!(world.supabase.seen_rpc("job_stats")[0]["p_stuck_after_seconds"], 77);
}

#[tokio::test]
async fn a_database_that_is_away_is_critical_and_no_figure_is_made_up() {
    let world = World::new().await;
    for reply in [
        Reply::HangUp,
        Reply::Text(502, "<html>postgres at 10.0.0.7</html>"),
        Reply::Json(404, json!({ "code": "PGRST202", "message": "no function job_stats" })),
        Reply::Json(400, json!({ "code": "22023", "message": "secret from inside" })),
        Reply::Json(200, json!({ "surprise": true })),
    ] {
        world.supabase.answer(JOB_STATS, reply.clone());
        let answered = asked(&world, &[]).await;
        let body = answered.json();
        assert_eq!((answered.status, &body["status"]), (503, &json!("critical")), "{reply:?}");
        let fields: Vec<&str> =
            TOP.into_iter().chain(REFUSAL).filter(|name| !["metrics", "statistics"].contains(name)).collect();
        assert_fields(&body, &fields);
        assert_fields(&body["health"], &["status", "alerts", "recommendations"]);
        assert_eq!((&body["systemStatus"]["manager"], &body["code"]), (&json!(false), &json!("DATABASE_ERROR")));
        assert!(!body.to_string().contains("10.0.0.7") && !body.to_string().contains("secret"));
    }
    let lines = world.log.0.borrow();
    let logged: Vec<_> = lines.iter().filter(|(_, line)| line["event"] == "health_unknown").collect();
    assert!(logged.len() == 5 && logged.iter().all(|(severity, _)| *severity == Severity::Error));
}

/// FAILURES 12.
#[tokio::test]
async fn a_database_that_is_silent_is_critical_in_good_time() {
    let world = World::new().await;
    world.clock.patience.set(Duration::from_millis(100));
    world.supabase.answer(JOB_STATS, Reply::Silence);
    let answered = asked(&world, &[]).await;
    assert_eq!((answered.status, answered.json()["code"].clone()), (503, json!("DATABASE_ERROR")));
}

#[tokio::test]
async fn with_the_detail_for_operators_the_public_sees_status_message_and_time() {
    let world = World::with(&[("HEALTH_DETAIL", "operator"), ("OPERATOR_SECRET", "an operator's secret")]).await;
    world.supabase.answer_rpc("job_stats", a_good_day());
    let public = asked(&world, &[]).await;
    assert_eq!(public.status, 200);
    assert_fields(&public.json(), &["status", "message", "timestamp"]);
    let somebody = asked(&world, &[("authorization", &format!("Bearer {}", world.token()))]).await;
    assert_fields(&somebody.json(), &["status", "message", "timestamp"]);
    let operator = asked(&world, &[("authorization", "Bearer an operator's secret")]).await;
    assert_fields(&operator.json(), &TOP);

    let mut figures = a_good_day();
    figures["kinds"] = json!([kind("image", 51, 0, 0)]);
    world.supabase.answer_rpc("job_stats", figures);
    let public = asked(&world, &[]).await;
    let fields: Vec<&str> = ["status", "message", "timestamp"].into_iter().chain(REFUSAL).collect();
    assert_eq!(public.status, 503);
    assert_fields(&public.json(), &fields);
    let message = public.json()["message"].as_str().expect("a message").to_owned();
    assert!(!message.contains(|letter: char| letter.is_ascii_digit()), "no figure: {message}");
}
