//! `GET /api/jobs/{id}/artifacts`: everything that a job made.

use http::StatusCode;
use uuid::Uuid;

use super::artifact_documents::artifact_documents;
use super::links::Links;
use crate::contract::readings::artifact::ArtifactList;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;

pub async fn list_artifacts(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    let row = call.services.store.read_job(job_id, user_id).await?.ok_or(ApiError::JobNotFound)?;
    let artifacts = artifact_documents(&row.artifacts, &Links::of(call), |_| true);
    json_answer(StatusCode::OK, &ArtifactList { artifacts })
}
