//! What the streams of a job say: the same message over a WebSocket and as the data of a server-sent event.

use chrono::{DateTime, Utc};
use serde::Serialize;
use strum::Display;
use uuid::Uuid;

use super::job::{JobStatus, Phase};
use crate::contract::error::ErrorCode;

/// What a message is about; the name of a server-sent event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Display)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(extend("x-extensible" = true)))]
pub enum StreamEvent {
    #[serde(rename = "job.progress")]
    #[strum(serialize = "job.progress")]
    Progress,
    #[serde(rename = "job.artifact")]
    #[strum(serialize = "job.artifact")]
    Artifact,
    #[serde(rename = "job.completed")]
    #[strum(serialize = "job.completed")]
    Completed,
    #[serde(rename = "job.failed")]
    #[strum(serialize = "job.failed")]
    Failed,
    #[serde(rename = "job.cancelled")]
    #[strum(serialize = "job.cancelled")]
    Cancelled,
}

/// One message. Each holds the job's progress, so that a client may look at the last one alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StreamMessage {
    pub event: StreamEvent,
    pub job_id: Uuid,
    /// Rises with every change of the job; where a reader that comes back goes on.
    pub seq: u64,
    pub status: JobStatus,
    /// Whether the job has ended: nothing comes after.
    pub terminal: bool,
    pub percent: u8,
    pub phase: Phase,
    pub message: String,
    pub docs_complete: u16,
    pub docs_total: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current_doc: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ErrorCode>,
    /// True, or absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
    /// Of `job.artifact` alone, and shown to the owner alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub artifact: Option<StreamArtifact>,
}

/// An artifact that was just stored.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StreamArtifact {
    pub id: Uuid,
    #[serde(rename = "type")]
    pub artifact_type: String,
    /// Absent for an artifact of the whole job.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc_num: Option<u8>,
    /// Signed.
    pub url: String,
    pub url_expires_at: DateTime<Utc>,
}
