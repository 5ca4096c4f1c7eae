//! `POST /api/jobs/{kind}/start`: starts a job of contract S.

use http::StatusCode;
use http::header::{HeaderValue, LOCATION};
use serde_json::Value;
use uuid::Uuid;

use super::intake::Intake;
use super::order::Order;
use super::status::status_of_started;
use super::{auto_story, cartoonize, image, scenes, storybook};
use crate::contract::storybook::start::StartAnswer;
use crate::http::answer::{Answer, json_answer};
use crate::http::auth::Principal;
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::jobs::idempotency;
use crate::http::jobs::starting::{Owner, REPLAYED, Start, StartResult, serialise};
use crate::http::json_body::read_json;
use crate::http::live::door::entry_to_job;
use crate::http::live::waiting::Wait;
use crate::http::policy::Policy;
use crate::http::route::Route;
use crate::job::estimate;
use crate::job::kind::StoryKind;

pub async fn start_story(call: &Call, caller: Principal, kind: StoryKind, body: Body, policy: Policy) -> Answer {
    idempotency::key_of(call)?;
    let result = order_and_begin(&mut Intake::new(call, Uuid::new_v4()), caller, kind, body, policy).await?;
    let (mut started, is_replay) = match result {
        (StartResult::Created, started) => (started, false),
        (StartResult::Replayed(first), _) => (first, true),
    };
    let wait = Wait::of(call);
    let has_waited = match wait {
        Some(wait) => add_end(call, wait, caller, kind, &mut started).await,
        None => false,
    };
    let mut response = accepted(&started)?;
    response.headers_mut().extend(is_replay.then_some(REPLAYED));
    if let Some(wait) = wait.filter(|_| has_waited) {
        wait.note(&mut response);
    }
    Ok(response)
}

/// Waits for the job's end and adds its status then; false when nobody could wait, or the status can't be had: the job runs all the
/// same, and a client that polls learns what is wrong.
async fn add_end(call: &Call, wait: Wait, caller: Principal, kind: StoryKind, started: &mut Value) -> bool {
    let Some(job_id) = started["jobId"].as_str().and_then(|id| id.parse().ok()) else { return false };
    let Ok(entry) = entry_to_job(call, caller, job_id, None) else { return false };
    if !wait.for_end(call, &entry).await {
        return false;
    }
    let Ok(job) = status_of_started(call, caller, kind, job_id).await else { return false };
    started["status"] = job["status"].clone();
    started["job"] = job;
    true
}

/// A picture is decoded and stored when nothing else can fail but the start itself, and its removal is recorded by then: an upload that comes
/// too late, a start that is refused after all and a Worker that dies leave it to the sweep.
async fn order_and_begin(
    intake: &mut Intake<'_>,
    caller: Principal,
    kind: StoryKind,
    body: Body,
    policy: Policy,
) -> Result<(StartResult, Value), ApiError> {
    let (call, job_id) = (intake.call, intake.job_id);
    let order = match kind {
        StoryKind::Cartoonize => cartoonize::order(intake, body, policy).await?,
        StoryKind::Storybook => storybook::order(intake, read_json(call, body, policy.body_limit_bytes).await?).await?,
        StoryKind::AutoStory => {
            auto_story::order(intake, read_json(call, body, policy.body_limit_bytes).await?).await?
        }
        StoryKind::Scenes => scenes::order(intake, read_json(call, body, policy.body_limit_bytes).await?).await?,
        StoryKind::Image => image::order(intake, read_json(call, body, policy.body_limit_bytes).await?).await?,
    };
    let estimated_seconds = estimate::story_seconds(order.pictures);
    let started = started(call, kind, job_id, &order, estimated_seconds)?;
    let mut start = Start {
        route: Route::StartStory(kind),
        job_id,
        kind: kind.job_kind(),
        budget: policy.budget,
        owner: Owner::of(call, caller),
        params: order.params,
        webhook_url: order.webhook_url,
        plan: &order.plan,
        estimated_seconds,
        request: &order.request,
        answer: &started,
    }
    .prepare(call)
    .await?;
    if let Some(upload) = intake.take_upload() {
        if let Some(begun) = start.record_upload(call, &upload.key).await? {
            return Ok((begun, started));
        }
        upload.check()?;
        upload.store(call).await?;
    }
    Ok((start.begin(call).await?, started))
}

fn started(
    call: &Call,
    kind: StoryKind,
    job_id: Uuid,
    order: &Order,
    estimated_seconds: u32,
) -> Result<Value, ApiError> {
    let polling_url = format!("{}{}", call.origin, Route::StoryStatus { kind, job_id }.path());
    let minutes = estimated_seconds.div_ceil(60).max(1);
    let now = call.services.clock.now();
    serialise(&StartAnswer::new(job_id.to_string(), now, minutes, polling_url, order.message, order.extras.clone()))
}

/// Contract S answers a start with 200.
fn accepted(started: &Value) -> Answer {
    let mut response = json_answer(StatusCode::OK, started)?;
    let location = started["pollingUrl"].as_str().and_then(|url| HeaderValue::from_str(url).ok());
    response.headers_mut().extend(location.map(|location| (LOCATION, location)));
    Ok(response)
}
