//! Where a listener stopped. Beyond the contract.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::contract::request::{ParsedText, decimal, description, parsed, required};

/// Longer than any recording: 99 days.
const MOST_SECONDS: f64 = 8_640_000.0;

/// A checked request of `PUT /api/jobs/{id}/position`.
#[derive(Clone, Debug, PartialEq)]
pub struct PositionRequest {
    pub artifact_id: Uuid,
    pub seconds: f64,
}

description! {
    PositionRequest {
        artifact_id: required("artifactId", artifact_id()),
        seconds: required("seconds", decimal(0.0..=MOST_SECONDS)),
    }
}

fn artifact_id() -> ParsedText<Uuid> {
    parsed(
        || json!({ "type": "string", "format": "uuid" }),
        |text, _| Uuid::try_parse(text).map_err(|_| "must be the id of an artifact".into()),
    )
}

/// A position, as both methods answer it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PositionDocument {
    /// Absent where nobody has listened yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artifact_id: Option<Uuid>,
    pub seconds: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
}
