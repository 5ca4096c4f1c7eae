//! Parameters of paths, queries and headers.

use serde_json::{Map, Value, json};

use crate::http::route::Route;

/// The parameters of a route, by reference.
pub(super) fn references(route: Route) -> Vec<Value> {
    names(route).into_iter().map(|name| json!({ "$ref": format!("#/components/parameters/{name}") })).collect()
}

/// Whether a client may repeat the request under one key.
pub(super) fn takes_idempotency_key(route: Route) -> bool {
    matches!(route, Route::Signup | Route::StartReading | Route::StartStory(_) | Route::RetryJob(_))
}

/// Whether something beside the body can be wrong.
pub(super) fn has_checked_parameters(route: Route) -> bool {
    const CHECKED: [&str; 6] = ["limit", "purge", "status", "createdFrom", "Idempotency-Key", "Cancel-After"];
    names(route).iter().any(|name| CHECKED.contains(name))
}

fn names(route: Route) -> Vec<&'static str> {
    let path: &[&str] = match route {
        Route::StreamAudio { .. } => &["jobId", "artifactId"],
        Route::Media(_) => &["artifactId"],
        Route::Redeliver(_) => &["deliveryId"],
        _ if route.job_id().is_some() => &["jobId"],
        _ => &[],
    };
    let own: &[&str] = match route {
        Route::StartReading => &["Cancel-After", "Prefer"],
        Route::StartStory(_) => &["Cancel-After"],
        Route::ReadJob(_) | Route::StoryStatus { .. } => &["Prefer"],
        Route::CancelJob(_) => &["purge"],
        Route::ListJobs | Route::ListUserJobs => &["limit", "cursor", "status", "type", "createdFrom", "createdUntil"],
        Route::ListDeliveries => &["limit", "cursor"],
        Route::StreamJob(_) => &["Last-Event-ID", "lastEventId", "ticket"],
        Route::StreamAccount => &["Last-Event-ID", "lastEventId"],
        Route::OpenSocket(_) | Route::OpenSocketAsPrinted(_) => &["ticket"],
        Route::Media(_) | Route::StreamAudio { .. } => {
            &["disposition", "expires", "key", "signature", "Range", "If-Range", "If-None-Match", "If-Modified-Since"]
        }
        _ => &[],
    };
    let key: &[&str] = if takes_idempotency_key(route) { &["Idempotency-Key"] } else { &[] };
    [path, own, key].concat()
}

/// All parameters, by name.
pub(super) fn components() -> Value {
    let uuid = || json!({ "type": "string", "format": "uuid" });
    let text = || json!({ "type": "string" });
    // A filter without a value is ignored.
    let time = || json!({ "type": "string", "anyOf": [{ "format": "date-time" }, { "maxLength": 0 }] });
    let parameters = [
        path("jobId", uuid()),
        path("artifactId", uuid()),
        path("deliveryId", uuid()),
        query(
            "limit",
            "How many entries a page has.",
            json!({ "type": "integer", "minimum": 1, "maximum": 100, "default": 20 }),
        ),
        query("cursor", "`nextCursor` of the page before.", text()),
        query("status", "Only jobs of these states, with commas between them.", text()),
        query("type", "Only jobs of these kinds, with commas between them.", text()),
        query("createdFrom", "Only jobs that were started at this time or later.", time()),
        query("createdUntil", "Only jobs that were started before this time.", time()),
        query(
            "purge",
            "`true` erases a finished job with all that was stored of it.",
            json!({ "type": "boolean", "default": false }),
        ),
        query("ticket", "A ticket that was issued for this job.", text()),
        query("lastEventId", "As `Last-Event-ID`, for clients that can set no header.", text()),
        query(
            "disposition",
            "Whether a browser shows the file or saves it; part of what is signed.",
            json!({ "enum": ["inline", "attachment"] }),
        ),
        query("expires", "When the link ends; part of what is signed.", text()),
        query("key", "The id of the key that signed the link.", text()),
        query("signature", "The link's signature.", text()),
        header(
            "Idempotency-Key",
            "Makes repeats of the request one request for 24 hours.",
            json!({ "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$" }),
        ),
        header(
            "Cancel-After",
            "Seconds after which the job is ended if it has not ended by itself.",
            json!({ "type": "integer", "minimum": 10 }),
        ),
        header("Prefer", "`wait=N` answers when the job has ended, or after N seconds (at most 25).", text()),
        header("Last-Event-ID", "The last event that was seen; the stream goes on behind it.", text()),
        header("Range", "Which bytes are wanted.", text()),
        header("If-Range", "Which version the range is of.", text()),
        header("If-None-Match", "Which version the client holds.", text()),
        header("If-Modified-Since", "How old what the client holds is.", text()),
    ];
    Value::Object(
        parameters
            .into_iter()
            .map(|parameter| (parameter["name"].as_str().unwrap_or_default().to_owned(), parameter))
            .collect::<Map<_, _>>(),
    )
}

fn path(name: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

fn query(name: &str, description: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "query", "description": description, "schema": schema })
}

fn header(name: &str, description: &str, schema: Value) -> Value {
    json!({ "name": name, "in": "header", "description": description, "schema": schema })
}
