//! A job in contract S's words, and its result with links that work now.

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::contract::storybook::status::{Status, StatusWord};
use crate::http::error::ApiError;
use crate::http::jobs::links::Links;
use crate::http::jobs::view::JobView;
use crate::job::given_image::STORED;
use crate::job::state::JobState;
use crate::store::job_row::JobRow;

/// A job as its status shows it.
pub struct StatusView<'a> {
    pub job: JobView<'a>,
    links: Links,
}

impl<'a> StatusView<'a> {
    pub fn new(row: &'a JobRow, links: Links, now: DateTime<Utc>) -> StatusView<'a> {
        StatusView { job: JobView::of(row, now), links }
    }

    /// The job's result with fresh links; None until it is complete.
    pub fn result<JobResult: DeserializeOwned>(&self) -> Result<Option<JobResult>, ApiError> {
        if self.job.row.state != JobState::Complete {
            return Ok(None);
        }
        let result = self.job.row.result.clone().unwrap_or_default();
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
        let artifact = self.job.row.artifacts.iter().find(|artifact| artifact.object_key == key);
        artifact.map(|artifact| self.links.to(artifact.id)).unwrap_or_default()
    }

    /// The fields that all kinds share, with the kind's own.
    pub fn status<JobResult, Extras>(&self, result: Option<JobResult>, extras: Extras) -> Status<JobResult, Extras> {
        let JobView { row, completed_at, failure, queue_position, estimated_time_remaining } = &self.job;
        let running = row.state == JobState::Processing;
        Status {
            job_id: row.id.to_string(),
            status: StatusWord::from(row.state),
            progress: row.percent,
            current_step: running.then(|| row.message.clone()).filter(|step| !step.is_empty()),
            created_at: row.created_at,
            updated_at: row.updated_at,
            started_at: row.started_at,
            completed_at: *completed_at,
            estimated_time_remaining: estimated_time_remaining.clone(),
            queue_position: queue_position.map(|position| u32::try_from(position).unwrap_or(u32::MAX)),
            result,
            error: failure.as_ref().map(|failure| failure.message.clone()),
            retry_count: row.tries.map(|tries| tries.retries),
            max_retries: row.tries.map(|tries| tries.max_retries),
            extras,
        }
    }
}
