use serde_json::{Value, json};

use super::*;
use crate::store::webhooks::DeliveredArtifact;

fn delivery(kind: JobKind, event: WebhookEvent, artifacts: usize) -> ClaimedDelivery {
    let artifact = |number| DeliveredArtifact { id: Uuid::from_u128(number), artifact_type: ArtifactType::AudioMp3 };
    ClaimedDelivery {
        delivery_id: Uuid::from_u128(1),
        lease_token: Uuid::from_u128(2),
        attempt: 1,
        url: "https://hooks.example.com/".into(),
        origin: "https://api.oneinabillion.app".into(),
        event,
        created_at: "2025-12-19T16:38:00Z".parse().expect("a time"),
        owner_id: Uuid::from_u128(3),
        secret_versions: vec![1],
        job_id: Uuid::from_u128(4),
        job_kind: kind,
        trace_id: None,
        artifacts: (0..artifacts as u128).map(artifact).collect(),
    }
}

fn payload(delivery: &ClaimedDelivery) -> (usize, Value) {
    let signer = Signer::new("a secret of thirty-two characters", None);
    let text = payload_of(delivery, &signer, "2025-12-19T16:40:00Z".parse().expect("a time"));
    (text.len(), serde_json::from_str(&text).expect("JSON"))
}

#[test]
fn a_delivery_has_the_contracts_shape() {
    let (_, payload) = payload(&delivery(JobKind::NuclearV2, WebhookEvent::Completed, 1));
    let url = payload["artifacts"][0]["url"].as_str().expect("a link").to_owned();
    assert!(url.starts_with("https://api.oneinabillion.app/media/00000000-0000-0000-0000-000000000000?"), "{url}");
    assert_eq!(
        payload,
        json!({
            "event": "job.completed", "jobId": Uuid::from_u128(4), "status": "complete",
            "artifacts": [{
                "id": Uuid::from_u128(0), "type": "audio_mp3", "url": url, "urlExpiresAt": "2025-12-19T17:40:00Z",
            }],
            "createdAt": "2025-12-19T16:38:00Z",
        })
    );
}

#[test]
fn the_status_is_in_the_words_of_the_jobs_contract() {
    let words = [
        (JobKind::Extended, WebhookEvent::Failed, "job.failed", "error"),
        (JobKind::Synastry, WebhookEvent::Cancelled, "job.cancelled", "error"),
        (JobKind::Storybook, WebhookEvent::Completed, "job.completed", "completed"),
        (JobKind::Image, WebhookEvent::Failed, "job.failed", "failed"),
        (JobKind::Scenes, WebhookEvent::Cancelled, "job.cancelled", "cancelled"),
    ];
    for (kind, event, name, status) in words {
        let (_, payload) = payload(&delivery(kind, event, 0));
        assert_eq!((&payload["event"], &payload["status"]), (&json!(name), &json!(status)), "{kind}");
    }
}

#[test]
fn a_delivery_of_the_largest_job_stays_below_20_kb_and_counts_what_it_leaves_out() {
    let (bytes, whole) = payload(&delivery(JobKind::NuclearV2, WebhookEvent::Completed, 33));
    assert!(bytes < MOST_BYTES && whole.get("artifactsOmitted").is_none(), "{bytes}");
    let (bytes, cut) = payload(&delivery(JobKind::Storybook, WebhookEvent::Completed, 121));
    let named = cut["artifacts"].as_array().expect("artifacts").len();
    assert!(bytes <= MOST_BYTES && bytes > MOST_BYTES - 1_000, "{bytes}");
    assert_eq!(cut["artifactsOmitted"], json!(121 - named));
}
