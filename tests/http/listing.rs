//! `GET /api/jobs` and `/api/jobs/user`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::rows::{JOB, changed, job_row};
use crate::world::{USER, World};

fn row() -> Value {
    changed(job_row(vec![]), json!({ "createdAt": "2025-12-19T16:30:00.123456Z" }))
}

#[tokio::test]
async fn own_jobs_are_listed_without_artifacts() {
    let world = World::new().await;
    world.supabase.answer_rpc("list_jobs", json!([row()]));
    for path in ["/api/jobs", "/api/jobs/user"] {
        let answered = world.get(path).await;
        let body = answered.json();
        assert_eq!(answered.status, 200);
        assert_eq!((&body["jobs"][0]["id"], &body["jobs"][0]["status"]), (&json!(JOB), &json!("processing")));
        assert!(body["jobs"][0].get("artifacts").is_none() && body.get("nextCursor").is_none());
    }
    assert_eq!(world.supabase.seen_rpc("list_jobs")[0]["p_owner_id"], USER);
}

#[tokio::test]
async fn a_full_page_has_a_cursor_that_asks_for_the_next() {
    let world = World::new().await;
    world.supabase.answer_rpc("list_jobs", json!([row(), row()]));
    let cursor = world.get("/api/jobs?limit=2").await.json()["nextCursor"].as_str().expect("a cursor").to_owned();
    world.get(&format!("/api/jobs?limit=2&cursor={cursor}")).await;
    let asked = &world.supabase.seen_rpc("list_jobs")[1];
    assert_eq!((&asked["p_before_id"], &asked["p_limit"]), (&json!(JOB), &json!(2)));
    assert_eq!(asked["p_before_created_at"], "2025-12-19T16:30:00.123456Z", "to the microsecond, or jobs are lost");
}

#[tokio::test]
async fn filters_take_the_words_of_both_contracts() {
    let world = World::new().await;
    world.supabase.answer_rpc("list_jobs", json!([]));
    world.get("/api/jobs?status=error,queued&type=synastry,auto-story").await;
    world.get("/api/jobs/user?status=pending,completed,cancelled").await;
    let asked = world.supabase.seen_rpc("list_jobs");
    assert_eq!(asked[0]["p_states"], json!(["failed", "cancelled", "queued"]));
    assert_eq!(asked[0]["p_kinds"], json!(["synastry", "auto-story"]));
    assert_eq!(asked[1]["p_states"], json!(["queued", "complete", "cancelled"]));
    assert_eq!(asked[1]["p_kinds"], Value::Null);
}

/// FAILURES 36.
#[tokio::test]
async fn a_filter_that_is_not_understood_is_never_ignored() {
    let world = World::new().await;
    let bad = [
        "limit=0",
        "limit=101",
        "limit=many",
        "limit=",
        "cursor=zzz",
        "status=done",
        "type=tarot",
        "status=queued,,",
        "status=",
        "status=%20",
        "type=",
        "createdFrom=",
        "createdUntil=soon",
    ];
    for query in bad {
        let answered = world.get(&format!("/api/jobs?{query}")).await;
        assert_eq!(answered.status, 400, "{query}");
        let field = query.split('=').next().expect("a name");
        assert!(answered.json()["details"][field].is_string(), "{query}");
    }
    for twice in [
        "limit=2&limit=3",
        "limit=2&limit=2",
        "status=queued&status=error",
        "type=image&type=scenes",
        "cursor=&cursor=",
    ] {
        let answered = world.get(&format!("/api/jobs?{twice}")).await;
        let field = twice.split('=').next().expect("a name");
        assert_eq!(
            (answered.status, &answered.json()["details"][field]),
            (400, &json!("must be there once")),
            "{twice}"
        );
    }
    for year in ["+262142", "-262142", "-0001", "0000", "+10000", "1999"] {
        let cursor = URL_SAFE_NO_PAD.encode(format!("{year}-01-01T00:00:00.000000Z {USER}"));
        let answered = world.get(&format!("/api/jobs?cursor={cursor}")).await;
        assert_eq!(answered.status, 400, "{year}");
        assert!(answered.json()["details"]["cursor"].is_string(), "{year}");
    }
    assert!(
        world.get("/api/jobs/user?type=tarot").await.json()["details"].is_string(),
        "contract S reports it in one line"
    );
    assert!(!world.supabase.seen_anything());
}
