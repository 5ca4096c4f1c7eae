//! `POST /api/jobs/start`: starts a reading.

use http::StatusCode;
use http::header::{HeaderValue, LOCATION};
use serde_json::Value;
use uuid::Uuid;

use crate::contract::readings::start::StartedJob;
use crate::contract::request::Request as _;
use crate::contract::start_request::StartRequest;
use crate::http::answer::{Answer, json_answer};
use crate::http::auth::Principal;
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::jobs::idempotency;
use crate::http::jobs::read::read_document;
use crate::http::jobs::starting::{Owner, REPLAYED, Start, StartResult, serialise};
use crate::http::json_body::read_json;
use crate::http::live::door::entry_of_owner;
use crate::http::live::waiting::Wait;
use crate::http::policy::Policy;
use crate::http::route::Route;
use crate::job::estimate;
use crate::job::plan::plan_reading;
use crate::job::reading::ReadingParams;
use crate::live::room_name::RoomName;

pub async fn start_reading(call: &Call, user_id: Uuid, body: Body, policy: Policy) -> Answer {
    idempotency::key_of(call)?;
    let document = read_json(call, body, policy.body_limit_bytes).await?;
    let StartRequest { params, webhook_url } = StartRequest::<ReadingParams>::read(&document, call.request_context())?;
    let plan = plan_reading(&params);
    let job_id = Uuid::new_v4();
    let started = serialise(&started_job(job_id, plan.docs_total))?;
    let start = Start {
        route: Route::StartReading,
        job_id,
        kind: params.kind,
        owner: Owner::of(call, Principal::User(user_id)),
        params: serialise(&params)?,
        plan: &plan,
        estimated_seconds: estimate::minutes(plan.docs_total.into()) * 60,
        budget: policy.budget,
        webhook_url,
        request: &document,
        answer: &started,
    };
    let (mut started, is_replay) = match start.prepare(call).await?.begin(call).await? {
        StartResult::Created => (started, false),
        StartResult::Replayed(first) => (first, true),
    };
    let wait = Wait::of(call);
    let has_waited = match wait {
        Some(wait) => add_end(call, wait, user_id, &mut started).await,
        None => false,
    };
    let mut response = created(&started)?;
    response.headers_mut().extend(is_replay.then_some(REPLAYED));
    if let Some(wait) = wait.filter(|_| has_waited) {
        wait.note(&mut response);
    }
    Ok(response)
}

/// Waits for the job's end and adds the job as it is then; false when nobody could wait, or the job can't be read: it runs all the
/// same, and a client that polls learns what is wrong.
async fn add_end(call: &Call, wait: Wait, user_id: Uuid, started: &mut Value) -> bool {
    let Some(job_id) = started["jobId"].as_str().and_then(|id| id.parse().ok()) else { return false };
    if !wait.for_end(call, &entry_of_owner(call, RoomName::Job(job_id), user_id, None)).await {
        return false;
    }
    let document = read_document(call, user_id, job_id).await.and_then(|(document, _)| serialise(&document));
    let Ok(job) = document else { return false };
    started["status"] = job["status"].clone();
    started["job"] = job;
    true
}

fn started_job(job_id: Uuid, documents: u16) -> StartedJob {
    StartedJob {
        job_id,
        id: job_id,
        status: "queued",
        estimated_minutes: estimate::minutes(documents.into()),
        estimated_minutes_range: estimate::minutes_range(documents.into()),
        poll_url: Route::ReadJob(job_id).path(),
        stream_url: Route::OpenSocketAsPrinted(job_id).path(),
    }
}

fn created(started: &Value) -> Answer {
    let mut response = json_answer(StatusCode::CREATED, started)?;
    let location = started["pollUrl"].as_str().and_then(|url| HeaderValue::from_str(url).ok());
    response.headers_mut().extend(location.map(|location| (LOCATION, location)));
    Ok(response)
}
