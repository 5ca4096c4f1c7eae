//! Rows as the database hands them out.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::world::USER;

pub const JOB: Uuid = Uuid::from_u128(0x550e8400_e29b_41d4_a716_446655440000);

/// The job of contract R's example, on its way.
pub fn job_row(artifacts: Vec<Value>) -> Value {
    json!({
        "id": JOB, "kind": "nuclear_v2", "ownerId": USER, "state": "processing", "percent": 45,
        "message": "Generating chapter: Hunger...", "currentDoc": "Hunger - Vedic Analysis", "step": "text",
        "docsTotal": 16, "docsComplete": 7, "result": null, "errorCode": null, "errorMessage": null, "retryCount": 0,
        "estimatedSeconds": 480, "createdAt": "2025-12-19T16:30:00+00:00", "updatedAt": "2025-12-19T16:35:00Z",
        "startedAt": "2025-12-19T16:30:01+00:00", "finishedAt": null, "jobsAhead": null, "artifacts": artifacts
    })
}

/// The row with some columns changed.
pub fn changed(mut row: Value, changes: Value) -> Value {
    for (name, value) in changes.as_object().expect("an object") {
        row[name] = value.clone();
    }
    row
}

/// A frame of a job that somebody watches in this room.
pub fn watched_frame(job_id: Uuid, state: &str, room: &str) -> Value {
    json!({
        "jobId": job_id, "kind": "image", "state": state, "percent": 0, "message": "Drawing...", "currentDoc": null,
        "docsComplete": 0, "docsTotal": 0, "seq": 2, "errorCode": null, "errorMessage": null, "watchedBy": [room]
    })
}

pub fn artifact_id(doc_num: u8, artifact_type: &str) -> Uuid {
    let type_number: u128 = artifact_type.bytes().map(u128::from).sum();
    Uuid::from_u128(0xa000_0000_0000_4000_8000_0000_0000_0000 + u128::from(doc_num) * 65_536 + type_number)
}

/// One artifact of a document of the vedic system; its object lies under `{docNum}.{type}`.
pub fn artifact(doc_num: u8, artifact_type: &str) -> Value {
    let is_audio = artifact_type.starts_with("audio");
    let mut metadata =
        json!({ "chapter": "Portraits - Vedic", "system": "vedic", "docNum": doc_num, "docType": "person1" });
    if is_audio {
        metadata["codec"] = json!(if artifact_type == "audio_mp3" { "mp3" } else { "aac" });
        metadata["bitrate"] = json!(128);
    }
    json!({
        "id": artifact_id(doc_num, artifact_type), "jobId": JOB, "type": artifact_type,
        "docNum": doc_num, "isCombined": false, "objectKey": format!("{doc_num}.{artifact_type}"),
        "contentType": "wrong/on-purpose", "sizeBytes": 2_457_600,
        "durationSeconds": is_audio.then_some(180.0), "pageCount": (artifact_type == "pdf").then_some(8),
        "wordCount": (artifact_type == "text").then_some(2000), "metadata": metadata,
        "createdAt": "2025-12-19T16:32:00+00:00"
    })
}

/// The book of all documents.
pub fn combined_pdf() -> Value {
    changed(
        artifact(1, "pdf"),
        json!({ "id": artifact_id(99, "pdf"), "docNum": null, "isCombined": true, "pageCount": 140,
            "objectKey": "combined.pdf", "metadata": { "docType": "combined" } }),
    )
}

/// What a finished `nuclear_v2` has.
pub fn all_artifacts() -> Vec<Value> {
    let types = ["audio_mp3", "audio_m4a", "pdf", "text", "json"];
    let documents = (1..=16).flat_map(|doc_num| types.map(|artifact_type| artifact(doc_num, artifact_type)));
    documents.chain([combined_pdf()]).collect()
}

pub fn complete_row() -> Value {
    let changes = json!({
        "state": "complete", "percent": 100, "message": "", "currentDoc": null, "step": null,
        "docsComplete": 16, "finishedAt": "2025-12-19T16:38:00+00:00"
    });
    changed(job_row(all_artifacts()), changes)
}
