//! A request's body as JSON: capped, whole, and of the type that it says.

use http::header::CONTENT_TYPE;
use serde_json::Value;

use super::body::{Body, read_capped};
use super::call::Call;
use super::error::ApiError;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The body's document. What is wrong with the body as such is reported under `body`.
pub async fn read_json(call: &Call, body: Body, limit_bytes: usize) -> Result<Value, ApiError> {
    if !says_json(call) {
        return Err(ApiError::invalid("Content-Type", "must be application/json"));
    }
    let bytes = read_capped(body, &call.headers, limit_bytes).await?;
    // Some editors and libraries write it (RFC 8259, 8.1).
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    if text.is_empty() {
        return Err(ApiError::invalid("body", "is required"));
    }
    serde_json::from_slice(text).map_err(|error| ApiError::invalid("body", what_is_wrong(&error)))
}

/// As [`read_json`], for a route whose body may be absent: null stands for none.
pub async fn read_optional_json(call: &Call, body: Body, limit_bytes: usize) -> Result<Value, ApiError> {
    let bytes = read_capped(body, &call.headers, limit_bytes).await?;
    if bytes.is_empty() { Ok(Value::Null) } else { read_json(call, Body::Bytes(bytes), limit_bytes).await }
}

/// What the parser says, and where: a half of a character (`\ud83d` alone), say, is easily overlooked.
fn what_is_wrong(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let text = error.to_string();
    let reason = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&text);
    let reason = match reason {
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => "half of a surrogate pair",
        other => other,
    };
    format!("must be JSON: {reason} at line {line}, column {column}")
}

/// Clients that say nothing mean JSON.
fn says_json(call: &Call) -> bool {
    let Some(value) = call.headers.get(CONTENT_TYPE) else { return true };
    let media_type = value.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/json") || media_type.to_ascii_lowercase().ends_with("+json")
}
