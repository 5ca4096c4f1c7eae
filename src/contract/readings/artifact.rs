//! An artifact as contract R shows it.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// One artifact, with a link to its bytes.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ArtifactDocument {
    pub id: Uuid,
    /// `audio_mp3`, `pdf`, and in the list of artifacts `audio_m4a`, `audio_m4b`, `json`, `text` too.
    #[serde(rename = "type")]
    pub artifact_type: String,
    /// Signed.
    pub url: String,
    /// Of an MP3: its M4A twin, signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fallback_url: Option<String>,
    /// Until when both links hold.
    pub url_expires_at: DateTime<Utc>,
    /// Seconds, measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_count: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word_count: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chapter: Option<String>,
    /// True for the book of all documents, else absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_combined: Option<bool>,
    /// Bytes.
    pub file_size: u64,
    /// `chapter`, `system`, `docNum`, `docType`, and `codec` and `bitrate` where it is audio.
    pub metadata: Value,
    pub created_at: DateTime<Utc>,
}

/// The answer of `GET /api/jobs/{id}/artifacts`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ArtifactList {
    pub artifacts: Vec<ArtifactDocument>,
}
