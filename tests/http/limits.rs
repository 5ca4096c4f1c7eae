//! How often each route may be called.

use bytes::Bytes;
use chrono::TimeDelta;
use http::Method;
use oneinabillion_edge::config::limits::Rates;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::limit_rules::Limit;
use oneinabillion_edge::http::policy::{Caller, policy_of};
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::limit::rule::Rule;
use oneinabillion_edge::runtime::call_figures::{self, RefusalFigures};
use oneinabillion_edge::runtime::log::Severity;
use serde_json::json;
use uuid::Uuid;

use crate::stand_in::Reply;
use crate::story_requests;
use crate::tokens;
use crate::world::{Answered, World};

const CRON_SECRET: &str = "the secret of the clock at Vercel";
const JOB: Uuid = Uuid::from_u128(7);

/// Every route that has a limit.
fn limited_routes() -> Vec<(Route, Limit)> {
    let routes = Route::samples(JOB, Uuid::from_u128(9)).into_iter();
    routes.filter_map(|route| Some((route, policy_of(route).limit?))).collect()
}

async fn world() -> World {
    World::limited(&[("CRON_VERCEL_SECRET", CRON_SECRET)]).await
}

/// A request as its caller sends it, without a body: whatever comes of it, it is counted.
async fn call(world: &World, route: Route, address: &str) -> Answered {
    let bearer = format!("Bearer {}", world.token());
    let identity = match policy_of(route).caller {
        Caller::User => ("authorization", bearer.as_str()),
        Caller::Cron => ("x-vercel-signature", CRON_SECRET),
        Caller::Anyone
        | Caller::UserOrAnonymous
        | Caller::StatusReader
        | Caller::Watcher
        | Caller::UserOrLink
        | Caller::Link
        | Caller::Operator => ("accept", "*/*"),
    };
    let headers = [identity, ("cf-connecting-ip", address)];
    let (head, body) = world.open(route.method(), &route.path(), &headers, Body::empty()).await.into_parts();
    // A stream of events goes on for a minute.
    let bytes = if let Body::Bytes(bytes) = body { bytes } else { Bytes::new() };
    Answered { status: head.status.as_u16(), headers: head.headers, bytes }
}

/// How many requests at once are let through.
fn quota(limit: Limit) -> u32 {
    limit.rules(&Rates::DEFAULT).into_iter().map(|rule| rule.quota()).min().expect("a rule")
}

#[tokio::test]
async fn every_limited_route_is_refused_once_its_quota_is_used_and_passes_again_later() {
    for (route, limit) in limited_routes() {
        let world = world().await;
        let name = route.name();
        for count in 0..quota(limit) {
            let answered = call(&world, route, "192.0.2.1").await;
            assert_ne!(answered.status, 429, "{name} {count}");
            let remaining = quota(limit) - count - 1;
            assert_eq!(
                answered.header("x-ratelimit-remaining"),
                Some(remaining.to_string().as_str()),
                "{name} {count}"
            );
        }
        let refused = call(&world, route, "192.0.2.1").await;
        assert_eq!(refused.status, 429, "{name}");
        let body = refused.json();
        assert_eq!((&body["error"], &body["code"]), (&json!("Rate limit exceeded"), &json!("RATE_LIMIT_EXCEEDED")));
        let seconds = body["retryAfter"].as_i64().expect("seconds");
        assert_eq!(refused.header("retry-after"), Some(seconds.to_string().as_str()), "{name}");
        assert_eq!(refused.header("retry-after-ms"), Some((seconds * 1_000).to_string().as_str()), "{name}");
        let counted = RefusalFigures { limit: limit.to_string(), refusals: 1 };
        assert_eq!(call_figures::take().refusals, [counted], "{name}");
        world.pass(TimeDelta::seconds(seconds));
        assert_ne!(call(&world, route, "192.0.2.1").await.status, 429, "{name} after {seconds} s");
    }
}

#[tokio::test]
async fn the_headers_say_the_rule_and_what_is_left_of_it() {
    let world = world().await;
    let answered = call(&world, Route::StartReading, "192.0.2.1").await;
    assert_eq!(answered.header("x-ratelimit-limit"), Some("5"));
    assert_eq!(answered.header("x-ratelimit-remaining"), Some("4"));
    assert_eq!(answered.header("x-ratelimit-reset"), Some("1766162460"));
    assert_eq!(answered.header("ratelimit"), Some("\"reading_starts\";r=4;t=60"));
    assert_eq!(answered.header("ratelimit-policy"), Some("\"reading_starts\";q=5;w=60"));
}

#[tokio::test]
async fn of_two_rules_the_headers_say_the_one_that_leaves_less() {
    let world = world().await;
    let answered = call(&world, Route::CronProcessJobs, "192.0.2.1").await;
    assert_eq!(answered.header("ratelimit"), Some("\"cron_calls_10s\";r=2;t=10"));
    assert_eq!(answered.header("ratelimit-policy"), Some("\"cron_calls_60s\";q=10;w=60, \"cron_calls_10s\";q=3;w=10"));
}

#[tokio::test]
async fn a_start_beyond_those_of_an_hour_says_so_and_not_what_its_route_has_left() {
    let world = world().await;
    let over = json!({ "outcome": "over_budget", "limit": 5, "retryAfterSeconds": 1234 });
    world.supabase.answer_rpc("start_job", over);
    let refused = world.post("/api/jobs/image/start", &[], &story_requests::image()).await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("1234")));
    assert_eq!(refused.header("x-ratelimit-limit"), Some("5"));
    assert_eq!(refused.header("x-ratelimit-remaining"), Some("0"));
    assert_eq!(refused.header("x-ratelimit-reset"), Some("1766163634"));
    assert_eq!(refused.header("ratelimit"), Some("\"starts_per_hour\";r=0;t=1234"));
    let policies = "\"storybook_requests\";q=100;w=900, \"starts_per_hour\";q=5;w=3600";
    assert_eq!(refused.header("ratelimit-policy"), Some(policies));
}

#[tokio::test]
async fn callers_do_not_use_up_each_others_quota() {
    let world = world().await;
    let other = tokens::hs256(
        json!({ "sub": Uuid::from_u128(1), "iss": world.issuer(), "aud": "authenticated", "role": "authenticated" }),
        world.in_an_hour(),
    );
    for _ in 0..6 {
        call(&world, Route::StartReading, "192.0.2.1").await;
        call(&world, Route::Signup, "192.0.2.1").await;
    }
    let bearer = format!("Bearer {other}");
    let start = [("authorization", bearer.as_str()), ("cf-connecting-ip", "192.0.2.1")];
    assert_eq!(world.send(Method::POST, "/api/jobs/start", &start, Body::empty()).await.status, 400);
    assert_eq!(call(&world, Route::Signup, "192.0.2.2").await.status, 400);
    assert_eq!(call(&world, Route::Signup, "192.0.2.1").await.status, 429);
}

#[tokio::test]
async fn status_reads_of_one_job_do_not_hold_back_those_of_another() {
    let world = world().await;
    let path = |job: u128| format!("/api/jobs/scenes/status/{}", Uuid::from_u128(job));
    let read = async |job| world.send(Method::GET, &path(job), &[], Body::empty()).await.status;
    for _ in 0..3 {
        read(1).await;
    }
    assert_eq!(read(1).await, 429);
    assert_ne!(read(2).await, 429);
}

#[tokio::test]
async fn an_unauthenticated_caller_uses_nothing_up() {
    let world = world().await;
    for _ in 0..20 {
        let bad = [("authorization", "Bearer nonsense"), ("x-vercel-signature", "nonsense")];
        assert_eq!(world.send(Method::POST, "/api/jobs/start", &bad, Body::empty()).await.status, 401);
        let refused = world.send(Method::POST, "/api/cron/process-jobs", &bad, Body::empty()).await;
        assert_eq!((refused.status, refused.header("ratelimit")), (401, None));
    }
    assert_eq!(call(&world, Route::StartReading, "192.0.2.1").await.header("x-ratelimit-remaining"), Some("4"));
}

#[tokio::test]
async fn starts_are_refused_while_nothing_can_be_counted_and_reads_pass() {
    for (route, limit) in limited_routes() {
        let world = world().await;
        world.limiter.fails.set(true);
        world.supabase.answer_rpc("list_jobs", json!({ "jobs": [] }));
        let answered = call(&world, route, "192.0.2.1").await;
        let makes = matches!(limit, Limit::Signups | Limit::ReadingStarts | Limit::Retries)
            || matches!(route, Route::StartStory(_));
        if makes {
            assert_eq!((answered.status, answered.header("retry-after")), (503, Some("5")), "{}", route.name());
            assert!(world.supabase.seen_rpc("start_job").is_empty());
        }
        let lines = world.log.0.borrow();
        let (severity, line) = lines.iter().find(|(_, line)| line["event"] == "uncounted").expect("a line");
        assert_eq!((*severity, &line["passed"]), (Severity::Warning, &json!(!makes)), "{}", route.name());
    }
}

#[tokio::test]
async fn a_read_passes_uncounted_and_answers_as_usual() {
    let world = world().await;
    world.limiter.fails.set(true);
    world.supabase.answer_rpc("read_job", json!(null));
    let answered = call(&world, Route::ReadJob(JOB), "192.0.2.1").await;
    assert_eq!((answered.status, answered.header("ratelimit")), (404, None));
}

#[tokio::test]
async fn a_caller_that_ignores_a_refusal_reaches_neither_the_counters_nor_the_database() {
    let world = world().await;
    world.supabase.answer_rpc("read_job", json!(null));
    for _ in 0..61 {
        call(&world, Route::ReadJob(JOB), "192.0.2.1").await;
    }
    let read = world.supabase.seen_rpc("read_job").len();
    world.limiter.fails.set(true);
    for _ in 0..50 {
        let refused = call(&world, Route::ReadJob(JOB), "192.0.2.1").await;
        assert_eq!((refused.status, refused.header("retry-after")), (429, Some("60")));
    }
    assert_eq!(world.supabase.seen_rpc("read_job").len(), read);
}

#[tokio::test]
async fn a_setting_changes_a_rule() {
    let world = World::limited(&[("LIMIT_SIGNUPS_PER_MINUTE", "1")]).await;
    world.supabase.answer("/auth/v1/signup", Reply::Silence);
    assert_eq!(call(&world, Route::Signup, "192.0.2.1").await.status, 400);
    assert_eq!(call(&world, Route::Signup, "192.0.2.1").await.status, 429);
}

#[tokio::test]
async fn a_limit_of_0_is_switched_off() {
    let world = World::limited(&[("LIMIT_SIGNUPS_PER_MINUTE", "0"), ("LIMIT_CRON_CALLS_PER_TEN_SECONDS", "0")]).await;
    for _ in 0..50 {
        let answered = call(&world, Route::Signup, "192.0.2.1").await;
        assert_eq!((answered.status, answered.header("ratelimit")), (400, None));
    }
    let rates = world.services.configuration.limits.rates;
    assert_eq!(Limit::CronCalls.rules(&rates), [Rule::Window { limit: 10, seconds: 60 }]);
}

#[tokio::test]
async fn the_name_of_a_counting_place_says_nothing_about_the_caller() {
    let world = world().await;
    call(&world, Route::Signup, "192.0.2.1").await;
    call(&world, Route::StartReading, "192.0.2.1").await;
    for key in world.limiter.counters.borrow().keys() {
        let (limit, caller) = key.split_once(' ').expect("a limit and a caller");
        assert!(["signups", "reading_starts"].contains(&limit));
        assert!(caller.len() == 32 && caller.bytes().all(|byte| byte.is_ascii_hexdigit()), "{key}");
    }
}
