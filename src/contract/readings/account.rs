//! What the service keeps of a user, as it is given out and erased. Beyond the contract.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::artifact::ArtifactDocument;
use super::job::JobDocument;
use super::position::PositionDocument;

/// The answer of `DELETE /api/account/data`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ErasedAccount {
    pub success: bool,
    pub message: &'static str,
    pub erased: ErasedCounts,
}

/// How much there was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ErasedCounts {
    pub jobs: u64,
    pub artifacts: u64,
    pub events: u64,
    pub storybooks: u64,
}

/// A job as `GET /api/account/data` gives it: with what was asked for and what happened.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "AccountJob"))]
#[serde(rename_all = "camelCase")]
pub struct AccountJob<Delivery> {
    #[serde(flatten)]
    pub job: JobDocument,
    /// As the start takes them, a reading's `params` and a storybook job's whole body.
    pub params: Value,
    /// Where its listener stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<PositionDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Value>,
    /// The history.
    pub events: Vec<AccountEvent>,
    /// Of its webhook, as `GET /api/webhooks/deliveries` shows them.
    pub deliveries: Vec<Delivery>,
}

/// An entry of a job's history.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AccountEvent {
    /// From 1, in the order of what happened.
    pub seq: u64,
    #[serde(rename = "type")]
    pub event_type: String,
    pub data: Value,
    pub created_at: DateTime<Utc>,
}

/// A book as `GET /api/account/data` gives it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AccountBook {
    pub id: Uuid,
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub story: String,
    pub audience: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub character_description: Option<String>,
    pub pages: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    pub created_at: DateTime<Utc>,
    pub artifacts: Vec<ArtifactDocument>,
}

/// The answer of `GET /api/account/data`, which is sent page by page.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Serialize, schemars::JsonSchema)]
#[schemars(rename = "AccountExport")]
#[serde(rename_all = "camelCase")]
pub struct AccountExport<Delivery> {
    pub user_id: Uuid,
    pub exported_at: DateTime<Utc>,
    pub url_expires_at: DateTime<Utc>,
    pub jobs: Vec<AccountJob<Delivery>>,
    pub storybooks: Vec<AccountBook>,
}
