//! `DELETE /api/jobs/{id}` and `POST /api/jobs/cancel/{id}`: cancels a job; what it made stays.

use http::StatusCode;
use uuid::Uuid;

use super::hints::{announce, announce_due};
use crate::contract::readings::job::Cancelled;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::live::publish::publish;
use crate::store::control::CancelOutcome;
use crate::work::hint::DueWork;

pub async fn cancel_job(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    let outcome = call.services.store.cancel_job(job_id, user_id).await?;
    call.services.recent.forget(job_id);
    match outcome {
        CancelOutcome::Cancelled { ready, jobs, made_deliveries } => {
            publish(&*call.services.rooms, &*call.services.log, &jobs).await;
            announce(call, &ready).await;
            if made_deliveries {
                announce_due(call, DueWork::Deliveries, 0).await;
            }
            cancelled()
        }
        CancelOutcome::AlreadyCancelled => cancelled(),
        CancelOutcome::Finished => Err(ApiError::JobFinished),
        CancelOutcome::NotFound => Err(ApiError::JobNotFound),
    }
}

fn cancelled() -> Answer {
    json_answer(StatusCode::OK, &Cancelled { success: true, message: "Job cancelled" })
}
