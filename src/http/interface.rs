//! `GET /openapi.json`: the interface, as it was printed when this version was built.

use bytes::Bytes;
use http::Response;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};

use super::body::Body;

/// A test keeps it equal to what the code says.
const DOCUMENT: &str = include_str!("../../docs/openapi.json");

pub fn document() -> Response<Body> {
    let mut response = Response::new(Body::Bytes(Bytes::from_static(DOCUMENT.as_bytes())));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}
