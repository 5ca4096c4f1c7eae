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
use crate::http::jobs::starting::{Begun, Owner, REPLAYED, Start, serialise};
use crate::http::json_body::read_json;
use crate::http::policy::Policy;
use crate::http::route::Route;
use crate::job::estimate;
use crate::job::plan::plan_reading;
use crate::job::reading::ReadingParams;

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
    match start.begin(call).await? {
        Begun::Created => created(&started),
        Begun::Replayed(first) => {
            let mut response = created(&first)?;
            response.headers_mut().extend([REPLAYED]);
            Ok(response)
        }
    }
}

fn started_job(job_id: Uuid, documents: u16) -> StartedJob {
    StartedJob {
        job_id,
        id: job_id,
        status: "queued",
        estimated_minutes: estimate::minutes(documents.into()),
        estimated_minutes_range: estimate::minutes_range(documents.into()),
        poll_url: Route::ReadJob(job_id).path(),
    }
}

fn created(started: &Value) -> Answer {
    let mut response = json_answer(StatusCode::CREATED, started)?;
    let location = started["pollUrl"].as_str().and_then(|url| HeaderValue::from_str(url).ok());
    response.headers_mut().extend(location.map(|location| (LOCATION, location)));
    Ok(response)
}
