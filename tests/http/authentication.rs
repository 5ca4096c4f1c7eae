//! Who is let in, on every route, and who is not (FAILURES 27, 28).

use chrono::TimeDelta;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::policy::{Caller, policy_of};
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::rows::{JOB, job_row};
use crate::stand_in::Reply;
use crate::tokens::{
    hs256, hs256_by, hs256_for_ever, hs256_from, hs256_with_critical, public_jwk, signed_by, sound_claims, unsigned,
};
use crate::world::{Answered, USER, World};

pub const JWKS: &str = "/auth/v1/.well-known/jwks.json";

fn claims_with(world: &World, name: &str, value: Value) -> Value {
    let mut claims = sound_claims(&world.issuer());
    claims[name] = value;
    claims
}

pub async fn read_job_with(world: &World, token: &str) -> Answered {
    let bearer = format!("Bearer {token}");
    world.send(Method::GET, &Route::ReadJob(JOB).path(), &[("authorization", &bearer)], Body::empty()).await
}

/// Every token that must open nothing.
fn bad_tokens(world: &World) -> Vec<(&'static str, String)> {
    let soon = world.in_an_hour();
    let past = world.in_an_hour() - TimeDelta::hours(2);
    let sound = || sound_claims(&world.issuer());
    let good = hs256(sound(), soon);
    let tampered = {
        let parts: Vec<&str> = good.split('.').collect();
        let other = hs256(claims_with(world, "sub", json!(Uuid::from_u128(1))), soon);
        let other: Vec<&str> = other.split('.').collect();
        format!("{}.{}.{}", parts[0], other[1], parts[2])
    };
    let public_key_as_secret = public_jwk("rs256").to_string();
    vec![
        ("malformed", "abc".into()),
        ("two parts", "abc.def".into()),
        ("expired", hs256(sound(), past)),
        ("without an end", hs256_for_ever(sound())),
        ("not valid yet", hs256_from(sound(), soon)),
        ("of another issuer", hs256(claims_with(world, "iss", json!("https://evil.example/auth/v1")), soon)),
        ("without an issuer", hs256(claims_with(world, "iss", Value::Null), soon)),
        ("for another audience", hs256(claims_with(world, "aud", json!("anon")), soon)),
        ("for other audiences", hs256(claims_with(world, "aud", json!(["a", "b"])), soon)),
        ("of the anonymous role", hs256(claims_with(world, "role", json!("anon")), soon)),
        ("of the service role", hs256(claims_with(world, "role", json!("service_role")), soon)),
        ("without a user", hs256(claims_with(world, "sub", Value::Null), soon)),
        ("of a user who is no id", hs256(claims_with(world, "sub", json!("admin")), soon)),
        ("tampered with", tampered),
        ("alg none", unsigned(sound(), soon)),
        ("with a critical extension", hs256_with_critical(sound(), soon)),
        ("by another secret", hs256_by(b"some other secret of somebody else", sound(), soon)),
        ("by a public key as secret", hs256_by(public_key_as_secret.as_bytes(), sound(), soon)),
        ("by a stranger's key under our key's name", signed_by("stranger", "es256", sound(), soon)),
        ("by a stranger's key", signed_by("stranger", "stranger", sound(), soon)),
    ]
}

#[tokio::test]
async fn every_route_for_users_answers_401_without_one() {
    let world = World::new().await;
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": [public_jwk("es256"), public_jwk("rs256")] })));
    let mut walked = 0;
    for route in Route::samples(JOB, Uuid::from_u128(9)) {
        if !matches!(policy_of(route).caller, Caller::User | Caller::UserOrLink) {
            continue;
        }
        walked += 1;
        let without = world.send(route.method(), &route.path(), &[], Body::empty()).await;
        assert_eq!((without.status, &without.json()["error"]), (401, &json!("Authentication required")));
        assert_eq!(without.json()["code"], "AUTHENTICATION_REQUIRED");
        for (name, token) in bad_tokens(&world) {
            let bearer = format!("Bearer {token}");
            let headers = [("authorization", bearer.as_str())];
            let answered = world.send(route.method(), &route.path(), &headers, Body::empty()).await;
            assert_eq!(answered.status, 401, "{}: {name}", route.name());
            assert_eq!(answered.json()["error"], "Authentication required", "{}: {name}", route.name());
            assert_eq!(answered.header("www-authenticate"), Some("Bearer"));
        }
        for odd in ["Basic dXNlcjpwYXNz", "Bearer", "Bearer ", &world.token()] {
            let answered = world.send(route.method(), &route.path(), &[("authorization", odd)], Body::empty()).await;
            assert_eq!(answered.status, 401, "{}: {odd}", route.name());
        }
    }
    assert!(walked >= 8);
    assert!(world.supabase.seen("/rest/v1/rpc/read_job").is_empty(), "the database is not asked for nobody");
}

#[tokio::test]
async fn a_token_of_every_algorithm_opens_its_users_jobs() {
    let world = World::new().await;
    let keys = ["es256", "rs256", "eddsa"].map(public_jwk);
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": keys })));
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    let sound = || sound_claims(&world.issuer());
    let mut tokens = vec![("hs256", world.token())];
    for name in ["es256", "rs256", "eddsa"] {
        tokens.push((name, signed_by(name, name, sound(), world.in_an_hour())));
    }
    for (name, token) in tokens {
        assert_eq!(read_job_with(&world, &token).await.status, 200, "{name}");
    }
    assert_eq!(world.supabase.seen(JWKS).len(), 1, "the keys are fetched once");
    let asked = &world.supabase.seen_rpc("read_job")[0];
    assert_eq!(asked["p_owner_id"], USER, "the owner is the token's subject");
}

#[tokio::test]
async fn an_audience_may_be_one_of_several_and_a_scheme_of_any_case() {
    let world = World::new().await;
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    let token = hs256(claims_with(&world, "aud", json!(["other", "authenticated"])), world.in_an_hour());
    let bearer = format!("bearer {token}");
    let path = Route::ReadJob(JOB).path();
    assert_eq!(world.send(Method::GET, &path, &[("authorization", &bearer)], Body::empty()).await.status, 200);
}

/// FAILURES 28.
#[tokio::test]
async fn another_owners_job_looks_like_one_that_does_not_exist() {
    let world = World::new().await;
    for function in ["read_job", "read_audio"] {
        world.supabase.answer_rpc(function, Value::Null);
    }
    for function in ["cancel_job", "retry_job"] {
        world.supabase.answer_rpc(function, json!({ "outcome": "not_found" }));
    }
    let malformed = world.get("/api/jobs/42").await.json();
    for route in [Route::ReadJob(JOB), Route::ListArtifacts(JOB), Route::CancelJob(JOB), Route::RetryJob(JOB)] {
        let answered = world.as_user(route.method(), &route.path(), &[]).await;
        let mut body = answered.json();
        assert_eq!((answered.status, &body["error"]), (404, &json!("Job not found")), "{}", route.name());
        body["requestId"] = malformed["requestId"].clone();
        assert_eq!(body, malformed, "{}", route.name());
    }
    let audio = Route::StreamAudio { job_id: JOB, artifact_id: Uuid::from_u128(9) };
    assert_eq!(world.get(&audio.path()).await.status, 404);
    for function in ["read_job", "read_audio", "cancel_job", "retry_job"] {
        for asked in world.supabase.seen_rpc(function) {
            assert_eq!(asked["p_owner_id"], USER, "{function} is asked as the caller");
        }
    }
}

#[tokio::test]
async fn keys_that_cannot_be_had_are_503_and_never_401() {
    let world = World::new().await;
    let token = signed_by("es256", "es256", sound_claims(&world.issuer()), world.in_an_hour());
    for reply in [Reply::Json(500, json!({})), Reply::Text(200, "<html>"), Reply::HangUp] {
        world.supabase.answer(JWKS, reply.clone());
        world.pass(TimeDelta::seconds(3));
        let answered = read_job_with(&world, &token).await;
        assert_eq!(answered.status, 503, "{reply:?}");
        assert!(answered.json()["retryAfter"].as_u64().is_some());
        assert_eq!(answered.header("retry-after"), Some("5"));
    }
    let asked = world.supabase.seen(JWKS).len();
    read_job_with(&world, &token).await;
    assert_eq!(world.supabase.seen(JWKS).len(), asked, "a service that is down is not asked by every request");
}

#[tokio::test]
async fn known_keys_outlive_a_short_absence_of_the_service() {
    let world = World::new().await;
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": [public_jwk("es256")] })));
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    let in_a_day = world.in_an_hour() + TimeDelta::days(1);
    let token = signed_by("es256", "es256", sound_claims(&world.issuer()), in_a_day);
    assert_eq!(read_job_with(&world, &token).await.status, 200);
    world.supabase.answer(JWKS, Reply::HangUp);
    world.pass(TimeDelta::minutes(30));
    assert_eq!(read_job_with(&world, &token).await.status, 200);
    world.pass(TimeDelta::minutes(31));
    assert_eq!(read_job_with(&world, &token).await.status, 503);
}

#[tokio::test]
async fn without_the_secret_no_hmac_token_counts() {
    let world = World::with(&[("SUPABASE_JWT_SECRET", "")]).await;
    let symmetric = json!({ "kty": "oct", "kid": "leaked", "alg": "HS256", "k": "c2VjcmV0" });
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": [symmetric, public_jwk("es256")] })));
    for token in [world.token(), hs256_by(b"secret", sound_claims(&world.issuer()), world.in_an_hour())] {
        assert_eq!(read_job_with(&world, &token).await.status, 401);
    }
}
