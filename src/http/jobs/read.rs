//! `GET /api/jobs/{id}`: the single source of truth for a client that waits.

use std::time::Duration;

use http::StatusCode;
use uuid::Uuid;

use super::artifact_documents::{artifact_documents, is_shown_in_status, totals};
use super::asking_again::add_retry_after;
use super::document::job_document;
use super::links::Links;
use super::recent::{Key, Reader};
use super::view::JobView;
use crate::contract::readings::job::JobDocument;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::live::door::entry_of_owner;
use crate::http::live::waiting::Wait;
use crate::job::state::JobState;
use crate::live::room_name::RoomName;

pub async fn read_job(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    if let Some(wait) = Wait::of(call) {
        return read_after(call, wait, user_id, job_id).await;
    }
    let key = Key { job_id, reader: Reader::Owner(user_id), origin: call.origin.clone() };
    let services = &call.services;
    services.recent.or_read(services.clock.now(), key, read_now(call, user_id, job_id)).await
}

/// The job once it has ended, or as it is when the client's patience is over.
async fn read_after(call: &Call, wait: Wait, user_id: Uuid, job_id: Uuid) -> Answer {
    let has_waited = wait.for_end(call, &entry_of_owner(call, RoomName::Job(job_id), user_id, None)).await;
    let mut response = read_now(call, user_id, job_id).await?;
    if has_waited {
        wait.note(&mut response);
    }
    Ok(response)
}

async fn read_now(call: &Call, user_id: Uuid, job_id: Uuid) -> Answer {
    let (document, poll_after) = read_document(call, user_id, job_id).await?;
    let mut response = json_answer(StatusCode::OK, &document)?;
    add_retry_after(&mut response, poll_after);
    Ok(response)
}

/// The job as it is now, and when to ask again.
pub async fn read_document(
    call: &Call,
    user_id: Uuid,
    job_id: Uuid,
) -> Result<(JobDocument, Option<Duration>), ApiError> {
    let row = call.services.store.read_job(job_id, user_id).await?.ok_or(ApiError::JobNotFound)?;
    let view = JobView::of(&row, call.services.clock.now());
    let poll_after = view.poll_after;
    let mut document = job_document(view);
    document.artifacts = Some(artifact_documents(&row.artifacts, &Links::of(call), is_shown_in_status));
    // What was paid is paid, whatever became of the job.
    document.metadata = (row.state == JobState::Complete || row.cost.is_some()).then(|| totals(&row));
    Ok((document, poll_after))
}
