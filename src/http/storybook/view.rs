//! A job in contract S's words, and its result with links that work now.

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::contract::storybook::pages::{Page, Scene};
use crate::contract::storybook::status::{Status, StatusWord};
use crate::http::error::ApiError;
use crate::http::jobs::links::Links;
use crate::http::jobs::view::{JobView, whole_milliseconds};
use crate::job::given_image::{GivenImage, ImageLocation};
use crate::job::state::JobState;
use crate::job::story_result::{BookPage, BookScene};
use crate::media::delivery::DELIVERY_URL;
use crate::store::job_row::{ArtifactRow, JobRow};

/// A job as its status shows it.
pub struct StatusView<'a> {
    pub job: JobView<'a>,
    links: Links,
}

impl<'a> StatusView<'a> {
    pub fn new(row: &'a JobRow, links: Links, now: DateTime<Utc>) -> StatusView<'a> {
        StatusView { job: JobView::of(row, now), links }
    }

    /// The job's output; None until it is complete.
    pub fn result<Stored: DeserializeOwned>(&self) -> Result<Option<Stored>, ApiError> {
        if self.job.row.state != JobState::Complete {
            return Ok(None);
        }
        serde_json::from_value(self.job.row.result.clone().unwrap_or_default())
            .map(Some)
            .map_err(|cause| ApiError::Internal { what: "a result can't be read", cause: Box::new(cause) })
    }

    /// Where a client gets a picture: for an object of ours a link that works now, empty when its artifact is gone.
    pub fn address_of(&self, picture: &GivenImage) -> String {
        match picture.location() {
            ImageLocation::Stored(key) => {
                let artifact = self.job.row.artifacts.iter().find(|artifact| artifact.object_key == key);
                artifact.map(|artifact| self.address_of_artifact(artifact)).unwrap_or_default()
            }
            ImageLocation::Embedded(_) | ImageLocation::Address(_) => picture.as_str().to_owned(),
        }
    }

    /// At the service that delivers it, or a link of ours.
    fn address_of_artifact(&self, artifact: &ArtifactRow) -> String {
        let delivered = artifact.metadata.get(DELIVERY_URL).and_then(Value::as_str);
        delivered.map_or_else(|| self.links.to(artifact.id), str::to_owned)
    }

    pub fn pages(&self, pages: Vec<BookPage>) -> Vec<Page> {
        let scene = |scene: BookScene| Scene {
            generated_image: scene.picture.map(|picture| self.address_of(&picture)),
            description: scene.description,
            emotion: scene.emotion,
            image_prompt: scene.image_prompt,
            error: scene.error,
        };
        let page = |page: BookPage| Page {
            page_number: page.page_number,
            scenes: page.scenes.into_iter().map(scene).collect(),
        };
        pages.into_iter().map(page).collect()
    }

    /// The fields that all kinds share, with the kind's own.
    pub fn status<JobResult, Extras>(&self, result: Option<JobResult>, extras: Extras) -> Status<JobResult, Extras> {
        let JobView { row, completed_at, failure, queue_position, estimated_time_remaining, poll_after } = &self.job;
        let running = row.state == JobState::Processing;
        Status {
            job_id: row.id.to_string(),
            status: StatusWord::from(row.state),
            progress: row.percent,
            current_step: running.then(|| row.message()).filter(|step| !step.is_empty()),
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
            terminal: row.state.is_terminal(),
            poll_after_ms: poll_after.map(whole_milliseconds),
            extras,
        }
    }
}
