//! Everything that is kept of an account, page by page.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use super::job_row::{ArtifactRow, JobRow};
use super::position::Position;
use super::webhooks::DeliveryRow;

/// The last entry of the page before.
pub type Cursor = (DateTime<Utc>, Uuid);

/// A job with what was asked for and what happened.
#[derive(Clone, Debug, Deserialize)]
pub struct AccountJobRow {
    #[serde(flatten)]
    pub job: JobRow,
    pub params: Value,
    /// Where its listener stopped.
    pub position: Option<Position>,
    pub events: Vec<EventRow>,
    /// Of its webhook.
    pub deliveries: Vec<DeliveryRow>,
}

/// An entry of a job's history.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EventRow {
    pub seq: u64,
    #[serde(rename = "type")]
    pub event_type: String,
    pub data: Value,
    pub created_at: DateTime<Utc>,
}

/// A book, with the artifacts of the job that made it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BookRow {
    pub id: Uuid,
    pub kind: String,
    pub title: String,
    pub story: String,
    pub audience: String,
    pub character_description: Option<String>,
    pub pages: Value,
    pub warning: Option<String>,
    pub created_at: DateTime<Utc>,
    pub artifacts: Vec<ArtifactRow>,
}

impl Store {
    /// The newest first.
    pub async fn account_jobs(
        &self,
        owner_id: Uuid,
        before: Option<Cursor>,
        limit: u32,
    ) -> Result<Vec<AccountJobRow>, StoreError> {
        self.client.read("account_jobs", page(owner_id, before, limit)).await
    }

    /// The newest first.
    pub async fn account_books(
        &self,
        owner_id: Uuid,
        before: Option<Cursor>,
        limit: u32,
    ) -> Result<Vec<BookRow>, StoreError> {
        self.client.read("account_books", page(owner_id, before, limit)).await
    }
}

fn page(owner_id: Uuid, before: Option<Cursor>, limit: u32) -> Value {
    json!({
        "p_owner_id": owner_id,
        "p_before_created_at": before.map(|(created_at, _)| created_at),
        "p_before_id": before.map(|(_, id)| id),
        "p_limit": limit,
    })
}
