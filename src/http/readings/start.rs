//! `POST /api/jobs/start`: a reading begins.

use http::header::{HeaderValue, LOCATION};
use http::{HeaderName, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::contract::readings::start::{StartedJob, validate};
use crate::http::answer::{Answer, json_answer};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::hints::announce;
use crate::http::idempotency;
use crate::http::json_body::read_json;
use crate::http::route::{Route, stream_url};
use crate::job::estimate;
use crate::job::plan::{Plan, plan_reading};
use crate::job::reading::ReadingParams;
use crate::store::start::{IdempotencyClaim, NewJob, StartLimits, StartOutcome, owner_key};

const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

pub async fn start_reading(call: &Call, user_id: Uuid, body: Body, limit_bytes: usize) -> Answer {
    let key = idempotency::key_of(call)?;
    let document = read_json(call, body, limit_bytes).await?;
    let params = validate(&document, call.services.clock.now())?;
    let plan = plan_reading(&params);

    let job_id = Uuid::new_v4();
    let started = serialise(&started_job(call, job_id, plan.docs_total))?;
    let job = new_job(call, job_id, user_id, &params, &plan)?;
    let claim = key.map(|key| IdempotencyClaim {
        key,
        request_hash: idempotency::request_hash(Route::StartReading, &document),
        response: started.clone(),
    });
    let limits = StartLimits {
        max_active_jobs: call.services.configuration.limits.maximum_active_jobs,
        max_jobs_per_window: None,
        window_seconds: None,
    };
    match call.services.store.start_job(&job, &plan.tasks, claim.as_ref(), limits).await? {
        StartOutcome::Created { ready_tasks } => {
            announce(call, job_id, ready_tasks).await;
            created(&started, false)
        }
        StartOutcome::Replayed { response } => created(&response, true),
        StartOutcome::KeyConflict => Err(ApiError::IdempotencyConflict),
        StartOutcome::TooManyActive { limit } => Err(ApiError::TooManyActiveJobs { limit }),
        StartOutcome::OverBudget { retry_after_seconds, .. } => Err(ApiError::RateLimited { retry_after_seconds }),
    }
}

fn started_job(call: &Call, job_id: Uuid, documents: u16) -> StartedJob {
    StartedJob {
        job_id,
        id: job_id,
        status: "queued",
        estimated_minutes: estimate::minutes(documents.into()),
        estimated_minutes_range: estimate::minutes_range(documents.into()),
        poll_url: Route::ReadJob(job_id).path(),
        stream_url: stream_url(&call.origin, job_id),
    }
}

fn new_job(call: &Call, job_id: Uuid, user_id: Uuid, params: &ReadingParams, plan: &Plan) -> Result<NewJob, ApiError> {
    Ok(NewJob {
        id: job_id,
        kind: params.kind,
        owner_id: Some(user_id),
        owner_key: owner_key(user_id),
        params: serialise(params)?,
        priority: 0,
        base_percent: plan.base_percent,
        message: "Waiting to be taken up".to_owned(),
        docs_total: plan.docs_total,
        estimated_seconds: estimate::minutes(plan.docs_total.into()) * 60,
        lifetime_seconds: plan.lifetime_seconds,
        trace_id: call.trace_id.clone(),
    })
}

fn serialise(document: &impl serde::Serialize) -> Result<Value, ApiError> {
    serde_json::to_value(document)
        .map_err(|cause| ApiError::Internal { what: "a job does not serialise", cause: Box::new(cause) })
}

fn created(started: &Value, replayed: bool) -> Answer {
    let mut response = json_answer(StatusCode::CREATED, started)?;
    let headers = response.headers_mut();
    let location = started.get("pollUrl").unwrap_or(&json!(null)).as_str().and_then(|url| url.parse().ok());
    headers.extend(location.map(|location: HeaderValue| (LOCATION, location)));
    if replayed {
        headers.insert(REPLAYED, HeaderValue::from_static("true"));
    }
    Ok(response)
}
