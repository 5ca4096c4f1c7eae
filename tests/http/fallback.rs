//! Which store and which twin serve audio when others can't, and what a client gets when none can.

use bytes::Bytes;
use chrono::TimeDelta;
use futures::StreamExt;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};

use crate::memory_bucket::MemoryBucket;
use crate::rows::{JOB, artifact, artifact_id, changed, job_row};
use crate::world::{Answered, ORIGIN, World};

const MP3: &[u8] = b"ID3 the whole of the MP3";
const M4A: &[u8] = b"ftyp the M4A";
const PLACES: [&str; 4] = ["r2/audio_mp3", "supabase/audio_mp3", "r2/audio_m4a", "supabase/audio_m4a"];

fn key(place: &str) -> String {
    format!("1.{}", place.split_once('/').expect("a place").1)
}

fn store<'a>(world: &'a World, place: &str) -> &'a MemoryBucket {
    if place.starts_with("r2/") { &world.bucket } else { &world.second }
}

/// Both files of a document in both stores.
async fn world() -> World {
    world_with(&[]).await
}

async fn world_with(variables: &[(&'static str, &'static str)]) -> World {
    let world = World::with(&[&[("SUPABASE_BUCKET", "media")], variables].concat()).await;
    // Two seconds are fifty milliseconds.
    world.clock.hurry.set(40);
    let row = |kind, bytes: &[u8]| changed(artifact(1, kind), json!({ "sizeBytes": bytes.len() }));
    world.supabase.answer_rpc("read_audio", json!([row("audio_mp3", MP3), row("audio_m4a", M4A)]));
    for place in PLACES {
        let bytes = if place.ends_with("mp3") { MP3 } else { M4A };
        store(&world, place).objects.borrow_mut().insert(key(place), Bytes::from_static(bytes));
    }
    // Another document's, which is never served.
    world.bucket.objects.borrow_mut().insert("2.audio_mp3".into(), Bytes::from_static(b"another"));
    world
}

fn path() -> String {
    Route::StreamAudio { job_id: JOB, artifact_id: artifact_id(1, "audio_mp3") }.path()
}

fn log_of(world: &World, event: &str) -> Vec<Value> {
    let lines = world.log.0.borrow();
    lines.iter().filter(|(_, line)| line["event"] == event).map(|(_, line)| line.clone()).collect()
}

async fn listen(world: &World) -> Answered {
    world.get(&path()).await
}

/// One way in which a place can't serve.
type Fault = fn(&MemoryBucket, String);

const FAULTS: [(&str, Fault); 6] = [
    ("missing", |bucket, key| bucket.objects.borrow_mut().retain(|known, _| *known != key)),
    ("failing", |bucket, key| bucket.broken.borrow_mut().extend([key])),
    ("silent", |bucket, key| bucket.silent.borrow_mut().extend([key])),
    ("too short", |bucket, key| bucket.objects.borrow_mut().extend([(key, Bytes::from_static(b"ID3"))])),
    ("too long", |bucket, key| bucket.objects.borrow_mut().extend([(key, Bytes::from_static(&[0; 999]))])),
    ("cut off at once", |bucket, key| bucket.cut_off.borrow_mut().extend([(key, 0)])),
];

#[tokio::test]
async fn the_next_place_serves_where_one_is_missing_failing_slow_or_wrong() {
    for (name, fault) in FAULTS {
        let world = world().await;
        for (index, place) in PLACES.into_iter().enumerate() {
            let answered = listen(&world).await;
            let expected = if place.ends_with("mp3") { (MP3, "audio/mpeg") } else { (M4A, "audio/mp4") };
            assert_eq!((answered.status, &answered.bytes[..]), (200, expected.0), "{name} {place}");
            assert_eq!(answered.header("content-type"), Some(expected.1), "{name} {place}");
            assert_eq!(answered.header("x-served-from"), Some(place), "{name}");
            assert_eq!(log_of(&world, "request").last().expect("a line")["servedFrom"], place, "{name}");
            let passed_over: Vec<Value> =
                log_of(&world, "object_unavailable").into_iter().map(|line| line["place"].clone()).collect();
            assert_eq!(passed_over, PLACES[..index], "{name}");
            world.log.0.borrow_mut().clear();
            fault(store(&world, place), key(place));
        }
        let answered = listen(&world).await;
        assert_eq!((answered.status, &answered.json()["code"]), (502, &json!("EXTERNAL_SERVICE_ERROR")), "{name}");
        assert_eq!((answered.header("x-served-from"), answered.header("cache-control")), (None, Some("no-store")));
    }
}

#[tokio::test]
async fn an_answer_that_has_begun_breaks_and_never_looks_whole() {
    let world = world().await;
    world.bucket.cut_off.borrow_mut().insert("1.audio_mp3".into(), 3);
    let bearer = format!("Bearer {}", world.token());
    let response = world.open(Method::GET, &path(), &[("authorization", &bearer)], Body::empty()).await;
    let Body::Stream { mut stream, length } = response.into_body() else { panic!("a stream") };
    assert_eq!(length, Some(MP3.len() as u64));
    assert_eq!(stream.next().await.expect("a part").expect("sound"), "ID3");
    assert!(stream.next().await.expect("a part").is_err(), "the connection breaks");
    assert_eq!(log_of(&world, "answer_broke_off")[0]["place"], "r2/audio_mp3");
}

#[tokio::test]
async fn a_client_that_goes_away_ends_the_read() {
    let world = world().await;
    let bearer = format!("Bearer {}", world.token());
    let response = world.open(Method::GET, &path(), &[("authorization", &bearer)], Body::empty()).await;
    assert_eq!(world.bucket.bodies.get(), 1);
    drop(response);
    assert_eq!(world.bucket.bodies.get(), 0);
}

#[tokio::test]
async fn a_file_or_a_range_takes_one_call_of_the_store_and_a_condition_two() {
    let world = world().await;
    let looks = async |headers: &[(&str, &str)]| {
        let before = world.bucket.looks.get();
        let status = world.as_user(Method::GET, &path(), headers).await.status;
        (status, world.bucket.looks.get() - before)
    };
    assert_eq!(looks(&[]).await, (200, 0));
    assert_eq!(looks(&[("range", "bytes=0-1")]).await, (206, 0));
    assert_eq!(looks(&[("range", "bytes=999-")]).await, (416, 1));
    assert_eq!(looks(&[("range", "bytes=0-1"), ("if-range", "\"other\"")]).await, (200, 1));
    assert_eq!(looks(&[("if-none-match", "\"1.audio_mp3\"")]).await, (304, 1));
}

/// Players ask for a file in parts.
#[tokio::test]
async fn the_parts_of_a_file_cost_one_read_of_the_database_a_second() {
    let world = world().await;
    for _ in 0..5 {
        assert_eq!(world.as_user(Method::GET, &path(), &[("range", "bytes=0-1")]).await.status, 206);
    }
    assert_eq!(world.supabase.seen_rpc("read_audio").len(), 1);
    world.pass(TimeDelta::seconds(1));
    assert_eq!(listen(&world).await.status, 200);
    assert_eq!(world.supabase.seen_rpc("read_audio").len(), 2);
}

#[tokio::test]
async fn a_file_that_was_erased_elsewhere_within_the_second_is_not_found() {
    let world = world().await;
    assert_eq!(listen(&world).await.status, 200);
    world.supabase.answer_rpc("read_audio", Value::Null);
    for bucket in [&world.bucket, &world.second] {
        bucket.objects.borrow_mut().clear();
    }
    assert_eq!(listen(&world).await.status, 404);
}

#[tokio::test]
async fn a_range_is_served_by_the_next_place_where_one_is_missing_failing_slow_or_wrong() {
    for (name, fault) in FAULTS {
        let world = world().await;
        fault(&world.bucket, key("r2/audio_mp3"));
        let answered = world.as_user(Method::GET, &path(), &[("range", "bytes=4-6")]).await;
        assert_eq!((answered.status, &answered.bytes[..]), (206, &MP3[4..7]), "{name}");
        assert_eq!(answered.header("x-served-from"), Some("supabase/audio_mp3"), "{name}");
    }
}

/// A player that was served by one store goes on with the other.
#[tokio::test]
async fn tags_and_times_do_not_depend_on_the_store() {
    let world = world().await;
    let notes = [("sha256", "0123456789abcdef0123456789abcdef-and-more"), ("stored-at", "2025-12-19T16:31:00.250Z")];
    let notes = notes.map(|(name, value)| (name.to_owned(), value.to_owned()));
    for bucket in [&world.bucket, &world.second] {
        bucket.notes.borrow_mut().insert("1.audio_mp3".into(), notes.clone().into());
    }
    let first = listen(&world).await;
    world.bucket.objects.borrow_mut().remove("1.audio_mp3");
    let tag = first.header("etag").expect("a tag");
    assert_eq!(tag, "\"0123456789abcdef0123456789abcdef\"");
    let resumed = world.as_user(Method::GET, &path(), &[("range", "bytes=4-"), ("if-range", tag)]).await;
    assert_eq!((resumed.status, resumed.header("x-served-from")), (206, Some("supabase/audio_mp3")));
    for name in ["etag", "last-modified", "cache-control", "content-type", "content-disposition"] {
        assert_eq!(first.header(name), resumed.header(name), "{name}");
    }
    assert_eq!(first.header("last-modified"), Some("Fri, 19 Dec 2025 16:31:00 GMT"));
}

#[tokio::test]
async fn a_range_that_can_t_be_met_is_416_and_no_fault_of_the_store() {
    let world = world().await;
    let beyond = world.as_user(Method::GET, &path(), &[("range", "bytes=99-")]).await;
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some("bytes */24")));
    assert!(log_of(&world, "object_unavailable").is_empty());
}

/// Where the operator wants it, what lies only in the second store is given by that store itself.
#[tokio::test]
async fn a_client_is_sent_to_the_stores_own_link_for_what_lies_only_there() {
    let world = world_with(&[("SUPABASE_SIGNED_URLS", "true")]).await;
    assert_eq!(listen(&world).await.header("x-served-from"), Some("r2/audio_mp3"), "R2 has it");
    world.bucket.broken.borrow_mut().insert("1.audio_mp3".into());
    let passed_on = listen(&world).await;
    assert_eq!(
        (passed_on.status, passed_on.header("x-served-from")),
        (200, Some("supabase/audio_mp3")),
        "R2 may have it"
    );

    world.bucket.broken.borrow_mut().clear();
    world.bucket.objects.borrow_mut().remove("1.audio_mp3");
    for range in ["bytes=0-1", "bytes=2-"] {
        let sent = world.as_user(Method::GET, &path(), &[("range", range)]).await;
        assert_eq!((sent.status, sent.bytes.len()), (307, 0));
        assert_eq!(sent.header("location"), Some("https://store.example/1.audio_mp3?seconds=3600&download="));
        assert_eq!(
            (sent.header("cache-control"), sent.header("x-served-from")),
            (Some("no-store"), Some("supabase/audio_mp3"))
        );
    }
    let beyond = world.as_user(Method::GET, &path(), &[("range", "bytes=99-")]).await;
    assert_eq!(beyond.status, 416, "what can't be met is told at once");
}

/// The store's own answer would have no sandbox.
#[tokio::test]
async fn what_a_browser_could_run_is_never_given_by_another_origin() {
    let world = world_with(&[("SUPABASE_SIGNED_URLS", "true")]).await;
    let text = b"# Portraits";
    let row = changed(artifact(1, "text"), json!({ "sizeBytes": text.len(), "contentType": "text/markdown" }));
    world.supabase.answer_rpc("read_job", job_row(vec![row.clone()]));
    world.supabase.answer_rpc("read_artifact", row);
    world.second.objects.borrow_mut().insert("1.text".into(), Bytes::from_static(text));
    let listed = world.get(&Route::ListArtifacts(JOB).path()).await.json();
    let link = listed["artifacts"][0]["url"].as_str().expect("a link").to_owned();
    let answered = world.get(link.strip_prefix(ORIGIN).expect("of our origin")).await;
    assert_eq!((answered.status, answered.header("x-served-from")), (200, Some("supabase/text")));
}

/// The contract's player plays the signed address of the MP3.
#[tokio::test]
async fn a_signed_link_of_an_mp3_plays_its_m4a_where_no_store_has_the_mp3() {
    let world = world().await;
    let row = changed(artifact(1, "audio_mp3"), json!({ "sizeBytes": MP3.len() }));
    world.supabase.answer_rpc("read_job", job_row(vec![row.clone()]));
    world.supabase.answer_rpc("read_artifact", row);
    let listed = world.get(&Route::ListArtifacts(JOB).path()).await.json();
    let link = listed["artifacts"][0]["url"].as_str().expect("a link").strip_prefix(ORIGIN).expect("ours").to_owned();
    for place in PLACES {
        let answered = world.get(&link).await;
        assert_eq!((answered.status, answered.header("x-served-from")), (200, Some(place)));
        store(&world, place).objects.borrow_mut().remove(&key(place));
    }
    assert_eq!(world.get(&link).await.status, 502);
}
