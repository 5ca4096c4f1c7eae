//! Projects with keys of the new kind and of the old, those that move from one to the other, and those that rotate their keys.

use bytes::Bytes;
use chrono::TimeDelta;
use http::Method;
use oneinabillion_edge::http::Body;
use serde_json::{Value, json};

use crate::authentication::{JWKS, read_job_with};
use crate::rows::job_row;
use crate::stand_in::Reply;
use crate::tokens::{hs256, hs256_named, public_jwk, signed_by, sound_claims};
use crate::world::{USER, World};

const GOTRUE: &str = "/auth/v1/signup";
const READ_JOB: &str = "/rest/v1/rpc/read_job";

/// Keys of the new kind, and no shared secret.
const NEW: [(&str, &str); 1] = [("SUPABASE_JWT_SECRET", "")];
/// JWTs of the roles, and the secret that signed them. Their claims are the roles, signed for a test.
const OLD: [(&str, &str); 2] = [("SUPABASE_SERVICE_KEY", SERVICE_JWT), ("SUPABASE_ANON_KEY", ANON_JWT)];
const SERVICE_JWT: &str = "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.c2VydmljZQ";
const ANON_JWT: &str = "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.YW5vbg";

async fn world_of(changes: &[(&str, &str)], published: &[&str]) -> World {
    let world = World::with(changes).await;
    publish(&world, published);
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    world
}

fn publish(world: &World, names: &[&str]) {
    let keys: Vec<Value> = names.iter().copied().map(public_jwk).collect();
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": keys })));
}

/// Signs up, and gives the session's token as the service made it.
async fn token_of_a_new_user(world: &World, token: &str) -> String {
    let session = json!({
        "access_token": token, "refresh_token": "r", "expires_in": 3600, "token_type": "bearer",
        "user": { "id": USER, "email": "user@example.com", "identities": [{}] }
    });
    world.supabase.answer(GOTRUE, Reply::Json(200, session));
    let body = json!({ "email": "user@example.com", "password": "securepassword123" }).to_string();
    let headers = [("content-type", "application/json")];
    let answered = world.send(Method::POST, "/api/auth/signup", &headers, Body::Bytes(Bytes::from(body))).await;
    answered.json()["session"]["access_token"].as_str().expect("a token").to_owned()
}

/// `apikey` and `authorization` of what was asked first there.
fn keys_sent(world: &World, path: &str) -> (Option<String>, Option<String>) {
    let headers = world.supabase.seen(path).remove(0).headers;
    (headers.get("apikey").cloned(), headers.get("authorization").cloned())
}

fn signed(world: &World, name: &str) -> String {
    signed_by(name, name, sound_claims(&world.issuer()), world.in_an_hour())
}

#[tokio::test]
async fn a_project_with_keys_of_the_new_kind_signs_up_and_reads_and_sends_no_key_as_a_bearer() {
    let world = world_of(&NEW, &["es256"]).await;
    let token = token_of_a_new_user(&world, &signed(&world, "es256")).await;
    assert_eq!(read_job_with(&world, &token).await.status, 200);
    for path in [GOTRUE, READ_JOB] {
        assert_eq!(keys_sent(&world, path), (Some("sb_secret_service".to_owned()), None), "{path}");
    }
}

#[tokio::test]
async fn a_project_with_keys_of_the_old_kind_signs_up_and_reads_and_sends_each_key_as_a_bearer_too() {
    let world = world_of(&OLD, &[]).await;
    let token = token_of_a_new_user(&world, &world.token()).await;
    assert_eq!(read_job_with(&world, &token).await.status, 200);
    let both = |key: &str| (Some(key.to_owned()), Some(format!("Bearer {key}")));
    assert_eq!(keys_sent(&world, GOTRUE), both(ANON_JWT));
    assert_eq!(keys_sent(&world, READ_JOB), both(SERVICE_JWT));
    assert!(world.supabase.seen(JWKS).is_empty(), "the secret verifies alone");
}

#[tokio::test]
async fn a_project_that_moves_from_its_secret_to_a_key_pair_locks_nobody_out_on_the_way() {
    let world = world_of(&OLD, &["es256"]).await;
    let sound = || sound_claims(&world.issuer());
    // The secret is a signing key among others by now, and has a name that no published key has.
    let of_before = hs256(sound(), world.in_an_hour());
    let by_the_secret = hs256_named("0b8e7f44-7a0c-4b1e-8a55-0c1d2e3f4a5b", sound(), world.in_an_hour());
    for token in [&of_before, &by_the_secret, &signed(&world, "es256")] {
        assert_eq!(read_job_with(&world, token).await.status, 200);
    }

    let moved = world_of(&NEW, &["es256"]).await;
    let sound = || sound_claims(&moved.issuer());
    for token in [hs256(sound(), moved.in_an_hour()), hs256_named("0b8e7f44", sound(), moved.in_an_hour())] {
        assert_eq!(
            read_job_with(&moved, &token).await.status,
            401,
            "the secret was revoked, and its variable taken out"
        );
    }
    assert_eq!(read_job_with(&moved, &signed(&moved, "es256")).await.status, 200);
}

#[tokio::test]
async fn a_key_is_rotated_without_a_refusal_and_a_revoked_one_counts_for_no_more_than_ten_minutes() {
    let world = world_of(&NEW, &["es256"]).await;
    let [old, new] = ["es256", "stranger"].map(|name| signed(&world, name));
    assert_eq!(read_job_with(&world, &old).await.status, 200);
    world.pass(TimeDelta::minutes(1));
    publish(&world, &["es256", "stranger"]);
    assert_eq!(read_job_with(&world, &new).await.status, 200, "the first token of the new key is let in at once");
    assert_eq!(read_job_with(&world, &old).await.status, 200);

    publish(&world, &["stranger"]);
    world.pass(TimeDelta::minutes(10));
    assert_eq!(read_job_with(&world, &old).await.status, 401, "revoked");
    assert_eq!(read_job_with(&world, &new).await.status, 200);
}
