//! `GET /api/jobs/{kind}/status/{id}`: how a job of exactly this kind goes, and with `completed`, in the same answer, its result
//! (FAILURES 24).

use http::StatusCode;
use http::header::{CACHE_CONTROL, HeaderValue};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::{auto_story, cartoonize, image, scenes, storybook};
use crate::contract::storybook::image_url::STORED;
use crate::contract::storybook::status::{Status, StatusWord};
use crate::http::answer::{Answer, json_answer};
use crate::http::auth::Admitted;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::links::Links;
use crate::http::readings::view::remaining;
use crate::job::estimate;
use crate::job::kind::StoryKind;
use crate::job::state::JobState;
use crate::store::job_row::JobRow;

/// A finished job may be kept for as long as it takes to look twice, by the client alone (FAILURES 38).
const FINISHED_CACHE_CONTROL: HeaderValue = HeaderValue::from_static("private, max-age=5");

/// A job as its status shows it.
pub struct View<'a> {
    pub row: &'a JobRow,
    links: Links,
    now: chrono::DateTime<chrono::Utc>,
}

pub async fn story_status(call: &Call, caller: Admitted, kind: StoryKind, job_id: Uuid) -> Answer {
    let row = call.services.store.read_job_of_kind(job_id, kind.job_kind()).await?.ok_or(ApiError::JobNotFound)?;
    if !may_read(call, caller, &row) {
        return Err(ApiError::JobNotFound);
    }
    let view = View { row: &row, links: Links::of(call), now: call.services.clock.now() };
    let mut response = match kind {
        StoryKind::Storybook => json_answer(StatusCode::OK, &storybook::status(&view)?),
        StoryKind::AutoStory => json_answer(StatusCode::OK, &auto_story::status(&view)?),
        StoryKind::Scenes => json_answer(StatusCode::OK, &scenes::status(&view)?),
        StoryKind::Cartoonize => json_answer(StatusCode::OK, &cartoonize::status(&view)?),
        StoryKind::Image => json_answer(StatusCode::OK, &image::status(&view)?),
    }?;
    if row.state.is_terminal() {
        response.headers_mut().insert(CACHE_CONTROL, FINISHED_CACHE_CONTROL);
    }
    Ok(response)
}

/// With `PUBLIC_STATUS = "owner"` a user's job is shown to that user alone; a job that nobody owns to whoever knows its id.
fn may_read(call: &Call, caller: Admitted, row: &JobRow) -> bool {
    use crate::config::PublicStatus;
    match call.services.configuration.public_status {
        PublicStatus::Anyone => true,
        PublicStatus::Owner => row.owner_id.is_none_or(|owner_id| caller == Admitted::User(owner_id)),
    }
}

impl View<'_> {
    /// The job's result with fresh links; None until it is complete.
    pub fn result<JobResult: DeserializeOwned>(&self) -> Result<Option<JobResult>, ApiError> {
        if self.row.state != JobState::Complete {
            return Ok(None);
        }
        let result = self.row.result.clone().unwrap_or_default();
        serde_json::from_value(self.with_links(result))
            .map(Some)
            .map_err(|cause| ApiError::Internal { what: "a result can't be read", cause: Box::new(cause) })
    }

    /// Every name of an object of ours becomes a signed link to its artifact.
    fn with_links(&self, value: Value) -> Value {
        match value {
            Value::String(text) => Value::String(match text.strip_prefix(STORED) {
                Some(key) => self.link_to(key),
                None => text,
            }),
            Value::Array(entries) => entries.into_iter().map(|entry| self.with_links(entry)).collect(),
            Value::Object(fields) => fields.into_iter().map(|(name, field)| (name, self.with_links(field))).collect(),
            plain @ (Value::Null | Value::Bool(_) | Value::Number(_)) => plain,
        }
    }

    fn link_to(&self, key: &str) -> String {
        let artifact = self.row.artifacts.iter().find(|artifact| artifact.object_key == key);
        artifact.map(|artifact| self.links.to(artifact.id)).unwrap_or_default()
    }

    /// The fields that all kinds share, with the kind's own.
    pub fn status<JobResult, Extras>(&self, result: Option<JobResult>, extras: Extras) -> Status<JobResult, Extras> {
        let row = self.row;
        let running = row.state == JobState::Processing;
        let waiting = row.state == JobState::Queued;
        Status {
            job_id: row.id.to_string(),
            status: StatusWord::from(row.state),
            progress: row.percent,
            current_step: running.then(|| row.message.clone()).filter(|step| !step.is_empty()),
            created_at: row.created_at,
            updated_at: row.updated_at,
            started_at: row.started_at,
            completed_at: row.finished_at.filter(|_| row.state == JobState::Complete),
            estimated_time_remaining: remaining(row, self.now).map(estimate::in_words),
            queue_position: row
                .jobs_ahead
                .filter(|_| waiting)
                .map(|ahead| u32::try_from(ahead).unwrap_or(u32::MAX).saturating_add(1)),
            result,
            error: error(row),
            retry_count: row.tries.map(|tries| tries.retries),
            max_retries: row.tries.map(|tries| tries.max_retries),
            extras,
        }
    }
}

fn error(row: &JobRow) -> Option<String> {
    match row.state {
        JobState::Queued | JobState::Processing | JobState::Complete => None,
        JobState::Cancelled => Some("Job cancelled".to_owned()),
        JobState::Failed => Some(row.error_message.clone().unwrap_or_else(|| "Job failed".to_owned())),
    }
}
