//! The account service, GoTrue: signs people up, and distinguishes a known address, a bad one and a service that is down.

mod refusals;
mod settings;

use std::net::IpAddr;
use std::time::Duration;

use bytes::Bytes;
use reqwest::RequestBuilder;
use serde::Deserialize;
use serde_json::{Value, json};

use self::refusals::{Refusal, read_refusal, read_sign_in_refusal};
use super::call::{CalledService, send};
use super::error::{ProviderError, retry_after_seconds};
use crate::config::Supabase;
use crate::config::secret::Secret;
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::redirect::direct_client;
use crate::runtime::response_body::read_body;

const SERVICE: &str = CalledService::ACCOUNTS.name;
const DEADLINE: Duration = Duration::from_secs(10);
/// A user and a session are a few kilobytes.
const LONGEST_ANSWER_BYTES: usize = 256 * 1024;
const STANDING_DEADLINE: Duration = Duration::from_secs(5);

/// Believed by the service when it comes with a secret key of the new kind, and when the project's setting allows it
/// (<https://supabase.com/docs/guides/auth/rate-limits>).
const CLIENT_ADDRESS: &str = "Sb-Forwarded-For";

/// The way to the service.
#[derive(Clone)]
pub struct Accounts {
    auth_url: String,
    keys: AccountKeys,
    client: reqwest::Client,
}

/// What the calls carry.
#[derive(Clone)]
pub enum AccountKeys {
    /// The key of the service role, with which the service believes what it hears of the client's address: each client draws on its own
    /// limits.
    Secret(Secret),
    /// The key that every client of the project has: all sign-ups draw on the limits of the Worker's address.
    Public(String),
}

impl AccountKeys {
    /// The secret key when it is of the new kind; the service ignores addresses that come with a JWT.
    pub fn of(supabase: &Supabase) -> AccountKeys {
        if supabase.service_key.reveal().starts_with("sb_secret_") {
            AccountKeys::Secret(supabase.service_key.clone())
        } else {
            AccountKeys::Public(supabase.anon_key.clone())
        }
    }

    /// A key of the new kind is no bearer.
    fn sent_with(&self, request: RequestBuilder) -> RequestBuilder {
        match self {
            AccountKeys::Secret(key) => request.header("apikey", key.reveal()),
            AccountKeys::Public(key) if key.starts_with("sb_") => request.header("apikey", key),
            AccountKeys::Public(key) => request.header("apikey", key).bearer_auth(key),
        }
    }
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
    /// The service does not take the address, or a rule of the project's does not take its owner.
    EmailRefused(String),
    /// The project takes nobody new.
    Closed,
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

/// Credentials for a sign-up or a sign-in.
pub struct Credentials<'a> {
    pub email: &'a str,
    pub password: &'a str,
    /// Of somebody new.
    pub name: Option<&'a str>,
    /// Whose limits the call draws on.
    pub client_address: Option<IpAddr>,
}

/// What became of a sign-in.
#[derive(Clone, Debug, PartialEq)]
pub enum SignInOutcome {
    SignedIn {
        user: Account,
        session: Session,
    },
    /// The password is right, and the address has still to be verified.
    AddressUnverified,
    /// No account has this address and password.
    Refused,
    /// The service limits sign-ins itself.
    TooMany {
        retry_after_seconds: u32,
    },
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
    pub fn new(auth_url: String, keys: AccountKeys) -> Accounts {
        Accounts { auth_url, keys, client: direct_client() }
    }

    /// Signs somebody up. Never tried twice: when no answer came, the account may exist.
    pub async fn sign_up(
        &self,
        credentials: &Credentials<'_>,
        clock: &dyn Clock,
    ) -> Result<SignupOutcome, ProviderError> {
        read_sign_up(&self.ask_to_sign_up(credentials, clock).await?)
    }

    /// As [`Accounts::sign_up`], for a sign-up that may have a twin: of two that come at the same moment the service creates one and breaks
    /// down over the other, whose address has an account then.
    pub async fn sign_up_beside_others(
        &self,
        credentials: &Credentials<'_>,
        clock: &dyn Clock,
    ) -> Result<SignupOutcome, ProviderError> {
        let answer = self.ask_to_sign_up(credentials, clock).await?;
        let outcome = read_sign_up(&answer);
        if outcome.is_ok() || answer.status != 500 {
            return outcome;
        }
        match self.sign_in(credentials, clock).await {
            Ok(SignInOutcome::SignedIn { .. } | SignInOutcome::AddressUnverified) => Ok(SignupOutcome::AddressKnown),
            Ok(SignInOutcome::Refused | SignInOutcome::TooMany { .. }) | Err(_) => outcome,
        }
    }

    async fn ask_to_sign_up(
        &self,
        credentials: &Credentials<'_>,
        clock: &dyn Clock,
    ) -> Result<ServiceAnswer, ProviderError> {
        let body = json!({
            "email": credentials.email, "password": credentials.password, "data": metadata(credentials),
        });
        self.ask("signup", &body, credentials, clock).await
    }

    /// Gives a session to who has an account.
    pub async fn sign_in(
        &self,
        credentials: &Credentials<'_>,
        clock: &dyn Clock,
    ) -> Result<SignInOutcome, ProviderError> {
        let body = json!({ "email": credentials.email, "password": credentials.password });
        let ServiceAnswer { status, retry_after, bytes } =
            self.ask("token?grant_type=password", &body, credentials, clock).await?;
        if (200..300).contains(&status) {
            read_session(&bytes)
        } else {
            read_sign_in_refusal(status, retry_after, &bytes)
        }
    }

    async fn ask(
        &self,
        path: &str,
        body: &Value,
        credentials: &Credentials<'_>,
        clock: &dyn Clock,
    ) -> Result<ServiceAnswer, ProviderError> {
        within(clock, DEADLINE, async {
            let request = self.client.post(format!("{}/{path}", self.auth_url)).json(body);
            let request = match (&self.keys, credentials.client_address) {
                (AccountKeys::Secret(_), Some(address)) => request.header(CLIENT_ADDRESS, address.to_string()),
                (AccountKeys::Secret(_), None) | (AccountKeys::Public(_), _) => request,
            };
            let response = send(CalledService::ACCOUNTS, self.keys.sent_with(request)).await?;
            let status = response.status().as_u16();
            let retry_after = retry_after_seconds(response.headers());
            let body = read_body(response, LONGEST_ANSWER_BYTES).await;
            let bytes = body.map_err(|error| ProviderError::from_reading(SERVICE, error))?;
            Ok(ServiceAnswer { status, retry_after, bytes })
        })
        .await
        .unwrap_or_else(|late| Err(ProviderError::late(SERVICE, late)))
    }
}

/// An answer, read whole.
struct ServiceAnswer {
    status: u16,
    retry_after: Option<u32>,
    bytes: Bytes,
}

impl Accounts {
    /// Whether the service still knows the user of a token that we found sound: neither deleted, nor banned, nor signed out.
    pub async fn exists(&self, token: &str, clock: &dyn Clock) -> Result<bool, ProviderError> {
        within(clock, STANDING_DEADLINE, async {
            let key = match &self.keys {
                AccountKeys::Secret(key) => key.reveal(),
                AccountKeys::Public(key) => key,
            };
            let request = self.client.get(format!("{}/user", self.auth_url)).header("apikey", key).bearer_auth(token);
            let response = send(CalledService::ACCOUNTS, request).await?;
            let status = response.status().as_u16();
            let retry_after = retry_after_seconds(response.headers());
            if (200..300).contains(&status) {
                return Ok(true);
            }
            let body = read_body(response, LONGEST_ANSWER_BYTES).await;
            let refusal = Refusal::read(&body.map_err(|error| ProviderError::from_reading(SERVICE, error))?);
            // Without a code of the service's, a gateway before it refused our own key.
            if matches!(status, 401 | 403 | 404) && !refusal.code().is_empty() {
                return Ok(false);
            }
            Err(refusal.error(status, retry_after))
        })
        .await
        .unwrap_or_else(|late| Err(ProviderError::late(SERVICE, late)))
    }
}

fn metadata(credentials: &Credentials<'_>) -> Value {
    credentials.name.map_or_else(|| json!({}), |name| json!({ "name": name }))
}

fn read_sign_up(answer: &ServiceAnswer) -> Result<SignupOutcome, ProviderError> {
    let ServiceAnswer { status, retry_after, bytes } = answer;
    if (200..300).contains(status) { read_created(bytes) } else { read_refusal(*status, *retry_after, bytes) }
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

fn read_session(bytes: &[u8]) -> Result<SignInOutcome, ProviderError> {
    let unreadable = |_| ProviderError::transient(SERVICE, "the answer to a sign-in is of another shape");
    let answer: Value = serde_json::from_slice(bytes).map_err(unreadable)?;
    let user = UserDocument::deserialize(&answer["user"]).map_err(unreadable)?;
    let session = Session::deserialize(&answer).map_err(unreadable)?;
    Ok(SignInOutcome::SignedIn { user: Account { id: user.id, email: user.email }, session })
}

#[cfg(test)]
#[path = "accounts_tests.rs"]
mod tests;
