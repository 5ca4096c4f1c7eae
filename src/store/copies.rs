//! Copies of objects that are owed to a store: what is written down while a store lacks what another has.

use serde::Deserialize;
use serde_json::json;

use super::Store;
use super::error::StoreError;

/// A copy to be made. Stores go by the names that the caller gave them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwedCopy {
    pub id: i64,
    pub object_key: String,
    /// The store that it is owed to.
    pub store: String,
    /// Every store that is owed this object, this one too.
    pub lacking: Vec<String>,
}

impl Store {
    /// Some stores lack the object and others have it. Idempotent.
    pub async fn record_owed_copies(
        &self,
        object_key: &str,
        lacking: &[String],
        having: &[String],
    ) -> Result<(), StoreError> {
        let arguments = json!({ "p_object_key": object_key, "p_lacking": lacking, "p_having": having });
        self.client.call("record_owed_copies", arguments).await
    }

    /// Takes due copies that are owed to these stores. What is not settled comes due again.
    pub async fn take_owed_copies(&self, limit: u32, stores: &[String]) -> Result<Vec<OwedCopy>, StoreError> {
        self.client.call("take_owed_copies", json!({ "p_limit": limit, "p_stores": stores })).await
    }

    /// These copies are owed no more.
    pub async fn settle_owed_copies(&self, ids: &[i64]) -> Result<(), StoreError> {
        self.client.call("settle_owed_copies", json!({ "p_ids": ids })).await
    }
}
