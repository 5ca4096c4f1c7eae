//! `Idempotency-Key`: the same request twice starts one job (FAILURES 25).

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::route::Route;

pub const HEADER: &str = "idempotency-key";

/// The key of a request, if it has one: 1 to 255 visible ASCII characters.
pub fn key_of(call: &Call) -> Result<Option<String>, ApiError> {
    let Some(value) = call.headers.get(HEADER) else { return Ok(None) };
    match value.to_str() {
        Ok(key) if (1..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic()) => {
            Ok(Some(key.to_owned()))
        }
        _ => Err(ApiError::invalid("Idempotency-Key", "must be 1 to 255 visible ASCII characters")),
    }
}

/// SHA-256 of the route and of the body's content: white space and the order of fields make no difference.
pub fn request_hash(route: Route, body: &Value) -> String {
    let mut canonical = body.clone();
    canonical.sort_all_objects();
    let mut hasher = Sha256::new();
    hasher.update(route.name());
    hasher.update(b"\n");
    hasher.update(canonical.to_string());
    format!("{:x}", hasher.finalize())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_same_content_is_the_same_request_however_it_is_written() {
        let read = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
        let one = request_hash(Route::StartReading, &read(r#"{ "a": 1, "b": { "c": 2, "d": 3 } }"#));
        let same = request_hash(Route::StartReading, &read(r#"{"b":{"d":3,"c":2},"a":1}"#));
        assert_eq!(one, same);
        assert_ne!(one, request_hash(Route::StartReading, &json!({ "a": 1, "b": { "c": 2, "d": 4 } })));
        assert_ne!(one, request_hash(Route::Signup, &json!({ "a": 1, "b": { "c": 2, "d": 3 } })));
    }
}
