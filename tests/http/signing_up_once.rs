//! `POST /api/auth/signup` with an `Idempotency-Key`.

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::Body;
use serde_json::{Value, json};

use crate::stand_in::Reply;
use crate::world::{Answered, World};

const SIGNUP: &str = "/auth/v1/signup";
const SIGN_IN: &str = "/auth/v1/token?grant_type=password";
const PASSWORD: &str = "securepassword123";

async fn sign_up(world: &World) -> Answered {
    let body = json!({ "email": "user@example.com", "password": PASSWORD, "name": "Mia" });
    let headers = [("content-type", "application/json"), ("idempotency-key", "tap-1")];
    world.send(Method::POST, "/api/auth/signup", &headers, Body::Bytes(Bytes::from(body.to_string()))).await
}

fn session() -> Value {
    json!({
        "access_token": "a.b.c", "refresh_token": "r", "expires_in": 3600, "token_type": "bearer",
        "user": { "id": "u", "email": "user@example.com", "identities": [{}] }
    })
}

fn address_known() -> Reply {
    Reply::Json(422, json!({ "error_code": "user_already_exists" }))
}

async fn world_that_claims(is_repeat: bool) -> World {
    let world = World::new().await;
    world.supabase.answer_rpc("claim_idempotency_key", json!({ "outcome": "claimed", "isRepeat": is_repeat }));
    world.supabase.answer_rpc("settle_idempotency_key", Value::Null);
    world
}

async fn world_that_remembers() -> World {
    let world = World::new().await;
    let kept = json!({ "user_id": "u", "email": "user@example.com" });
    world.supabase.answer_rpc("claim_idempotency_key", json!({ "outcome": "replayed", "response": kept }));
    world
}

fn settled_as(world: &World) -> Vec<Value> {
    world.supabase.seen_rpc("settle_idempotency_key").iter().map(|asked| asked["p_outcome"].clone()).collect()
}

/// FAILURES 25.
#[tokio::test]
async fn what_is_kept_of_a_sign_up_holds_neither_password_nor_session() {
    let world = world_that_claims(false).await;
    world.supabase.answer(SIGNUP, Reply::Json(200, session()));
    let answered = sign_up(&world).await;
    assert_eq!((answered.status, answered.header("idempotency-replayed")), (201, None));
    assert_eq!(settled_as(&world), ["done"]);
    let asked = [world.supabase.seen_rpc("claim_idempotency_key"), world.supabase.seen_rpc("settle_idempotency_key")];
    let asked = asked.concat();
    assert_eq!(asked[1]["p_response"], json!({ "user_id": "u", "email": "user@example.com" }));
    for arguments in asked {
        let text = arguments.to_string();
        assert!(!text.contains(PASSWORD) && !text.contains("a.b.c") && !text.contains("Mia"), "{text}");
    }
}

#[tokio::test]
async fn a_repeated_sign_up_is_answered_like_the_first_with_a_session_of_its_own() {
    let world = world_that_remembers().await;
    world.supabase.answer(SIGN_IN, Reply::Json(200, session()));
    let answered = sign_up(&world).await;
    assert_eq!((answered.status, answered.header("idempotency-replayed")), (201, Some("true")));
    assert_eq!(answered.json()["session"]["access_token"], "a.b.c");
    assert_eq!(answered.json()["user"], json!({ "id": "u", "email": "user@example.com", "name": "Mia" }));
    assert!(world.supabase.seen(SIGNUP).is_empty());
}

#[tokio::test]
async fn a_repeated_sign_up_has_no_session_while_the_address_is_to_be_verified() {
    let world = world_that_remembers().await;
    world.supabase.answer(SIGN_IN, Reply::Json(400, json!({ "error_code": "email_not_confirmed" })));
    let body = sign_up(&world).await.json();
    assert_eq!(
        (&body["user"]["id"], &body["session"], &body["requiresVerification"]),
        (&json!("u"), &Value::Null, &json!(true))
    );
}

#[tokio::test]
async fn another_password_under_the_same_key_is_another_request() {
    let world = world_that_remembers().await;
    for refusal in [json!({ "error_code": "invalid_credentials" }), json!({ "error": "invalid_grant" })] {
        world.supabase.answer(SIGN_IN, Reply::Json(400, refusal));
        let answered = sign_up(&world).await;
        assert_eq!((answered.status, answered.header("x-should-retry")), (422, Some("false")));
    }
}

#[tokio::test]
async fn a_refused_sign_up_frees_its_key_and_one_without_an_answer_lets_the_next_try() {
    let world = world_that_claims(false).await;
    for (reply, status, outcome) in [
        (address_known(), 409, "refused"),
        (Reply::Json(422, json!({ "error_code": "weak_password", "msg": "too common" })), 400, "refused"),
        (Reply::Json(429, json!({})), 429, "refused"),
        (Reply::Json(500, json!({})), 503, "unknown"),
        (Reply::HangUp, 503, "unknown"),
    ] {
        world.supabase.answer(SIGNUP, reply);
        assert_eq!(sign_up(&world).await.status, status);
        assert_eq!(settled_as(&world).last(), Some(&json!(outcome)), "{status}");
    }
}

#[tokio::test]
async fn a_sign_up_whose_first_answer_was_lost_signs_in_to_the_account_that_it_made() {
    let world = world_that_claims(true).await;
    world.supabase.answer(SIGNUP, address_known());
    world.supabase.answer(SIGN_IN, Reply::Json(200, session()));
    let answered = sign_up(&world).await;
    assert_eq!((answered.status, answered.json()["session"]["access_token"].clone()), (201, json!("a.b.c")));
    world.supabase.answer(SIGN_IN, Reply::Json(400, json!({ "error_code": "invalid_credentials" })));
    assert_eq!(sign_up(&world).await.json()["code"], "ACCOUNT_EXISTS", "somebody else's account");
}

#[tokio::test]
async fn of_simultaneous_sign_ups_one_runs_and_the_others_wait_for_its_answer() {
    let world = world_that_remembers().await;
    world.clock.hurry.set(100);
    world.supabase.answer(SIGN_IN, Reply::Json(200, session()));
    let under_way = json!({ "outcome": "under_way" });
    world.supabase.answer_rpc_in_turn("claim_idempotency_key", [under_way.clone(), under_way.clone()]);
    assert_eq!(sign_up(&world).await.status, 201);
    assert_eq!(world.supabase.seen_rpc("claim_idempotency_key").len(), 3);

    world.supabase.answer_rpc("claim_idempotency_key", under_way);
    let answered = sign_up(&world).await;
    assert_eq!((answered.status, answered.header("retry-after-ms")), (503, Some("5000")));
    assert!(world.supabase.seen(SIGNUP).is_empty());
}
