//! `GET /api/jobs/{id}`: the single source of truth for a client that waits.

use http::StatusCode;
use uuid::Uuid;

use super::artifact_documents::{artifact_documents, is_shown_in_status, totals};
use super::asking_again::add_retry_after;
use super::document::job_document;
use super::links::Links;
use super::recent::{Key, Reader};
use super::view::JobView;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::job::state::JobState;

pub async fn read_job(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    let key = Key { job_id, reader: Reader::Owner(user_id), origin: call.origin.clone() };
    let services = &call.services;
    services.recent.or_read(services.clock.now(), key, read_now(call, user_id, job_id)).await
}

async fn read_now(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    let row = call.services.store.read_job(job_id, user_id).await?.ok_or(ApiError::JobNotFound)?;
    let view = JobView::of(&row, call.services.clock.now());
    let poll_after = view.poll_after;
    let mut document = job_document(view);
    document.artifacts = Some(artifact_documents(&row.artifacts, &Links::of(call), is_shown_in_status));
    document.metadata = (row.state == JobState::Complete).then(|| totals(&row.artifacts));
    let mut response = json_answer(StatusCode::OK, &document)?;
    add_retry_after(&mut response, poll_after);
    Ok(response)
}
