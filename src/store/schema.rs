//! Whether the database's schema is new enough for this code.
//!
//! Asked before the first call of an isolate and remembered once the answer is yes, so that it costs one round trip for the isolate's
//! life; an old schema is asked about again by every call, so that the Worker recovers as soon as it is migrated. A newer schema is
//! accepted, because a database is migrated before the Worker is deployed.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::client::{Patience, StoreClient};
use super::error::StoreError;

/// The databases whose schema was seen to be new enough, by their addresses: one, except in tests.
static NEW_ENOUGH: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The number of the newest migration, counted by `build.rs`.
const NEEDED: &str = env!("SCHEMA_VERSION");

impl StoreClient {
    /// Calls the function with named arguments and reads its answer, provided that the schema is new enough. It is waited for as long as the
    /// database takes.
    pub async fn call<Answer: DeserializeOwned>(
        &self,
        function: &'static str,
        arguments: Value,
    ) -> Result<Answer, StoreError> {
        check_schema(self).await?;
        self.call_unchecked(function, arguments, Patience::ToTheEnd).await
    }

    /// As [`StoreClient::call`], of a function that writes nothing and is quick: whoever asks is told soon that the database hangs.
    pub async fn read<Answer: DeserializeOwned>(
        &self,
        function: &'static str,
        arguments: Value,
    ) -> Result<Answer, StoreError> {
        check_schema(self).await?;
        self.call_unchecked(function, arguments, Patience::OfAReader).await
    }
}

/// Fails with [`StoreError::SchemaTooOld`] when it is not.
async fn check_schema(client: &StoreClient) -> Result<(), StoreError> {
    if known().contains(client.rest_url()) {
        return Ok(());
    }
    let found = version(client).await?;
    let needed: u32 = NEEDED.parse().unwrap_or(u32::MAX);
    if found < needed {
        return Err(StoreError::SchemaTooOld { found, needed });
    }
    known().insert(client.rest_url().to_owned());
    Ok(())
}

/// 0 before the first migration, when there is no function that says it.
async fn version(client: &StoreClient) -> Result<u32, StoreError> {
    match client.call_unchecked("schema_version", json!({}), Patience::OfAReader).await {
        Err(StoreError::OtherVersion { .. }) => Ok(0),
        answer => answer,
    }
}

fn known() -> std::sync::MutexGuard<'static, BTreeSet<String>> {
    // A set of addresses is whole whatever panicked beside it.
    NEW_ENOUGH.lock().unwrap_or_else(PoisonError::into_inner)
}
