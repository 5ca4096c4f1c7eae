//! `GET` and `PUT /api/jobs/{id}/position`: where the listener of an own job stopped, for whichever device goes on.

use http::StatusCode;
use uuid::Uuid;

use crate::contract::readings::position::{PositionDocument, PositionRequest};
use crate::contract::request::Request as _;
use crate::http::answer::{Answer, json_answer};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::json_body::read_json;
use crate::store::position::{Position, PositionOutcome};

pub async fn read_position(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    let kept = call.services.store.read_position(job_id, user_id).await?.ok_or(ApiError::JobNotFound)?;
    json_answer(StatusCode::OK, &kept.map(position_document).unwrap_or_default())
}

/// Idempotent.
pub async fn write_position(call: &Call, user_id: Uuid, job_id: Uuid, body: Body, limit_bytes: usize) -> Answer {
    let sent = read_json(call, body, limit_bytes).await?;
    let PositionRequest { artifact_id, seconds } = PositionRequest::read(&sent, call.request_context())?;
    match call.services.store.write_position(job_id, user_id, artifact_id, seconds).await? {
        PositionOutcome::Kept { position } => json_answer(StatusCode::OK, &position_document(position)),
        PositionOutcome::NoRecording => Err(ApiError::invalid("artifactId", "must be a recording of this job")),
        PositionOutcome::BeyondEnd { duration_seconds } => Err(ApiError::invalid(
            "seconds",
            format!("must be within the recording, which ends after {duration_seconds:.1} s"),
        )),
        PositionOutcome::NotFound => Err(ApiError::JobNotFound),
    }
}

/// As a client reads it.
pub fn position_document(Position { artifact_id, seconds, updated_at }: Position) -> PositionDocument {
    PositionDocument { artifact_id: Some(artifact_id), seconds, updated_at: Some(updated_at) }
}
