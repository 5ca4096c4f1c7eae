//! Copies of objects that are owed to a store: what is written down while a store lacks what another has.

use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

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

/// Jobs in their order, and how many there are from the first of them on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JobPage {
    pub job_ids: Vec<Uuid>,
    pub left: u64,
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

    /// Jobs from this id on, in the order of their ids.
    pub async fn jobs_to_copy(&self, from: Uuid, limit: u32) -> Result<JobPage, StoreError> {
        self.client.call("jobs_to_copy", json!({ "p_from": from, "p_limit": limit })).await
    }

    /// A store is to get copies of these objects of a job, and the caller makes them now. None when the job is gone: then nothing may be
    /// copied.
    pub async fn owe_copies_of_job(
        &self,
        job_id: Uuid,
        keys: &[String],
        store: &str,
    ) -> Result<Option<Vec<OwedCopy>>, StoreError> {
        let arguments = json!({ "p_job_id": job_id, "p_keys": keys, "p_store": store });
        self.client.call("owe_copies_of_job", arguments).await
    }

    /// These copies are owed no more.
    pub async fn settle_owed_copies(&self, ids: &[i64]) -> Result<(), StoreError> {
        self.client.call("settle_owed_copies", json!({ "p_ids": ids })).await
    }
}
