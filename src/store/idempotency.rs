//! Idempotency keys of requests whose effect lies outside of the database: claimed before, settled after. Whatever starts a job keeps its key in
//! the same transaction instead (`start.rs`, `control.rs`).

use serde::Deserialize;
use serde_json::{Value, json};

use super::Store;
use super::error::StoreError;

/// A key with what it belongs to.
#[derive(Clone, Debug)]
pub struct KeyClaim {
    /// Whose key it is.
    pub owner_key: String,
    /// 1 to 255 visible ASCII characters.
    pub key: String,
    /// Of route and request: the same key with another hash is a conflict.
    pub request_hash: String,
}

/// What became of a claim.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ClaimOutcome {
    Claimed {
        /// The same request was under way before, and nobody knows what became of it.
        is_repeat: bool,
    },
    /// The same request is under way.
    UnderWay,
    /// The same request was done: this was its answer.
    Replayed { response: Value },
    /// The key was used before for another request.
    KeyConflict,
}

/// What became of the request that claimed a key.
#[derive(Clone, Debug)]
pub enum KeyOutcome {
    Done {
        response: Value,
    },
    /// Nothing was made: the key is free.
    Refused,
    /// The next request with the key may claim it at once.
    Unknown,
}

impl Store {
    /// Of simultaneous requests one claims the key. Dying afterwards leaves it claimed for `seconds`.
    pub async fn claim_idempotency_key(&self, claim: &KeyClaim, seconds: u32) -> Result<ClaimOutcome, StoreError> {
        let KeyClaim { owner_key, key, request_hash } = claim;
        let arguments = json!({
            "p_owner_key": owner_key, "p_key": key, "p_request_hash": request_hash, "p_seconds": seconds,
        });
        self.client.call("claim_idempotency_key", arguments).await
    }

    /// Idempotent.
    pub async fn settle_idempotency_key(&self, claim: &KeyClaim, outcome: KeyOutcome) -> Result<(), StoreError> {
        let KeyClaim { owner_key, key, request_hash } = claim;
        let (outcome, response) = match outcome {
            KeyOutcome::Done { response } => ("done", Some(response)),
            KeyOutcome::Refused => ("refused", None),
            KeyOutcome::Unknown => ("unknown", None),
        };
        let arguments = json!({
            "p_owner_key": owner_key, "p_key": key, "p_request_hash": request_hash, "p_outcome": outcome,
            "p_response": response,
        });
        self.client.call("settle_idempotency_key", arguments).await
    }
}
