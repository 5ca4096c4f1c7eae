//! `POST /api/auth/signup`: a new user of the Supabase project.

use super::signup_answer::{account_of, answer_of};
use super::signup_once::sign_up_once;
use crate::contract::readings::signup::SignupRequest;
use crate::contract::request::Request as _;
use crate::http::answer::Answer;
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::jobs::idempotency;
use crate::http::json_body::read_json;

pub async fn sign_up(call: &Call, body: Body, limit_bytes: usize) -> Answer {
    let key = idempotency::key_of(call)?;
    let request = SignupRequest::read(&read_json(call, body, limit_bytes).await?, call.request_context())?;
    match key {
        Some(key) => sign_up_once(call, key, &request).await,
        None => {
            let services = &call.services;
            let outcome =
                services.accounts.sign_up_beside_others(&account_of(call, &request), &*services.clock).await?;
            answer_of(outcome, request.name)
        }
    }
}
