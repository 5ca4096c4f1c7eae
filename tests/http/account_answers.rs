//! `POST /api/auth/signup` against every answer of hosted GoTrue, whole, with the fields and words that its version 2.196 prints
//! (`tests/fixtures/account_answers.json`).

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::Body;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::stand_in::Reply;
use crate::world::{Answered, USER, World};

const GOTRUE: &str = "/auth/v1/signup";
const PASSWORD: &str = "securepassword123";

#[derive(Deserialize)]
struct Recorded {
    status: u16,
    body: Value,
}

fn recorded() -> BTreeMap<String, Recorded> {
    serde_json::from_str(include_str!("../fixtures/account_answers.json")).expect("answers by name")
}

async fn sign_up(world: &World) -> Answered {
    let body = json!({ "email": "User@Example.com ", "password": PASSWORD, "name": "Optional display name" });
    let headers = [("content-type", "application/json"), ("cf-connecting-ip", "198.51.100.7")];
    world.send(Method::POST, "/api/auth/signup", &headers, Body::Bytes(Bytes::from(body.to_string()))).await
}

/// What a client is told.
#[derive(Debug, PartialEq)]
enum Told {
    Session,
    ToVerify,
    Known,
    Password(&'static str),
    Email(&'static str),
    TooMany {
        seconds: u64,
    },
    Closed,
    /// Waiting helps.
    Away,
    /// An operator has to act.
    Broken,
}

const LEAKED: &str = "Password is known to be weak and easy to guess, please choose a different one.";

fn expected() -> BTreeMap<&'static str, Told> {
    use Told::{Away, Broken, Closed, Email, Known, Password, Session, ToVerify, TooMany};
    BTreeMap::from([
        ("confirmation off", Session),
        ("confirmation on", ToVerify),
        ("known, confirmation on", Known),
        ("known, confirmation off", Known),
        ("known, confirmation on, phones confirmed by themselves", Known),
        ("known to an administrator's call", Known),
        ("known, in the API's version of 2024", Known),
        ("invited and not confirmed", Known),
        ("password too short", Password("Password should be at least 12 characters.")),
        (
            "password without a digit",
            Password(
                "Password should contain at least one character of each: \
                 abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ, 0123456789.",
            ),
        ),
        ("password leaked", Password(LEAKED)),
        ("password leaked, in the API's version of 2024", Password(LEAKED)),
        ("password too long", Password("Password cannot be longer than 72 characters")),
        ("address malformed", Email("Unable to validate email address: invalid format")),
        ("address invalid", Email("Email address \"user@example.com\" is invalid")),
        ("address not authorized", Broken),
        ("asked again too soon", TooMany { seconds: 42 }),
        ("too many mails", TooMany { seconds: 60 }),
        ("too many requests", TooMany { seconds: 60 }),
        ("SMTP down", Away),
        ("leak check down", Away),
        ("database down", Away),
        ("too slow", Away),
        ("hook too slow", Away),
        ("hook not reached", Away),
        ("hook's answer too long", Broken),
        ("hook's answer without a type", Broken),
        ("hook refuses", Email("Please sign up with your company's address.")),
        ("captcha switched on", Broken),
        ("sign-ups switched off", Closed),
        ("email switched off", Closed),
        ("key wrong", Broken),
        ("old keys switched off", Broken),
        ("project paused", Away),
    ])
}

fn assert_told(name: &str, answered: &Answered, told: &Told) {
    let body = answered.json();
    let is = |status: u16, code: &str| {
        assert_eq!((answered.status, body["code"].as_str()), (status, Some(code)), "{name}: {body}");
        assert_eq!(body["success"], false, "{name}");
    };
    match told {
        Told::Session | Told::ToVerify => {
            let user = json!({ "id": USER, "email": "user@example.com", "name": "Optional display name" });
            assert_eq!((answered.status, &body["user"]), (201, &user), "{name}: {body}");
            let has_session = *told == Told::Session;
            assert_eq!(body["session"]["refresh_token"].is_string(), has_session, "{name}");
            assert_eq!(body["requiresVerification"], !has_session, "{name}");
        }
        Told::Known => is(409, "ACCOUNT_EXISTS"),
        Told::Password(words) => {
            is(400, "INVALID_INPUT");
            assert_eq!(body["details"], json!({ "password": words }), "{name}");
        }
        Told::Email(words) => {
            is(400, "INVALID_INPUT");
            assert_eq!(body["details"], json!({ "email": words }), "{name}");
        }
        Told::TooMany { seconds } => {
            is(429, "RATE_LIMIT_EXCEEDED");
            assert_eq!(body["retryAfter"], *seconds, "{name}");
        }
        Told::Closed => {
            is(403, "ACCESS_DENIED");
            assert_eq!(body["error"], "Sign-ups are closed", "{name}");
        }
        Told::Away => {
            is(503, "EXTERNAL_SERVICE_ERROR");
            assert!(body["retryAfter"].is_u64(), "{name}");
        }
        Told::Broken => is(500, "EXTERNAL_SERVICE_ERROR"),
    }
}

#[tokio::test]
async fn every_answer_of_the_account_service_tells_the_client_what_it_means_and_is_asked_for_once() {
    let expected = expected();
    let recorded = recorded();
    let names: BTreeSet<&str> = recorded.keys().map(String::as_str).collect();
    assert_eq!(names, expected.keys().copied().collect());
    for (name, Recorded { status, body }) in recorded {
        let world = World::new().await;
        world.supabase.answer(GOTRUE, Reply::Json(status, body.clone()));
        let answered = sign_up(&world).await;
        assert_told(&name, &answered, &expected[name.as_str()]);
        assert_eq!(world.supabase.seen(GOTRUE).len(), 1, "{name}: an account is never asked for twice");
        let told = format!("{}{}", String::from_utf8_lossy(&answered.bytes), world.log.text());
        assert!(!told.contains(PASSWORD), "{name}");
        if matches!(expected[name.as_str()], Told::Away | Told::Broken) {
            let inside = body["msg"].as_str().or(body["message"].as_str()).expect("words");
            assert!(!told.contains(inside), "{name}: the service's words are not the person's, nor the log's");
        }
    }
}

#[tokio::test]
async fn the_log_names_the_services_code_where_an_operator_has_to_act() {
    for (name, code) in [
        ("address not authorized", "email_address_not_authorized"),
        ("captcha switched on", "captcha_failed"),
        ("hook's answer too long", "hook_payload_over_size_limit"),
        ("hook's answer without a type", "hook_payload_invalid_content_type"),
    ] {
        let world = World::new().await;
        let Recorded { status, body } = recorded().remove(name).expect("recorded");
        world.supabase.answer(GOTRUE, Reply::Json(status, body));
        sign_up(&world).await;
        let log = world.log.text();
        assert!(log.contains(code) && !log.contains("user@example.com"), "{log}");
    }
}
