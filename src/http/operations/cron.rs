//! `POST /api/cron/process-jobs`: an outside clock asks for a run. It also sweeps, so that it can replace the cron trigger.

use http::StatusCode;
use serde_json::json;

use super::figures::{assessment, measure, message_of, queue_status, statistics};
use super::running::{RunResult, clean_up, run_order};
use crate::contract::request::Request as _;
use crate::contract::storybook::cron::{CronAnswer, CronParams, CronPerformance, CronProvider, HealthCheck};
use crate::contract::storybook::health::HealthStatus;
use crate::contract::storybook::processing::{Cleanup, RunPerformance};
use crate::http::answer::{Answer, json_answer};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::json_body::read_optional_json;
use crate::work::removal::clear_away;
use crate::work::run::RunOrder;
use crate::work::sweeper::sweep;

pub async fn process_jobs(call: &Call, provider: CronProvider, body: Body, limit_bytes: usize) -> Answer {
    let params =
        CronParams::read_optional(&read_optional_json(call, body, limit_bytes).await?, call.request_context())?;
    let worker = call.services.worker();
    // A backlog is a reason to run, so the check is reported and holds nothing up.
    let health_check = if params.health_check { Some(check_health(call).await?) } else { None };
    let order = RunOrder {
        specific_job: None,
        kinds: params.job_types.clone(),
        maximum_jobs: params.max_jobs,
        force: params.emergency_mode,
    };
    let result = run_order(call, &worker, &order).await?;
    let cleanup = if params.cleanup { Some(clean_up(call, &worker, params.cleanup_days).await) } else { None };
    // After the run, so that what the run left is announced to the queue.
    sweep(&worker).await?;
    clear_away(&worker, &*call.services.bucket, call.services.ages()).await?;
    answer(call, provider, &params, result, health_check, cleanup).await
}

async fn check_health(call: &Call) -> Result<HealthCheck, ApiError> {
    let figures = measure(call).await?;
    let assessed = assessment(call, &figures);
    Ok(HealthCheck {
        healthy: assessed.status == HealthStatus::Healthy,
        message: message_of(assessed.status).to_owned(),
        details: Some(json!({
            "status": assessed.status, "alerts": assessed.alerts, "recommendations": assessed.recommendations,
            "stuckJobsCount": figures.stuck_jobs,
        })),
    })
}

async fn answer(
    call: &Call,
    provider: CronProvider,
    params: &CronParams,
    result: RunResult,
    health_check: Option<HealthCheck>,
    cleanup: Option<Cleanup>,
) -> Answer {
    let figures = measure(call).await?;
    let RunPerformance { processing_rate, error_rate, efficiency } = result.performance();
    let answer = CronAnswer {
        timestamp: call.services.clock.now(),
        provider,
        processed: result.processed,
        errors: result.errors,
        skipped: result.skipped,
        emergency_mode: params.emergency_mode,
        health_check,
        queue_status: queue_status(&figures),
        statistics: statistics(&figures),
        performance: CronPerformance { processing_time: result.milliseconds, processing_rate, error_rate, efficiency },
        recommendations: result.recommendations(assessment(call, &figures)),
        cleanup,
    };
    json_answer(StatusCode::OK, &answer)
}
