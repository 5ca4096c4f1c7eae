//! `POST /api/stores/check`: whether each store behaves as everything here relies on.

use http::StatusCode;
use serde::Serialize;

use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::media::conformance::{FactResult, check};
use crate::media::stores::StoreName;

#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub(in crate::http) struct CheckAnswer {
    success: bool,
    stores: Vec<StoreResult>,
}

#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
struct StoreResult {
    store: StoreName,
    sound: bool,
    facts: Vec<FactResult>,
}

/// Tries every fact on every store, one store after another: each has a place for what is tried, and no more.
pub async fn check_stores(call: &Call) -> Answer {
    let mut stores = Vec::new();
    for store in &call.services.stores {
        let facts = check(&*store.bucket).await;
        stores.push(StoreResult { store: store.name, sound: facts.iter().all(|fact| fact.holds), facts });
    }
    let success = stores.iter().all(|store| store.sound);
    json_answer(StatusCode::OK, &CheckAnswer { success, stores })
}
