//! `POST /api/auth/signup`: a new user of the Supabase project.

use http::StatusCode;

use crate::contract::field_errors::FieldErrors;
use crate::contract::readings::signup::{NewUser, SessionTokens, SignedUp, SignupRequest};
use crate::contract::request::Request as _;
use crate::http::answer::{Answer, json_answer};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::json_body::read_json;
use crate::provider::accounts::{Account, Session, Signup, SignupOutcome};

pub async fn sign_up(call: &Call, body: Body, limit_bytes: usize) -> Answer {
    let request = SignupRequest::read(&read_json(call, body, limit_bytes).await?, call.request_context())?;
    let signup = Signup { email: &request.email, password: &request.password, name: request.name.as_deref() };
    let refused = |field: &str, words: String| {
        let mut errors = FieldErrors::new();
        errors.add(field, words);
        Err(ApiError::InvalidInput(errors))
    };
    match call.services.accounts.sign_up(&signup, &*call.services.clock).await? {
        SignupOutcome::Created { user, session } => {
            json_answer(StatusCode::CREATED, &signed_up(user, session, request.name))
        }
        SignupOutcome::AddressKnown => Err(ApiError::AccountExists),
        SignupOutcome::PasswordRefused(words) => refused("password", words),
        SignupOutcome::EmailRefused(words) => refused("email", words),
        SignupOutcome::TooMany { retry_after_seconds } => Err(ApiError::RateLimited { retry_after_seconds }),
    }
}

fn signed_up(user: Account, session: Option<Session>, name: Option<String>) -> SignedUp {
    SignedUp {
        success: true,
        requires_verification: session.is_none(),
        user: NewUser { id: user.id, email: user.email, name },
        session: session.map(|session| SessionTokens {
            access_token: session.access_token,
            refresh_token: session.refresh_token,
            expires_in: session.expires_in,
            token_type: session.token_type,
        }),
    }
}
