//! Webhooks: naming a receiver, the own secret, the own deliveries.

use http::Method;
use oneinabillion_edge::http::route::Route;
use oneinabillion_edge::work::hint::DueWork;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::rows::JOB;
use crate::starting::example;
use crate::world::{ORIGIN, USER, World};

const DELIVERY: Uuid = Uuid::from_u128(0xd000_0000_0000_4000_8000_0000_0000_0001);
const SCENES: &str = "/api/jobs/scenes/start";

fn delivery() -> Value {
    json!({
        "id": DELIVERY, "jobId": JOB, "url": "https://hooks.example.com/", "event": "job.completed", "state": "pending",
        "attempts": 2, "nextAttemptAt": "2025-12-19T16:45:00Z", "lastAttemptAt": "2025-12-19T16:40:00Z",
        "lastStatus": 500, "lastFault": "refused", "deliveredAt": null, "createdAt": "2025-12-19T16:39:55.123456Z"
    })
}

fn story(webhook_url: &str) -> Value {
    json!({ "story": "Mia rowed over the lake. ".repeat(4), "audience": "children", "webhookUrl": webhook_url })
}

#[tokio::test]
async fn a_start_of_either_contract_keeps_the_address_and_where_its_links_begin() {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1 }));
    let mut reading = example();
    reading["webhookUrl"] = json!("https://hooks.example.com/reading?k=1");
    assert_eq!(world.post("/api/jobs/start", &[], &reading).await.status, 201);
    assert_eq!(world.post(SCENES, &[], &story("https://hooks.example.com/story")).await.status, 200);
    let asked = world.supabase.seen_rpc("start_job");
    let webhook = |path: &str| json!({ "url": format!("https://hooks.example.com/{path}"), "origin": ORIGIN });
    assert_eq!(asked[0]["p_job"]["webhook"], webhook("reading?k=1"));
    assert_eq!(asked[1]["p_job"]["webhook"], webhook("story"));
}

/// FAILURES 31.
#[tokio::test]
async fn an_address_within_a_network_is_refused_before_anything_is_stored() {
    let world = World::new().await;
    for bad in
        ["http://hooks.example.com/", "https://10.0.0.7/", "https://hooks.example.com:8443/", "https://intranet/"]
    {
        let mut reading = example();
        reading["webhookUrl"] = json!(bad);
        let answered = world.post("/api/jobs/start", &[], &reading).await;
        assert_eq!(answered.status, 400, "{bad}");
        assert!(answered.json()["details"]["webhookUrl"].is_string(), "{bad}");
        assert_eq!(world.post(SCENES, &[], &story(bad)).await.status, 400, "{bad}");
    }
    assert!(!world.supabase.seen_anything());
}

#[tokio::test]
async fn who_is_not_signed_in_has_no_secret_and_so_no_webhook() {
    let world = World::new().await;
    let body = oneinabillion_edge::http::Body::Bytes(story("https://hooks.example.com/").to_string().into());
    let answered = world.send(Method::POST, SCENES, &[("content-type", "application/json")], body).await;
    assert_eq!((answered.status, answered.json()["code"].clone()), (400, json!("INVALID_INPUT")));
    assert!(world.supabase.seen_rpc("start_job").is_empty());
}

#[tokio::test]
async fn a_users_secret_is_told_with_those_that_still_sign() {
    let world = World::new().await;
    world.supabase.answer_rpc("webhook_secret", json!({ "versions": [1], "rotatedAt": null }));
    let first = world.get(&Route::ReadWebhookSecret.path()).await.json();
    let secret = first["secret"].as_str().expect("a secret");
    assert!(secret.starts_with("whsec_") && secret.len() == 50, "{secret}");
    assert_eq!((&first["previousSecrets"], first.get("rotatedAt")), (&json!([]), None));

    let rotated = json!({ "versions": [2, 1], "rotatedAt": "2025-12-19T16:40:00Z" });
    world.supabase.answer_rpc("rotate_webhook_secret", rotated);
    let answered = world.as_user(Method::POST, &Route::RotateWebhookSecret.path(), &[]).await;
    let second = answered.json();
    assert_ne!(second["secret"], first["secret"]);
    assert_eq!((answered.status, &second["previousSecrets"]), (200, &json!([secret])));
    assert_eq!(answered.header("cache-control"), Some("private, no-store"));
    assert_eq!(world.supabase.seen_rpc("rotate_webhook_secret")[0], json!({ "p_owner_id": USER }));
    assert!(world.log.0.borrow().iter().all(|(_, line)| !line.to_string().contains("whsec_")));
}

#[tokio::test]
async fn an_owner_sees_the_own_deliveries_page_by_page() {
    let world = World::new().await;
    world.supabase.answer_rpc("list_deliveries", json!([delivery()]));
    let path = Route::ListDeliveries.path();
    let page = world.get(&format!("{path}?limit=1")).await.json();
    assert_eq!(
        page["deliveries"],
        json!([{
            "id": DELIVERY, "jobId": JOB, "event": "job.completed", "url": "https://hooks.example.com/", "status": "pending",
            "attempts": 2, "nextAttemptAt": "2025-12-19T16:45:00Z", "lastAttemptAt": "2025-12-19T16:40:00Z",
            "lastStatus": 500, "lastError": "refused", "createdAt": "2025-12-19T16:39:55.123456Z"
        }])
    );
    let cursor = page["nextCursor"].as_str().expect("a full page has a next one");
    world.get(&format!("{path}?cursor={cursor}")).await;
    let asked = world.supabase.seen_rpc("list_deliveries");
    assert_eq!((&asked[1]["p_before_id"], &asked[1]["p_limit"]), (&json!(DELIVERY), &json!(20)));
    assert_eq!(asked[1]["p_owner_id"], USER);
    assert_eq!(world.get(&format!("{path}?limit=1000&cursor=x")).await.status, 400);
}

#[tokio::test]
async fn a_delivery_is_sent_again_at_once_and_only_to_its_owners_wish() {
    let world = World::new().await;
    let redeliver = async || world.as_user(Method::POST, &Route::Redeliver(DELIVERY).path(), &[]).await;
    world.supabase.answer_rpc("redeliver", delivery());
    let answered = redeliver().await;
    assert_eq!((answered.status, answered.json()["id"].clone()), (200, json!(DELIVERY)));
    assert_eq!(*world.hints.due.borrow(), [DueWork::Deliveries]);
    let asked = json!({ "p_owner_id": USER, "p_delivery_id": DELIVERY });
    assert_eq!(world.supabase.seen_rpc("redeliver")[0], asked);

    world.supabase.answer_rpc("redeliver", Value::Null);
    assert_eq!(redeliver().await.status, 404);
    assert_eq!(world.as_user(Method::POST, "/api/webhooks/deliveries/42/redeliver", &[]).await.status, 404);
}

#[tokio::test]
async fn a_cancelled_job_is_reported_at_once() {
    let world = World::new().await;
    let cancelled = |made| json!({ "outcome": "cancelled", "ready": [], "jobs": [], "madeDeliveries": made });
    for (made, woken) in [(false, 0), (true, 1)] {
        world.supabase.answer_rpc("cancel_job", cancelled(made));
        world.as_user(Method::DELETE, &Route::CancelJob(JOB).path(), &[]).await;
        assert_eq!(world.hints.due.borrow().len(), woken);
    }
}
