//! The token in one of a request's headers.

use http::HeaderMap;
use http::header::{AUTHORIZATION, SEC_WEBSOCKET_PROTOCOL};

use crate::http::call::Call;

/// The token of `Authorization: Bearer …`; the scheme's case does not matter (RFC 9110, section 11.1).
pub fn bearer(call: &Call) -> Option<&str> {
    bearer_in(&call.headers)
}

pub fn bearer_in(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.trim().split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// The protocol that a WebSocket's token follows.
pub const SOCKET_PROTOCOL: &str = "bearer";

/// The token of `Sec-WebSocket-Protocol: bearer, …`: a browser can set no other header on a WebSocket.
pub fn socket_token(call: &Call) -> Option<&str> {
    let (protocol, token) = call.header(SEC_WEBSOCKET_PROTOCOL.as_str())?.split_once(',')?;
    let token = token.trim();
    (protocol.trim() == SOCKET_PROTOCOL && !token.is_empty()).then_some(token)
}
