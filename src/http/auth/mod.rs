//! The caller: a user by a Supabase token, the holder of a signed link, or a machine by a password. Anything doubtful is nobody
//! (FAILURES 27, 28).

mod bearer;
mod password;
mod principal;
mod standing;
mod token;

use http::header::AUTHORIZATION;
use uuid::Uuid;

use super::call::Call;
use super::error::ApiError;
use super::policy::Caller;
use crate::config::PublicStatus;
use bearer::bearer;
pub use bearer::{SOCKET_PROTOCOL, socket_token};
use password::{admit_cron, admit_operator};
pub use password::{is_operator, knows_one_of};
pub use principal::Principal;
pub use standing::require_account;
use token::{TokenError, TokenRules};

/// Lets the caller of a request in as its route's policy says.
pub async fn admit(call: &Call, caller: Caller) -> Result<Principal, ApiError> {
    match caller {
        Caller::Anyone => Ok(Principal::Anyone),
        Caller::Link => Ok(Principal::LinkHolder),
        Caller::Operator => admit_operator(call),
        Caller::Cron => admit_cron(call),
        Caller::User => authenticate(call).await.map(Principal::User),
        Caller::UserOrAnonymous if call.headers.contains_key(AUTHORIZATION) => {
            authenticate(call).await.map(Principal::User)
        }
        Caller::UserOrAnonymous => Ok(Principal::Anyone),
        // The public status needs no token: a client may send one all the same, even an expired one.
        Caller::StatusReader if call.services.configuration.public_status == PublicStatus::Anyone => {
            Ok(Principal::Anyone)
        }
        Caller::StatusReader if call.headers.contains_key(AUTHORIZATION) => {
            authenticate(call).await.map(Principal::User)
        }
        Caller::StatusReader => Ok(Principal::Anyone),
        Caller::Watcher if call.headers.contains_key(AUTHORIZATION) || socket_token(call).is_some() => {
            authenticate(call).await.map(Principal::User)
        }
        Caller::Watcher if call.query("ticket").is_some() => Ok(Principal::LinkHolder),
        Caller::Watcher => Ok(Principal::Anyone),
        // A bad token is refused even beside a valid link: its sender claims to be someone.
        Caller::UserOrLink if call.headers.contains_key(AUTHORIZATION) => authenticate(call).await.map(Principal::User),
        Caller::UserOrLink if call.query("signature").is_some() => Ok(Principal::LinkHolder),
        Caller::UserOrLink => Err(ApiError::AuthenticationRequired("neither a token nor a signature")),
    }
}

async fn authenticate(call: &Call) -> Result<Uuid, ApiError> {
    let token =
        bearer(call).or_else(|| socket_token(call)).ok_or(ApiError::AuthenticationRequired("no bearer token"))?;
    let supabase = &call.services.configuration.supabase;
    let rules = TokenRules {
        issuer: &supabase.jwt_issuer,
        audience: &supabase.jwt_audience,
        secret: supabase.jwt_secret.as_ref(),
        now: call.services.clock.now(),
    };
    match token::verify(token, &rules, &call.services.public_keys, &*call.services.clock).await {
        Ok(user_id) => Ok(user_id),
        Err(TokenError::Refused(reason)) => Err(ApiError::AuthenticationRequired(reason)),
        Err(TokenError::KeysUnavailable(fault)) => Err(ApiError::Service(fault)),
    }
}
