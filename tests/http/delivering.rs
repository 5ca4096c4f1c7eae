//! Sending deliveries: what is sent, what an answer means, and what is recorded of it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use http::StatusCode;
use oneinabillion_edge::outbound::receiver::{CallError, Receiver};
use oneinabillion_edge::work::hint::DueWork;
use serde_json::{Value, json};
use url::Url;
use uuid::Uuid;

use crate::rows::JOB;
use crate::stand_in::{Reply, StandIn};
use crate::world::{ORIGIN, USER, World};

const DELIVERY: Uuid = Uuid::from_u128(0xd000_0000_0000_4000_8000_0000_0000_0001);
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// One POST as it came.
struct Call {
    url: String,
    headers: BTreeMap<&'static str, String>,
    body: Value,
}

/// Answers with one status, or not at all.
struct Answering {
    status: Option<u16>,
    calls: RefCell<Vec<Call>>,
}

#[async_trait(?Send)]
impl Receiver for Answering {
    async fn post(&self, url: &Url, headers: &[(&'static str, String)], body: Bytes) -> Result<StatusCode, CallError> {
        let headers = headers.iter().cloned().collect();
        let body = serde_json::from_slice(&body).expect("JSON");
        self.calls.borrow_mut().push(Call { url: url.to_string(), headers, body });
        match self.status {
            Some(0) => Err(CallError("refused".into())),
            Some(status) => Ok(StatusCode::from_u16(status).expect("a status")),
            None => std::future::pending().await,
        }
    }
}

fn claimed(attempt: u16, url: &str) -> Value {
    json!([{
        "deliveryId": DELIVERY, "leaseToken": JOB, "attempt": attempt, "url": url, "origin": ORIGIN,
        "event": "job.completed", "createdAt": "2025-12-19T16:39:55Z", "ownerId": USER, "secretVersions": [2, 1],
        "jobId": JOB, "jobKind": "extended", "traceId": TRACE, "artifacts": []
    }])
}

/// What came of one attempt: the calls, and what was recorded.
async fn attempted(world: &World, attempt: u16, url: &str, status: Option<u16>) -> (Vec<Call>, Value) {
    world.supabase.answer_rpc_in_turn("claim_deliveries", [claimed(attempt, url)]);
    world.supabase.answer_rpc("settle_delivery", json!(true));
    let receiver = Rc::new(Answering { status, calls: RefCell::default() });
    let mut service = world.services.delivery_service();
    service.receiver = receiver.clone();
    assert_eq!(service.send_due().await.expect("claimed"), 1);
    let settled = world.supabase.seen_rpc("settle_delivery").pop().expect("settled");
    assert_eq!((&settled["p_delivery_id"], &settled["p_lease_token"]), (&json!(DELIVERY), &json!(JOB)));
    (receiver.calls.take(), settled["p_result"].clone())
}

const HOOK: &str = "https://hooks.example.com/in";

#[tokio::test]
async fn an_attempt_is_signed_with_every_secret_that_holds_and_goes_on_in_the_jobs_trace() {
    let world = World::new().await;
    let (calls, result) = attempted(&world, 1, HOOK, Some(204)).await;
    assert_eq!(result, json!({ "state": "delivered", "status": 204 }));
    let [call] = calls.as_slice() else { panic!("{} calls", calls.len()) };
    assert_eq!((call.url.as_str(), &call.body["jobId"]), (HOOK, &json!(JOB)));
    assert_eq!(call.headers["webhook-id"], DELIVERY.to_string());
    assert_eq!(call.headers["webhook-timestamp"], world.services.clock.now().timestamp().to_string());
    let signatures: Vec<&str> = call.headers["webhook-signature"].split(' ').collect();
    assert!(signatures.len() == 2 && signatures.iter().all(|one| one.starts_with("v1,")), "{signatures:?}");
    assert!(call.headers["traceparent"].starts_with(&format!("00-{TRACE}-")));
    assert_eq!(call.headers["content-type"], "application/json");
}

#[tokio::test]
async fn an_answer_decides_what_becomes_of_a_delivery() {
    let world = World::new().await;
    world.clock.patience.set(Duration::from_millis(50));
    for (attempt, status, state, fault) in [
        (1, Some(500), "pending", "refused"),
        (1, Some(404), "pending", "refused"),
        (1, Some(302), "pending", "redirected"),
        (1, Some(0), "pending", "unreachable"),
        (1, None, "pending", "too_late"),
        (10, Some(500), "failed", "refused"),
        (1, Some(410), "switched_off", "gone"),
    ] {
        let (_, result) = attempted(&world, attempt, HOOK, status).await;
        assert_eq!((&result["state"], &result["fault"]), (&json!(state), &json!(fault)), "{status:?}");
        assert_eq!(result["status"], json!(status.filter(|status| *status > 0)), "{status:?}");
        let first_pause = result["retryInSeconds"].as_u64();
        assert_eq!(first_pause.is_some_and(|seconds| (5..=6).contains(&seconds)), state == "pending", "{result}");
    }
    assert_eq!(world.hints.due.borrow().len(), 5, "each retry that comes soon has a hint of its own");
    assert_eq!(world.hints.due.borrow()[0], DueWork::Deliveries);
    let lines = world.log.0.borrow();
    let outcomes: Vec<&str> = lines.iter().filter_map(|(_, line)| line["outcome"].as_str()).collect();
    assert_eq!(outcomes[4..], ["retrying", "failed", "switched_off"]);
    assert!(lines.iter().all(|(_, line)| !line.to_string().contains("hooks.example.com")), "an address may be a key");
}

/// FAILURES 31.
#[tokio::test]
async fn an_address_is_checked_again_before_each_call() {
    let world = World::new().await;
    for url in ["https://10.0.0.7/", "http://hooks.example.com/", "https://hooks.example.com:444/", "no address"] {
        let (calls, result) = attempted(&world, 1, url, Some(204)).await;
        assert!(calls.is_empty(), "{url}");
        assert_eq!(result["fault"], "address_refused", "{url}");
    }
}

/// FAILURES 31.
#[tokio::test]
async fn a_name_that_leads_into_a_network_is_not_called_where_a_resolver_is_asked() {
    let resolver = StandIn::start().await;
    let answer = |path: &str, records: Value| {
        resolver.answer(
            &format!("/resolve?name=hooks.example.com&type={path}"),
            Reply::Json(200, json!({ "Answer": records })),
        );
    };
    let world = World::with(&[("WEBHOOK_DNS_RESOLVER", &format!("{}/resolve", resolver.url))]).await;
    let (calls, result) = attempted(&world, 1, HOOK, Some(204)).await;
    assert_eq!((calls.len(), &result["fault"]), (0, &json!("unresolved")), "the resolver knows nothing");
    answer("28", json!([]));
    answer("1", json!([{ "type": 1, "data": "10.0.0.7" }]));
    let (calls, result) = attempted(&world, 1, HOOK, Some(204)).await;
    assert_eq!((calls.len(), &result["fault"]), (0, &json!("address_refused")));
    answer("1", json!([{ "type": 1, "data": "93.184.216.34" }]));
    let (calls, result) = attempted(&world, 1, HOOK, Some(204)).await;
    assert_eq!((calls.len(), &result["state"]), (1, &json!("delivered")));
}

#[tokio::test]
async fn what_could_not_be_recorded_is_sent_again_under_the_same_id() {
    let world = World::new().await;
    world.supabase.answer_rpc_in_turn("claim_deliveries", [claimed(1, HOOK)]);
    world.supabase.answer("/rest/v1/rpc/settle_delivery", Reply::HangUp);
    let mut service = world.services.delivery_service();
    service.receiver = Rc::new(Answering { status: Some(204), calls: RefCell::default() });
    assert_eq!(service.send_due().await.expect("claimed"), 1);
    let lines = world.log.0.borrow();
    assert!(
        lines.iter().any(|(_, line)| line["event"] == "delivery_unrecorded" && line["deliveryId"] == json!(DELIVERY))
    );
}
