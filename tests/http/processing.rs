//! `/api/jobs/process`: every field of the request does what it says, and the numbers of the answer add up.

use bytes::Bytes;
use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::job::state::JobState;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::figures::{CONFIG_SUMMARY, a_good_day, assert_fields, assert_numbers_are_finite, assert_statistics};
use crate::rows::{changed, watched_frame};
use crate::stand_in::Reply;
use crate::world::{Answered, World};

const PROCESS: &str = "/api/jobs/process";

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x4000_8000_0000_0000_0000 + number)
}

fn looked_at(jobs: &[u128]) -> Value {
    jobs.iter().map(|job| json!({ "jobId": id(*job), "kind": "image" })).collect()
}

/// A claimed task of the job; its name says what its step does.
fn task(job: u128, name: &str) -> Value {
    json!({
        "taskId": id(job * 1_000 + name.len() as u128), "jobId": id(job), "leaseToken": id(1), "isSuspect": false, "name": name,
        "kind": "text", "attempt": 1, "maxAttempts": 3, "params": {}, "docNum": null, "jobKind": "image",
        "jobParams": {}, "jobCreatedAt": "2025-12-19T16:30:00Z", "ownerKey": "address:one", "traceId": null, "inputs": {}
    })
}

fn settled(job: u128, name: &str, outcome: &str) -> Value {
    let task = task(job, name);
    json!({ "taskId": task["taskId"], "outcome": outcome, "jobId": id(job), "retryInSeconds": 5 })
}

fn settlement(settled: Vec<Value>) -> Value {
    json!({ "settled": settled, "ready": [], "jobs": [] })
}

/// Open to everyone, with nothing to do.
pub async fn idle_world() -> World {
    let world = World::with(&[("ENVIRONMENT", "development")]).await;
    world.supabase.answer_rpc("job_stats", a_good_day());
    world.supabase.answer_rpc("jobs_to_process", json!([]));
    world.supabase.answer_rpc("claim_tasks_of_jobs", json!([]));
    world
}

pub async fn process(world: &World, body: Value) -> Answered {
    world.send(Method::POST, PROCESS, &[], Body::Bytes(Bytes::from(body.to_string()))).await
}

#[tokio::test]
async fn the_state_of_processing_has_exactly_the_documented_fields() {
    let world = idle_world().await;
    let answered = world.send(Method::GET, PROCESS, &[], Body::empty()).await;
    let body = answered.json();
    assert_eq!(answered.status, 200);
    assert!(answered.header("cache-control").is_some_and(|value| value.contains("no-store")));
    let top = ["timestamp", "healthy", "worker", "queue", "statistics", "configuration", "features"];
    assert_fields(&body, &top);
    assert_fields(&body["worker"], &["isRunning", "processingInterval", "maxRunTime", "processorStats"]);
    let features = ["autoProcessing", "priorityProcessing", "metricsCollection", "healthChecks"];
    assert_fields(&body["features"], &features);
    assert_fields(&body["configuration"], CONFIG_SUMMARY);
    assert_statistics(&body["statistics"]);
    assert_eq!((&body["healthy"], &body["worker"]["isRunning"]), (&json!(true), &json!(true)));
    assert_eq!(body["worker"]["processorStats"], json!({ "readyTasks": 4, "runningTasks": 20, "stuckJobs": 0 }));
    assert_eq!(body["queue"]["pending"], 3);
}

#[tokio::test]
async fn a_run_counts_every_job_once_and_errors_win() {
    let world = idle_world().await;
    world.supabase.answer_rpc("jobs_to_process", looked_at(&[1, 2, 3, 4]));
    let claims = [json!([task(1, "good"), task(2, "good"), task(3, "away")]), json!([task(2, "away")]), json!([])];
    world.supabase.answer_rpc_in_turn("claim_tasks_of_jobs", claims);
    let first = vec![settled(1, "good", "done"), settled(2, "good", "done"), settled(3, "away", "retrying")];
    let settlements = [settlement(first), settlement(vec![settled(2, "away", "failed")])];
    world.supabase.answer_rpc_in_turn("settle_tasks", settlements);

    let answered = process(&world, json!({ "cleanup": false })).await;
    let body = answered.json();
    assert_eq!(answered.status, 200);
    assert_eq!(
        (&body["processed"], &body["errors"], &body["skipped"]),
        (&json!(1), &json!(2), &json!(1)),
        "2 had one of each, nothing of 4 could be claimed"
    );
    assert_eq!(*world.steps.0.borrow(), ["good", "good", "away", "away"]);
    assert_eq!((&body["performance"]["errorRate"], &body["performance"]["efficiency"]), (&json!(50.0), &json!(25.0)));
    let top = [
        "timestamp",
        "processed",
        "errors",
        "skipped",
        "configuration",
        "queueStatus",
        "statistics",
        "performance",
        "recommendations",
    ];
    assert_fields(&body, &top);
    assert_fields(&body["performance"], &["processingRate", "errorRate", "efficiency"]);
    assert_numbers_are_finite(&body);
    assert!(!body.to_string().contains("10.0.0.7"), "what went wrong inside is for the log");
}

/// Before its tasks have run.
#[tokio::test]
async fn a_job_that_begins_with_the_claim_is_shown_to_those_who_watch() {
    let world = idle_world().await;
    world.supabase.answer_rpc("jobs_to_process", looked_at(&[1]));
    let room = format!("job:{}", id(1));
    let begun = changed(task(1, "good"), json!({ "begun": watched_frame(id(1), "processing", &room) }));
    world.supabase.answer_rpc_in_turn("claim_tasks_of_jobs", [json!([begun]), json!([])]);
    world.supabase.answer_rpc("settle_tasks", settlement(vec![settled(1, "good", "done")]));
    process(&world, json!({ "cleanup": false })).await;
    assert_eq!(world.rooms.shown(), [(room, id(1), JobState::Processing)]);
}

/// A task that fails is not claimed again in the same run, so that it does not use up its attempts within seconds.
#[tokio::test]
async fn a_job_with_an_error_is_left_alone_for_the_rest_of_the_run() {
    let world = idle_world().await;
    world.supabase.answer_rpc("jobs_to_process", looked_at(&[1, 2]));
    let claims = [json!([task(1, "away"), task(2, "good")]), json!([])];
    world.supabase.answer_rpc_in_turn("claim_tasks_of_jobs", claims);
    let outcomes = vec![settled(1, "away", "retrying"), settled(2, "good", "done")];
    world.supabase.answer_rpc("settle_tasks", settlement(outcomes));
    process(&world, json!({ "forceProcessing": true })).await;
    let claimed: Vec<Value> =
        world.supabase.seen_rpc("claim_tasks_of_jobs").iter().map(|asked| asked["p_job_ids"].clone()).collect();
    assert_eq!(claimed, [json!([id(1), id(2)]), json!([id(2)])]);
}

#[tokio::test]
async fn an_absent_body_is_a_run_with_all_defaults() {
    let world = idle_world().await;
    for headers in [&[][..], &[("content-type", "application/x-www-form-urlencoded")][..]] {
        let answered = world.send(Method::POST, PROCESS, headers, Body::empty()).await;
        let body = answered.json();
        assert_eq!(answered.status, 200);
        assert_eq!((&body["processed"], &body["errors"], &body["skipped"]), (&json!(0), &json!(0), &json!(0)));
        assert_eq!(
            (&body["performance"]["errorRate"], &body["performance"]["efficiency"]),
            (&json!(0.0), &json!(100.0))
        );
        assert_numbers_are_finite(&body);
    }
    let asked = &world.supabase.seen_rpc("jobs_to_process")[0];
    assert_eq!(*asked, json!({ "p_job_id": null, "p_kinds": null, "p_limit": 10, "p_force": false }));
}

/// FAILURES 36.
#[tokio::test]
async fn a_filter_of_kinds_reaches_the_database_and_is_echoed() {
    let world = idle_world().await;
    let body = process(&world, json!({ "jobTypes": ["image", "scenes"], "maxJobs": 3 })).await.json();
    assert_eq!(body["filteredTypes"], json!(["image", "scenes"]));
    let asked = &world.supabase.seen_rpc("jobs_to_process")[0];
    assert_eq!((&asked["p_kinds"], &asked["p_limit"]), (&json!(["image", "scenes"]), &json!(3)));
}

/// FAILURES 36.
#[tokio::test]
async fn a_specific_job_is_run_and_no_other() {
    let world = idle_world().await;
    world.supabase.answer_rpc("jobs_to_process", looked_at(&[7]));
    world.supabase.answer_rpc_in_turn("claim_tasks_of_jobs", [json!([task(7, "good")])]);
    world.supabase.answer_rpc("settle_tasks", settlement(vec![settled(7, "good", "done")]));
    let body = process(&world, json!({ "specificJobId": id(7), "maxJobs": 5 })).await.json();
    assert_eq!(body["specificJob"], json!({ "jobId": id(7), "success": true }));
    assert_eq!((&body["processed"], &body["skipped"]), (&json!(1), &json!(0)));
    assert_eq!(world.supabase.seen_rpc("jobs_to_process")[0]["p_job_id"], json!(id(7)));
    assert_eq!(world.supabase.seen_rpc("claim_tasks_of_jobs")[0]["p_job_ids"], json!([id(7)]));
}

#[tokio::test]
async fn a_specific_job_with_nothing_to_do_or_of_another_kind_is_skipped() {
    let world = idle_world().await;
    world.supabase.answer_rpc("jobs_to_process", looked_at(&[7]));
    for body in [json!({ "specificJobId": id(7) }), json!({ "specificJobId": id(7), "jobTypes": ["scenes"] })] {
        let body = process(&world, body).await.json();
        assert_eq!(body["specificJob"], json!({ "jobId": id(7), "success": false }));
        assert_eq!((&body["processed"], &body["skipped"]), (&json!(0), &json!(1)));
    }
    assert_eq!(world.supabase.seen_rpc("claim_tasks_of_jobs").len(), 1, "one of another kind is not touched");
}

#[tokio::test]
async fn a_specific_job_that_does_not_exist_is_not_found() {
    let world = idle_world().await;
    let answered = process(&world, json!({ "specificJobId": id(7) })).await;
    assert_eq!((answered.status, answered.json()["code"].clone()), (404, json!("JOB_NOT_FOUND")));
}

#[tokio::test]
async fn force_reaches_the_look_and_the_claim() {
    let world = idle_world().await;
    world.supabase.answer_rpc("jobs_to_process", looked_at(&[1]));
    process(&world, json!({ "forceProcessing": true })).await;
    for function in ["jobs_to_process", "claim_tasks_of_jobs"] {
        assert_eq!(world.supabase.seen_rpc(function)[0]["p_force"], true, "{function}");
    }
}

#[tokio::test]
async fn every_fault_of_a_request_is_reported_at_once() {
    let world = idle_world().await;
    let answered = process(&world, json!({ "maxJobs": 0, "jobTypes": ["poem"], "cleanup": "yes" })).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["code"]), (400, &json!("INVALID_INPUT")));
    let details = body["details"].as_str().expect("one line");
    for field in ["maxJobs", "jobTypes[0]", "cleanup"] {
        assert!(details.contains(field), "{details}");
    }
    assert!(!world.supabase.seen_anything());
}

/// What still runs when the time is over is given back before the request's own deadline, and the queue is notified.
#[tokio::test]
async fn a_task_that_takes_too_long_is_given_back_to_the_queue() {
    let world = idle_world().await;
    world.clock.hurry.set(50);
    world.supabase.answer_rpc("heartbeat_tasks", json!({ "beats": [], "jobs": [] }));
    world.supabase.answer_rpc("jobs_to_process", looked_at(&[1, 2]));
    // A recording may take twelve minutes.
    let long = changed(task(1, "endless"), json!({ "kind": "audio" }));
    world.supabase.answer_rpc("claim_tasks_of_jobs", json!([long, task(2, "good")]));
    world.supabase.answer_rpc("settle_tasks", settlement(vec![settled(2, "good", "done")]));
    world.supabase.answer_rpc("release_tasks", json!([{ "jobId": id(1), "count": 1 }]));
    world.supabase.answer_rpc("ready_tasks_of_jobs", json!([]));
    let answered = process(&world, json!({})).await;
    let body = answered.json();
    assert_eq!((answered.status, &body["processed"], &body["skipped"]), (200, &json!(1), &json!(1)));
    let released = json!([{ "taskId": task(1, "endless")["taskId"], "leaseToken": id(1) }]);
    assert_eq!(world.supabase.seen_rpc("release_tasks")[0]["p_leases"], released);
    assert_eq!(world.hints.sent.borrow().len(), 1);
}

#[tokio::test]
async fn a_database_that_goes_away_is_503() {
    let world = idle_world().await;
    world.supabase.answer("/rest/v1/rpc/jobs_to_process", Reply::HangUp);
    let answered = process(&world, json!({})).await;
    assert_eq!((answered.status, answered.json()["code"].clone()), (503, json!("DATABASE_ERROR")));
}

/// A hint carries the trace of the request that started its job, no matter who ran the job's tasks since.
#[tokio::test]
async fn a_retry_is_announced_with_the_trace_of_its_job() {
    let world = idle_world().await;
    world.supabase.answer_rpc("jobs_to_process", looked_at(&[1]));
    let traced = changed(task(1, "away"), json!({ "traceId": "4bf92f3577b34da6a3ce929d0e0e4736" }));
    world.supabase.answer_rpc_in_turn("claim_tasks_of_jobs", [json!([traced]), json!([])]);
    world.supabase.answer_rpc("settle_tasks", settlement(vec![settled(1, "away", "retrying")]));
    assert_eq!(process(&world, json!({})).await.status, 200);
    let hints = world.hints.sent.borrow();
    assert_eq!((hints.len(), hints[0].job_id), (1, id(1)));
    assert_eq!(hints[0].trace_id.as_deref(), Some("4bf92f3577b34da6a3ce929d0e0e4736"));
    let lines = world.log.0.borrow();
    let task_line = lines.iter().find(|(_, line)| line["event"] == "task").expect("a task's line");
    assert_eq!(task_line.1["traceId"], "4bf92f3577b34da6a3ce929d0e0e4736");
    assert_eq!(task_line.1["roundTrips"], 0, "what a run asks of the database is not its tasks'");
}
