//! The interface as an OpenAPI 3.1 document, printed from the routes, their policies, the descriptions of the requests and the types of
//! the answers.
//!
//! Native code prints it into `docs/openapi.json`; the Worker serves that file (`http/interface.rs`).

mod answers;
mod examples;
mod failures;
mod links;
mod operation;
mod parameters;
mod wording;

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::policy::Caller;
use super::route::Route;
use crate::contract::storybook::cron::CronProvider;
use answers::AnswerSchemas;

const JOB: Uuid = Uuid::from_u128(1);
const ARTIFACT: Uuid = Uuid::from_u128(2);

/// The whole document.
pub fn document() -> Value {
    let mut schemas = AnswerSchemas::new();
    let mut paths: Map<String, Value> = Map::new();
    for route in Route::samples(JOB, ARTIFACT) {
        let operation = operation::operation(route, &mut schemas);
        let path = paths.entry(path_template(route)).or_insert_with(|| json!({}));
        path[route.method().as_str().to_lowercase()] = operation;
    }
    paths.sort_keys();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "oneinabillion-edge",
            "version": env!("CARGO_PKG_VERSION"),
            "description": wording::INTRODUCTION,
            "license": { "name": "MIT", "identifier": "MIT" },
        },
        "servers": [{ "url": "/" }],
        "tags": wording::tags(),
        "paths": paths,
        "components": {
            "schemas": schemas.into_components(),
            "parameters": parameters::components(),
            "headers": failures::headers(),
            "responses": failures::responses(),
            "securitySchemes": security_schemes(),
        },
    })
}

/// The path with the names of its ids.
pub fn path_template(route: Route) -> String {
    let name = if matches!(route, Route::Redeliver(_)) { "{deliveryId}" } else { "{jobId}" };
    route.path().replace(&JOB.to_string(), name).replace(&ARTIFACT.to_string(), "{artifactId}")
}

fn security_schemes() -> Value {
    json!({
        "user": {
            "type": "http",
            "scheme": "bearer",
            "bearerFormat": "JWT",
            "description": "An access token of Supabase Auth, such as signing up answers with.",
        },
        "operator": {
            "type": "http",
            "scheme": "bearer",
            "description": "The operator secret, or the project's service key. In development nothing is asked for.",
        },
        "link": {
            "type": "apiKey",
            "in": "query",
            "name": "signature",
            "description": "A signed link, as answers print it; it holds for one artifact until it expires.",
        },
        "ticket": {
            "type": "apiKey",
            "in": "query",
            "name": "ticket",
            "description": "A ticket that lets its holder watch one job, once and within a minute.",
        },
        "webhookClock": clock(CronProvider::Webhook),
        "githubClock": clock(CronProvider::Github),
        "vercelClock": clock(CronProvider::Vercel),
    })
}

fn clock(provider: CronProvider) -> Value {
    json!({
        "type": "apiKey",
        "in": "header",
        "name": provider.header(),
        "description": "The secret of an outside clock.",
    })
}

/// Which of the schemes let a caller in; an empty one means that none is needed.
fn security_of(caller: Caller) -> Value {
    match caller {
        Caller::Anyone => json!([]),
        Caller::UserOrAnonymous | Caller::StatusReader => json!([{ "user": [] }, {}]),
        Caller::Watcher => json!([{ "user": [] }, { "ticket": [] }, {}]),
        Caller::User => json!([{ "user": [] }]),
        Caller::UserOrLink => json!([{ "user": [] }, { "link": [] }]),
        Caller::Link => json!([{ "link": [] }]),
        Caller::Operator => json!([{ "operator": [] }]),
        Caller::Cron => json!([{ "webhookClock": [] }, { "githubClock": [] }, { "vercelClock": [] }]),
    }
}
