//! The one exit: whatever was answered or went wrong leaves with a request id, CORS headers exactly once, and one log line (FAILURES 40).

use bytes::Bytes;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE,
    HeaderName, HeaderValue, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, Method, Response, StatusCode};

use super::body::{Body, PipedBody};
use super::policy::Dialect;
use super::refusal::{Refusal, allow};

/// What a browser may send.
const ALLOWED_HEADERS: &str = "Authorization, apikey, Content-Type, Cache-Control, Idempotency-Key, Cancel-After, Prefer, Range, traceparent, \
     If-None-Match, If-Modified-Since, If-Match, If-Unmodified-Since, If-Range, Last-Event-ID";
const ALLOWED_METHODS: &str = "GET, HEAD, POST, PUT, DELETE, OPTIONS";
/// What a script may read.
const EXPOSED_HEADERS: &str = "\
    X-Request-Id, Location, Retry-After, Retry-After-Ms, X-Should-Retry, Idempotency-Replayed, \
    Preference-Applied, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, RateLimit, \
    RateLimit-Policy, Accept-Ranges, Content-Range, Content-Length, Content-Disposition, ETag, Last-Modified, \
    X-Served-From, Allow";
const RETRY_AFTER_MS: HeaderName = HeaderName::from_static("retry-after-ms");
const SHOULD_RETRY: HeaderName = HeaderName::from_static("x-should-retry");
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// An error as a client gets it.
pub fn refuse(refusal: Refusal, dialect: Dialect, request_id: &str) -> Response<Body> {
    let body = refusal.body(dialect, request_id);
    // Plain structures of text and numbers always serialise; an empty body is better than none if that ever changes.
    let bytes = serde_json::to_vec(&body).unwrap_or_default();
    let mut response = Response::new(Body::Bytes(Bytes::from(bytes)));
    *response.status_mut() = refusal.status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = refusal.retry_after_seconds {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    headers.extend(refusal.header);
    response
}

/// The answer to OPTIONS on any path: a browser that asks before it calls must learn of a 404 from the call itself.
pub fn preflight(allowed: &[Method]) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(ALLOWED_METHODS));
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(ALLOWED_HEADERS));
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
    if !allowed.is_empty() {
        headers.extend(allow(allowed).map(|methods| (ALLOW, methods)));
    }
    response
}

/// Finishes every answer. Tokens travel in headers and not in cookies, so any origin may call.
pub fn finish(mut response: Response<Body>, method: &Method, request_id: &str) -> Response<Body> {
    let length = match response.body() {
        Body::Bytes(bytes) => Some(bytes.len() as u64),
        Body::Stream { length, .. } => *length,
        Body::Piped(PipedBody { length, .. }) => Some(*length),
        Body::Socket(_) => None,
    };
    let bodiless = matches!(response.status(), StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    let headers = response.headers_mut();
    if let (Some(length), false) = (length, bodiless || headers.contains_key(CONTENT_LENGTH)) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED_HEADERS));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    set_request_id(headers, request_id);
    advise_retrying_clients(response.status(), response.headers_mut());
    if method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

/// The retrying clients of common SDKs read milliseconds first, and repeat a 409 unless they are asked not to.
fn advise_retrying_clients(status: StatusCode, headers: &mut HeaderMap) {
    let seconds = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if let Some(seconds) = seconds.filter(|_| status.is_client_error() || status.is_server_error()) {
        headers.insert(RETRY_AFTER_MS, HeaderValue::from(seconds * 1_000));
    }
    if matches!(status, StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY) {
        headers.insert(SHOULD_RETRY, HeaderValue::from_static("false"));
    }
}

fn set_request_id(headers: &mut HeaderMap, request_id: &str) {
    if let Ok(value) = HeaderValue::from_str(request_id) {
        headers.insert(REQUEST_ID, value);
    }
}
