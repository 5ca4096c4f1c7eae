//! Deliveries to the addresses of job owners: claimed for a moment, settled under the lease's token; and what their owners see of them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use thiserror::Error;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use super::job_row::ArtifactType;
use crate::job::kind::JobKind;

/// Where a job's end is to be reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Webhook {
    pub url: String,
    /// What the links of a delivery begin with.
    pub origin: String,
}

/// What happened to a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WebhookEvent {
    #[serde(rename = "job.completed")]
    Completed,
    #[serde(rename = "job.failed")]
    Failed,
    #[serde(rename = "job.cancelled")]
    Cancelled,
}

/// A delivery that we may send until its lease is over.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClaimedDelivery {
    pub delivery_id: Uuid,
    pub lease_token: Uuid,
    /// From 1.
    pub attempt: u16,
    pub url: String,
    pub origin: String,
    pub event: WebhookEvent,
    pub created_at: DateTime<Utc>,
    pub owner_id: Uuid,
    /// Of the owner's secret, the newest first: all of them sign.
    pub secret_versions: Vec<u32>,
    pub job_id: Uuid,
    pub job_kind: JobKind,
    pub trace_id: Option<String>,
    pub artifacts: Vec<DeliveredArtifact>,
}

/// An artifact that a delivery names.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct DeliveredArtifact {
    pub id: Uuid,
    #[serde(rename = "type")]
    pub artifact_type: ArtifactType,
}

/// Why an attempt did not deliver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryError {
    #[error("the address may not be called")]
    AddressRefused,
    #[error("the name could not be resolved")]
    Unresolved,
    #[error("the receiver could not be reached")]
    Unreachable,
    #[error("no answer came in time")]
    TooLate,
    #[error("the receiver redirects, which is not followed")]
    Redirected,
    #[error("the receiver's status says no")]
    Refused,
    #[error("the receiver is gone for good")]
    Gone,
}

/// What came of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum DeliveryResult {
    Delivered {
        status: u16,
    },
    Pending {
        retry_in_seconds: u32,
        status: Option<u16>,
        fault: DeliveryError,
    },
    /// No attempt is left.
    Failed {
        status: Option<u16>,
        fault: DeliveryError,
    },
    /// Nothing more is sent to the address.
    SwitchedOff {
        status: u16,
        fault: DeliveryError,
    },
}

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::Display)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DeliveryState {
    Pending,
    Delivered,
    Failed,
    SwitchedOff,
}

/// A delivery as its owner sees it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryRow {
    pub id: Uuid,
    pub job_id: Uuid,
    pub url: String,
    pub event: WebhookEvent,
    pub state: DeliveryState,
    pub attempts: u16,
    pub next_attempt_at: Option<DateTime<Utc>>,
    pub last_attempt_at: Option<DateTime<Utc>>,
    pub last_status: Option<u16>,
    pub last_fault: Option<DeliveryError>,
    pub delivered_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// Which versions of a user's secret sign now.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SecretVersions {
    /// The newest first; never empty.
    pub versions: Vec<u32>,
    /// None for the first.
    pub rotated_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Leases up to `limit` due deliveries to us. Dying after it costs the lease's length: then they are due again.
    pub async fn claim_deliveries(&self, limit: usize, lease_seconds: u32) -> Result<Vec<ClaimedDelivery>, StoreError> {
        let arguments = json!({ "p_limit": limit, "p_lease_seconds": lease_seconds });
        self.client.call("claim_deliveries", arguments).await
    }

    /// False when the lease was lost: then somebody else sends it. A repeat finds the token spent.
    pub async fn settle_delivery(
        &self,
        delivery: &ClaimedDelivery,
        result: &DeliveryResult,
    ) -> Result<bool, StoreError> {
        let arguments = json!({
            "p_delivery_id": delivery.delivery_id, "p_lease_token": delivery.lease_token, "p_result": result,
        });
        self.client.call("settle_delivery", arguments).await
    }

    /// An owner's deliveries, newest first.
    pub async fn list_deliveries(
        &self,
        owner_id: Uuid,
        before: Option<(DateTime<Utc>, Uuid)>,
        limit: u8,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        let arguments = json!({
            "p_owner_id": owner_id, "p_before_created_at": before.map(|(created_at, _)| created_at),
            "p_before_id": before.map(|(_, id)| id), "p_limit": limit,
        });
        self.client.read("list_deliveries", arguments).await
    }

    /// Makes a delivery due now. None when it is not this owner's. Idempotent until it is sent.
    pub async fn redeliver(&self, owner_id: Uuid, delivery_id: Uuid) -> Result<Option<DeliveryRow>, StoreError> {
        self.client.call("redeliver", json!({ "p_owner_id": owner_id, "p_delivery_id": delivery_id })).await
    }

    pub async fn webhook_secret(&self, owner_id: Uuid) -> Result<SecretVersions, StoreError> {
        self.client.read("webhook_secret", json!({ "p_owner_id": owner_id })).await
    }

    /// A repeat makes another version; all of the last 24 hours sign.
    pub async fn rotate_webhook_secret(&self, owner_id: Uuid) -> Result<SecretVersions, StoreError> {
        self.client.call("rotate_webhook_secret", json!({ "p_owner_id": owner_id })).await
    }
}
