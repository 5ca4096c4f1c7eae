//! The project's public keys: when they are fetched, and what a token does until they are there.

use std::time::Duration;

use chrono::TimeDelta;
use futures::future::join_all;
use serde_json::json;

use crate::authentication::{JWKS, read_job_with};
use crate::rows::job_row;
use crate::stand_in::Reply;
use crate::tokens::{public_jwk, signed_by, sound_claims};
use crate::world::World;

async fn world_with_keys(names: &[&str]) -> World {
    let world = World::new().await;
    publish(&world, names);
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    world
}

fn publish(world: &World, names: &[&str]) {
    let keys: Vec<_> = names.iter().copied().map(public_jwk).collect();
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": keys })));
}

/// A token by the named key, under that name.
fn token_by(world: &World, name: &str) -> String {
    named(world, name, name)
}

fn named(world: &World, key: &str, key_id: &str) -> String {
    signed_by(key, key_id, sound_claims(&world.issuer()), world.in_an_hour())
}

#[tokio::test]
async fn all_tokens_that_meet_a_new_isolate_wait_for_one_fetch() {
    let names = ["es256", "rs256", "eddsa"];
    let world = world_with_keys(&names).await;
    let tokens: Vec<String> = (0..8).map(|at| token_by(&world, names[at % 3])).collect();
    let answered = join_all(tokens.iter().map(|token| read_job_with(&world, token))).await;
    assert_eq!(answered.iter().map(|answer| answer.status).collect::<Vec<_>>(), [200; 8]);
    assert_eq!(world.supabase.seen(JWKS).len(), 1);
}

#[tokio::test]
async fn when_the_one_fetch_fails_all_are_503_at_once() {
    let world = world_with_keys(&[]).await;
    world.supabase.answer(JWKS, Reply::HangUp);
    let tokens: Vec<String> = (0..4).map(|_| token_by(&world, "es256")).collect();
    let answered = join_all(tokens.iter().map(|token| read_job_with(&world, token))).await;
    assert_eq!(answered.iter().map(|answer| answer.status).collect::<Vec<_>>(), [503; 4]);
    assert_eq!(world.supabase.seen(JWKS).len(), 1);
}

#[tokio::test]
async fn a_request_that_is_cancelled_while_it_fetches_the_keys_holds_nobody_up() {
    let world = world_with_keys(&["es256"]).await;
    world.supabase.answer(JWKS, Reply::Silence);
    let token = token_by(&world, "es256");
    let cancelled = tokio::time::timeout(Duration::from_millis(200), read_job_with(&world, &token)).await;
    assert!(cancelled.is_err());
    publish(&world, &["es256"]);
    world.clock.hurry.set(10);
    assert_eq!(read_job_with(&world, &token).await.status, 200);
}

#[tokio::test]
async fn a_made_up_name_does_not_keep_a_rotated_key_out() {
    let world = world_with_keys(&["rs256"]).await;
    assert_eq!(read_job_with(&world, &token_by(&world, "rs256")).await.status, 200);
    world.pass(TimeDelta::seconds(60));
    assert_eq!(read_job_with(&world, &named(&world, "es256", "made-up")).await.status, 401);
    publish(&world, &["rs256", "es256"]);
    world.pass(TimeDelta::milliseconds(100));
    world.clock.hurry.set(50);
    assert_eq!(read_job_with(&world, &token_by(&world, "es256")).await.status, 200);
    let waited: Duration = world.clock.waits.borrow().iter().filter(|wait| wait.as_millis() == 50).sum();
    assert!(waited >= Duration::from_millis(1_900), "made-up names make us ask once in two seconds: {waited:?}");
}

#[tokio::test]
async fn many_unknown_names_cost_one_request_in_two_seconds_and_a_repeated_name_costs_none() {
    let world = world_with_keys(&["rs256"]).await;
    assert_eq!(read_job_with(&world, &token_by(&world, "rs256")).await.status, 200);
    world.pass(TimeDelta::seconds(1));
    world.clock.hurry.set(50);
    let tokens: Vec<String> = ["a", "b", "c", "d"].iter().map(|name| named(&world, "es256", name)).collect();
    let answered = join_all(tokens.iter().map(|token| read_job_with(&world, token))).await;
    assert_eq!(answered.iter().map(|answer| answer.status).collect::<Vec<_>>(), [401; 4]);
    assert_eq!(world.supabase.seen(JWKS).len(), 2);
    world.pass(TimeDelta::seconds(20));
    assert_eq!(read_job_with(&world, &tokens[0]).await.status, 401);
    assert_eq!(world.supabase.seen(JWKS).len(), 2, "its absence is remembered");
}

#[tokio::test]
async fn a_name_that_cannot_be_looked_up_is_503_and_not_401() {
    let world = world_with_keys(&["rs256"]).await;
    assert_eq!(read_job_with(&world, &token_by(&world, "rs256")).await.status, 200);
    world.pass(TimeDelta::seconds(60));
    world.supabase.answer(JWKS, Reply::Json(502, json!({})));
    assert_eq!(read_job_with(&world, &token_by(&world, "es256")).await.status, 503);
    assert_eq!(read_job_with(&world, &token_by(&world, "rs256")).await.status, 200, "a known one still counts");
}

#[tokio::test]
async fn a_key_set_that_is_too_long_is_503_and_not_read_to_its_end() {
    let world = world_with_keys(&["es256"]).await;
    world.supabase.answer(JWKS, Reply::Json(200, json!({ "keys": ["x".repeat(300_000)] })));
    let answered = read_job_with(&world, &token_by(&world, "es256")).await;
    assert_eq!(answered.status, 503);
    assert!(world.log.text().contains("the answer has more than 262144 bytes"), "{}", world.log.text());
}
