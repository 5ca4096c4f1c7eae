//! One line per request: what was requested, the outcome, how long it took. Never a query, a body, a name or a token.

use chrono::{DateTime, Utc};
use http::{Response, StatusCode};

use super::answer::Answer;
use super::body::Body;
use super::call::Call;
use super::error::ApiError;
use super::jobs::deliver::SERVED_FROM;
use super::policy::Dialect;
use crate::runtime::log::{ErrorText, LogEvent, Severity};

/// Writes the line of a request. `route` is its name, without ids.
pub fn log_request(call: &Call, route: &'static str, dialect: Dialect, started_at: DateTime<Utc>, result: &Answer) {
    let (status, code) = match result {
        Ok(response) => (response.status(), None),
        Err(error) => {
            let refusal = error.refusal(dialect, false);
            (refusal.status, Some(refusal.code))
        }
    };
    call.services.log.write(&LogEvent::Request {
        severity: severity_of(status, result),
        route,
        method: call.method.to_string(),
        status: status.as_u16(),
        milliseconds: (call.services.clock.now() - started_at).num_milliseconds(),
        round_trips: call.calls.made(),
        request_id: call.request_id.clone(),
        trace_id: call.trace_id.clone(),
        job_id: call.job_id(),
        code: code.map(|code| code.to_string()),
        reason: result.as_ref().err().map(|error| ErrorText::of(error)),
        served_from: result.as_ref().ok().and_then(served_from),
    });
}

fn served_from(response: &Response<Body>) -> Option<String> {
    Some(response.headers().get(SERVED_FROM)?.to_str().ok()?.to_owned())
}

fn severity_of(status: StatusCode, result: &Answer) -> Severity {
    match result {
        // Both wait for somebody to act.
        Err(ApiError::Misconfigured(_)) => Severity::Error,
        Err(ApiError::Store(error)) if !error.is_transient() => Severity::Error,
        _ if status == StatusCode::SERVICE_UNAVAILABLE => Severity::Warning,
        _ if status.is_server_error() => Severity::Error,
        _ => Severity::Info,
    }
}
