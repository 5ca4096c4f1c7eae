//! Who may call what operators and their machines call (FAILURES 30).

use http::Method;
use oneinabillion_edge::http::Body;
use oneinabillion_edge::http::route::Route;
use serde_json::json;

use crate::figures::nothing_ever;
use crate::world::{Answered, World};

const SECRET: &str = "an operator's secret";
const DOORS: [Route; 4] = [Route::ReadProcessing, Route::ProcessJobs, Route::CheckStores, Route::ListDeadLetters];
const PROVIDERS: [(&str, &str, &str); 3] = [
    ("CRON_WEBHOOK_SECRET", "x-webhook-secret", "webhook"),
    ("CRON_GITHUB_SECRET", "x-github-token", "github"),
    ("CRON_VERCEL_SECRET", "x-vercel-signature", "vercel"),
];

async fn world_with(changes: &[(&str, &str)]) -> World {
    let world = World::with(changes).await;
    world.supabase.answer_rpc("job_stats", nothing_ever());
    world.supabase.answer_rpc("jobs_to_process", json!([]));
    let swept = json!({ "expired": 0, "timedOut": 0, "overdue": [], "expiredKeys": 0, "pruned": 0, "hasMore": false, "workers": 0, "jobs": [] });
    world.supabase.answer_rpc("sweep", swept);
    world.supabase.answer_rpc("list_dead_letters", json!([]));
    world
}

async fn knock(world: &World, route: Route, headers: &[(&str, &str)]) -> Answered {
    world.send(route.method(), &route.path(), headers, Body::empty()).await
}

#[tokio::test]
async fn processing_is_open_in_development_and_nowhere_else() {
    for (environment, status) in [("development", 200), ("test", 401), ("preview", 401), ("production", 401)] {
        let world = world_with(&[("ENVIRONMENT", environment)]).await;
        for route in DOORS {
            let answered = knock(&world, route, &[]).await;
            assert_eq!(answered.status, status, "{environment} {}", route.name());
        }
    }
}

#[tokio::test]
async fn the_operator_secret_and_the_service_key_open_processing_in_either_header() {
    let world = world_with(&[("OPERATOR_SECRET", SECRET)]).await;
    for route in DOORS {
        for secret in [SECRET, "sb_secret_service"] {
            let bearer = format!("Bearer {secret}");
            for header in [("authorization", bearer.as_str()), ("apikey", secret)] {
                assert_eq!(knock(&world, route, &[header]).await.status, 200, "{header:?}");
            }
        }
    }
}

#[tokio::test]
async fn nothing_else_opens_processing() {
    for changes in [&[][..], &[("OPERATOR_SECRET", SECRET)][..]] {
        let world = world_with(changes).await;
        let user = format!("Bearer {}", world.token());
        let wrong = [
            ("authorization", "Bearer an operator's secreT"),
            ("authorization", "Bearer an operator's secret and more"),
            ("authorization", "Bearer "),
            ("authorization", "Basic an operator's secret"),
            ("authorization", user.as_str()),
            ("apikey", ""),
            ("apikey", "sb_publishable_anon"),
            ("x-webhook-secret", SECRET),
            ("x-operator-secret", SECRET),
        ];
        for route in DOORS {
            for header in wrong {
                let answered = knock(&world, route, &[header]).await;
                assert_eq!(answered.status, 401, "{header:?}");
                assert_eq!(answered.json()["code"], "AUTHENTICATION_REQUIRED");
            }
        }
        assert!(!world.supabase.seen_anything(), "the database is not asked for nobody");
    }
}

#[tokio::test]
async fn each_provider_comes_in_by_its_own_header_and_secret() {
    let secrets = PROVIDERS.map(|(variable, _, name)| (variable, format!("the secret of {name}")));
    let changes: Vec<(&str, &str)> = secrets.iter().map(|(name, secret)| (*name, secret.as_str())).collect();
    let world = world_with(&changes).await;
    for (_, header, name) in PROVIDERS {
        let secret = format!("the secret of {name}");
        let answered = knock(&world, Route::CronProcessJobs, &[(header, &secret)]).await;
        assert_eq!((answered.status, &answered.json()["provider"]), (200, &json!(name)));
        for (_, other, _) in PROVIDERS.into_iter().filter(|(_, other, _)| *other != header) {
            assert_eq!(knock(&world, Route::CronProcessJobs, &[(other, &secret)]).await.status, 401, "{other}");
        }
    }
}

/// FAILURES 30: whatever is sent, nothing opens a door whose secret was not set; in development neither.
#[tokio::test]
async fn a_provider_without_a_secret_is_closed() {
    for environment in ["development", "production"] {
        let world = world_with(&[("ENVIRONMENT", environment), ("OPERATOR_SECRET", SECRET)]).await;
        for (_, header, _) in PROVIDERS {
            for offered in ["", "undefined", "null", SECRET, "sb_secret_service"] {
                let answered = knock(&world, Route::CronProcessJobs, &[(header, offered)]).await;
                assert_eq!(answered.status, 401, "{environment} {header}: {offered:?}");
            }
        }
        assert_eq!(knock(&world, Route::CronProcessJobs, &[]).await.status, 401);
        assert!(!world.supabase.seen_anything());
    }
}

#[tokio::test]
async fn a_wrong_method_is_answered_with_the_right_ones_before_any_secret() {
    let world = World::new().await;
    let answered = world.send(Method::DELETE, "/api/jobs/process", &[], Body::empty()).await;
    assert_eq!((answered.status, answered.header("allow")), (405, Some("GET, POST, HEAD, OPTIONS")));
    let answered = world.send(Method::GET, "/api/cron/process-jobs", &[], Body::empty()).await;
    assert_eq!((answered.status, answered.header("allow")), (405, Some("POST, OPTIONS")));
}
