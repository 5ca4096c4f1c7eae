//! `GET /api/operations/jobs/{id}` and `GET /api/operations/dead-letters`: what an operator looks at when something went wrong.

use http::StatusCode;
use serde::Serialize;
use uuid::Uuid;

use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::store::timeline::DeadLetter;

/// As many as anybody reads.
const MOST_DEAD_LETTERS: u32 = 100;

#[derive(Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(in crate::http) struct DeadLetterList {
    dead_letters: Vec<DeadLetter>,
}

pub async fn read_timeline(call: &Call, job_id: Uuid) -> Answer {
    let timeline = call.services.store.job_timeline(job_id).await?.ok_or(ApiError::JobNotFound)?;
    json_answer(StatusCode::OK, &timeline)
}

pub async fn list_dead_letters(call: &Call) -> Answer {
    let dead_letters = call.services.store.list_dead_letters(MOST_DEAD_LETTERS).await?;
    json_answer(StatusCode::OK, &DeadLetterList { dead_letters })
}
