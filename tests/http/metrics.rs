//! `GET /metrics`, read by a parser of the format.

use std::collections::BTreeMap;

use http::Method;
use oneinabillion_edge::http::Body;
use prometheus_parse::{Scrape, Value};
use serde_json::json;

use crate::figures::a_good_day;
use crate::stand_in::Reply;
use crate::world::{Answered, World};

const SECRET: &str = "an operator's secret that nobody guesses";

async fn world() -> World {
    let world = World::with(&[("OPERATOR_SECRET", SECRET)]).await;
    world.supabase.answer_rpc("job_stats", a_good_day());
    world.supabase.answer_rpc(
        "metric_figures",
        json!({
            "attempts": [
                { "kind": "audio", "outcome": "done", "attempts": 12, "milliseconds": 90_500 },
                { "kind": "audio", "outcome": "retrying", "attempts": 3, "milliseconds": 1_000 }
            ],
            "deliveries": [{ "state": "pending", "deliveries": 2 }, { "state": "switched_off", "deliveries": 1 }],
            "oldestDueDelivery": "2025-12-19T16:39:30Z", "deadLetters": 4,
            "providerCalls": [{ "provider": "speech", "outcome": "limited", "calls": 7, "milliseconds": 1_500 }],
            "refusals": [{ "limit": "signups", "refusals": 9 }],
            "rooms": [{ "of": "job", "rooms": 3, "seats": 500 }, { "of": "user", "rooms": 1, "seats": 2 }]
        }),
    );
    world
}

async fn read(world: &World) -> Answered {
    world.send(Method::GET, "/metrics", &[("apikey", SECRET)], Body::empty()).await
}

/// `name{label="value"}` to number.
fn samples(answered: &Answered) -> BTreeMap<String, f64> {
    let text = String::from_utf8(answered.bytes.to_vec()).expect("text");
    let scrape = Scrape::parse(text.lines().map(|line| Ok(line.to_owned()))).expect("the format");
    let named = scrape.samples.iter().map(|sample| {
        let mut labels: Vec<String> = sample.labels.iter().map(|(name, value)| format!("{name}={value}")).collect();
        labels.sort();
        let number = match sample.value {
            Value::Gauge(number) | Value::Counter(number) => number,
            Value::Histogram(_) | Value::Summary(_) | Value::Untyped(_) => panic!("{}", sample.metric),
        };
        (format!("{}{{{}}}", sample.metric, labels.join(",")), number)
    });
    named.collect()
}

#[tokio::test]
async fn the_figures_are_in_the_text_format_of_prometheus() {
    let answered = read(&world().await).await;
    assert_eq!(answered.status, 200);
    assert_eq!(answered.header("content-type"), Some("text/plain; version=0.0.4; charset=utf-8"));
    let samples = samples(&answered);
    for (name, number) in [
        ("oneinabillion_store_up{store=database}", 1.0),
        ("oneinabillion_store_up{store=objects}", 1.0),
        ("oneinabillion_task_attempts_total{kind=audio,outcome=done}", 12.0),
        ("oneinabillion_task_attempt_seconds_total{kind=audio,outcome=done}", 90.5),
        ("oneinabillion_task_attempts_total{kind=audio,outcome=retrying}", 3.0),
        ("oneinabillion_deliveries{state=switched_off}", 1.0),
        ("oneinabillion_delivery_oldest_due_seconds{}", 30.0),
        ("oneinabillion_dead_letters{}", 4.0),
        ("oneinabillion_provider_calls_total{outcome=limited,provider=speech}", 7.0),
        ("oneinabillion_provider_call_seconds_total{outcome=limited,provider=speech}", 1.5),
        ("oneinabillion_refusals_total{limit=signups}", 9.0),
        ("oneinabillion_rooms{of=job}", 3.0),
        ("oneinabillion_watchers{of=job}", 500.0),
    ] {
        assert_eq!(samples.get(name), Some(&number), "{name}: {samples:#?}");
    }
    assert!(samples.keys().any(|name| name.starts_with("oneinabillion_jobs{kind=")), "{samples:#?}");
}

#[tokio::test]
async fn every_metric_says_what_it_is() {
    let answered = read(&world().await).await;
    let text = String::from_utf8(answered.bytes.to_vec()).expect("text");
    let of = |word: &str| -> Vec<&str> {
        text.lines().filter_map(|line| line.strip_prefix(word)?.split(' ').next()).collect()
    };
    let (helps, types) = (of("# HELP "), of("# TYPE "));
    assert_eq!(helps, types);
    let document = include_str!("../../docs/operations.md");
    for name in helps {
        assert!(document.contains(&format!("`{name}`")), "docs/operations.md does not name {name}");
    }
}

#[tokio::test]
async fn metrics_answer_also_when_the_database_does_not() {
    let world = world().await;
    world.supabase.answer("/rest/v1/rpc/job_stats", Reply::Json(503, json!({ "code": "PGRST000" })));
    let answered = read(&world).await;
    assert_eq!((answered.status, samples(&answered)["oneinabillion_store_up{store=database}"]), (200, 0.0));
    world.bucket.broken.borrow_mut().insert("probe".to_owned());
    assert_eq!(samples(&read(&world).await)["oneinabillion_store_up{store=objects}"], 0.0);
}

#[tokio::test]
async fn metrics_are_for_operators() {
    let world = world().await;
    assert_eq!(world.send(Method::GET, "/metrics", &[], Body::empty()).await.status, 401);
    assert_eq!(world.get("/metrics").await.status, 401, "a user is no operator");
}
