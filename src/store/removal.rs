//! Recorded removals: what is written down before an object may be left behind, and what is done about it later.

use async_trait::async_trait;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use super::start::{IdempotencyClaim, NewJob, StartLimits, StartOutcome};

/// Objects that are to be deleted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Removal {
    pub id: i64,
    /// The key of one object, or what the keys of many begin with, which ends with a slash.
    pub object_key: String,
}

/// What ended by age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExpiredCounts {
    pub jobs: u64,
    pub dead_letters: u64,
    /// Whether another call at once would find more.
    pub has_more: bool,
}

/// Where steps record that an object is to end by age.
#[async_trait(?Send)]
pub trait CacheRecord {
    /// To be called before the object is stored. False when the job is gone: then nothing may be stored.
    async fn record_cached_object(&self, object_key: &str, job_id: Uuid, days: u32) -> Result<bool, StoreError>;
}

#[async_trait(?Send)]
impl CacheRecord for Store {
    async fn record_cached_object(&self, object_key: &str, job_id: Uuid, days: u32) -> Result<bool, StoreError> {
        let arguments = json!({ "p_object_key": object_key, "p_job_id": job_id, "p_days": days });
        self.client.call("record_cached_object", arguments).await
    }
}

impl Store {
    /// To be called before the picture of a job that is about to be started is stored: what its start would answer if it would be refused
    /// or replayed, or None, and then an upload that no start claims within the hour is deleted.
    pub async fn record_upload(
        &self,
        object_key: &str,
        job: &NewJob,
        idempotency: Option<&IdempotencyClaim>,
        limits: &StartLimits,
    ) -> Result<Option<StartOutcome>, StoreError> {
        let arguments = json!({
            "p_object_key": object_key, "p_job_id": job.id, "p_owner_key": job.owner_key, "p_kind": job.kind,
            "p_idempotency": idempotency, "p_limits": limits,
        });
        self.client.call("record_upload", arguments).await
    }

    /// Erases up to `limit` finished jobs that ended this many days ago and that nothing refers to, and returns how many. Their objects follow.
    pub async fn remove_jobs(&self, older_than_days: u32, limit: u32) -> Result<u64, StoreError> {
        self.client.call("remove_jobs", json!({ "p_older_than_days": older_than_days, "p_limit": limit })).await
    }

    /// Erases finished jobs without an owner, and dead letters, that are older than this; up to `limit` of each.
    pub async fn expire(
        &self,
        anonymous_days: u32,
        dead_letter_days: u32,
        limit: u32,
    ) -> Result<ExpiredCounts, StoreError> {
        let arguments =
            json!({ "p_anonymous_days": anonymous_days, "p_dead_letter_days": dead_letter_days, "p_limit": limit });
        self.client.call("expire", arguments).await
    }

    /// Takes due removals, of these jobs or of all. What is not settled comes due again.
    pub async fn take_removals(&self, limit: u32, of_jobs: Option<&[Uuid]>) -> Result<Vec<Removal>, StoreError> {
        self.client.call("take_removals", json!({ "p_limit": limit, "p_job_ids": of_jobs })).await
    }

    /// The objects of these removals are gone.
    pub async fn settle_removals(&self, ids: &[i64]) -> Result<(), StoreError> {
        self.client.call("settle_removals", json!({ "p_ids": ids })).await
    }
}
