//! Every failure of an outside service is of one kind, and the kind says whether another attempt can help.
//!
//! The message is for operators: it holds no key, no address with a key in it, and no body, since a body may repeat what a user wrote.
//! What caused the fault is kept as its source.

use std::error::Error as StdError;
use std::fmt;

use chrono::{DateTime, FixedOffset};
use http::StatusCode;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

use crate::runtime::deadline::DeadlinePassed;
use crate::runtime::error_chain::Cause;
use crate::runtime::redirect::Redirect;
use crate::runtime::streams::ReadError;

/// What failed, where, and why.
#[derive(Debug)]
pub struct ProviderError {
    /// The service as an operator knows it, such as `speech`.
    pub service: &'static str,
    pub kind: ProviderErrorKind,
    message: String,
    /// The service is not at the address that it is called at.
    has_moved: bool,
    cause: Option<Cause>,
}

/// What a failure means for the next attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderErrorKind {
    /// The service or the way to it failed for now: no connection, a 5xx, an answer cut off.
    Transient { retry_after_seconds: Option<u32> },
    /// The service asks for patience.
    RateLimited { retry_after_seconds: Option<u32> },
    /// The service was not asked: by rules of our own it is not our turn.
    NotYet { retry_after_seconds: u32 },
    /// The service understood and said no: the same request fails again.
    Refused,
    /// An operator has to act: a key, an address, a model or the account's credit is wrong.
    Misconfigured,
    /// The service said yes, but what came is not what was asked for.
    Unusable,
    /// Less came than was asked for, though the service called it whole. It may do better the next time.
    CutOff,
    /// What was handed over, and came from a client, can't be worked with. The message is meant for that client.
    BadInput,
    /// The service's rules forbid what was asked for.
    ContentRefused,
    /// The request was sent, and nobody learned what became of it: it may have been done and paid for.
    FateUnknown,
    /// There is no money left for it.
    OverBudget,
}

impl ProviderError {
    pub fn new(service: &'static str, kind: ProviderErrorKind, message: impl Into<String>) -> ProviderError {
        ProviderError { service, kind, message: message.into(), has_moved: false, cause: None }
    }

    /// A failure that time may heal.
    pub fn transient(service: &'static str, message: impl Into<String>) -> ProviderError {
        ProviderError::new(service, ProviderErrorKind::Transient { retry_after_seconds: None }, message)
    }

    /// No answer came in time.
    pub fn late(service: &'static str, deadline: DeadlinePassed) -> ProviderError {
        ProviderError::transient(service, "no answer came in time").caused_by(deadline)
    }

    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<Cause>) -> ProviderError {
        self.cause = Some(cause.into());
        self
    }

    /// What failed, without the service's name and without a cause.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How long the service asks to be left alone.
    pub fn retry_after_seconds(&self) -> Option<u32> {
        match self.kind {
            ProviderErrorKind::Transient { retry_after_seconds }
            | ProviderErrorKind::RateLimited { retry_after_seconds } => retry_after_seconds,
            ProviderErrorKind::NotYet { retry_after_seconds } => Some(retry_after_seconds),
            ProviderErrorKind::Refused
            | ProviderErrorKind::Misconfigured
            | ProviderErrorKind::Unusable
            | ProviderErrorKind::CutOff
            | ProviderErrorKind::BadInput
            | ProviderErrorKind::ContentRefused
            | ProviderErrorKind::FateUnknown
            | ProviderErrorKind::OverBudget => None,
        }
    }

    /// Nobody went after the redirect. `variable` names the address that an operator has to change.
    pub fn moved(service: &'static str, redirect: &Redirect, variable: &str) -> ProviderError {
        let message = format!("{redirect}: {variable} has to name where it is");
        ProviderError { has_moved: true, ..ProviderError::new(service, ProviderErrorKind::Misconfigured, message) }
    }

    /// Whether its address alone is wrong.
    pub fn has_moved(&self) -> bool {
        self.has_moved
    }

    /// A failure of the call itself, before or while the answer came. The address is taken off: it may hold a key.
    pub fn from_call(service: &'static str, error: reqwest::Error) -> ProviderError {
        let error = error.without_url();
        let (kind, message) = if error.is_builder() {
            (ProviderErrorKind::Misconfigured, "the request could not be built: is its address right?")
        } else if error.is_body() || error.is_decode() {
            (ProviderErrorKind::Transient { retry_after_seconds: None }, "the answer broke off")
        } else {
            (ProviderErrorKind::Transient { retry_after_seconds: None }, "the service could not be reached")
        };
        ProviderError::new(service, kind, message).caused_by(error)
    }

    /// A failure of a call that may have cost money: only when it was surely not sent is it like any other.
    pub fn from_paid_call(service: &'static str, error: reqwest::Error) -> ProviderError {
        if error.is_builder() || was_not_sent(&error) {
            return ProviderError::from_call(service, error);
        }
        let message = if error.is_body() || error.is_decode() {
            "the answer broke off"
        } else {
            "the connection broke before an answer came"
        };
        ProviderError::new(service, ProviderErrorKind::FateUnknown, message).caused_by(error.without_url())
    }

    /// A body that did not come whole, or is longer than its reader takes.
    pub fn from_reading(service: &'static str, error: ReadError<reqwest::Error>) -> ProviderError {
        match error {
            ReadError::Broken(error) => ProviderError::from_call(service, error),
            ReadError::TooLong { limit_bytes } => {
                ProviderError::transient(service, format!("the answer has more than {limit_bytes} bytes"))
            }
        }
    }

    /// An answer whose status says no. `code` is the error code in the answer's body, if it has one.
    pub fn from_status(
        service: &'static str,
        status: StatusCode,
        retry_after_seconds: Option<u32>,
        code: Option<&str>,
    ) -> ProviderError {
        let kind = match status {
            // OpenAI answers 429 for both haste and an empty account, and 400 for both a poor request and a spent limit: only the code
            // distinguishes them.
            _ if code.is_some_and(is_for_an_operator) => ProviderErrorKind::Misconfigured,
            StatusCode::TOO_MANY_REQUESTS => ProviderErrorKind::RateLimited { retry_after_seconds },
            StatusCode::REQUEST_TIMEOUT | StatusCode::CONFLICT | StatusCode::TOO_EARLY => {
                ProviderErrorKind::Transient { retry_after_seconds }
            }
            StatusCode::UNAUTHORIZED
            | StatusCode::PAYMENT_REQUIRED
            | StatusCode::FORBIDDEN
            | StatusCode::NOT_FOUND
            | StatusCode::METHOD_NOT_ALLOWED => ProviderErrorKind::Misconfigured,
            _ if code.is_some_and(is_refusal_of_content) => ProviderErrorKind::ContentRefused,
            // It is not implemented now and will not be in a minute.
            StatusCode::NOT_IMPLEMENTED => ProviderErrorKind::Misconfigured,
            // It has moved: an operator has to name the new address.
            status if status.is_redirection() => ProviderErrorKind::Misconfigured,
            status if status.is_server_error() => ProviderErrorKind::Transient { retry_after_seconds },
            _ => ProviderErrorKind::Refused,
        };
        let code = code.filter(|code| is_plain_code(code)).map_or(String::new(), |code| format!(" ({code})"));
        ProviderError::new(service, kind, format!("the service answered {}{code}", status.as_u16()))
    }
}

/// Whatever is asked: no job waits for as long.
pub const LONGEST_REST_SECONDS: u32 = 24 * 3_600;

/// Reads `Retry-After`: a number of seconds, or a date, which is held against the answer's own.
pub fn retry_after_seconds(headers: &HeaderMap) -> Option<u32> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    let starts_as_number = value.starts_with(|letter: char| letter.is_ascii_digit());
    let seconds = match value.parse::<f64>() {
        Ok(seconds) if starts_as_number => seconds,
        Ok(_) => return None,
        Err(_) => (date(value)? - date(headers.get(DATE)?.to_str().ok()?)?).num_seconds().max(0) as f64,
    };
    // More than fits is as long as it gets.
    Some((seconds.ceil() as u32).min(LONGEST_REST_SECONDS))
}

/// Of RFC 9110's form that is still written: `Sun, 06 Nov 1994 08:49:37 GMT`.
fn date(text: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc2822(text.trim()).ok()
}

/// No connection was made, as far as the platform says it: a Worker's `fetch` does not.
#[cfg(not(target_arch = "wasm32"))]
fn was_not_sent(error: &reqwest::Error) -> bool {
    error.is_connect()
}

#[cfg(target_arch = "wasm32")]
fn was_not_sent(_error: &reqwest::Error) -> bool {
    false
}

/// OpenAI's codes for an account without credit, and for a setting that the chosen model does not know: the same for every request.
fn is_for_an_operator(code: &str) -> bool {
    [
        "insufficient_quota",
        "billing_hard_limit_reached",
        "billing_not_active",
        "unknown_parameter",
        "unsupported_parameter",
        "unsupported_value",
    ]
    .contains(&code)
}

/// OpenAI's and Azure's codes for what their rules forbid.
fn is_refusal_of_content(code: &str) -> bool {
    ["content_policy_violation", "moderation_blocked", "content_filter", "safety_violations"].contains(&code)
}

/// A code is a word, not a sentence that could repeat what a user wrote.
fn is_plain_code(code: &str) -> bool {
    (1..=60).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

impl fmt::Display for ProviderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.service, self.message)
    }
}

impl StdError for ProviderError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.cause.as_deref().map(|cause| cause as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    fn kind(status: u16, code: Option<&str>) -> ProviderErrorKind {
        ProviderError::from_status("speech", StatusCode::from_u16(status).unwrap(), Some(7), code).kind
    }

    #[test]
    fn every_status_has_a_kind_and_only_time_heals_what_time_can() {
        let after = Some(7);
        for status in [408, 409, 425, 500, 502, 503, 504, 520, 529] {
            assert_eq!(kind(status, None), ProviderErrorKind::Transient { retry_after_seconds: after }, "{status}");
        }
        assert_eq!(
            kind(429, Some("rate_limit_exceeded")),
            ProviderErrorKind::RateLimited { retry_after_seconds: after }
        );
        assert_eq!(kind(429, Some("insufficient_quota")), ProviderErrorKind::Misconfigured);
        for status in [301, 302, 303, 304, 307, 308, 401, 402, 403, 404, 405, 501] {
            assert_eq!(kind(status, None), ProviderErrorKind::Misconfigured, "{status}");
        }
        for status in [400, 413, 415, 422, 451] {
            assert_eq!(kind(status, None), ProviderErrorKind::Refused, "{status}");
        }
    }

    #[test]
    fn a_code_that_only_an_operator_can_mend_wins_over_the_status() {
        for code in [
            "insufficient_quota",
            "billing_hard_limit_reached",
            "billing_not_active",
            "unknown_parameter",
            "unsupported_parameter",
            "unsupported_value",
        ] {
            for status in [400, 403, 422, 429] {
                assert_eq!(kind(status, Some(code)), ProviderErrorKind::Misconfigured, "{status} {code}");
            }
        }
        assert_eq!(kind(400, Some("invalid_value")), ProviderErrorKind::Refused);
        assert_eq!(kind(400, Some("content_policy_violation")), ProviderErrorKind::ContentRefused);
    }

    #[test]
    fn a_message_repeats_a_code_but_never_a_sentence() {
        let message = |code| ProviderError::from_status("text", StatusCode::BAD_REQUEST, None, Some(code)).to_string();
        assert_eq!(message("content_policy_violation"), "text: the service answered 400 (content_policy_violation)");
        assert_eq!(message("Maria was born on 12 May"), "text: the service answered 400");
    }

    #[test]
    fn retry_after_is_read_as_seconds_or_as_a_date_and_is_a_day_at_most() {
        let read = |value: &str, date: &str| {
            let headers = [(RETRY_AFTER, value), (DATE, date)]
                .map(|(name, value)| (name, value.parse::<HeaderValue>().expect("a value")));
            retry_after_seconds(&HeaderMap::from_iter(headers.into_iter().filter(|(_, value)| !value.is_empty())))
        };
        let now = "Wed, 21 Oct 2026 07:28:00 GMT";
        for (value, seconds) in [
            ("30", 30),
            ("0.3", 1),
            ("0", 0),
            ("3601", 3_601),
            ("86401", 86_400),
            ("4000000000", 86_400),
            ("99999999999999999999", 86_400),
            ("1e99", 86_400),
            (&"9".repeat(400), 86_400),
            ("Wed, 21 Oct 2026 07:28:30 GMT", 30),
            ("Thu, 22 Oct 2026 07:28:01 GMT", 86_400),
            ("Wed, 21 Oct 2026 07:27:00 GMT", 0),
        ] {
            assert_eq!(read(value, now), Some(seconds), "{value}");
        }
        for odd in ["-1", "+1", ".5", "NaN", "inf", "-inf", "1e", "12 s", "tomorrow", ""] {
            assert_eq!(read(odd, now), None, "{odd}");
        }
        assert_eq!(read("Wed, 21 Oct 2026 07:28:30 GMT", ""), None, "nobody knows how long that is");
    }
}
