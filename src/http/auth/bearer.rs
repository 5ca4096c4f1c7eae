//! The token in a request's header.

use http::header::AUTHORIZATION;

use crate::http::call::Call;

/// The token of `Authorization: Bearer …`; the scheme's case does not matter (RFC 9110, section 11.1).
pub fn bearer(call: &Call) -> Option<&str> {
    let (scheme, token) = call.header(AUTHORIZATION.as_str())?.trim().split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}
