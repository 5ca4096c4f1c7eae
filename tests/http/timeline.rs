//! `GET /api/operations/jobs/{id}` and `GET /api/operations/dead-letters`.

use http::Method;
use oneinabillion_edge::http::body::Body;
use oneinabillion_edge::http::route::Route;
use serde_json::{Value, json};

use crate::rows::JOB;
use crate::world::{Answered, World};

async fn ask(world: &World, route: Route) -> Answered {
    world.send(Method::GET, &route.path(), &[("apikey", "sb_secret_service")], Body::empty()).await
}

#[tokio::test]
async fn an_operator_sees_any_jobs_tasks_in_time() {
    let world = World::new().await;
    let task = json!({
        "name": "text:1", "kind": "text", "state": "done", "attempt": 1, "maxAttempts": 3, "readyAt": "2026-01-02T03:04:05Z",
        "startedAt": "2026-01-02T03:04:06Z", "finishedAt": "2026-01-02T03:04:09.500Z", "errorCode": null
    });
    let timeline = json!({
        "id": JOB, "kind": "extended", "state": "processing", "percent": 40, "createdAt": "2026-01-02T03:04:05Z",
        "startedAt": "2026-01-02T03:04:06Z", "finishedAt": null, "errorCode": null, "tasks": [task]
    });
    world.supabase.answer_rpc("job_timeline", timeline.clone());
    let answered = ask(&world, Route::JobTimeline(JOB)).await;
    assert_eq!((answered.status, answered.json()), (200, timeline));
    assert_eq!(world.supabase.seen_rpc("job_timeline"), [json!({ "p_job_id": JOB })]);
}

#[tokio::test]
async fn a_job_that_does_not_exist_has_no_timeline_and_users_have_none_either() {
    let world = World::new().await;
    world.supabase.answer_rpc("job_timeline", Value::Null);
    let answered = ask(&world, Route::JobTimeline(JOB)).await;
    assert_eq!((answered.status, &answered.json()["code"]), (404, &json!("JOB_NOT_FOUND")));
    assert_eq!(world.get(&Route::JobTimeline(JOB).path()).await.status, 401);
}

#[tokio::test]
async fn dead_letters_are_listed_without_what_they_said() {
    let world = World::new().await;
    let letter = json!({ "messageId": "m1", "jobId": JOB, "receivedAt": "2026-01-02T03:04:05Z" });
    world.supabase.answer_rpc("list_dead_letters", json!([letter]));
    let answered = ask(&world, Route::ListDeadLetters).await;
    assert_eq!((answered.status, answered.json()), (200, json!({ "deadLetters": [letter] })));
}
