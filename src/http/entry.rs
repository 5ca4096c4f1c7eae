//! From a request to its answer: route, policy, handler, exit.

use std::rc::Rc;
use std::time::Duration;

use http::{Method, Request, Response};
use serde_json::json;

use super::account;
use super::answer::{Answer, json_answer};
use super::auth::{Principal, admit, knows_one_of};
use super::body::Body;
use super::call::{Call, new_request_id};
use super::error::ApiError;
use super::exit;
use super::interface;
use super::jobs;
use super::limit::{Standing, limited, write_used_up_starts};
use super::live;
use super::log::log_request;
use super::operations;
use super::policy::{Dialect, Policy, policy_of};
use super::readings;
use super::route::Route;
use super::services::Services;
use super::storybook;
use super::webhooks;
use crate::config::ConfigurationErrors;
use crate::runtime::deadline::within;
use crate::runtime::log::{ErrorText, Log, LogEvent};
use crate::runtime::under_way::UnderWay;

/// No answer may take longer; a client gets its 503 while it still listens.
const DEADLINE_SECONDS: u64 = 28;

/// Answers one request. Never fails: whatever goes wrong is an answer.
pub async fn handle(services: &Services, request: Request<Body>) -> Response<Body> {
    let (head, body) = request.into_parts();
    let call = Call::new(services, head);
    let started_at = services.clock.now();
    let _under_way = UnderWay::request(started_at);
    let route = Route::parse(&call.method, call.uri.path());
    let dialect = route.as_ref().map_or(Dialect::Readings, |route| policy_of(*route).dialect);
    if let Some(job_id) = route.as_ref().ok().and_then(|route| route.job_id()) {
        call.concerns(job_id);
    }
    let (standing, result) = if call.method == Method::OPTIONS {
        (None, Ok(exit::preflight(&Route::allowed_methods(call.uri.path()))))
    } else {
        match &route {
            Ok(route) => Rc::clone(&call.calls).during(answer_in_time(&call, *route, body)).await,
            Err(fault) => (None, Err(fault.clone().into())),
        }
    };
    let name = route.as_ref().map_or("none", |route| route.name());
    log_request(&call, name, dialect, started_at, &result);
    let used_up = match &result {
        Err(ApiError::StartsUsedUp { limit, retry_after_seconds }) => Some((*limit, *retry_after_seconds)),
        _ => None,
    };
    let in_development = services.configuration.environment == crate::config::Environment::Development;
    let mut response =
        result.unwrap_or_else(|error| exit::refuse(error.refusal(dialect, in_development), dialect, &call.request_id));
    let now_seconds = services.clock.now().timestamp();
    if let Some(standing) = standing {
        standing.write_headers(response.headers_mut(), now_seconds, &services.configuration.limits.rates);
    }
    if let Some((quota, reset_seconds)) = used_up {
        write_used_up_starts(response.headers_mut(), now_seconds, quota, reset_seconds);
    }
    exit::finish(response, &call.method, &call.request_id)
}

/// Answers a request of a Worker whose configuration is not sound: only liveness works.
pub fn refuse_misconfigured(faults: &ConfigurationErrors, request: &Request<Body>, log: &dyn Log) -> Response<Body> {
    let request_id = new_request_id();
    let method = request.method();
    let response = match Route::parse(method, request.uri().path()) {
        Ok(Route::Healthz) => healthz().unwrap_or_else(|_| Response::new(Body::empty())),
        _ if method == Method::OPTIONS => exit::preflight(&[]),
        parsed => {
            let dialect = parsed.map_or(Dialect::Readings, |route| policy_of(route).dialect);
            log.write(&LogEvent::ConfigurationError { request_id: request_id.clone(), faults: ErrorText::of(faults) });
            let error = ApiError::Misconfigured(faults.clone());
            let shown = faults.in_development || knows_one_of(request.headers(), &faults.operator_secrets);
            exit::refuse(error.refusal(dialect, shown), dialect, &request_id)
        }
    };
    exit::finish(response, method, &request_id)
}

async fn answer_in_time(call: &Call, route: Route, body: Body) -> (Option<Standing>, Answer) {
    within(&*call.services.clock, Duration::from_secs(DEADLINE_SECONDS), admit_and_answer(call, route, body))
        .await
        .unwrap_or((None, Err(ApiError::DeadlinePassed { seconds: DEADLINE_SECONDS })))
}

/// A caller who is not authenticated is not counted: a stranger can't use up somebody else's limit.
async fn admit_and_answer(call: &Call, route: Route, body: Body) -> (Option<Standing>, Answer) {
    let policy = policy_of(route);
    match (admit(call, policy.caller).await, policy.limit) {
        (Err(error), _) => (None, Err(error)),
        (Ok(caller), None) => (None, Box::pin(answer(call, route, policy, caller, body)).await),
        (Ok(caller), Some(limit)) => {
            limited(call, limit, caller, route, Box::pin(answer(call, route, policy, caller, body))).await
        }
    }
}

async fn answer(call: &Call, route: Route, policy: Policy, caller: Principal, body: Body) -> Answer {
    let limit_bytes = policy.body_limit_bytes;
    match route {
        Route::Signup => readings::signup::sign_up(call, body, limit_bytes).await,
        Route::ReadAccountData => account::read_account_data(call, caller.user()?).await,
        Route::EraseAccountData => account::erase_account_data(call, caller.user()?).await,
        Route::StartReading => readings::start::start_reading(call, caller.user()?, body, policy).await,
        Route::ListJobs | Route::ListUserJobs => jobs::list::list_jobs(call, caller.user()?).await,
        Route::ReadJob(job_id) => jobs::read::read_job(call, caller.user()?, job_id).await,
        Route::CancelJob(job_id) => jobs::delete::delete_job(call, caller.user()?, job_id).await,
        Route::CancelUserJob(job_id) => jobs::cancel::cancel_job(call, caller.user()?, job_id).await,
        Route::RetryJob(job_id) => jobs::retry::retry_job(call, caller.user()?, job_id).await,
        Route::ListArtifacts(job_id) => jobs::artifacts::list_artifacts(call, caller.user()?, job_id).await,
        Route::OpenSocket(job_id) | Route::OpenSocketAsPrinted(job_id) => {
            live::socket::open_socket(call, caller, job_id).await
        }
        Route::StreamJob(job_id) => live::job_events::stream_job(call, caller, job_id).await,
        Route::IssueStreamTicket(job_id) => live::ticket::issue_ticket(call, caller.user()?, job_id).await,
        Route::ReadPosition(job_id) => jobs::position::read_position(call, caller.user()?, job_id).await,
        Route::WritePosition(job_id) => {
            jobs::position::write_position(call, caller.user()?, job_id, body, limit_bytes).await
        }
        Route::StreamAccount => live::account_events::stream_account(call, caller.user()?).await,
        Route::StreamAudio { job_id, artifact_id } => {
            jobs::audio::stream_audio(call, caller, job_id, artifact_id).await
        }
        Route::Media(artifact_id) => jobs::media::serve_media(call, artifact_id).await,
        Route::Healthz => healthz(),
        Route::Interface => Ok(interface::document()),
        Route::StartStory(kind) => storybook::start::start_story(call, caller, kind, body, policy).await,
        Route::StoryStatus { kind, job_id } => storybook::status::story_status(call, caller, kind, job_id).await,
        Route::ReadWebhookSecret => webhooks::secret::read_secret(call, caller.user()?).await,
        Route::RotateWebhookSecret => webhooks::secret::rotate_secret(call, caller.user()?).await,
        Route::ListDeliveries => webhooks::deliveries::list_deliveries(call, caller.user()?).await,
        Route::Redeliver(delivery_id) => webhooks::deliveries::redeliver(call, caller.user()?, delivery_id).await,
        Route::Health => operations::health::read_health(call).await,
        Route::Metrics => operations::metrics::read_metrics(call).await,
        Route::ReadProcessing => operations::processing::read_processing(call).await,
        Route::ProcessJobs => operations::processing::process_jobs(call, body, limit_bytes).await,
        Route::CopyObjects => operations::copying::copy_objects(call, body, limit_bytes).await,
        Route::CheckUp => operations::checkup::check_up(call, body, limit_bytes).await,
        Route::CheckStores => operations::stores::check_stores(call).await,
        Route::JobTimeline(job_id) => operations::timeline::read_timeline(call, job_id).await,
        Route::ListDeadLetters => operations::timeline::list_dead_letters(call).await,
        Route::ReadHistory => operations::history::read_history(call).await,
        Route::CronProcessJobs => operations::cron::process_jobs(call, caller.provider()?, body, limit_bytes).await,
    }
}

/// The Worker is alive; no other service is asked.
fn healthz() -> Answer {
    json_answer(http::StatusCode::OK, &json!({ "status": "ok" }))
}
