//! `GET` and `DELETE /api/account/data`, `DELETE /api/jobs/{id}?purge=true`, and users who are gone.

use bytes::Bytes;
use chrono::TimeDelta;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::media::keys::job_key;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::rows::{JOB, artifact, changed, job_row};
use crate::stand_in::Reply;
use crate::story_requests;
use crate::world::{USER, World};

const PATH: &str = "/api/account/data";

async fn world_with_objects() -> World {
    let world = World::new().await;
    let removal = json!([{ "id": 4, "objectKey": format!("{JOB}/") }]);
    world.supabase.answer_rpc("take_removals", removal);
    world.supabase.answer_rpc("settle_removals", Value::Null);
    let stranger = job_key(Uuid::from_u128(8), "source", "png");
    for key in [job_key(JOB, "source", "png"), stranger] {
        world.bucket.objects.borrow_mut().insert(key, Bytes::from_static(b"picture"));
    }
    world
}

#[tokio::test]
async fn a_finished_job_is_erased_with_its_objects() {
    let world = world_with_objects().await;
    world.supabase.answer_rpc("erase_job", json!({ "outcome": "erased" }));
    let answered = world.as_user(Method::DELETE, &format!("/api/jobs/{JOB}?purge=true"), &[]).await;
    assert_eq!((answered.status, answered.json()), (200, json!({ "success": true, "message": "Job erased" })));
    assert_eq!(world.supabase.seen_rpc("erase_job")[0], json!({ "p_job_id": JOB, "p_owner_id": USER }));
    assert_eq!(world.supabase.seen_rpc("take_removals")[0]["p_job_ids"], json!([JOB]));
    assert_eq!(world.supabase.seen_rpc("settle_removals")[0]["p_ids"], json!([4]));
    assert_eq!(world.bucket.objects.borrow().len(), 1);
}

#[tokio::test]
async fn an_unfinished_job_has_to_be_cancelled_first_and_an_unknown_one_is_404() {
    let world = World::new().await;
    for (outcome, status, code) in [("unfinished", 409, "INVALID_INPUT"), ("not_found", 404, "JOB_NOT_FOUND")] {
        world.supabase.answer_rpc("erase_job", json!({ "outcome": outcome }));
        let answered = world.as_user(Method::DELETE, &format!("/api/jobs/{JOB}?purge=true"), &[]).await;
        assert_eq!((answered.status, &answered.json()["code"]), (status, &json!(code)));
    }
    let unclear = world.as_user(Method::DELETE, &format!("/api/jobs/{JOB}?purge=1"), &[]).await;
    assert_eq!(unclear.status, 400);
    assert!(world.supabase.seen_rpc("cancel_job").is_empty());
}

#[tokio::test]
async fn a_job_is_erased_even_while_its_objects_cannot_be_deleted() {
    let world = world_with_objects().await;
    world.supabase.answer_rpc("erase_job", json!({ "outcome": "erased" }));
    world.bucket.broken.borrow_mut().insert(job_key(JOB, "source", "png"));
    let answered = world.as_user(Method::DELETE, &format!("/api/jobs/{JOB}?purge=true"), &[]).await;
    assert_eq!(answered.status, 200);
    assert!(world.supabase.seen_rpc("settle_removals").is_empty(), "the removal comes due again");
    let lines = world.log.0.borrow();
    assert!(lines.iter().any(|(_, line)| line["event"] == "removal_failed"));
}

#[tokio::test]
async fn an_account_is_erased_part_by_part_and_counted() {
    let world = world_with_objects().await;
    let part = |jobs: u32, has_more: bool| {
        json!({
            "jobs": jobs, "artifacts": 10, "events": 5, "storybooks": 1, "jobIds": [JOB], "hasMore": has_more
        })
    };
    world.supabase.answer_rpc("erase_account", part(7, false));
    world.supabase.answer_rpc_in_turn("erase_account", [part(200, true)]);
    let answered = world.as_user(Method::DELETE, PATH, &[]).await;
    let erased = json!({ "jobs": 207, "artifacts": 20, "events": 10, "storybooks": 2 });
    assert_eq!(
        (answered.status, answered.json()),
        (200, json!({ "success": true, "message": "Account data erased", "erased": erased }))
    );
    assert_eq!(world.supabase.seen_rpc("erase_account")[0]["p_owner_id"], USER);
}

fn full_row(id: u128) -> Value {
    let own = artifact(1, "image");
    let fields = json!({ "id": Uuid::from_u128(id), "result": { "url": "stored:1.image" } });
    let mut row = changed(job_row(vec![own]), fields);
    let upload = format!("stored:{}/source.png", Uuid::from_u128(id));
    row["params"] = json!({ "prompt": "A boat", "imageUrl": upload });
    row["deliveries"] = json!([{
        "id": Uuid::from_u128(id), "jobId": Uuid::from_u128(id), "url": "https://hooks.example.com/", "event": "job.completed",
        "state": "switched_off", "attempts": 2, "nextAttemptAt": null, "lastAttemptAt": "2025-12-19T16:39:00+00:00", "lastStatus": 410,
        "lastFault": "gone", "deliveredAt": null, "createdAt": "2025-12-19T16:38:00+00:00"
    }]);
    row["events"] =
        json!([{ "seq": 1, "type": "queued", "data": {}, "createdAt": "2025-12-19T16:30:00.123456+00:00" }]);
    row
}

#[tokio::test]
async fn everything_that_is_kept_is_given_out_page_by_page_as_one_document_with_links() {
    let world = World::new().await;
    let page: Vec<Value> = (1..=20).map(full_row).collect();
    world.supabase.answer_rpc_in_turn("account_jobs", [json!(page), json!([full_row(21)])]);
    world.supabase.answer_rpc(
        "account_books",
        json!([{
            "id": Uuid::from_u128(1), "kind": "storybook", "title": "T", "story": "S", "audience": "children",
            "characterDescription": null, "warning": null, "createdAt": "2025-12-19T16:30:00Z",
            "pages": [{ "scenes": [{ "generatedImage": "stored:1.image" }] }],
            "artifacts": [artifact(1, "image")]
        }]),
    );
    let answered = world.get(PATH).await;
    assert_eq!((answered.status, answered.header("cache-control")), (200, Some("private, no-store")));
    let body = answered.json();
    assert_eq!((body["userId"].as_str(), body["jobs"].as_array().map(Vec::len)), (Some(USER), Some(21)));
    let job = &body["jobs"][20];
    let link = job["artifacts"][0]["url"].as_str().expect("a link");
    assert_eq!((&job["params"]["prompt"], &job["events"][0]["seq"]), (&json!("A boat"), &json!(1)));
    assert_eq!(job["result"]["url"], link);
    assert_eq!(job["events"][0]["createdAt"], "2025-12-19T16:30:00.123456Z");
    let delivery = &job["deliveries"][0];
    assert_eq!((&delivery["status"], &delivery["lastError"]), (&json!("switched_off"), &json!("gone")));
    assert_eq!((&delivery["createdAt"], delivery.get("state")), (&json!("2025-12-19T16:38:00Z"), None));
    let upload = job["params"]["imageUrl"].as_str().expect("a link").to_owned();
    let key = format!("{}/source.png", Uuid::from_u128(21));
    world.supabase.answer_rpc("read_artifact", Value::Null);
    world.supabase.answer_rpc("read_upload", json!(key));
    world.bucket.objects.borrow_mut().insert(key, Bytes::from_static(b"picture"));
    let fetched = world.send(Method::GET, &upload[upload.find("/media/").expect("a path")..], &[], Body::empty()).await;
    assert_eq!(
        (fetched.status, fetched.header("content-type"), &*fetched.bytes),
        (200, Some("image/png"), &b"picture"[..])
    );
    assert_eq!(world.supabase.seen_rpc("read_upload")[0], json!({ "p_job_id": Uuid::from_u128(21) }));
    let picture = &body["storybooks"][0]["pages"][0]["scenes"][0]["generatedImage"];
    assert!(picture.as_str().is_some_and(|url| url.starts_with("https://") && url.contains("signature=")));
    let asked = world.supabase.seen_rpc("account_jobs");
    assert_eq!((&asked[0]["p_before_id"], &asked[1]["p_before_id"]), (&Value::Null, &json!(Uuid::from_u128(20))));
}

/// What was sent comes back as it was sent, whatever it is stored as.
#[tokio::test]
async fn a_readings_parameters_are_given_out_in_the_words_of_its_start() {
    let world = World::new().await;
    let mut row = full_row(1);
    row["params"] = json!({
        "kind": "extended", "systems": ["western"], "person2": null, "relationshipIntensity": null, "relationshipMode": null,
        "person1": {
            "name": "Mim", "birthDate": "1990-06-03", "birthTime": "14:30:00", "birthPlace": null, "latitude": 13.75,
            "longitude": 100.5, "timezone": "Asia/Bangkok", "utcOffset": 25_200
        },
    });
    world.supabase.answer_rpc("account_jobs", json!([row]));
    world.supabase.answer_rpc("account_books", json!([]));
    let person = json!({
        "name": "Mim", "birthDate": "1990-06-03", "birthTime": "14:30", "latitude": 13.75, "longitude": 100.5,
        "timezone": "Asia/Bangkok", "utcOffset": "+07:00"
    });
    assert_eq!(world.get(PATH).await.json()["jobs"][0]["params"], json!({ "person1": person, "systems": ["western"] }));
}

#[tokio::test]
async fn an_empty_account_is_an_empty_document_and_a_database_that_is_away_503() {
    let world = World::new().await;
    world.supabase.answer_rpc("account_jobs", json!([]));
    world.supabase.answer_rpc("account_books", json!([]));
    let body = world.get(PATH).await.json();
    assert_eq!((&body["jobs"], &body["storybooks"]), (&json!([]), &json!([])));
    world.supabase.answer("/rest/v1/rpc/account_jobs", Reply::HangUp);
    assert_eq!(world.get(PATH).await.status, 503);
}

/// A token is good for an hour, whatever became of its user.
#[tokio::test]
async fn a_deleted_users_token_starts_and_retries_nothing() {
    let world = World::new().await;
    let gone =
        json!({ "code": 403, "error_code": "user_not_found", "msg": "User from sub claim in JWT does not exist" });
    world.supabase.answer("/auth/v1/user", Reply::Json(403, gone));
    for (path, body) in [
        ("/api/jobs/cartoonize/start".to_owned(), story_requests::cartoonize()),
        ("/api/jobs/storybook/start".to_owned(), story_requests::storybook()),
        (format!("/api/jobs/{JOB}/retry"), json!({})),
    ] {
        let answered = world.post(&path, &[], &body).await;
        assert_eq!((answered.status, &answered.json()["code"]), (401, &json!("AUTHENTICATION_REQUIRED")), "{path}");
    }
    assert!(world.supabase.seen_rpc("start_job").is_empty() && world.supabase.seen_rpc("retry_job").is_empty());
    let sent = &world.supabase.seen("/auth/v1/user")[0].headers;
    assert_eq!(sent["authorization"], format!("Bearer {}", world.token()));
    assert_eq!(sent["apikey"], "sb_secret_service");
}

#[tokio::test]
async fn the_account_service_is_asked_once_a_minute_and_a_start_waits_for_it() {
    let world = World::new().await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1 }));
    let start = async || world.post("/api/jobs/cartoonize/start", &[], &story_requests::cartoonize()).await.status;
    for (passed_seconds, asked) in [(0, 1), (59, 1), (1, 2)] {
        world.pass(TimeDelta::seconds(passed_seconds));
        assert_eq!(start().await, 200);
        assert_eq!(world.supabase.seen("/auth/v1/user").len(), asked);
    }
    world.pass(TimeDelta::seconds(60));
    world.supabase.answer("/auth/v1/user", Reply::HangUp);
    assert_eq!(start().await, 503);
    // A gateway that refuses our own key says nothing of the user.
    world.supabase.answer("/auth/v1/user", Reply::Json(401, json!({ "message": "Invalid API key" })));
    assert_eq!(start().await, 500);
}
