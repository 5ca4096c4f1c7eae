//! `POST /api/jobs/{kind}/start`.

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::Body;
use serde_json::{Value, json};

use crate::stand_in::Reply;
use crate::story_requests::{self, small_png};
use crate::world::{Answered, ORIGIN, USER, World};

async fn world_that_creates() -> World {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1 }));
    world
}

async fn anonymously(world: &World, kind: &str, headers: &[(&str, &str)], body: &Value) -> Answered {
    let json = [("content-type", "application/json")];
    let headers: Vec<(&str, &str)> = headers.iter().copied().chain(json).collect();
    let body = Body::Bytes(Bytes::from(body.to_string()));
    world.send(Method::POST, &format!("/api/jobs/{kind}/start"), &headers, body).await
}

fn form(fields: &[(&str, &[u8])]) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    for (name, value) in fields {
        let file = if *name == "image" { "; filename=\"../../a.txt\"" } else { "" };
        body.extend(format!("--frontier\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes());
        body.extend(*value);
        body.extend(b"\r\n");
    }
    body.extend(b"--frontier--\r\n");
    ("multipart/form-data; boundary=frontier".to_owned(), body)
}

async fn post_form(world: &World, fields: &[(&str, &[u8])]) -> Answered {
    let (content_type, body) = form(fields);
    let headers = [("content-type", content_type.as_str())];
    world.send(Method::POST, "/api/jobs/cartoonize/start", &headers, Body::Bytes(Bytes::from(body))).await
}

#[tokio::test]
async fn every_kind_starts_with_200_and_an_absolute_polling_url() {
    let world = world_that_creates().await;
    for (kind, request) in story_requests::all() {
        let answered = world.post(&format!("/api/jobs/{kind}/start"), &[], &request).await;
        assert_eq!(answered.status, 200, "{kind}: {}", answered.json());
        let body = answered.json();
        let job_id = body["jobId"].as_str().expect("an id");
        let polling_url = format!("{ORIGIN}/api/jobs/{kind}/status/{job_id}");
        assert_eq!((&body["status"], &body["pollingUrl"]), (&json!("pending"), &json!(polling_url)));
        assert_eq!(answered.header("location"), Some(polling_url.as_str()));
        assert!(body["estimatedMinutes"].as_u64().is_some_and(|minutes| minutes >= 1));
    }
    let kinds: Vec<Value> =
        world.supabase.seen_rpc("start_job").iter().map(|asked| asked["p_job"]["kind"].clone()).collect();
    assert_eq!(kinds, ["storybook", "auto-story", "scenes", "cartoonize", "image"]);
    assert_eq!(world.hints.sent.borrow().len(), 5);
}

#[tokio::test]
async fn each_kind_answers_its_own_extras() {
    let world = world_that_creates().await;
    let start = async |kind: &str, request| world.post(&format!("/api/jobs/{kind}/start"), &[], &request).await.json();
    assert_eq!(
        start("auto-story", story_requests::auto_story()).await["phases"],
        json!(["story_generation", "scene_generation", "image_generation", "storybook_assembly"])
    );
    assert_eq!(
        start("scenes", story_requests::scenes()).await["storyInfo"],
        json!({ "wordCount": 22, "audience": "children", "estimatedScenes": "1" })
    );
    assert_eq!(
        start("cartoonize", story_requests::cartoonize()).await["processingInfo"],
        json!({ "style": "anime", "promptLength": 24, "hasSourceImage": false })
    );
    assert_eq!(
        start("image", story_requests::image()).await["imageInfo"],
        json!({
            "style": "comic-book", "audience": "children", "emotion": "happy", "isReusedImage": false, "promptLength": 13
        })
    );
}

#[tokio::test]
async fn every_scene_of_a_storybook_is_a_task_that_may_fail_alone() {
    let world = world_that_creates().await;
    let mut request = story_requests::storybook();
    let scene = request["pages"][0]["scenes"][0].clone();
    request["pages"][0]["scenes"] = json!([scene, scene, scene]);
    world.post("/api/jobs/storybook/start", &[], &request).await;
    let tasks = world.supabase.seen_rpc("start_job")[0]["p_tasks"].clone();
    let tasks = tasks.as_array().expect("tasks");
    let drawings: Vec<&Value> = tasks.iter().filter(|task| task["kind"] == "draw_scene").collect();
    assert_eq!(drawings.len(), 3);
    assert!(drawings.iter().all(|task| task["optional"] == true));
    assert_eq!(drawings[2]["params"]["scene"]["sceneNumber"], 3);
    assert_eq!(tasks.last().expect("a task")["kind"], "bind_storybook");
}

#[tokio::test]
async fn books_want_a_user_and_single_pictures_do_not() {
    let world = world_that_creates().await;
    for (kind, request) in story_requests::all() {
        let answered = anonymously(&world, kind, &[], &request).await;
        let wants_user = matches!(kind, "storybook" | "auto-story");
        assert_eq!(answered.status, if wants_user { 401 } else { 200 }, "{kind}");
        if wants_user {
            assert_eq!(answered.json()["code"], "AUTHENTICATION_REQUIRED");
        }
        let bad = anonymously(&world, kind, &[("authorization", "Bearer nonsense")], &request).await;
        assert_eq!(bad.status, 401, "{kind}: a bad token is never silently anonymous");
    }
}

/// FAILURES 26 and 32.
#[tokio::test]
async fn an_anonymous_job_counts_against_a_hash_of_the_address_that_cloudflare_reports() {
    let world = world_that_creates().await;
    for headers in [
        [("cf-connecting-ip", "203.0.113.7"), ("x-forwarded-for", "198.51.100.1")],
        [("cf-connecting-ip", "203.0.113.7"), ("x-forwarded-for", "198.51.100.2")],
        [("cf-connecting-ip", "203.0.113.8"), ("x-forwarded-for", "198.51.100.1")],
    ] {
        anonymously(&world, "cartoonize", &headers, &story_requests::cartoonize()).await;
    }
    let asked = world.supabase.seen_rpc("start_job");
    let keys: Vec<&str> = asked.iter().map(|asked| asked["p_job"]["ownerKey"].as_str().expect("a key")).collect();
    assert_eq!(keys[0], keys[1]);
    assert_ne!(keys[0], keys[2]);
    assert!(keys[0].starts_with("address:") && !asked[0].to_string().contains("203.0.113.7"));
    assert_eq!(asked[0]["p_job"]["ownerId"], Value::Null);
    assert_eq!(asked[0]["p_limits"]["budget"]["maxJobs"], 5);
    assert_eq!(asked[0]["p_limits"]["budget"]["windowSeconds"], 3600);
}

#[tokio::test]
async fn after_five_starts_within_the_hour_the_answer_says_when_to_come_back() {
    let world = World::new().await;
    let over = json!({ "outcome": "over_budget", "limit": 5, "retryAfterSeconds": 1234 });
    world.supabase.answer_rpc("start_job", over);
    let answered = world.post("/api/jobs/image/start", &[], &story_requests::image()).await;
    assert_eq!((answered.status, answered.header("retry-after")), (429, Some("1234")));
    assert_eq!(answered.json()["code"], "RATE_LIMIT_EXCEEDED");
    assert_eq!(answered.json()["retryAfter"], 1234);
}

/// FAILURES 27.
#[tokio::test]
async fn a_job_belongs_to_the_token_and_never_to_the_body() {
    let world = world_that_creates().await;
    let mut request = story_requests::image();
    request["user_id"] = json!("11111111-1111-4111-8111-111111111111");
    world.post("/api/jobs/image/start", &[], &request).await;
    assert_eq!(world.supabase.seen_rpc("start_job")[0]["p_job"]["ownerId"], USER);
}

#[tokio::test]
async fn faults_are_reported_in_one_line_and_nothing_is_stored() {
    let world = world_that_creates().await;
    let request = json!({ "title": "", "story": "x", "characterImage": "http://a", "pages": [], "audience": "cats" });
    let answered = world.post("/api/jobs/storybook/start", &[], &request).await;
    assert_eq!(answered.status, 400);
    let body = answered.json();
    assert_eq!(body["code"], "INVALID_INPUT");
    let details = body["details"].as_str().expect("one line");
    for field in ["title", "characterImage", "pages", "audience"] {
        assert!(details.contains(field), "{details}");
    }
    assert!(world.supabase.seen_rpc("start_job").is_empty() && world.bucket.objects.borrow().is_empty());
}

#[tokio::test]
async fn an_uploaded_picture_is_kept_under_the_job_and_not_under_its_own_name() {
    let world = world_that_creates().await;
    let png = small_png();
    let answered = post_form(&world, &[("prompt", b"My dog"), ("style", b"comic-book"), ("image", &png)]).await;
    let body = answered.json();
    assert_eq!(answered.status, 200, "{body}");
    assert_eq!(body["processingInfo"], json!({ "style": "comic-book", "promptLength": 6, "hasSourceImage": true }));
    let key = format!("{}/source.png", body["jobId"].as_str().expect("an id"));
    assert_eq!(world.bucket.objects.borrow().get(&key).map(|bytes| bytes.to_vec()), Some(png));
    let params = world.supabase.seen_rpc("start_job")[0]["p_job"]["params"].clone();
    assert_eq!(params["imageUrl"], format!("stored:{key}"));
}

#[tokio::test]
async fn an_embedded_picture_is_kept_outside_of_the_database() {
    let world = world_that_creates().await;
    let mut request = story_requests::cartoonize();
    use base64::Engine as _;
    let data = base64::engine::general_purpose::STANDARD.encode(small_png());
    request["imageUrl"] = json!(format!("data:image/png;base64,{data}"));
    assert_eq!(anonymously(&world, "cartoonize", &[], &request).await.status, 200);
    let asked = world.supabase.seen_rpc("start_job")[0].clone();
    assert!(asked["p_job"]["params"]["imageUrl"].as_str().is_some_and(|url| url.starts_with("stored:")));
    assert!(!asked.to_string().contains(&data));
    assert_eq!(world.bucket.objects.borrow().len(), 1);
}

/// The database is asked before the bucket.
#[tokio::test]
async fn a_start_that_is_refused_or_replayed_stores_no_picture() {
    let world = World::new().await;
    let png = small_png();
    let fields: [(&str, &[u8]); 3] = [("prompt", b"My dog"), ("style", b"anime"), ("image", &png)];
    let first = json!({
        "jobId": "first",
        "status": "pending",
        "estimatedCompletion": "2026-01-02T03:04:05Z",
        "estimatedMinutes": 1,
        "pollingUrl": "https://api.oneinabillion.app/first",
        "message": "Started.",
    });
    for (outcome, status) in [
        (json!({ "outcome": "too_many_active", "limit": 20 }), 429),
        (json!({ "outcome": "over_budget", "limit": 5, "retryAfterSeconds": 9 }), 429),
        (json!({ "outcome": "key_conflict" }), 422),
        (json!({ "outcome": "replayed", "response": first }), 200),
    ] {
        world.supabase.answer_rpc("record_upload", outcome);
        let answered = post_form(&world, &fields).await;
        assert_eq!(answered.status, status);
        assert_eq!(answered.header("idempotency-replayed").is_some(), status == 200);
        assert!(world.bucket.objects.borrow().is_empty() && world.supabase.seen_rpc("start_job").is_empty());
    }
}

/// Whether the start failed, was refused after all, or is not known to have happened: the database decides whose the picture is.
#[tokio::test]
async fn a_picture_is_recorded_before_it_is_stored_and_left_to_the_sweep_when_its_start_fails() {
    let png = small_png();
    for (reply, status) in [
        (Reply::HangUp, 503),
        (Reply::Json(200, json!({ "outcome": "over_budget", "limit": 5, "retryAfterSeconds": 9 })), 429),
    ] {
        let world = World::new().await;
        world.supabase.answer("/rest/v1/rpc/start_job", reply);
        let answered = post_form(&world, &[("prompt", b"My dog"), ("style", b"anime"), ("image", &png)]).await;
        assert_eq!((answered.status, answered.header("retry-after").is_some()), (status, true));
        let recorded = world.supabase.seen_rpc("record_upload")[0]["p_object_key"].clone();
        assert_eq!(world.bucket.objects.borrow().keys().map(|key| json!(key)).collect::<Vec<_>>(), [recorded]);
        assert_eq!(world.supabase.seen_rpc("start_job")[0]["p_job"]["hasUpload"], true);
    }
}

#[tokio::test]
async fn nothing_is_stored_when_the_database_cannot_record_it() {
    let world = world_that_creates().await;
    world.supabase.answer("/rest/v1/rpc/record_upload", Reply::HangUp);
    let answered = post_form(&world, &[("prompt", b"My dog"), ("style", b"anime"), ("image", &small_png())]).await;
    assert_eq!(answered.status, 503);
    assert!(world.bucket.objects.borrow().is_empty());
}

#[tokio::test]
async fn an_upload_that_cannot_be_drawn_over_is_refused_at_once() {
    let world = world_that_creates().await;
    let cases: [(&[u8], &str); 3] =
        [(b"GIF89a", "must be a JPEG, PNG or WebP image"), (&small_png()[..20], "damaged"), (b"", "image")];
    for (bytes, expected) in cases {
        let answered = post_form(&world, &[("prompt", b"x"), ("style", b"anime"), ("image", bytes)]).await;
        assert_eq!(answered.status, 400);
        let details = answered.json()["details"].to_string();
        assert!(details.contains("image") && details.contains(expected), "{details}");
    }
    assert!(world.supabase.seen_rpc("start_job").is_empty() && world.bucket.objects.borrow().is_empty());
}

#[tokio::test]
async fn an_upload_whose_damage_only_its_data_shows_is_refused_before_it_is_stored() {
    let world = world_that_creates().await;
    let mut cut = small_png();
    let data = cut.windows(4).position(|name| name == b"IDAT").expect("image data") + 4;
    cut[data + 6] ^= 0x55;
    let answered = post_form(&world, &[("prompt", b"x"), ("style", b"anime"), ("image", &cut)]).await;
    assert_eq!(answered.status, 400);
    let details = answered.json()["details"].to_string();
    assert!(details.contains("image can't be used: the source image is damaged"), "{details}");
    assert!(world.supabase.seen_rpc("start_job").is_empty() && world.bucket.objects.borrow().is_empty());
}

#[tokio::test]
async fn a_form_without_an_end_or_a_boundary_is_a_bad_request() {
    let world = world_that_creates().await;
    for content_type in ["multipart/form-data", "multipart/form-data; boundary=frontier"] {
        let body =
            Body::Bytes(Bytes::from_static(b"--frontier\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\nx"));
        let headers = [("content-type", content_type)];
        let answered = world.send(Method::POST, "/api/jobs/cartoonize/start", &headers, body).await;
        assert_eq!((answered.status, &answered.json()["code"]), (400, &json!("INVALID_INPUT")), "{content_type}");
    }
}

#[tokio::test]
async fn a_form_may_be_larger_than_json_but_not_without_end() {
    let world = world_that_creates().await;
    let large = vec![b'x'; 1024 * 1024 + 1];
    let json = [("content-type", "application/json")];
    let as_json =
        world.send(Method::POST, "/api/jobs/cartoonize/start", &json, Body::Bytes(Bytes::from(large.clone()))).await;
    assert_eq!(as_json.status, 413);
    let as_form = post_form(&world, &[("prompt", b"x"), ("style", b"anime"), ("image", &large)]).await;
    assert_eq!(as_form.status, 400, "a megabyte of nothing is no picture, but may be sent");
    let too_large = vec![b'x'; 12 * 1024 * 1024];
    assert_eq!(post_form(&world, &[("image", &too_large)]).await.status, 413);
}

#[tokio::test]
async fn a_link_of_ours_is_taken_for_the_object_behind_it() {
    let world = world_that_creates().await;
    world.supabase.answer_rpc("read_job_of_kind", story_requests::completed("cartoonize"));
    let status = world.get(&format!("/api/jobs/cartoonize/status/{}", crate::rows::JOB)).await.json();
    let url = status["result"]["url"].as_str().expect("a link").to_owned();
    world.supabase.answer_rpc("read_artifact", story_requests::completed("cartoonize")["artifacts"][0].clone());

    let mut request = story_requests::storybook();
    request["characterImage"] = json!(url);
    assert_eq!(world.post("/api/jobs/storybook/start", &[], &request).await.status, 200);
    let params = world.supabase.seen_rpc("start_job")[0]["p_job"]["params"].clone();
    assert_eq!(params["characterImage"], format!("stored:{}", story_requests::PICTURE_KEY));

    world.pass(chrono::TimeDelta::hours(2));
    let answered = world.post("/api/jobs/storybook/start", &[], &request).await;
    assert_eq!(answered.status, 400);
    assert!(answered.json()["details"].as_str().is_some_and(|details| details.contains("characterImage")));
}

/// FAILURES 25.
#[tokio::test]
async fn the_same_key_replays_the_first_answer_and_keeps_no_second_picture() {
    let world = world_that_creates().await;
    let key = [("idempotency-key", "tap")];
    let first = world.post("/api/jobs/image/start", &key, &story_requests::image()).await.json();
    world.supabase.answer_rpc("start_job", json!({ "outcome": "replayed", "response": first }));
    let again = world.post("/api/jobs/image/start", &key, &story_requests::image()).await;
    assert_eq!((again.status, again.header("idempotency-replayed")), (200, Some("true")));
    assert_eq!(again.json(), first);
    world.supabase.answer_rpc("start_job", json!({ "outcome": "key_conflict" }));
    let other = world.post("/api/jobs/image/start", &key, &story_requests::image()).await;
    assert_eq!((other.status, &other.json()["code"]), (422, &json!("IDEMPOTENCY_CONFLICT")));
}
