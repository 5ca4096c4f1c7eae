//! `Retry-After` on the status of an unfinished job: when a client that polls should ask again.

use std::time::Duration;

use http::Response;
use http::header::{HeaderValue, RETRY_AFTER};

use crate::http::body::Body;

/// Nothing is added where there is no reason to ask again.
pub fn add_retry_after(response: &mut Response<Body>, poll_after: Option<Duration>) {
    let seconds = poll_after.map(|pause| pause.as_millis().div_ceil(1_000));
    let value = seconds.and_then(|seconds| u64::try_from(seconds).ok()).map(HeaderValue::from);
    response.headers_mut().extend(value.map(|value| (RETRY_AFTER, value)));
}
