//! `POST /api/jobs/{id}/retry`: a failed job is resumed, within the limits of a start; only what is missing is made.

use futures::future::join;
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::document::job_document;
use super::hints::announce;
use super::idempotency;
use super::starting::{DatabaseLimit, Owner, REPLAYED, start_limits};
use super::view::JobView;
use crate::contract::failure::Failure;
use crate::contract::readings::job::{PreviousFailure, RetriedJob};
use crate::http::answer::{Answer, json_answer};
use crate::http::auth::{Principal, require_account};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::policy::Budget;
use crate::http::route::Route;
use crate::job::failure::FailureCode;
use crate::job::state::JobState;
use crate::live::publish::publish;
use crate::store::control::{RetryOutcome, RetryReport};
use crate::store::start::IdempotencyClaim;
use crate::store::work::ReadyTasks;

pub async fn retry_job(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    require_account(call, user_id).await?;
    let owner = Owner::of(call, Principal::User(user_id));
    let limits = start_limits(call, Some(Budget::StoryStartsPerHour), &owner);
    let claim = idempotency::key_of(call)?.map(|key| IdempotencyClaim {
        key,
        request_hash: idempotency::request_hash(Route::RetryJob(job_id), &json!({ "jobId": job_id })),
        response: Value::Null,
    });
    let outcome = call.services.store.retry_job(job_id, user_id, &limits, claim.as_ref()).await?;
    call.services.recent.forget(job_id);
    match outcome {
        RetryOutcome::Retried { ready_tasks, retried, jobs } => {
            let ready = [ReadyTasks { job_id, count: ready_tasks }];
            join(publish(&*call.services.rooms, &*call.services.log, &jobs), announce(call, &ready)).await;
            retried_job(call, retried)
        }
        RetryOutcome::Replayed { response } => {
            let mut answer = retried_job(call, response)?;
            answer.headers_mut().extend([REPLAYED]);
            Ok(answer)
        }
        RetryOutcome::KeyConflict => Err(ApiError::IdempotencyConflict),
        RetryOutcome::NotFailed { state: JobState::Cancelled } => Err(ApiError::RetryOfCancelled),
        RetryOutcome::NotFailed { .. } => Err(ApiError::RetryOfUnfailed),
        RetryOutcome::Pruned => Err(ApiError::JobFinished),
        RetryOutcome::TooManyActive { limit } => Err(DatabaseLimit::ActiveJobs { limit }.refuse(call)),
        RetryOutcome::OverBudget { limit, retry_after_seconds } => {
            Err(DatabaseLimit::StartsPerHour { limit, retry_after_seconds }.refuse(call))
        }
        RetryOutcome::Overloaded => Err(DatabaseLimit::Line.refuse(call)),
        RetryOutcome::Spent { retry_after_seconds } => Err(DatabaseLimit::Money { retry_after_seconds }.refuse(call)),
        RetryOutcome::JobSpent => Err(DatabaseLimit::MoneyOfJob.refuse(call)),
        RetryOutcome::NotFound => Err(ApiError::JobNotFound),
    }
}

fn retried_job(call: &Call, retried: RetryReport) -> Answer {
    let RetryReport { job, error_code, what_failed } = retried;
    let job = job_document(JobView::of(&job, call.services.clock.now()));
    let code = error_code.unwrap_or(FailureCode::JobFailed);
    let failure = Failure::of(code, what_failed.as_deref().unwrap_or_default());
    let retried_after = PreviousFailure { error: failure.message, code: failure.code };
    json_answer(StatusCode::OK, &RetriedJob { job, retried_after })
}
