//! A sign-up with an `Idempotency-Key`: however often it is sent, one account is made, and whoever sent it gets a session
//! (docs/decisions/0028-a-repeated-sign-up-signs-in.md).
//!
//! Neither password nor session is kept, not even hashed: a repeated request brings the password along, and signs in with it.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::signup_answer::{account_of, answer_of, signed_up};
use crate::contract::readings::signup::SignupRequest;
use crate::http::address::address_hash;
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::jobs::starting::{REPLAYED, serialise};
use crate::provider::accounts::{Account, SignInOutcome, SignupOutcome};
use crate::runtime::error_chain::Cause;
use crate::store::idempotency::{ClaimOutcome, KeyClaim, KeyOutcome};

/// A little longer than a request can take, so that a key is never claimed twice at once.
const CLAIM_SECONDS: u32 = 30;
/// The account service answers within ten seconds or not at all.
const LOOK_EVERY: Duration = Duration::from_millis(500);
const LOOKS: usize = 24;

/// What is kept of a sign-up.
#[derive(Serialize, Deserialize)]
struct KeptSignup {
    user_id: String,
    email: String,
}

/// Signs up as the first request with the key, or answers like it.
pub async fn sign_up_once(call: &Call, key: String, request: &SignupRequest) -> Answer {
    let claim = KeyClaim {
        owner_key: format!("signup:{}", address_hash(call)),
        key,
        request_hash: request_hash(call, request),
    };
    for _ in 0..LOOKS {
        match call.services.store.claim_idempotency_key(&claim, CLAIM_SECONDS).await? {
            ClaimOutcome::Claimed { is_repeat } => return sign_up_and_settle(call, &claim, request, is_repeat).await,
            ClaimOutcome::UnderWay => call.services.clock.sleep(LOOK_EVERY).await,
            ClaimOutcome::Replayed { response } => {
                let kept = KeptSignup::deserialize(&response).map_err(unreadable)?;
                let account = Account { id: kept.user_id, email: kept.email };
                return sign_in_again(call, Some(account), request, ApiError::IdempotencyConflict).await;
            }
            ClaimOutcome::KeyConflict => return Err(ApiError::IdempotencyConflict),
        }
    }
    Err(ApiError::UnderWay)
}

/// With the service's secret, so that nobody who reads the database can try addresses out on it.
fn request_hash(call: &Call, request: &SignupRequest) -> String {
    let name = request.name.as_deref().unwrap_or_default();
    call.services.signer.keyed_hash("sign-up", &format!("{}\n{name}", request.email))
}

async fn sign_up_and_settle(call: &Call, claim: &KeyClaim, request: &SignupRequest, is_repeat: bool) -> Answer {
    let services = &call.services;
    let outcome = services.accounts.sign_up(&account_of(call, request), &*services.clock).await;
    let key_outcome = match &outcome {
        Ok(SignupOutcome::Created { user, .. }) => {
            let kept = KeptSignup { user_id: user.id.clone(), email: user.email.clone() };
            KeyOutcome::Done { response: serialise(&kept)? }
        }
        // The account may exist all the same.
        Err(_) => KeyOutcome::Unknown,
        Ok(_) => KeyOutcome::Refused,
    };
    let settled = services.store.settle_idempotency_key(claim, key_outcome).await;
    let outcome = outcome?;
    if matches!(outcome, SignupOutcome::Created { .. }) {
        // Whether or not the key could be settled: the next request finds it claimed once, and signs in.
        return answer_of(outcome, request.name.clone());
    }
    settled?;
    if is_repeat && outcome == SignupOutcome::AddressKnown {
        return sign_in_again(call, None, request, ApiError::AccountExists).await;
    }
    answer_of(outcome, request.name.clone())
}

/// A session for who has an account already. A password that is not the account's was not in the first request: `otherwise`.
async fn sign_in_again(call: &Call, known: Option<Account>, request: &SignupRequest, otherwise: ApiError) -> Answer {
    let services = &call.services;
    let outcome = services.accounts.sign_in(&account_of(call, request), &*services.clock).await?;
    let mut answer = match (outcome, known) {
        (SignInOutcome::SignedIn { user, session }, _) => signed_up(user, Some(session), request.name.clone())?,
        (SignInOutcome::AddressUnverified, Some(user)) => signed_up(user, None, request.name.clone())?,
        (SignInOutcome::TooMany { retry_after_seconds }, _) => {
            return Err(ApiError::RateLimited { retry_after_seconds });
        }
        (SignInOutcome::AddressUnverified | SignInOutcome::Refused, _) => return Err(otherwise),
    };
    answer.headers_mut().extend([REPLAYED]);
    Ok(answer)
}

fn unreadable(cause: serde_json::Error) -> ApiError {
    ApiError::Internal { what: "a kept sign-up can't be read", cause: Cause::from(cause) }
}
