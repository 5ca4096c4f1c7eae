//! Whether an account still exists. A token is good for its hour, whatever became of its user meanwhile: where a call costs money the
//! account service is asked, and its answer holds for a minute.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::bearer::bearer;
use crate::http::call::Call;
use crate::http::error::ApiError;

const FRESH: TimeDelta = TimeDelta::minutes(1);
/// Some hundred kilobytes of the isolate's memory.
const MOST_KNOWN: usize = 4_096;

thread_local! {
    /// Which users existed, and when that was checked. One for the isolate.
    static KNOWN: RefCell<HashMap<Uuid, DateTime<Utc>>> = RefCell::default();
}

/// Refuses a user whose account is gone, and asks to come back when the account service does not answer.
pub async fn require_account(call: &Call, user_id: Uuid) -> Result<(), ApiError> {
    let asked_at = call.services.clock.now();
    if is_known(user_id, asked_at) {
        return Ok(());
    }
    let token = bearer(call).ok_or(ApiError::AuthenticationRequired("no bearer token"))?;
    if !call.services.accounts.exists(token, &*call.services.clock).await? {
        return Err(ApiError::AuthenticationRequired("the account is gone"));
    }
    remember(user_id, asked_at);
    Ok(())
}

fn is_known(user_id: Uuid, now: DateTime<Utc>) -> bool {
    KNOWN.with_borrow(|known| known.get(&user_id).is_some_and(|since| now - *since < FRESH))
}

fn remember(user_id: Uuid, now: DateTime<Utc>) {
    KNOWN.with_borrow_mut(|known| {
        if known.len() >= MOST_KNOWN {
            known.retain(|_, since| now - *since < FRESH);
        }
        if known.len() < MOST_KNOWN {
            known.insert(user_id, now);
        }
    });
}
