//! What a user sees of the own webhooks.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

/// The secret that the user's deliveries are signed with.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WebhookSecretDocument {
    /// `whsec_…`, as the libraries of Standard Webhooks take it.
    pub secret: String,
    /// Those that sign as well, for 24 hours after they were replaced.
    pub previous_secrets: Vec<String>,
    /// Absent until the first rotation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rotated_at: Option<DateTime<Utc>>,
}

/// One delivery. Nothing that the receiver said is in it but its status.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "Delivery"))]
#[serde(rename_all = "camelCase")]
pub struct DeliveryDocument<Event, State, Fault> {
    /// `webhook-id`.
    pub id: Uuid,
    pub job_id: Uuid,
    pub event: Event,
    pub url: String,
    /// `pending`, `delivered`, `failed` or `switched_off`.
    pub status: State,
    pub attempts: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_attempt_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_error: Option<Fault>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// The answer of `GET /api/webhooks/deliveries`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "DeliveryList"))]
#[serde(rename_all = "camelCase")]
pub struct DeliveryList<Delivery> {
    pub deliveries: Vec<Delivery>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
