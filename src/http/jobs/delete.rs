//! `DELETE /api/jobs/{id}`: a job is given up, or with `?purge=true` a finished one is erased.

use http::StatusCode;
use uuid::Uuid;

use super::cancel::cancel_job;
use crate::contract::field_errors::FieldErrors;
use crate::contract::readings::job::Cancelled;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::store::erasure::EraseOutcome;
use crate::work::removal::delete_objects_of;

pub async fn delete_job(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    let mut errors = FieldErrors::new();
    let purge = call.query_once("purge", &mut errors);
    match errors.or(purge)?.as_deref() {
        None | Some("false") => cancel_job(call, user_id, job_id).await,
        Some("true") => erase_job(call, user_id, job_id).await,
        Some(_) => Err(ApiError::invalid("purge", "must be true or false")),
    }
}

/// Dying after the database has answered leaves the objects to the sweep: their removal is recorded with the erasure.
async fn erase_job(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    let services = &call.services;
    let outcome = services.store.erase_job(job_id, user_id).await?;
    services.recent.forget(job_id);
    match outcome {
        EraseOutcome::Erased => {
            delete_objects_of(&services.worker(), &*services.bucket, &[job_id]).await;
            json_answer(StatusCode::OK, &Cancelled { success: true, message: "Job erased" })
        }
        EraseOutcome::Unfinished => Err(ApiError::JobUnfinished),
        EraseOutcome::NotFound => Err(ApiError::JobNotFound),
    }
}
