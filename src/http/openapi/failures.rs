//! What each route refuses, and the headers that answers carry.

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::examples;
use crate::http::policy::{Caller, Policy};
use crate::http::route::Route;

/// Statuses of refusals, with what they mean on every route.
const REFUSALS: [(StatusCode, &str); 15] = [
    (StatusCode::BAD_REQUEST, "Something in the request is wrong; `details` names each field."),
    (StatusCode::UNAUTHORIZED, "Nobody is signed in, or the token is not accepted."),
    (StatusCode::FORBIDDEN, "The caller may not do this, or the link has expired."),
    (StatusCode::NOT_FOUND, "There is no such thing, or it is somebody else's."),
    (StatusCode::CONFLICT, "It can't be done as things stand; repeating the request does not help."),
    (StatusCode::PRECONDITION_FAILED, "A precondition of the request does not hold."),
    (StatusCode::PAYLOAD_TOO_LARGE, "The body is too large."),
    (StatusCode::RANGE_NOT_SATISFIABLE, "The range lies outside of the file."),
    (StatusCode::UNPROCESSABLE_ENTITY, "The `Idempotency-Key` was used for another request."),
    (StatusCode::UPGRADE_REQUIRED, "This stream is opened as a WebSocket."),
    (StatusCode::TOO_MANY_REQUESTS, "Too many requests, or too many jobs at once."),
    (StatusCode::INTERNAL_SERVER_ERROR, "Something is broken; waiting does not help."),
    (StatusCode::BAD_GATEWAY, "No store has a readable copy of the file."),
    (StatusCode::SERVICE_UNAVAILABLE, "Something is away; waiting helps."),
    (StatusCode::METHOD_NOT_ALLOWED, "The path has other methods; `Allow` names them."),
];

/// On every answer of a route that has a limit.
pub(super) const LIMIT_HEADERS: [&str; 5] =
    ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "RateLimit", "RateLimit-Policy"];

/// The refusals that a route can answer with.
pub(super) fn refusals(route: Route, policy: &Policy) -> Vec<StatusCode> {
    let reads_body = policy.body_limit_bytes > 0;
    let is_bytes = matches!(route, Route::Media(_) | Route::StreamAudio { .. });
    let may_be_refused = |status: StatusCode| match status {
        StatusCode::BAD_REQUEST => reads_body || super::parameters::has_checked_parameters(route),
        StatusCode::UNAUTHORIZED => !matches!(policy.caller, Caller::Anyone | Caller::Link),
        StatusCode::FORBIDDEN => matches!(policy.caller, Caller::Link | Caller::UserOrLink) || route == Route::Signup,
        StatusCode::NOT_FOUND => super::path_template(route).contains('{') || route == Route::ProcessJobs,
        StatusCode::CONFLICT => matches!(
            route,
            Route::Signup | Route::CancelJob(_) | Route::CancelUserJob(_) | Route::RetryJob(_) | Route::Redeliver(_)
        ),
        StatusCode::PRECONDITION_FAILED | StatusCode::RANGE_NOT_SATISFIABLE | StatusCode::BAD_GATEWAY => is_bytes,
        StatusCode::PAYLOAD_TOO_LARGE => reads_body,
        StatusCode::UNPROCESSABLE_ENTITY => super::parameters::takes_idempotency_key(route),
        StatusCode::UPGRADE_REQUIRED => matches!(route, Route::OpenSocket(_) | Route::OpenSocketAsPrinted(_)),
        StatusCode::TOO_MANY_REQUESTS => policy.limit.is_some(),
        StatusCode::INTERNAL_SERVER_ERROR | StatusCode::SERVICE_UNAVAILABLE => route != Route::Healthz,
        _ => false,
    };
    REFUSALS.into_iter().map(|(status, _)| status).filter(|status| may_be_refused(*status)).collect()
}

/// Each refusal once; operations refer to it by its status.
pub(super) fn responses() -> Value {
    let responses: Map<String, Value> =
        REFUSALS.into_iter().map(|(status, text)| (name(status), refusal(status, text))).collect();
    Value::Object(responses)
}

pub(super) fn name(status: StatusCode) -> String {
    status.canonical_reason().unwrap_or("Refusal").replace([' ', '-'], "")
}

fn refusal(status: StatusCode, description: &str) -> Value {
    let own: &[&str] = match status {
        StatusCode::UNAUTHORIZED => &["WWW-Authenticate"],
        StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY => &["X-Should-Retry"],
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => &["Retry-After", "Retry-After-Ms"],
        StatusCode::METHOD_NOT_ALLOWED => &["Allow"],
        StatusCode::RANGE_NOT_SATISFIABLE => &["Content-Range"],
        _ => &[],
    };
    let schema = json!({ "$ref": "#/components/schemas/ErrorBody" });
    let body = json!({ "schema": schema, "examples": examples::by_dialect(&name(status)) });
    json!({
        "description": description,
        "headers": references(own.iter().chain(&LIMIT_HEADERS).chain(&["X-Request-Id"]).copied()),
        "content": { "application/json": body },
    })
}

/// Headers by reference.
pub(super) fn references<'a>(names: impl IntoIterator<Item = &'a str>) -> Value {
    let entry = |name: &str| (name.to_owned(), json!({ "$ref": format!("#/components/headers/{name}") }));
    Value::Object(names.into_iter().map(entry).collect())
}

/// Every header that an operation or a refusal refers to.
pub(super) fn headers() -> Value {
    let header = |kind: &str, description: &str| json!({ "description": description, "schema": { "type": kind } });
    json!({
        "X-Request-Id": header("string", "The request's id, which the log lines of the request carry too."),
        "Location": header("string", "Where the job is read."),
        "Retry-After": header("integer", "Seconds to wait before the next request."),
        "Retry-After-Ms": header("integer", "The same in milliseconds."),
        "X-Should-Retry": header("string", "`false`: repeating the request does not help."),
        "WWW-Authenticate": header("string", "`Bearer`."),
        "Allow": header("string", "The methods of the path."),
        "Content-Range": header("string", "Which bytes of how many."),
        "Accept-Ranges": header("string", "`bytes`."),
        "Content-Disposition": header("string", "The file's name."),
        "ETag": header("string", "The file's version."),
        "Last-Modified": header("string", "When the file was stored."),
        "X-Served-From": header("string", "The store and the type that were served: `r2/audio_mp3`."),
        "Preference-Applied": header("string", "That the answer waited."),
        "Idempotency-Replayed": header("string", "`true`: the answer to an earlier request with the same key."),
        "X-RateLimit-Limit": header("integer", "How many requests the window allows."),
        "X-RateLimit-Remaining": header("integer", "How many are left of them."),
        "X-RateLimit-Reset": header("integer", "When the window ends, in seconds since 1970."),
        "RateLimit": header("string", "The same in the form of the IETF's draft."),
        "RateLimit-Policy": header("string", "The rule in the form of the IETF's draft."),
    })
}
