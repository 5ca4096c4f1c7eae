//! `GET /api/jobs/health`: the state of the system. It answers even when the database does not, and 503 only when something is critical.

use std::time::Duration;

use http::StatusCode;
use http::header::{HeaderValue, RETRY_AFTER};
use serde::Serialize;

use super::figures::{assessment, measure, message_of, metrics, spend, statistics};
use super::summary::{config_summary, operational};
use crate::config::operations::HealthDetail;
use crate::contract::error::{ErrorBody, ErrorCode};
use crate::contract::storybook::health::{
    Findings, HealthAnswer, HealthRefusal, HealthStatus, HealthSummary, SystemStatus,
};
use crate::http::answer::{Answer, json_answer};
use crate::http::auth::is_operator;
use crate::http::call::Call;
use crate::job::health::{Assessment, Figures};
use crate::runtime::clock;
use crate::runtime::deadline::within;
use crate::runtime::log::{ErrorText, LogEvent};

/// A monitor gives up sooner than a user does.
const FIGURES_WITHIN: Duration = Duration::from_secs(5);
/// By then the next sweep may have fixed something.
const RETRY_AFTER_SECONDS: u32 = 60;

pub async fn read_health(call: &Call) -> Answer {
    let figures = measure_in_time(call).await;
    let assessed = figures.as_ref().map_or_else(unknown, |figures| assessment(call, figures));
    let code = if figures.is_some() { ErrorCode::InternalError } else { ErrorCode::DatabaseError };
    let shown_whole = call.services.configuration.operations.health_detail == HealthDetail::Public || is_operator(call);
    if shown_whole {
        answer(call, assessed.status, code, whole(call, figures.as_ref(), assessed))
    } else {
        answer(call, assessed.status, code, summary(call, assessed.status))
    }
}

/// None when the database did not give its figures; only the log says why.
async fn measure_in_time(call: &Call) -> Option<Figures> {
    let error = match within(&*call.services.clock, FIGURES_WITHIN, measure(call)).await {
        Ok(Ok(figures)) => return Some(figures),
        Ok(Err(error)) => ErrorText::of(&error),
        Err(late) => ErrorText::of(&late),
    };
    call.services.log.write(&LogEvent::HealthUnknown { request_id: call.request_id.clone(), error });
    None
}

fn unknown() -> Assessment {
    Assessment {
        status: HealthStatus::Critical,
        alerts: vec!["Job statistics are unavailable".to_owned()],
        recommendations: vec![
            "See whether the database and its data API answer; the log says why under `health_unknown`".to_owned(),
        ],
    }
}

fn summary(call: &Call, status: HealthStatus) -> HealthSummary {
    HealthSummary { status, message: message_of(status).to_owned(), timestamp: call.services.clock.now() }
}

fn whole(call: &Call, figures: Option<&Figures>, assessed: Assessment) -> HealthAnswer {
    let HealthSummary { status, message, timestamp } = summary(call, assessed.status);
    HealthAnswer {
        status,
        message,
        timestamp,
        system_status: SystemStatus {
            monitor: figures.is_some_and(|figures| figures.is_swept(clock::timestamp(timestamp))),
            manager: figures.is_some(),
            // A Worker whose configuration is not sound answers nothing but its faults.
            config: true,
            timestamp,
        },
        config_summary: config_summary(&call.services.configuration),
        metrics: figures.map(metrics),
        statistics: figures.map(statistics),
        spend_today: figures.filter(|_| is_operator(call)).map(spend).filter(|spend| !spend.is_empty()),
        health: Findings {
            status,
            alerts: assessed.alerts,
            recommendations: assessed.recommendations,
            stuck_jobs_count: figures.map(|figures| figures.stuck_jobs),
        },
        operational: operational(),
    }
}

fn answer(call: &Call, status: HealthStatus, code: ErrorCode, document: impl Serialize) -> Answer {
    match status {
        HealthStatus::Healthy | HealthStatus::Warning => json_answer(StatusCode::OK, &document),
        HealthStatus::Critical => {
            let error = ErrorBody {
                retry_after: Some(RETRY_AFTER_SECONDS.into()),
                ..ErrorBody::new(code, message_of(status), &*call.request_id)
            };
            let mut response =
                json_answer(StatusCode::SERVICE_UNAVAILABLE, &HealthRefusal { error, answer: document })?;
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(RETRY_AFTER_SECONDS));
            Ok(response)
        }
    }
}
