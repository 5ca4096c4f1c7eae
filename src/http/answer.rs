//! Answers in JSON.

use bytes::Bytes;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use serde::Serialize;

use super::body::Body;
use super::error::ApiError;

/// What a handler gives.
pub type Answer = Result<Response<Body>, ApiError>;

/// A JSON document that must not be cached: it is one user's, and it changes (FAILURES 38).
pub fn json_answer(status: StatusCode, document: &impl Serialize) -> Answer {
    let bytes = serde_json::to_vec(document)
        .map_err(|cause| ApiError::Internal { what: "an answer does not serialise", cause: Box::new(cause) })?;
    let mut response = Response::new(Body::Bytes(Bytes::from(bytes)));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(response)
}
