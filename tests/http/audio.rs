//! Bytes: the audio route and signed links.

use bytes::Bytes;
use chrono::TimeDelta;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::rows::{JOB, artifact, artifact_id, changed, job_row};
use crate::world::{Answered, ORIGIN, World};

const MP3: &[u8] = b"ID3 the whole of the MP3";
const M4A: &[u8] = b"ftyp the M4A";

fn audio_path(artifact_type: &str) -> String {
    Route::StreamAudio { job_id: JOB, artifact_id: artifact_id(1, artifact_type) }.path()
}

/// Rows of both files of document 1.
fn twins() -> Value {
    json!([sized(artifact(1, "audio_mp3"), MP3), sized(artifact(1, "audio_m4a"), M4A)])
}

/// A row whose object has these bytes.
fn sized(row: Value, bytes: &[u8]) -> Value {
    changed(row, json!({ "sizeBytes": bytes.len() }))
}

/// A world with both files of document 1.
async fn world() -> World {
    let world = World::new().await;
    world.supabase.answer_rpc("read_audio", twins());
    let mut objects = world.bucket.objects.borrow_mut();
    objects.insert("1.audio_mp3".into(), Bytes::from_static(MP3));
    objects.insert("1.audio_m4a".into(), Bytes::from_static(M4A));
    drop(objects);
    world
}

#[tokio::test]
async fn audio_is_served_with_the_printed_headers() {
    let world = world().await;
    let answered = world.get(&audio_path("audio_mp3")).await;
    assert_eq!((answered.status, &answered.bytes[..]), (200, MP3));
    assert_eq!(answered.header("content-type"), Some("audio/mpeg"));
    assert_eq!(answered.header("content-length"), Some("24"));
    assert_eq!(answered.header("cache-control"), Some("public, max-age=3600"));
    assert_eq!(answered.header("vary"), Some("Authorization"), "no shared cache hands it to somebody else");
    assert_eq!(answered.header("accept-ranges"), Some("bytes"));
    assert_eq!(answered.header("etag"), Some("\"1.audio_mp3\""));
    assert_eq!(answered.header("last-modified"), Some("Fri, 19 Dec 2025 16:00:00 GMT"));
    assert_eq!(
        answered.header("content-disposition"),
        Some("inline; filename=\"Portraits - Vedic.mp3\"; filename*=UTF-8''Portraits%20-%20Vedic.mp3")
    );
}

/// FAILURES 43.
#[tokio::test]
async fn a_players_first_range_is_206() {
    let world = world().await;
    let answered = world.as_user(Method::GET, &audio_path("audio_mp3"), &[("range", "bytes=0-1")]).await;
    assert_eq!((answered.status, &answered.bytes[..]), (206, &b"ID"[..]));
    assert_eq!(answered.header("content-range"), Some("bytes 0-1/24"));
    assert_eq!(answered.header("content-length"), Some("2"));
    let beyond = world.as_user(Method::GET, &audio_path("audio_mp3"), &[("range", "bytes=24-")]).await;
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some("bytes */24")));
}

#[tokio::test]
async fn what_a_player_has_is_not_sent_again_and_a_precondition_is_kept() {
    let world = world().await;
    let path = audio_path("audio_mp3");
    let known = world.as_user(Method::GET, &path, &[("if-none-match", "\"1.audio_mp3\"")]).await;
    assert_eq!((known.status, known.bytes.len(), known.header("etag")), (304, 0, Some("\"1.audio_mp3\"")));
    assert_eq!(world.as_user(Method::GET, &path, &[("if-match", "\"other\"")]).await.status, 412);
}

#[tokio::test]
async fn head_gives_the_length_without_the_bytes() {
    let world = world().await;
    let answered = world.as_user(Method::HEAD, &audio_path("audio_mp3"), &[]).await;
    assert_eq!((answered.status, answered.bytes.len(), answered.header("content-length")), (200, 0, Some("24")));
}

#[tokio::test]
async fn a_missing_or_unreachable_mp3_falls_back_to_the_m4a() {
    for breaks in [false, true] {
        let world = world().await;
        if breaks {
            world.bucket.broken.borrow_mut().insert("1.audio_mp3".into());
        } else {
            world.bucket.objects.borrow_mut().remove("1.audio_mp3");
        }
        let answered = world.get(&audio_path("audio_mp3")).await;
        assert_eq!((answered.status, &answered.bytes[..]), (200, M4A));
        assert_eq!(answered.header("content-type"), Some("audio/mp4"));
        assert!(world.log.0.borrow().iter().any(|(_, line)| line["event"] == "object_unavailable"));
    }
}

#[tokio::test]
async fn the_m4a_is_served_on_request() {
    let world = world().await;
    assert_eq!(&world.get(&audio_path("audio_m4a")).await.bytes[..], M4A);
}

/// FAILURES 19: the right one or none.
#[tokio::test]
async fn when_both_fail_it_is_an_error_and_never_another_document() {
    let world = world().await;
    world.bucket.objects.borrow_mut().clear();
    world.bucket.objects.borrow_mut().insert("2.audio_mp3".into(), Bytes::from_static(b"another"));
    for breaks in [false, true] {
        if breaks {
            world.bucket.broken.borrow_mut().insert("1.audio_mp3".into());
        }
        let answered = world.get(&audio_path("audio_mp3")).await;
        assert_eq!((answered.status, answered.json()["code"].clone()), (502, json!("EXTERNAL_SERVICE_ERROR")));
        assert_eq!(answered.header("cache-control"), Some("no-store"));
    }
    world.supabase.answer_rpc("read_audio", Value::Null);
    assert_eq!(world.get(&audio_path("audio_mp3")).await.status, 404);
}

/// The path and query of the artifact's signed address in the job's status.
async fn link_to(world: &World, artifact_type: &str) -> String {
    let bytes = match artifact_type {
        "audio_mp3" => MP3,
        _ => b"%PDF".as_slice(),
    };
    world.supabase.answer_rpc("read_job", job_row(vec![artifact(1, artifact_type), artifact(1, "audio_mp3")]));
    world.supabase.answer_rpc("read_artifact", sized(artifact(1, artifact_type), bytes));
    let listed = world.get(&Route::ListArtifacts(JOB).path()).await.json();
    let artifacts = listed["artifacts"].as_array().expect("artifacts").clone();
    let wanted = artifacts.iter().find(|listed| listed["type"] == artifact_type).expect("the artifact");
    assert_eq!(wanted["urlExpiresAt"], "2025-12-19T17:40:00Z");
    wanted["url"].as_str().expect("a url").strip_prefix(ORIGIN).expect("our origin").to_owned()
}

async fn anonymously(world: &World, path: &str) -> Answered {
    world.send(Method::GET, path, &[], Body::empty()).await
}

#[tokio::test]
async fn a_signed_link_opens_its_artifact_without_a_token() {
    let world = world().await;
    let link = link_to(&world, "audio_mp3").await;
    let answered = anonymously(&world, &link).await;
    assert_eq!((answered.status, &answered.bytes[..]), (200, MP3));
    assert_eq!(answered.header("vary"), None);
    assert_eq!(answered.header("cache-control"), Some("public, max-age=3600"));

    // The audio route takes the same signature, and falls back.
    world.bucket.objects.borrow_mut().remove("1.audio_mp3");
    let query = link.split_once('?').expect("a query").1;
    let answered = anonymously(&world, &format!("{}?{query}", audio_path("audio_mp3"))).await;
    assert_eq!((answered.status, &answered.bytes[..]), (200, M4A));
}

#[tokio::test]
async fn no_cache_keeps_an_artifact_beyond_the_end_of_its_link() {
    let world = world().await;
    world.bucket.objects.borrow_mut().insert("1.pdf".into(), Bytes::from_static(b"%PDF"));
    let (audio, pages) = (link_to(&world, "audio_mp3").await, link_to(&world, "pdf").await);
    world.supabase.answer_rpc("read_artifact", sized(artifact(1, "audio_mp3"), MP3));
    world.pass(TimeDelta::minutes(50));
    let of_audio = Some("public, max-age=600");
    assert_eq!(anonymously(&world, &audio).await.header("cache-control"), of_audio);
    let query = audio.split_once('?').expect("a query").1;
    let streamed = anonymously(&world, &format!("{}?{query}", audio_path("audio_mp3"))).await;
    assert_eq!(streamed.header("cache-control"), of_audio);
    world.supabase.answer_rpc("read_artifact", sized(artifact(1, "pdf"), b"%PDF"));
    assert_eq!(anonymously(&world, &pages).await.header("cache-control"), Some("private, max-age=600"));
}

#[tokio::test]
async fn pages_are_kept_by_their_readers_browser_alone() {
    let world = world().await;
    world.bucket.objects.borrow_mut().insert("1.pdf".into(), Bytes::from_static(b"%PDF"));
    let link = link_to(&world, "pdf").await;
    let answered = anonymously(&world, &link).await;
    assert_eq!((answered.status, answered.header("content-type")), (200, Some("application/pdf")));
    assert_eq!(answered.header("cache-control"), Some("private, max-age=3600"));
    assert_eq!(answered.header("x-content-type-options"), Some("nosniff"));
}

/// FAILURES 29: there is no way to the bytes but a sound link or the owner's token.
#[tokio::test]
async fn a_link_that_is_tampered_with_or_over_is_403() {
    let world = world().await;
    let link = link_to(&world, "audio_mp3").await;
    let other = Route::Media(Uuid::from_u128(5)).path();
    let query = link.split_once('?').expect("a query").1;
    let tampered = [
        link.replace("inline", "attachment"),
        link.replace("expires=17", "expires=18"),
        link[..link.len() - 2].to_owned(),
        format!("{other}?{query}"),
        Route::Media(artifact_id(1, "audio_mp3")).path(),
    ];
    for path in &tampered {
        let answered = anonymously(&world, path).await;
        assert_eq!((answered.status, answered.json()["code"].clone()), (403, json!("ACCESS_DENIED")), "{path}");
    }
    let audio = format!("{}?{}", audio_path("audio_mp3"), query.replace("inline", "attachment"));
    assert_eq!(anonymously(&world, &audio).await.status, 403);
    world.pass(TimeDelta::minutes(60));
    assert_eq!(anonymously(&world, &link).await.status, 403);
    assert!(world.supabase.seen_rpc("read_artifact").is_empty(), "the database is not asked for a forged link");
}

#[tokio::test]
async fn a_link_to_an_artifact_that_is_gone_is_404() {
    let world = world().await;
    let link = link_to(&world, "audio_mp3").await;
    world.supabase.answer_rpc("read_artifact", Value::Null);
    world.supabase.answer_rpc("read_upload", json!(null));
    assert_eq!(anonymously(&world, &link).await.status, 404);
}

/// FAILURES 17: a name of any script survives in a header.
#[tokio::test]
async fn a_chapter_of_any_script_is_a_file_name() {
    let world = world().await;
    let named =
        changed(sized(artifact(1, "audio_mp3"), MP3), json!({ "metadata": { "chapter": "美咲 \"&\" Ünal\r\nX: y" } }));
    world.supabase.answer_rpc("read_audio", json!([named]));
    let answered = world.get(&audio_path("audio_mp3")).await;
    let disposition = answered.header("content-disposition").expect("a disposition");
    assert!(disposition.contains("filename*=UTF-8''%E7%BE%8E%E5%92%B2%20%22%26%22%20%C3%9Cnal%0D%0AX%3A%20y.mp3"));
    assert!(disposition.is_ascii() && answered.header("x").is_none());
}

/// A text is handed out as what it was stored as, and saved under a name that says so.
#[tokio::test]
async fn a_text_is_delivered_as_it_was_stored() {
    for (stored, extension) in [("text/markdown; charset=utf-8", "md"), ("text/plain; charset=utf-8", "txt")] {
        let world = World::new().await;
        let text = changed(sized(artifact(1, "text"), b"# Portraits"), json!({ "contentType": stored }));
        world.supabase.answer_rpc("read_job", job_row(vec![text.clone()]));
        world.supabase.answer_rpc("read_artifact", text);
        world.bucket.objects.borrow_mut().insert("1.text".into(), Bytes::from_static(b"# Portraits"));
        let listed = world.get(&Route::ListArtifacts(JOB).path()).await.json();
        let url = listed["artifacts"][0]["url"].as_str().expect("a link").to_owned();
        let answered = anonymously(&world, url.strip_prefix(ORIGIN).expect("of our origin")).await;
        assert_eq!((answered.status, answered.header("content-type")), (200, Some(stored)));
        let disposition = answered.header("content-disposition").expect("a disposition");
        assert!(disposition.contains(&format!("filename=\"Portraits - Vedic.{extension}\"")), "{disposition}");
        let sandbox = Some("default-src 'none'; sandbox");
        assert_eq!(
            (answered.header("content-security-policy"), answered.header("x-content-type-options")),
            (sandbox, Some("nosniff"))
        );
    }
}
