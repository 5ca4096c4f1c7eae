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
#[serde(rename_all = "camelCase")]
pub struct AccountJob {
    #[serde(flatten)]
    pub job: JobDocument,
    pub params: Value,
    /// Where its listener stopped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<PositionDocument>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Value>,
    /// The history: `seq`, `type`, `data`, `createdAt`.
    pub events: Vec<Value>,
    /// Of its webhook.
    pub deliveries: Vec<Value>,
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
#[serde(rename_all = "camelCase")]
pub struct AccountExport {
    pub user_id: Uuid,
    pub exported_at: DateTime<Utc>,
    pub url_expires_at: DateTime<Utc>,
    pub jobs: Vec<AccountJob>,
    pub storybooks: Vec<AccountBook>,
}
