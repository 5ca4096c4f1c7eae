//! Whether a token was made by our project for its users, is valid now, and whose it is.

use chrono::{DateTime, TimeDelta, Utc};
use jwt_compact::{Claims, TimeOptions, ValidationError};
use serde::Deserialize;
use thiserror::Error;
use uuid::Uuid;

use crate::config::secret::Secret;
use crate::http::keys::{PublicKeys, Token, VerifyingKey};
use crate::provider::error::ProviderError;
use crate::runtime::clock::Clock;

/// How far two clocks may differ.
const LEEWAY: TimeDelta = TimeDelta::seconds(10);
/// The role of somebody who is signed in; `anon` and `service_role` are no users.
const USER_ROLE: &str = "authenticated";

/// What a token must fulfil.
pub struct TokenRules<'a> {
    pub issuer: &'a str,
    pub audience: &'a str,
    pub secret: Option<&'a Secret>,
    pub now: DateTime<Utc>,
}

#[derive(Debug, Error)]
pub enum TokenError {
    /// The reason is for logs; a client learns only that it is not signed in.
    #[error("{0}")]
    Refused(&'static str),
    /// Nothing can be said of the token.
    #[error(transparent)]
    KeysUnavailable(#[from] ProviderError),
}

/// What Supabase puts into a token (<https://supabase.com/docs/guides/auth/jwt-fields>).
#[derive(Clone, Deserialize)]
struct UserClaims {
    sub: Option<String>,
    iss: Option<String>,
    aud: Option<Audience>,
    role: Option<String>,
}

/// One name or several (RFC 7519, section 4.1.3).
#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Audience {
    fn includes(&self, audience: &str) -> bool {
        match self {
            Audience::One(one) => one == audience,
            Audience::Several(several) => several.iter().any(|one| one == audience),
        }
    }
}

/// The user's id.
pub async fn verify(
    text: &str,
    rules: &TokenRules<'_>,
    public_keys: &PublicKeys,
    clock: &dyn Clock,
) -> Result<Uuid, TokenError> {
    let token = Token::try_from(text).map_err(|_| TokenError::Refused("malformed"))?;
    if token.header().other_fields.asks_for_understanding() {
        return Err(TokenError::Refused("with critical extensions"));
    }
    let claims = verified_claims(&token, rules, public_keys, clock).await?;
    check(&claims, rules).map_err(TokenError::Refused)
}

/// The claims, if one of the project's keys signed them. Each key is tried with its own algorithm and no other; which one the token
/// claims only decides that it does not fit.
async fn verified_claims(
    token: &Token<'_>,
    rules: &TokenRules<'_>,
    public_keys: &PublicKeys,
    clock: &dyn Clock,
) -> Result<Claims<UserClaims>, TokenError> {
    if let Some(secret) = rules.secret {
        match VerifyingKey::from_secret(secret.reveal()).claims(token) {
            Ok(claims) => return Ok(claims),
            Err(ValidationError::AlgorithmMismatch { .. }) => {}
            Err(_) => return Err(TokenError::Refused("not signed with the project's secret")),
        }
    }
    let key_id = token.header().key_id.as_deref();
    let keys = public_keys.for_token(key_id, clock).await?;
    keys.iter()
        .filter(|key| key_id.is_none() || key.key_id.as_deref() == key_id)
        .find_map(|key| key.key.claims(token).ok())
        .ok_or(TokenError::Refused("not signed with a key of the project"))
}

fn check(claims: &Claims<UserClaims>, rules: &TokenRules<'_>) -> Result<Uuid, &'static str> {
    let time = TimeOptions::new(LEEWAY, || rules.now);
    claims.validate_expiration(&time).map_err(|_| "expired or without an end")?;
    if claims.not_before.is_some() {
        claims.validate_maturity(&time).map_err(|_| "not valid yet")?;
    }
    let user = &claims.custom;
    if user.iss.as_deref() != Some(rules.issuer) {
        return Err("of another issuer");
    }
    if !user.aud.as_ref().is_some_and(|audience| audience.includes(rules.audience)) {
        return Err("for another audience");
    }
    if user.role.as_deref() != Some(USER_ROLE) {
        return Err("of a role that is no user's");
    }
    user.sub.as_deref().and_then(|subject| Uuid::parse_str(subject).ok()).ok_or("without a user's id")
}
