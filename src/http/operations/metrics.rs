//! `GET /metrics`: figures for an operator's monitor, in Prometheus' text format. It answers also when the database does not: then it says so.

use std::time::Duration;

use bytes::Bytes;
use futures::future::join;
use http::Response;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};

use super::exposition::{Exposition, StoreFigures};
use super::figures::measure;
use crate::http::answer::Answer;
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::runtime::clock::timestamp;
use crate::runtime::deadline::within;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::error::StoreError;

/// A monitor gives up after ten.
const FIGURES_WITHIN: Duration = Duration::from_secs(5);
/// No object lies here: the question is whether the bucket answers.
const PROBE_KEY: &str = "probe";

pub async fn read_metrics(call: &Call) -> Answer {
    let (database, objects) = join(database(call), objects(call)).await;
    let exposition = Exposition {
        now: timestamp(call.services.clock.now()),
        limits: &call.services.configuration.limits,
        database,
        objects,
    };
    let text = exposition
        .text()
        .map_err(|cause| ApiError::Internal { what: "the metrics can't be written", cause: Box::new(cause) })?;
    let mut response = Response::new(Body::Bytes(Bytes::from(text)));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(response)
}

/// None when the database did not give its figures; why is for the log alone.
async fn database(call: &Call) -> Option<StoreFigures> {
    let clock = &call.services.clock;
    let began_at = clock.now();
    let figures = within(&**clock, FIGURES_WITHIN, async {
        let jobs = measure(call).await?;
        Ok::<_, StoreError>((jobs, call.services.store.metric_figures().await?))
    });
    let error = match figures.await {
        Ok(Ok((jobs, metrics))) => {
            let seconds = (clock.now() - began_at).as_seconds_f64() / 2.0;
            return Some(StoreFigures { jobs, metrics, seconds });
        }
        Ok(Err(error)) => ErrorText::of(&error),
        Err(late) => ErrorText::of(&late),
    };
    call.services.log.write(&LogEvent::HealthUnknown { request_id: call.request_id.clone(), error });
    None
}

/// How long the bucket took to answer; None when it did not.
async fn objects(call: &Call) -> Option<f64> {
    let clock = &call.services.clock;
    let began_at = clock.now();
    let answered = within(&**clock, FIGURES_WITHIN, call.services.bucket.head(PROBE_KEY)).await;
    matches!(answered, Ok(Ok(_))).then(|| (clock.now() - began_at).as_seconds_f64())
}
