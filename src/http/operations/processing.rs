//! `/api/jobs/process`: the state of the processing (GET), and a manual run of it (POST).

use http::StatusCode;

use super::figures::{assessment, measure, processor_stats, queue_status, statistics};
use super::running::{RunResult, clean_up, run_order};
use super::summary::{CONSUMER_SECONDS, SWEEP_EVERY_SECONDS, config_summary, processing_features};
use crate::contract::request::Request as _;
use crate::contract::storybook::health::HealthStatus;
use crate::contract::storybook::processing::{
    Cleanup, ProcessAnswer, ProcessParams, ProcessingAnswer, SpecificJob, WorkerState,
};
use crate::http::answer::{Answer, json_answer};
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::jobs::hints::announce;
use crate::http::json_body::read_optional_json;
use crate::runtime::clock::timestamp;
use crate::work::run::{JobOutcome, RunOrder};

pub async fn read_processing(call: &Call) -> Answer {
    let figures = measure(call).await?;
    let now = call.services.clock.now();
    let answer = ProcessingAnswer {
        timestamp: now,
        healthy: assessment(call, &figures).status == HealthStatus::Healthy,
        worker: WorkerState {
            is_running: figures.is_swept(timestamp(now)) || figures.running_tasks > 0,
            processing_interval: SWEEP_EVERY_SECONDS,
            max_run_time: CONSUMER_SECONDS,
            processor_stats: processor_stats(&figures),
        },
        queue: queue_status(&figures),
        statistics: statistics(&figures),
        configuration: config_summary(&call.services.configuration),
        features: processing_features(),
    };
    json_answer(StatusCode::OK, &answer)
}

pub async fn process_jobs(call: &Call, body: Body, limit_bytes: usize) -> Answer {
    let params =
        ProcessParams::read_optional(&read_optional_json(call, body, limit_bytes).await?, call.request_context())?;
    if params.only_pauses() {
        let pauses = call.services.store.pause_kinds(&params.pause, &params.resume).await?;
        announce(call, &pauses.ready).await;
        return answer(call, params, RunResult::nothing(), None).await;
    }
    let worker = call.services.worker();
    let order = RunOrder {
        specific_job: params.specific_job_id,
        kinds: params.job_types.clone(),
        maximum_jobs: params.max_jobs,
        force: params.force_processing,
    };
    let result = run_order(call, &worker, &order).await?;
    if params.specific_job_id.is_some() && result.report.jobs.is_empty() {
        return Err(ApiError::JobNotFound);
    }
    let cleanup = if params.cleanup { Some(clean_up(call, &worker, params.cleanup_days).await) } else { None };
    answer(call, params, result, cleanup).await
}

async fn answer(call: &Call, params: ProcessParams, result: RunResult, cleanup: Option<Cleanup>) -> Answer {
    let figures = measure(call).await?;
    let specific_job = params.specific_job_id.map(|job_id| SpecificJob {
        job_id: job_id.to_string(),
        success: result.report.jobs.get(&job_id) == Some(&JobOutcome::Processed),
    });
    let is_about_pauses = params.only_pauses() || !figures.paused.is_empty();
    let paused_kinds = figures.paused.iter().map(|paused| paused.kind).collect();
    let answer = ProcessAnswer {
        timestamp: call.services.clock.now(),
        processed: result.processed,
        errors: result.errors,
        skipped: result.skipped,
        configuration: config_summary(&call.services.configuration),
        specific_job,
        filtered_types: (!params.job_types.is_empty()).then_some(params.job_types),
        paused_kinds: is_about_pauses.then_some(paused_kinds),
        cleanup,
        queue_status: queue_status(&figures),
        statistics: statistics(&figures),
        performance: result.performance(),
        recommendations: result.recommendations(assessment(call, &figures)),
    };
    json_answer(StatusCode::OK, &answer)
}
