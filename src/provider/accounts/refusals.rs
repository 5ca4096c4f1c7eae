//! What GoTrue says when it says no (<https://supabase.com/docs/guides/auth/debugging/error-codes>): to the person, to us, or to the operator.

use http::StatusCode;
use serde::Deserialize;
use serde_json::Value;

use super::{SERVICE, SignInOutcome, SignupOutcome};
use crate::provider::error::{ProviderError, ProviderErrorKind};

/// How long to wait where the service does not say it.
const USUAL_PAUSE_SECONDS: u32 = 60;
const LONGEST_PAUSE_SECONDS: u32 = 86_400;

/// Settings of the project that keep people out although they did nothing wrong: no mail goes to strangers without an SMTP server of one's own,
/// a captcha can't be solved by a Worker, a hook of the project's gives no usable answer, and nobody signs in by mail where that is switched off.
const OPERATORS_TO_MEND: [&str; 5] = [
    "email_address_not_authorized",
    "email_provider_disabled",
    "captcha_failed",
    "hook_payload_invalid_content_type",
    "hook_payload_over_size_limit",
];
/// The service was too slow for itself.
const HEALED_BY_TIME: [&str; 4] = ["hook_timeout", "hook_timeout_after_retry", "request_timeout", "conflict"];

/// A refusal: `error_code`, or since the API's version of 2024 `code` as text.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Refusal {
    error_code: Option<String>,
    code: Option<Value>,
    msg: Option<String>,
    message: Option<String>,
}

impl Refusal {
    pub fn read(bytes: &[u8]) -> Refusal {
        serde_json::from_slice(bytes).unwrap_or_default()
    }

    pub fn code(&self) -> &str {
        self.error_code.as_deref().or(self.code.as_ref().and_then(Value::as_str)).unwrap_or_default()
    }

    fn said(&self) -> Option<&str> {
        self.msg.as_deref().or(self.message.as_deref())
    }

    fn words(&self) -> String {
        self.said().unwrap_or("is not accepted").to_owned()
    }

    /// The service itself is at fault, or what it was given by an operator.
    pub fn error(&self, status: u16, retry_after_seconds: Option<u32>) -> ProviderError {
        let code = self.code();
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
        let mut error = ProviderError::from_status(SERVICE, status, retry_after_seconds, Some(code));
        if OPERATORS_TO_MEND.contains(&code) {
            error.kind = ProviderErrorKind::Misconfigured;
        } else if HEALED_BY_TIME.contains(&code) {
            error.kind = ProviderErrorKind::Transient { retry_after_seconds };
        }
        error
    }

    /// `Retry-After`, or what the words say: "you can only request this after 42 seconds".
    fn pause_seconds(&self, retry_after_seconds: Option<u32>) -> u32 {
        let in_words = || {
            let (_, rest) = self.said()?.split_once("after ")?;
            rest.split_once(" second")?.0.parse::<u32>().ok()
        };
        retry_after_seconds.or_else(in_words).unwrap_or(USUAL_PAUSE_SECONDS).clamp(1, LONGEST_PAUSE_SECONDS)
    }
}

/// What became of a sign-up that was not answered with a user.
pub fn read_refusal(status: u16, retry_after: Option<u32>, bytes: &[u8]) -> Result<SignupOutcome, ProviderError> {
    let refusal = Refusal::read(bytes);
    match (status, refusal.code()) {
        (_, "user_already_exists" | "email_exists") => Ok(SignupOutcome::AddressKnown),
        (_, "weak_password") => Ok(SignupOutcome::PasswordRefused(refusal.words())),
        // One code for every field; only the words distinguish them.
        (_, "validation_failed") if refusal.words().contains("assword") => {
            Ok(SignupOutcome::PasswordRefused(refusal.words()))
        }
        (_, "email_address_invalid" | "validation_failed") => Ok(SignupOutcome::EmailRefused(refusal.words())),
        (_, "signup_disabled" | "email_provider_disabled") => Ok(SignupOutcome::Closed),
        (429, _) => Ok(SignupOutcome::TooMany { retry_after_seconds: refusal.pause_seconds(retry_after) }),
        // A hook of the project's refuses somebody in words of its own, which have no code.
        (400 | 403 | 422, "unknown") if refusal.said().is_some() => Ok(SignupOutcome::EmailRefused(refusal.words())),
        _ => Err(refusal.error(status, retry_after)),
    }
}

/// What became of a sign-in that was not answered with a session.
pub fn read_sign_in_refusal(
    status: u16,
    retry_after: Option<u32>,
    bytes: &[u8],
) -> Result<SignInOutcome, ProviderError> {
    let refusal = Refusal::read(bytes);
    match (status, refusal.code()) {
        (_, "email_not_confirmed") => Ok(SignInOutcome::AddressUnverified),
        (_, code) if OPERATORS_TO_MEND.contains(&code) => Err(refusal.error(status, retry_after)),
        // Older versions say it by the status alone.
        (_, "invalid_credentials") | (400, _) => Ok(SignInOutcome::Refused),
        (429, _) => Ok(SignInOutcome::TooMany { retry_after_seconds: refusal.pause_seconds(retry_after) }),
        _ => Err(refusal.error(status, retry_after)),
    }
}
