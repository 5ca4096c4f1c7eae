//! The account service, GoTrue: signs people up, and distinguishes a known address, a bad one and a service that is down.

use std::time::Duration;

use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::error::{ProviderError, retry_after_seconds};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::response_body::read_body;

const SERVICE: &str = "accounts";
const DEADLINE: Duration = Duration::from_secs(10);
/// A user and a session are a few kilobytes.
const LONGEST_ANSWER_BYTES: usize = 256 * 1024;

/// The way to the service, with the key that every client of the project has.
#[derive(Clone)]
pub struct Accounts {
    signup_url: String,
    anon_key: String,
    client: reqwest::Client,
}

/// What became of a sign-up.
#[derive(Clone, Debug, PartialEq)]
pub enum SignupOutcome {
    Created {
        user: Account,
        /// None while the address has to be verified.
        session: Option<Session>,
    },
    /// Reported by the service in either of its two ways.
    AddressKnown,
    /// The service found the password too weak; its words are meant for the person.
    PasswordRefused(String),
    /// The service does not take the address.
    EmailRefused(String),
    /// The service limits sign-ups itself.
    TooMany { retry_after_seconds: u32 },
}

/// The new user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: String,
    pub email: String,
}

/// The tokens of a new user.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Session {
    pub access_token: String,
    pub refresh_token: String,
    pub expires_in: u64,
    pub token_type: String,
}

/// What is signed up.
pub struct Signup<'a> {
    pub email: &'a str,
    pub password: &'a str,
    pub name: Option<&'a str>,
}

/// GoTrue's refusal: `error_code`, or in some versions `code` as text
/// (<https://supabase.com/docs/guides/auth/debugging/error-codes>).
#[derive(Default, Deserialize)]
#[serde(default)]
struct Refusal {
    error_code: Option<String>,
    code: Option<Value>,
    msg: Option<String>,
    message: Option<String>,
}

/// A new user at the top of the answer, or beside the session in `user`.
#[derive(Deserialize)]
struct UserDocument {
    id: String,
    #[serde(default)]
    email: String,
    identities: Option<Vec<Value>>,
}

impl Accounts {
    /// `auth_url` ends in `/auth/v1`.
    pub fn new(auth_url: &str, anon_key: &str) -> Accounts {
        Accounts {
            signup_url: format!("{auth_url}/signup"),
            anon_key: anon_key.to_owned(),
            client: reqwest::Client::new(),
        }
    }

    /// Signs somebody up. Never tried twice: when no answer came, the account may exist.
    pub async fn sign_up(&self, signup: &Signup<'_>, clock: &dyn Clock) -> Result<SignupOutcome, ProviderError> {
        within(clock, DEADLINE, async {
            let body = json!({ "email": signup.email, "password": signup.password, "data": metadata(signup) });
            let mut request = self.client.post(&self.signup_url).header("apikey", &self.anon_key).json(&body);
            if !self.anon_key.starts_with("sb_") {
                request = request.bearer_auth(&self.anon_key);
            }
            let response = request.send().await.map_err(|error| ProviderError::from_call(SERVICE, error))?;
            let status = response.status().as_u16();
            let retry_after = retry_after_seconds(response.headers());
            let body = read_body(response, LONGEST_ANSWER_BYTES).await;
            let bytes = body.map_err(|error| ProviderError::from_reading(SERVICE, error))?;
            if (200..300).contains(&status) { read_created(&bytes) } else { read_refusal(status, retry_after, &bytes) }
        })
        .await
        .unwrap_or_else(|late| Err(ProviderError::late(SERVICE, late)))
    }
}

fn metadata(signup: &Signup<'_>) -> Value {
    signup.name.map_or_else(|| json!({}), |name| json!({ "name": name }))
}

fn read_created(bytes: &[u8]) -> Result<SignupOutcome, ProviderError> {
    let unreadable = |_| ProviderError::transient(SERVICE, "the answer to a sign-up is of another shape");
    let answer: Value = serde_json::from_slice(bytes).map_err(unreadable)?;
    let user = UserDocument::deserialize(answer.get("user").unwrap_or(&answer)).map_err(unreadable)?;
    // With confirmation switched on, GoTrue answers a known address with an invented user who has no identity.
    if user.identities.is_some_and(|identities| identities.is_empty()) {
        return Ok(SignupOutcome::AddressKnown);
    }
    let session = answer.get("access_token").is_some().then(|| Session::deserialize(&answer)).transpose();
    Ok(SignupOutcome::Created {
        user: Account { id: user.id, email: user.email },
        session: session.map_err(unreadable)?,
    })
}

fn read_refusal(status: u16, retry_after: Option<u32>, bytes: &[u8]) -> Result<SignupOutcome, ProviderError> {
    let refusal: Refusal = serde_json::from_slice(bytes).unwrap_or_default();
    let code = refusal.error_code.as_deref().or(refusal.code.as_ref().and_then(Value::as_str)).unwrap_or_default();
    let words = || refusal.msg.clone().or(refusal.message.clone()).unwrap_or_else(|| "is not accepted".to_owned());
    match (status, code) {
        (_, "user_already_exists" | "email_exists") => Ok(SignupOutcome::AddressKnown),
        (_, "weak_password") => Ok(SignupOutcome::PasswordRefused(words())),
        (_, "email_address_invalid" | "email_address_not_authorized" | "validation_failed") => {
            Ok(SignupOutcome::EmailRefused(words()))
        }
        (429, _) => Ok(SignupOutcome::TooMany { retry_after_seconds: retry_after.unwrap_or(60) }),
        _ => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
            Err(ProviderError::from_status(SERVICE, status, retry_after, Some(code)))
        }
    }
}

#[cfg(test)]
#[path = "accounts_tests.rs"]
mod tests;
