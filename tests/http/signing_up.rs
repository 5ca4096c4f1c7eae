//! `POST /api/auth/signup`.

use std::time::Duration;

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::Body;
use serde_json::{Value, json};

use crate::stand_in::Reply;
use crate::world::{Answered, USER, World};

const GOTRUE: &str = "/auth/v1/signup";

async fn sign_up(world: &World, body: &Value) -> Answered {
    let body = Body::Bytes(Bytes::from(body.to_string()));
    world.send(Method::POST, "/api/auth/signup", &[("content-type", "application/json")], body).await
}

fn example() -> Value {
    json!({ "email": " User@Example.com", "password": "securepassword123", "name": "Optional display name" })
}

#[tokio::test]
async fn a_new_user_gets_a_session() {
    let world = World::new().await;
    let session = json!({
        "access_token": "a.b.c", "refresh_token": "r", "expires_in": 3600, "token_type": "bearer", "expires_at": 1,
        "user": { "id": "6f1c1d9e-8a54-4a3e-9d0e-2f1f6a7b8c9d", "email": "user@example.com", "identities": [{}] }
    });
    world.supabase.answer(GOTRUE, Reply::Json(200, session));
    let answered = sign_up(&world, &example()).await;
    assert_eq!(answered.status, 201);
    assert_eq!(
        answered.json(),
        json!({
            "success": true,
            "user": { "id": "6f1c1d9e-8a54-4a3e-9d0e-2f1f6a7b8c9d", "email": "user@example.com", "name": "Optional display name" },
            "session": { "access_token": "a.b.c", "refresh_token": "r", "expires_in": 3600, "token_type": "bearer" },
            "requiresVerification": false
        })
    );
    assert_eq!(answered.header("cache-control"), Some("private, no-store"));
    let asked = &world.supabase.seen(GOTRUE)[0];
    assert_eq!(asked.body["email"], "user@example.com");
    assert_eq!(asked.headers.get("apikey").map(String::as_str), Some("sb_secret_service"));
    assert!(!asked.headers.contains_key("authorization"), "a key of the new kind is no bearer");
}

#[tokio::test]
async fn the_service_is_told_whose_limits_a_sign_up_draws_on() {
    let address_that_came = async |changes: &[(&str, &str)], address: &str| {
        let world = World::with(changes).await;
        world.supabase.answer(GOTRUE, Reply::Json(200, json!({ "id": "u", "identities": [{}] })));
        let headers = [("content-type", "application/json"), ("cf-connecting-ip", address)];
        let forged = [("sb-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "203.0.113.9")];
        let headers: Vec<(&str, &str)> = headers.into_iter().chain(forged).collect();
        let body = Body::Bytes(Bytes::from(example().to_string()));
        assert_eq!(world.send(Method::POST, "/api/auth/signup", &headers, body).await.status, 201);
        let asked = world.supabase.seen(GOTRUE).remove(0);
        assert!(!asked.headers.contains_key("x-forwarded-for"));
        (asked.headers.get("sb-forwarded-for").cloned(), asked.headers["apikey"].clone())
    };
    let with_secret = |address: &str| (Some(address.to_owned()), "sb_secret_service".to_owned());
    assert_eq!(address_that_came(&[], "198.51.100.7").await, with_secret("198.51.100.7"));
    assert_eq!(address_that_came(&[], "::ffff:198.51.100.7").await, with_secret("198.51.100.7"));
    assert_eq!(address_that_came(&[], "2001:db8::7").await, with_secret("2001:db8::7"));
    assert_eq!(address_that_came(&[], "nowhere").await, (None, "sb_secret_service".to_owned()));
    // The service believes no address that comes with a key of the old kind.
    let old_keys = [("SUPABASE_SERVICE_KEY", "e.y.J"), ("SUPABASE_ANON_KEY", "e.y.K")];
    assert_eq!(address_that_came(&old_keys, "198.51.100.7").await, (None, "e.y.K".to_owned()));
}

#[tokio::test]
async fn an_address_to_be_verified_has_no_session_yet() {
    let world = World::new().await;
    world
        .supabase
        .answer(GOTRUE, Reply::Json(200, json!({ "id": "u", "email": "user@example.com", "identities": [{}] })));
    let body = sign_up(&world, &example()).await.json();
    assert_eq!((&body["session"], &body["requiresVerification"]), (&Value::Null, &json!(true)));
}

#[tokio::test]
async fn a_known_address_is_409_however_the_service_reports_it() {
    let world = World::new().await;
    for reply in [
        Reply::Json(422, json!({ "code": 422, "error_code": "user_already_exists", "msg": "User already registered" })),
        Reply::Json(422, json!({ "error_code": "email_exists" })),
        Reply::Json(200, json!({ "id": "invented", "email": "user@example.com", "identities": [] })),
    ] {
        world.supabase.answer(GOTRUE, reply);
        let answered = sign_up(&world, &example()).await;
        let mut body = answered.json();
        body.as_object_mut().expect("an object").remove("requestId");
        assert_eq!(answered.status, 409);
        assert_eq!(body, json!({ "success": false, "error": "Account already exists", "code": "ACCOUNT_EXISTS" }));
    }
}

#[tokio::test]
async fn bad_input_is_reported_by_field_and_never_sent_on() {
    let world = World::new().await;
    let answered = sign_up(&world, &json!({ "email": "nobody", "password": "short" })).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["error"]), (400, &json!("Invalid parameters")));
    assert_eq!(
        body["details"],
        json!({ "email": "must be an email address", "password": "must be 8 or more characters" })
    );
    assert!(!world.supabase.seen_anything());
}

#[tokio::test]
async fn a_password_that_the_service_finds_weak_is_refused_in_its_words() {
    let world = World::new().await;
    let weak = json!({ "error_code": "weak_password", "msg": "Password is known to be weak" });
    world.supabase.answer(GOTRUE, Reply::Json(422, weak));
    let answered = sign_up(&world, &example()).await;
    assert_eq!(answered.status, 400);
    assert_eq!(answered.json()["details"]["password"], "Password is known to be weak");
}

#[tokio::test]
async fn a_service_that_is_down_is_503_and_asked_only_once() {
    let world = World::new().await;
    world.clock.patience.set(Duration::from_millis(200));
    for reply in [Reply::Json(500, json!({})), Reply::Text(200, "<html>"), Reply::HangUp, Reply::Silence] {
        let before = world.supabase.seen(GOTRUE).len();
        world.supabase.answer(GOTRUE, reply.clone());
        let answered = sign_up(&world, &example()).await;
        assert_eq!(
            (answered.status, answered.json()["code"].clone()),
            (503, json!("EXTERNAL_SERVICE_ERROR")),
            "{reply:?}"
        );
        assert!(answered.json()["retryAfter"].is_u64());
        assert_eq!(world.supabase.seen(GOTRUE).len(), before + 1, "nothing is created twice");
    }
}

/// A double tap: of two sign-ups at the same moment the service creates one and breaks down over the other.
#[tokio::test]
async fn where_the_service_breaks_down_over_an_account_that_exists_by_then_it_is_409() {
    let broken = json!({ "code": 500, "error_code": "unexpected_failure", "msg": "Database error saving new user" });
    let signed_in = json!({
        "access_token": "a", "refresh_token": "r", "expires_in": 3600, "token_type": "bearer",
        "user": { "id": USER, "email": "user@example.com" }
    });
    for (reply, told) in [
        (Reply::Json(200, signed_in), (409, "ACCOUNT_EXISTS")),
        (Reply::Json(400, json!({ "error_code": "email_not_confirmed" })), (409, "ACCOUNT_EXISTS")),
        (Reply::Json(400, json!({ "error_code": "invalid_credentials" })), (503, "EXTERNAL_SERVICE_ERROR")),
        (Reply::HangUp, (503, "EXTERNAL_SERVICE_ERROR")),
    ] {
        let world = World::new().await;
        world.supabase.answer(GOTRUE, Reply::Json(500, broken.clone()));
        world.supabase.answer("/auth/v1/token?grant_type=password", reply);
        let answered = sign_up(&world, &example()).await;
        assert_eq!((answered.status, answered.json()["code"].as_str()), (told.0, Some(told.1)));
        assert_eq!(world.supabase.seen(GOTRUE).len(), 1);
    }
}

#[tokio::test]
async fn the_services_own_limit_is_a_429() {
    let world = World::new().await;
    world.supabase.answer(GOTRUE, Reply::Json(429, json!({ "error_code": "over_email_send_rate_limit" })));
    let answered = sign_up(&world, &example()).await;
    assert_eq!((answered.status, answered.header("retry-after")), (429, Some("60")));
}

#[tokio::test]
async fn an_answer_of_the_service_that_is_too_long_is_503_and_not_read_to_its_end() {
    let world = World::new().await;
    world.supabase.answer(GOTRUE, Reply::Json(200, json!({ "id": "x".repeat(300_000) })));
    let answered = sign_up(&world, &example()).await;
    assert_eq!((answered.status, &answered.json()["code"]), (503, &json!("EXTERNAL_SERVICE_ERROR")));
    assert!(world.log.text().contains("the answer has more than 262144 bytes"), "{}", world.log.text());
}
