//! What a delivery says, in the contract's shape: ids and links, below 20 kB.

use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

use crate::job::kind::JobKind;
use crate::media::signing::Signer;
use crate::store::job_row::ArtifactType;
use crate::store::webhooks::{ClaimedDelivery, WebhookEvent};

/// Standard Webhooks' advice on size. The artifacts beyond it are counted; the job lists them all.
const MOST_BYTES: usize = 20_000;
/// What surrounds the artifacts.
const FRAME_BYTES: usize = 500;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Payload {
    event: WebhookEvent,
    job_id: Uuid,
    /// In the words of the job's contract.
    status: &'static str,
    artifacts: Vec<Artifact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    artifacts_omitted: Option<usize>,
    /// When the job ended.
    created_at: DateTime<Utc>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    id: Uuid,
    #[serde(rename = "type")]
    artifact_type: ArtifactType,
    /// Signed.
    url: String,
    url_expires_at: DateTime<Utc>,
}

/// The body of an attempt; its links hold for an hour from `now`.
pub(super) fn payload_of(delivery: &ClaimedDelivery, signer: &Signer, now: DateTime<Utc>) -> String {
    let url_expires_at = Signer::expiry(now);
    let all = delivery.artifacts.iter().map(|artifact| Artifact {
        id: artifact.id,
        artifact_type: artifact.artifact_type,
        url: signer.link(&delivery.origin, artifact.id, url_expires_at),
        url_expires_at,
    });
    let mut bytes = FRAME_BYTES;
    let artifacts: Vec<Artifact> = all
        .take_while(|artifact| {
            bytes += serde_json::to_string(artifact).map_or(MOST_BYTES, |text| text.len() + 1);
            bytes <= MOST_BYTES
        })
        .collect();
    let omitted = delivery.artifacts.len() - artifacts.len();
    let payload = Payload {
        event: delivery.event,
        job_id: delivery.job_id,
        status: status_of(delivery.job_kind, delivery.event),
        artifacts,
        artifacts_omitted: (omitted > 0).then_some(omitted),
        created_at: delivery.created_at,
    };
    // Ids, words and times always serialise.
    serde_json::to_string(&payload).unwrap_or_default()
}

/// R has no word for a cancelled job.
fn status_of(kind: JobKind, event: WebhookEvent) -> &'static str {
    match (kind, event) {
        (JobKind::Extended | JobKind::Synastry | JobKind::NuclearV2, WebhookEvent::Completed) => "complete",
        (
            JobKind::Extended | JobKind::Synastry | JobKind::NuclearV2,
            WebhookEvent::Failed | WebhookEvent::Cancelled,
        ) => "error",
        (_, WebhookEvent::Completed) => "completed",
        (_, WebhookEvent::Failed) => "failed",
        (_, WebhookEvent::Cancelled) => "cancelled",
    }
}

#[cfg(test)]
#[path = "payload_tests.rs"]
mod tests;
