//! What a sign-up of either way hands to the account service, and what it answers.

use http::StatusCode;

use crate::contract::readings::signup::{NewUser, SessionTokens, SignedUp, SignupRequest};
use crate::http::address::client_address;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::provider::accounts::{Account, Credentials, Session, SignupOutcome};

/// What the account service is given of a request.
pub fn account_of<'a>(call: &Call, request: &'a SignupRequest) -> Credentials<'a> {
    Credentials {
        email: &request.email,
        password: &request.password,
        name: request.name.as_deref(),
        client_address: client_address(call),
    }
}

/// The answer to a sign-up under this name.
pub fn answer_of(outcome: SignupOutcome, name: Option<String>) -> Answer {
    match outcome {
        SignupOutcome::Created { user, session } => signed_up(user, session, name),
        SignupOutcome::AddressKnown => Err(ApiError::AccountExists),
        SignupOutcome::PasswordRefused(words) => Err(ApiError::invalid("password", words)),
        SignupOutcome::EmailRefused(words) => Err(ApiError::invalid("email", words)),
        SignupOutcome::Closed => Err(ApiError::SignupsClosed),
        SignupOutcome::TooMany { retry_after_seconds } => Err(ApiError::RateLimited { retry_after_seconds }),
    }
}

pub fn signed_up(user: Account, session: Option<Session>, name: Option<String>) -> Answer {
    let answer = SignedUp {
        success: true,
        requires_verification: session.is_none(),
        user: NewUser { id: user.id, email: user.email, name },
        session: session.map(|session| SessionTokens {
            access_token: session.access_token,
            refresh_token: session.refresh_token,
            expires_in: session.expires_in,
            token_type: session.token_type,
        }),
    };
    json_answer(StatusCode::CREATED, &answer)
}
