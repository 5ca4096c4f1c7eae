//! What every answer has, whatever it says.

use bytes::Bytes;
use futures::StreamExt;
use http::{Method, Request};
use oneinabillion_edge::config::{Configuration, VariableError};
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::http::{Body, handle, refuse_misconfigured};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::rows::{JOB, job_row};
use crate::story_requests;
use crate::world::{Lines, World};

#[tokio::test]
async fn every_answer_has_its_request_id_and_cors_headers_once() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    let mut ids = std::collections::BTreeSet::new();
    let paths = ["/healthz", "/nowhere", "/api/jobs/42", &Route::ReadJob(JOB).path(), "/api/jobs"];
    for path in paths {
        for method in [Method::GET, Method::HEAD, Method::POST, Method::OPTIONS, Method::PUT] {
            let answered = world.as_user(method.clone(), path, &[]).await;
            let id = answered.header("x-request-id").expect("a request id").to_owned();
            assert!(id.starts_with("req-") && ids.insert(id.clone()));
            assert_eq!(answered.header("access-control-allow-origin"), Some("*"), "{method} {path}");
            let exposed = answered.header("access-control-expose-headers").expect("exposed headers");
            assert!(exposed.contains("X-Request-Id") && exposed.contains("Retry-After"));
            if answered.status >= 400 && method != Method::HEAD {
                assert_eq!(answered.json()["requestId"], id, "{method} {path}");
            }
            if method == Method::HEAD {
                assert!(answered.bytes.is_empty());
            }
        }
    }
}

/// FAILURES 40: the contract's own client sends `Cache-Control`.
#[tokio::test]
async fn a_preflight_allows_what_clients_send_on_every_route() {
    let world = World::new().await;
    let asked = [("access-control-request-method", "POST"), ("access-control-request-headers", "cache-control")];
    for route in Route::samples(JOB, Uuid::from_u128(9)) {
        let answered = world.send(Method::OPTIONS, &route.path(), &asked, Body::empty()).await;
        assert_eq!(answered.status, 204, "{}", route.name());
        assert_eq!(answered.header("access-control-allow-origin"), Some("*"));
        let allowed = answered.header("access-control-allow-headers").expect("allowed headers").to_lowercase();
        for name in
            ["authorization", "content-type", "cache-control", "idempotency-key", "prefer", "range", "traceparent"]
        {
            assert!(allowed.contains(name), "{name}");
        }
        let open = answered.header("access-control-allow-methods").expect("allowed methods");
        assert!(open.split(", ").any(|method| method == route.method().as_str()), "{}: {open}", route.name());
        let methods = answered.header("allow").expect("Allow");
        assert!(methods.contains(route.method().as_str()), "{}: {methods}", route.name());
    }
    assert!(!world.supabase.seen_anything());
}

#[tokio::test]
async fn a_wrong_method_is_answered_with_the_right_ones() {
    let world = World::new().await;
    let answered = world.as_user(Method::PUT, &Route::ReadJob(JOB).path(), &[]).await;
    assert_eq!(answered.status, 405);
    assert_eq!(answered.header("allow"), Some("GET, DELETE, HEAD, OPTIONS"));
    assert_eq!(answered.json()["code"], "METHOD_NOT_ALLOWED");
}

#[tokio::test]
async fn an_unknown_path_is_not_found() {
    let world = World::new().await;
    for path in ["/", "/api", "/api/jobs/storybook/unknown", "/%00", "/api/jobs/start/x/y/z"] {
        let answered = world.as_user(Method::GET, path, &[]).await;
        assert_eq!(answered.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_body_over_a_mebibyte_is_refused_before_it_is_read_whole() {
    let world = World::new().await;
    let bearer = format!("Bearer {}", world.token());
    let endless = futures::stream::repeat_with(|| Ok(Bytes::from_static(&[b' '; 65_536]))).boxed_local();
    let body = Body::Stream { length: None, stream: endless };
    let answered = world.send(Method::POST, "/api/jobs/start", &[("authorization", &bearer)], body).await;
    assert_eq!((answered.status, answered.json()["code"].clone()), (413, json!("PAYLOAD_TOO_LARGE")));

    let announced = [("authorization", bearer.as_str()), ("content-length", "1048577")];
    let answered = world.send(Method::POST, "/api/jobs/start", &announced, Body::empty()).await;
    assert_eq!(answered.status, 413);
    assert!(!world.supabase.seen_anything());
}

#[tokio::test]
async fn a_log_line_names_the_route_and_never_what_was_sent() {
    let world = World::new().await;
    world.supabase.answer_rpc("list_jobs", json!([]));
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let traceparent = format!("00-{trace}-00f067aa0ba902b7-01");
    world.as_user(Method::GET, "/api/jobs?limit=3&secret=hunter2", &[("traceparent", &traceparent)]).await;
    let body = json!({ "type": "nuclear_v2", "params": { "person1": { "name": "Wilhelmina" } } });
    world.post("/api/jobs/start", &[], &body).await;

    let lines = world.log.0.borrow();
    let (_, first) = &lines[0];
    assert_eq!(
        (&first["route"], &first["status"], &first["traceId"]),
        (&json!("list_jobs"), &json!(200), &json!(trace))
    );
    assert!(first["milliseconds"].is_i64() && first["requestId"].is_string());
    for (_, line) in lines.iter() {
        let line = line.to_string();
        for private in ["hunter2", "Wilhelmina", &world.token(), "limit"] {
            assert!(!line.contains(private), "{private} in {line}");
        }
    }
}

#[tokio::test]
async fn every_call_of_another_service_goes_on_in_the_trace_and_is_counted_in_the_log() {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1 }));
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let traceparent = format!("00-{trace}-00f067aa0ba902b7-01");
    let headers = [("traceparent", traceparent.as_str())];
    let started = world.post("/api/jobs/cartoonize/start", &headers, &story_requests::cartoonize()).await.json();
    let calls: Vec<String> = ["/auth/v1/user", "/rest/v1/rpc/start_job"]
        .iter()
        .flat_map(|path| world.supabase.seen(path))
        .map(|call| call.headers["traceparent"].clone())
        .collect();
    assert_eq!(calls.len(), 2);
    assert!(calls.iter().all(|sent| sent.starts_with(&format!("00-{trace}-"))), "{calls:?}");
    assert_ne!(calls[0], calls[1], "each is a span of its own");

    world.supabase.answer_rpc("read_job", Value::Null);
    let read = format!("/api/jobs/{JOB}");
    world.as_user(Method::GET, &read, &[]).await;
    world.send(Method::GET, "/healthz", &[], Body::empty()).await;
    let lines = world.log.0.borrow();
    let of = |name: &str| -> Vec<Value> { lines.iter().map(|(_, line)| line[name].clone()).collect() };
    assert_eq!(of("route"), [json!("start_cartoonize"), json!("read_job"), json!("healthz")]);
    // The schema's version is asked for before the first call.
    assert_eq!(of("roundTrips"), [json!(3), json!(1), json!(0)]);
    assert_eq!(of("jobId"), [started["jobId"].clone(), json!(JOB), Value::Null]);
}

#[tokio::test]
async fn a_worker_without_its_variables_answers_nothing_but_liveness() {
    let faults = Configuration::read(&|_| None).expect_err("faults");
    let log = Lines::default();
    let request = |method: Method, path: &str| {
        Request::builder().method(method).uri(format!("https://h{path}")).body(Body::empty()).expect("a request")
    };
    let refused = refuse_misconfigured(&faults, &request(Method::GET, "/api/jobs"), &log);
    assert_eq!(refused.status(), 500);
    let Body::Bytes(bytes) = refused.into_body() else { panic!("a whole body") };
    let body: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!((&body["code"], &body["configurationError"]), (&json!("CONFIGURATION_ERROR"), &json!(true)));
    assert!(!body.to_string().contains("SUPABASE"), "the inside is for operators");
    assert!(log.0.borrow()[0].1["faults"].as_str().is_some_and(|text| text.contains("SUPABASE_URL is missing")));
    assert_eq!(refuse_misconfigured(&faults, &request(Method::GET, "/healthz"), &log).status(), 200);
    assert_eq!(refuse_misconfigured(&faults, &request(Method::OPTIONS, "/api/jobs"), &log).status(), 204);
}

#[tokio::test]
async fn an_operator_sees_every_fault_of_the_configuration_and_a_stranger_none() {
    let secret = "an operator's secret";
    let variables =
        [("ENVIRONMENT", "production"), ("OPERATOR_SECRET", secret), ("SUPABASE_ANON_KEY", "sb_secret_hid")];
    let lookup = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let missing = VariableError { variable: "MEDIA", problem: "must be bound to an R2 bucket".into() };
    let faults = Configuration::read_beside(&lookup, vec![missing]).expect_err("faults");
    let details = |header: &str, sent: &str| {
        let request = Request::builder().method(Method::POST).uri("https://h/api/checkup").header(header, sent);
        let request = request.body(Body::empty()).expect("a request");
        let Body::Bytes(bytes) = refuse_misconfigured(&faults, &request, &Lines::default()).into_body() else {
            panic!("a whole body")
        };
        serde_json::from_slice::<Value>(&bytes).expect("JSON")["details"].clone()
    };
    for (header, sent) in [("apikey", secret), ("authorization", "Bearer an operator's secret")] {
        let shown = details(header, sent);
        assert_eq!(
            (&shown["MEDIA"], &shown["SUPABASE_URL"]),
            (&json!("must be bound to an R2 bucket"), &json!("is missing"))
        );
        assert!(
            shown["SUPABASE_ANON_KEY"].as_str().is_some_and(|text| text.starts_with("is of another kind")),
            "{shown}"
        );
        assert!(!shown.to_string().contains("hid"), "no value is shown");
    }
    for (header, sent) in [("apikey", ""), ("apikey", "sb_secret_hid"), ("authorization", "Bearer something else")] {
        assert_eq!(details(header, sent), Value::Null, "{header}: {sent}");
    }
}

#[tokio::test]
async fn liveness_asks_no_other_service() {
    let world = World::new().await;
    let request = Request::builder().uri("https://h/healthz").body(Body::empty()).expect("a request");
    assert_eq!(handle(&world.services, request).await.status(), 200);
    assert!(!world.supabase.seen_anything());
}
