//! One line per request: what was asked, what came of it, how long it took. Never a query, a body, a name or a token.

use chrono::{DateTime, Utc};
use http::StatusCode;
use serde_json::json;

use super::answer::Answer;
use super::call::Call;
use super::error::ApiError;
use super::policy::Dialect;
use crate::runtime::error_chain::error_chain;
use crate::runtime::log::Severity;

/// Writes the line of a request. `route` is its name, without ids.
pub fn log_request(call: &Call, route: &'static str, dialect: Dialect, started_at: DateTime<Utc>, result: &Answer) {
    let (status, code) = match result {
        Ok(response) => (response.status(), None),
        Err(error) => {
            let refusal = error.refusal(dialect, false);
            (refusal.status, Some(refusal.code))
        }
    };
    let mut line = json!({
        "event": "request",
        "route": route,
        "method": call.method.as_str(),
        "status": status.as_u16(),
        "milliseconds": (call.services.clock.now() - started_at).num_milliseconds(),
        "requestId": call.request_id,
        "traceId": call.trace_id,
    });
    if let Err(error) = result {
        line["code"] = json!(code);
        line["reason"] = json!(error_chain(error));
    }
    call.services.log.write(severity_of(status, result), line);
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
