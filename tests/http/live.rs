//! Streams of progress, tickets, and answers that wait.

use std::time::Duration;

use chrono::TimeDelta;
use futures::StreamExt;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::job::frame::{JobFrame, WatchedJobs};
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::live::room_name::RoomName;
use oneinabillion_edge::live::rooms::Rooms;
use oneinabillion_edge::runtime::log::Severity;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::rows::{JOB, complete_row, job_row, watched_frame};
use crate::starting;
use crate::story_requests::{self, completed};
use crate::tokens;
use crate::world::{Answered, USER, World};

const SOCKET: [(&str, &str); 1] = [("upgrade", "websocket")];

fn frame(seq: u64, changes: Value) -> JobFrame {
    let mut frame = json!({
        "jobId": JOB, "kind": "extended", "state": "processing", "percent": 45, "message": "Writing...", "currentDoc": null,
        "docsComplete": 7, "docsTotal": 16, "seq": seq, "errorCode": null, "errorMessage": null
    });
    for (name, value) in changes.as_object().expect("an object") {
        frame[name] = value.clone();
    }
    serde_json::from_value(frame).expect("a frame")
}

fn artifact_event(seq: u64) -> Value {
    json!({ "seq": seq, "type": "artifact", "data": { "artifactId": Uuid::from_u128(5), "type": "pdf", "docNum": 1 } })
}

fn ended(seq: u64) -> JobFrame {
    frame(seq, json!({ "state": "complete", "percent": 100, "events": [artifact_event(seq - 1)] }))
}

async fn world(frames: Vec<JobFrame>) -> World {
    world_with(&[], frames).await
}

async fn world_with(variables: &[(&str, &str)], jobs: Vec<JobFrame>) -> World {
    let world = World::with(variables).await;
    *world.rooms.answer.borrow_mut() = WatchedJobs { owner_id: Some(USER.parse().expect("an id")), jobs };
    world
}

fn stream() -> String {
    format!("/api/jobs/{JOB}/stream")
}

fn events() -> String {
    format!("/api/jobs/{JOB}/events")
}

/// Names and ids of server-sent events.
fn heard(answered: &Answered) -> Vec<(String, String)> {
    let text = std::str::from_utf8(&answered.bytes).expect("text");
    let field = |event: &str, name: &str| event.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
    text.split("\n\n").filter_map(|event| Some((field(event, "event: ")?, field(event, "id: ")?))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(event, id)| ((*event).to_owned(), (*id).to_owned())).collect()
}

#[tokio::test]
async fn a_socket_is_shown_the_jobs_state_at_once_under_both_addresses() {
    for path in [stream(), format!("/jobs/{JOB}/stream")] {
        let world = world(vec![frame(9, json!({}))]).await;
        let answered = world.send(Method::GET, &path, &SOCKET, Body::empty()).await;
        assert_eq!(answered.status, 101);
        let message = answered.json();
        assert_eq!(
            (&message["percent"], &message["message"], &message["seq"]),
            (&json!(45), &json!("Writing..."), &json!(9))
        );
        assert_eq!((&message["phase"], &message["terminal"]), (&json!("text"), &json!(false)));
        assert_eq!(answered.header("sec-websocket-protocol"), None);
    }
}

#[tokio::test]
async fn a_stream_that_is_not_opened_as_a_socket_says_so() {
    let world = world(vec![frame(9, json!({}))]).await;
    for (method, headers) in [(Method::GET, &[][..]), (Method::HEAD, &SOCKET[..])] {
        let answered = world.send(method, &stream(), headers, Body::empty()).await;
        assert_eq!((answered.status, answered.header("upgrade")), (426, Some("websocket")));
    }
}

#[tokio::test]
async fn a_job_that_does_not_exist_is_404_on_every_stream() {
    let world = World::new().await;
    for path in [stream(), events(), format!("/jobs/{JOB}/stream")] {
        assert_eq!(world.send(Method::GET, &path, &SOCKET, Body::empty()).await.status, 404, "{path}");
    }
    assert_eq!(world.send(Method::GET, "/api/jobs/42/events", &SOCKET, Body::empty()).await.status, 404);
}

#[tokio::test]
async fn the_owner_is_known_by_header_by_protocol_and_by_ticket_and_sees_artifacts() {
    let world = world(vec![ended(10)]).await;
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    let token = world.token();
    let (bearer, protocol) = (format!("Bearer {token}"), format!("bearer, {token}"));
    let issued = world.as_user(Method::POST, &format!("/api/jobs/{JOB}/stream-ticket"), &[]).await;
    assert_eq!((issued.status, &issued.json()["expiresIn"]), (201, &json!(60)));
    let ticket = format!("{}?ticket={}", events(), issued.json()["ticket"].as_str().expect("a ticket"));
    let seen = ("last-event-id", "8");
    let as_owner = pairs(&[("job.artifact", "9"), ("job.completed", "10")]);
    for (path, headers) in [
        (events(), vec![seen, ("authorization", bearer.as_str())]),
        (events(), vec![seen, ("sec-websocket-protocol", protocol.as_str())]),
        (ticket, vec![seen]),
    ] {
        assert_eq!(heard(&world.send(Method::GET, &path, &headers, Body::empty()).await), as_owner);
    }
    let stranger = world.send(Method::GET, &events(), &[seen], Body::empty()).await;
    assert_eq!(heard(&stranger), pairs(&[("job.completed", "10")]));
    let socket = [SOCKET[0], ("sec-websocket-protocol", protocol.as_str())];
    let answered = world.send(Method::GET, &stream(), &socket, Body::empty()).await;
    assert_eq!(answered.header("sec-websocket-protocol"), Some("bearer"));
}

#[tokio::test]
async fn a_token_or_ticket_that_is_there_and_bad_is_refused() {
    let world = world(vec![frame(9, json!({}))]).await;
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    for header in [("authorization", "Bearer nonsense"), ("sec-websocket-protocol", "bearer, nonsense")] {
        assert_eq!(
            world.send(Method::GET, &stream(), &[SOCKET[0], header], Body::empty()).await.status,
            401,
            "{header:?}"
        );
    }
    let issued = world.as_user(Method::POST, &format!("/api/jobs/{JOB}/stream-ticket"), &[]).await.json();
    let ticket = issued["ticket"].as_str().expect("a ticket").to_owned();
    let with = async |job: Uuid, ticket: &str| {
        world.send(Method::GET, &format!("/api/jobs/{job}/stream?ticket={ticket}"), &SOCKET, Body::empty()).await.status
    };
    assert_eq!(with(Uuid::from_u128(8), &ticket).await, 401, "of another job");
    assert_eq!(
        with(JOB, &ticket.replacen(USER, &Uuid::from_u128(8).to_string(), 1)).await,
        401,
        "somebody else's name"
    );
    assert_eq!(with(JOB, "nonsense").await, 401);
    assert_eq!(with(JOB, &ticket).await, 101);
    assert_eq!(with(JOB, &ticket).await, 401, "a second time");
    let issued = world.as_user(Method::POST, &format!("/api/jobs/{JOB}/stream-ticket"), &[]).await.json();
    world.pass(TimeDelta::seconds(60));
    assert_eq!(with(JOB, issued["ticket"].as_str().expect("a ticket")).await, 401, "after a minute");
}

#[tokio::test]
async fn who_only_looks_at_a_stream_does_not_use_a_ticket_up() {
    let world = world(vec![frame(9, json!({}))]).await;
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    let issued = world.as_user(Method::POST, &format!("/api/jobs/{JOB}/stream-ticket"), &[]).await.json();
    let path = format!("{}?ticket={}", events(), issued["ticket"].as_str().expect("a ticket"));
    for (method, status) in [(Method::HEAD, 200), (Method::HEAD, 200), (Method::GET, 200), (Method::GET, 401)] {
        assert_eq!(world.open(method.clone(), &path, &[], Body::empty()).await.status(), status, "{method}");
    }
}

#[tokio::test]
async fn a_ticket_is_issued_to_the_owner_alone() {
    let world = World::new().await;
    let path = format!("/api/jobs/{JOB}/stream-ticket");
    world.supabase.answer_rpc("read_job", Value::Null);
    assert_eq!(world.as_user(Method::POST, &path, &[]).await.status, 404);
    assert_eq!(world.send(Method::POST, &path, &[], Body::empty()).await.status, 401);
}

#[tokio::test]
async fn where_the_status_is_the_owners_so_are_the_streams() {
    let world = world_with(&[("PUBLIC_STATUS", "owner")], vec![frame(9, json!({}))]).await;
    assert_eq!(world.send(Method::GET, &stream(), &SOCKET, Body::empty()).await.status, 404);
    assert_eq!(world.as_user(Method::GET, &stream(), &SOCKET).await.status, 101);
    let claims =
        json!({ "sub": Uuid::from_u128(1), "iss": world.issuer(), "aud": "authenticated", "role": "authenticated" });
    let bearer = format!("Bearer {}", tokens::hs256(claims, world.in_an_hour()));
    let stranger = [SOCKET[0], ("authorization", bearer.as_str())];
    assert_eq!(world.send(Method::GET, &stream(), &stranger, Body::empty()).await.status, 404);
}

#[tokio::test]
async fn neither_token_nor_ticket_is_logged() {
    let world = world(vec![frame(9, json!({}))]).await;
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    let issued = world.as_user(Method::POST, &format!("/api/jobs/{JOB}/stream-ticket"), &[]).await.json();
    let ticket = issued["ticket"].as_str().expect("a ticket");
    let token = world.token();
    let protocol = format!("bearer, {token}");
    for (path, header) in [
        (format!("{}?ticket={ticket}", stream()), SOCKET[0]),
        (format!("{}?ticket={ticket}", stream()), SOCKET[0]),
        (stream(), ("sec-websocket-protocol", protocol.as_str())),
    ] {
        world.send(Method::GET, &path, &[SOCKET[0], header], Body::empty()).await;
    }
    let lines: Vec<String> = world.log.0.borrow().iter().map(|(_, line)| line.to_string()).collect();
    assert!(lines.len() >= 4 && lines.iter().all(|line| !line.contains(ticket) && !line.contains(&token)), "{lines:?}");
}

#[tokio::test]
async fn who_comes_back_with_the_last_id_goes_on_where_it_was_and_gets_204_after_the_end() {
    let world = world(vec![ended(10)]).await;
    let back = async |id: &str| world.send(Method::GET, &events(), &[("last-event-id", id)], Body::empty()).await;
    assert_eq!(heard(&back("9").await), pairs(&[("job.completed", "10")]));
    let over = back("10").await;
    assert_eq!((over.status, over.bytes.len()), (204, 0));
    let by_query = world.send(Method::GET, &format!("{}?lastEventId=10", events()), &[], Body::empty()).await;
    assert_eq!(by_query.status, 204);
    assert_eq!(heard(&back("none of ours").await), pairs(&[("job.completed", "10")]));
}

#[tokio::test]
async fn events_are_streamed_as_they_come_and_the_end_ends_the_stream() {
    let world = world(vec![frame(9, json!({}))]).await;
    let response = world.open(Method::GET, &events(), &[], Body::empty()).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    assert_eq!(response.headers()["cache-control"], "private, no-store");
    let Body::Stream { mut stream, length: None } = response.into_body() else { panic!("a stream") };
    let mut next =
        async || stream.next().await.map(|part| String::from_utf8(part.expect("a part").to_vec()).expect("text"));
    assert_eq!(next().await.as_deref(), Some("retry: 1000\n\n"));
    assert!(next().await.is_some_and(|event| event.starts_with("id: 9\nevent: job.progress\ndata: {")));
    for frame in [
        frame(10, json!({ "percent": 46, "events": [{ "seq": 10, "type": "progress", "data": { "percent": 46 } }] })),
        ended(12),
    ] {
        let frame = JobFrame {
            events: serde_json::from_value(
                json!([{ "seq": frame.seq - u64::from(frame.seq == 12), "type": "progress", "data": {} }]),
            )
            .expect("events"),
            ..frame
        };
        world.rooms.publish(RoomName::Job(JOB), &[frame]).await.expect("published");
    }
    assert!(next().await.is_some_and(|event| event.starts_with("id: 10\n")));
    assert!(next().await.is_some_and(|event| event.starts_with("id: 12\nevent: job.completed\n")));
    assert_eq!(next().await, None);
}

#[tokio::test]
async fn a_silent_stream_is_kept_open_by_comments_and_ends_after_a_minute() {
    let world = world(vec![frame(9, json!({}))]).await;
    world.clock.hurry.set(100);
    let answered = world.send(Method::GET, &events(), &[], Body::empty()).await;
    let text = String::from_utf8(answered.bytes.to_vec()).expect("text");
    let comments = text.split("\n\n").filter(|event| *event == ":").count();
    assert!((3..=4).contains(&comments), "{text}");
    let asked: Vec<u64> = world.clock.waits.borrow().iter().map(Duration::as_secs).collect();
    assert!(asked.contains(&60) && asked.iter().all(|seconds| [15, 60].contains(seconds)), "{asked:?}");
}

#[tokio::test]
async fn a_room_that_is_moved_ends_the_stream_so_that_the_client_comes_back() {
    let world = world(vec![frame(9, json!({}))]).await;
    let response = world.open(Method::GET, &events(), &[], Body::empty()).await;
    world.rooms.close_all();
    let Body::Stream { stream, .. } = response.into_body() else { panic!("a stream") };
    assert_eq!(stream.count().await, 2);
}

#[tokio::test]
async fn the_stream_of_an_account_shows_all_jobs_and_does_not_end_with_one_of_them() {
    let other = Uuid::from_u128(8);
    let world = world(vec![frame(9, json!({})), frame(3, json!({ "jobId": other }))]).await;
    world.clock.hurry.set(1_000);
    assert_eq!(world.send(Method::GET, "/api/events", &[], Body::empty()).await.status, 401);
    let ids =
        |seqs: [(Uuid, u64); 2]| seqs.map(|(job, seq)| ("job.progress".to_owned(), format!("{job}:{seq}"))).to_vec();
    let mut first = heard(&world.get("/api/events").await);
    first.sort_by(|one, other| other.1.cmp(&one.1));
    assert_eq!(first, ids([(JOB, 9), (other, 3)]));
    *world.rooms.answer.borrow_mut() = WatchedJobs { owner_id: None, jobs: vec![ended(12)] };
    let back = world.as_user(Method::GET, "/api/events", &[("last-event-id", &format!("{JOB}:9"))]).await;
    assert_eq!(heard(&back), pairs(&[("job.artifact", &format!("{JOB}:11")), ("job.completed", &format!("{JOB}:12"))]));
    let entries = world.rooms.entries.borrow();
    assert_eq!(
        entries.last().map(|entry| (entry.room, entry.last_seen.map(|seen| seen.seq))),
        Some((RoomName::User(USER.parse().expect("an id")), Some(9)))
    );
}

#[tokio::test]
async fn a_status_waits_for_the_end_for_as_long_as_it_is_preferred() {
    let world = world(vec![frame(9, json!({}))]).await;
    // Between the longest wait and the deadline of an answer lie 3 s.
    world.clock.hurry.set(10);
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    world.supabase.answer_rpc("read_job_of_kind", completed("scenes"));
    let path = format!("/api/jobs/{JOB}");
    for (preferred, applied) in [("wait=7", "wait=7"), ("respond-async, wait=600", "wait=25")] {
        let answered = world.as_user(Method::GET, &path, &[("prefer", preferred)]).await;
        assert_eq!((answered.status, answered.header("preference-applied")), (200, Some(applied)));
    }
    let seconds: Vec<u64> =
        world.clock.waits.borrow().iter().map(Duration::as_secs).filter(|seconds| *seconds < 28).collect();
    assert_eq!(seconds, [7, 25]);
    assert_eq!(world.get(&path).await.header("preference-applied"), None);

    *world.rooms.answer.borrow_mut() = WatchedJobs { owner_id: None, jobs: vec![ended(10)] };
    world.rooms.close_all();
    world.pass(TimeDelta::minutes(5));
    let before = world.clock.waits.borrow().len();
    let answered = world
        .send(Method::GET, &format!("/api/jobs/scenes/status/{JOB}"), &[("prefer", "wait=5")], Body::empty())
        .await;
    assert_eq!((answered.status, answered.header("preference-applied")), (200, Some("wait=5")));
    assert_eq!(world.clock.waits.borrow().len(), before, "it has ended");
}

#[tokio::test]
async fn a_start_that_waits_answers_with_the_job_as_it_is_then() {
    let world = world(vec![ended(10)]).await;
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1 }));
    world.supabase.answer_rpc("read_job", complete_row());
    // The room knows the job of the example, and no other.
    world.rooms.answer.borrow_mut().jobs.clear();
    let unseen = world.post("/api/jobs/start", &[("prefer", "wait=5")], &starting::example()).await;
    assert_eq!((unseen.status, unseen.header("preference-applied"), unseen.json().get("job")), (201, None, None));
    assert_eq!(unseen.json()["streamUrl"], format!("/jobs/{}/stream", unseen.json()["jobId"].as_str().expect("an id")));

    let mut response = unseen.json();
    response["jobId"] = json!(JOB);
    response["id"] = json!(JOB);
    response["pollUrl"] = json!(format!("/api/jobs/{JOB}"));
    world.supabase.answer_rpc("start_job", json!({ "outcome": "replayed", "response": response }));
    world.rooms.answer.borrow_mut().jobs.push(ended(10));
    let answered =
        world.post("/api/jobs/start", &[("prefer", "wait=5"), ("idempotency-key", "k")], &starting::example()).await;
    let body = answered.json();
    assert_eq!((answered.status, answered.header("preference-applied")), (201, Some("wait=5")));
    assert_eq!(
        (&body["status"], &body["job"]["status"], &body["job"]["terminal"]),
        (&json!("complete"), &json!("complete"), &json!(true))
    );
}

#[tokio::test]
async fn while_a_room_is_away_streams_are_503_and_nobody_waits() {
    let world = world(vec![frame(9, json!({}))]).await;
    world.rooms.fails.set(true);
    world.supabase.answer_rpc("read_job", job_row(vec![]));
    let refused = world.send(Method::GET, &stream(), &SOCKET, Body::empty()).await;
    assert_eq!((refused.status, refused.header("retry-after")), (503, Some("5")));
    let answered = world.as_user(Method::GET, &format!("/api/jobs/{JOB}"), &[("prefer", "wait=5")]).await;
    assert_eq!((answered.status, answered.header("preference-applied")), (200, None));
    let log = world.log.0.borrow();
    assert!(log.iter().any(|(severity, line)| *severity == Severity::Warning && line["event"] == "room_unreachable"));
}

#[tokio::test]
async fn a_start_is_shown_to_an_owner_who_watches() {
    let world = World::new().await;
    let room = format!("user:{USER}");
    let frame = watched_frame(JOB, "queued", &room);
    world.supabase.answer_rpc("start_job", json!({ "outcome": "created", "readyTasks": 1, "jobs": [frame] }));
    let started = world.post("/api/jobs/cartoonize/start", &[], &story_requests::cartoonize()).await;
    assert_eq!(started.status, 200);
    assert_eq!(world.rooms.shown(), [(room, JOB, JobState::Queued)]);
    assert_eq!(world.hints.sent.borrow().len(), 1);
}

#[tokio::test]
async fn what_a_request_changes_is_published_to_those_who_watch_and_to_nobody_else() {
    let world = World::new().await;
    let cancelled = |watched_by: Value| {
        let frame = json!({ "jobId": JOB, "kind": "extended", "state": "cancelled", "percent": 45, "message": "Job cancelled",
            "currentDoc": null, "docsComplete": 7, "docsTotal": 16, "seq": 10, "errorCode": "JOB_CANCELLED",
            "errorMessage": "Job cancelled", "watchedBy": watched_by });
        json!({ "outcome": "cancelled", "ready": [], "jobs": [frame] })
    };
    let cancel = async |answer| {
        world.supabase.answer_rpc("cancel_job", answer);
        assert_eq!(world.as_user(Method::DELETE, &format!("/api/jobs/{JOB}"), &[]).await.status, 200);
    };
    cancel(cancelled(json!([]))).await;
    assert!(world.rooms.published.borrow().is_empty());
    cancel(cancelled(json!([format!("job:{JOB}"), format!("user:{USER}")]))).await;
    let rooms: Vec<RoomName> = world.rooms.published.borrow().iter().map(|(room, _)| *room).collect();
    assert_eq!(rooms, [RoomName::Job(JOB), RoomName::User(USER.parse().expect("an id"))]);
    assert!(
        world.rooms.published.borrow().iter().all(|(_, frames)| frames[0].seq == 10 && frames[0].watched_by.is_empty())
    );

    world.rooms.fails.set(true);
    cancel(cancelled(json!([format!("job:{JOB}")]))).await;
    let log = world.log.0.borrow();
    assert!(
        log.iter().any(|(_, line)| line["event"] == "publish_failed" && line["jobs"] == 1),
        "and answered all the same"
    );
}
