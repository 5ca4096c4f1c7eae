//! `POST /api/jobs/{id}/retry`: a failed job is resumed; only what is missing is made.

use http::StatusCode;
use uuid::Uuid;

use super::document::job_document;
use super::hints::announce;
use super::view::JobView;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::job::state::JobState;
use crate::store::control::RetryOutcome;

pub async fn retry_job(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    match call.services.store.retry_job(job_id, user_id).await? {
        RetryOutcome::Retried { ready_tasks, .. } => {
            announce(call, job_id, ready_tasks).await;
            let row = call.services.store.read_job(job_id, user_id).await?.ok_or(ApiError::JobNotFound)?;
            json_answer(StatusCode::OK, &job_document(JobView::of(&row, call.services.clock.now())))
        }
        RetryOutcome::NotFailed { state: JobState::Cancelled } => Err(ApiError::RetryOfCancelled),
        RetryOutcome::NotFailed { .. } => Err(ApiError::RetryOfUnfailed),
        RetryOutcome::NotFound => Err(ApiError::JobNotFound),
    }
}
