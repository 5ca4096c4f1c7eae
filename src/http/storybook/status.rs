//! `GET /api/jobs/{kind}/status/{id}`: the status of a job of exactly this kind, and with `completed`, in the same answer, its result
//! (FAILURES 24).

use http::StatusCode;
use http::header::{CACHE_CONTROL, HeaderValue};
use serde_json::Value;
use uuid::Uuid;

use super::view::StatusView;
use super::{auto_story, cartoonize, image, scenes, storybook};
use crate::config::PublicStatus;
use crate::http::answer::{Answer, json_answer};
use crate::http::auth::Principal;
use crate::http::body::Body;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::jobs::asking_again::add_retry_after;
use crate::http::jobs::links::Links;
use crate::http::jobs::recent::{Key, Reader};
use crate::http::live::door::entry_to_job;
use crate::http::live::waiting::Wait;
use crate::job::kind::StoryKind;
use crate::store::job_row::JobRow;

/// A finished job may be kept for as long as it takes to look twice, by the client alone (FAILURES 38).
const FINISHED_CACHE_CONTROL: HeaderValue = HeaderValue::from_static("private, max-age=5");

pub async fn story_status(call: &Call, caller: Principal, kind: StoryKind, job_id: Uuid) -> Answer {
    if let Some(wait) = Wait::of(call) {
        return status_after(call, wait, caller, kind, job_id).await;
    }
    let key = Key { job_id, reader: Reader::OfKind(kind, caller.user().ok()), origin: call.origin.clone() };
    let services = &call.services;
    services.recent.or_read(services.clock.now(), key, read_now(call, caller, kind, job_id)).await
}

/// The status once the job has ended, or as it is when the client's patience is over.
async fn status_after(call: &Call, wait: Wait, caller: Principal, kind: StoryKind, job_id: Uuid) -> Answer {
    let has_waited = wait.for_end(call, &entry_to_job(call, caller, job_id, None)?).await;
    let mut response = read_now(call, caller, kind, job_id).await?;
    if has_waited {
        wait.note(&mut response);
    }
    Ok(response)
}

async fn read_now(call: &Call, caller: Principal, kind: StoryKind, job_id: Uuid) -> Answer {
    let row = call.services.store.read_job_of_kind(job_id, kind.job_kind()).await?.ok_or(ApiError::JobNotFound)?;
    if !may_read(call, caller, &row) {
        return Err(ApiError::JobNotFound);
    }
    let view = StatusView::new(&row, Links::of(call), call.services.clock.now());
    let mut response = match kind {
        StoryKind::Storybook => json_answer(StatusCode::OK, &storybook::status(&view)?),
        StoryKind::AutoStory => json_answer(StatusCode::OK, &auto_story::status(&view)?),
        StoryKind::Scenes => json_answer(StatusCode::OK, &scenes::status(&view)?),
        StoryKind::Cartoonize => json_answer(StatusCode::OK, &cartoonize::status(&view)?),
        StoryKind::Image => json_answer(StatusCode::OK, &image::status(&view)?),
    }?;
    add_retry_after(&mut response, view.job.poll_after);
    if row.state.is_terminal() {
        response.headers_mut().insert(CACHE_CONTROL, FINISHED_CACHE_CONTROL);
    }
    Ok(response)
}

/// The status of a job that its caller has just started.
pub async fn status_of_started(
    call: &Call,
    caller: Principal,
    kind: StoryKind,
    job_id: Uuid,
) -> Result<Value, ApiError> {
    match read_now(call, caller, kind, job_id).await?.into_body() {
        Body::Bytes(bytes) => serde_json::from_slice(&bytes)
            .map_err(|cause| ApiError::Internal { what: "a status can't be read", cause: Box::new(cause) }),
        Body::Stream { .. } | Body::Piped(_) | Body::Socket(_) => Err(ApiError::JobNotFound),
    }
}

/// With `PUBLIC_STATUS = "owner"` a user's job is shown to that user alone; a job without an owner to anyone who knows its id.
fn may_read(call: &Call, caller: Principal, row: &JobRow) -> bool {
    match call.services.configuration.public_status {
        PublicStatus::Anyone => true,
        PublicStatus::Owner => row.owner_id.is_none_or(|owner_id| caller == Principal::User(owner_id)),
    }
}
