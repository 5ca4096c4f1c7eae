//! Jobs and books as their owner takes them away: with links for what they name.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::contract::readings::account::{AccountBook, AccountEvent, AccountJob};
use crate::contract::readings::given::given_params;
use crate::contract::readings::job::JobDocument;
use crate::http::jobs::artifact_documents::artifact_documents;
use crate::http::jobs::document::job_document;
use crate::http::jobs::links::Links;
use crate::http::jobs::position::position_document;
use crate::http::jobs::view::JobView;
use crate::http::webhooks::deliveries::{Delivery, delivery_document};
use crate::job::given_image::{GivenImage, ImageLocation};
use crate::store::account::{AccountJobRow, BookRow, EventRow};
use crate::store::job_row::ArtifactRow;

pub fn account_job(mut row: AccountJobRow, links: &Links, now: DateTime<Utc>) -> AccountJob<Delivery> {
    let artifacts = Some(artifact_documents(&row.job.artifacts, links, |_| true));
    let job = JobDocument { artifacts, ..job_document(JobView::of(&row.job, now)) };
    let linked = Linked { job_id: row.job.id, artifacts: &row.job.artifacts, links };
    linked.link(&mut row.params);
    let params = given_params(row.params);
    let mut result = row.job.result.clone();
    result.iter_mut().for_each(|result| linked.link(result));
    let position = row.position.map(position_document);
    let events = row.events.into_iter().map(event).collect();
    let deliveries = row.deliveries.into_iter().map(delivery_document).collect();
    AccountJob { job, params, position, result, events, deliveries }
}

fn event(EventRow { seq, event_type, data, created_at }: EventRow) -> AccountEvent {
    AccountEvent { seq, event_type, data, created_at }
}

pub fn account_book(mut row: BookRow, links: &Links) -> AccountBook {
    // A book's id is its job's.
    Linked { job_id: row.id, artifacts: &row.artifacts, links }.link(&mut row.pages);
    AccountBook {
        id: row.id,
        kind: row.kind,
        title: row.title,
        story: row.story,
        audience: row.audience,
        character_description: row.character_description,
        pages: row.pages,
        warning: row.warning,
        created_at: row.created_at,
        artifacts: artifact_documents(&row.artifacts, links, |_| true),
    }
}

/// What a job's pictures are given out with.
struct Linked<'a> {
    job_id: Uuid,
    artifacts: &'a [ArtifactRow],
    links: &'a Links,
}

impl Linked<'_> {
    /// Names our own pictures by links, uploads among them.
    fn link(&self, value: &mut Value) {
        match value {
            Value::String(text) => {
                if let Some(link) = self.link_to(text) {
                    *text = link;
                }
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.link(value)),
            Value::Object(fields) => fields.values_mut().for_each(|value| self.link(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn link_to(&self, text: &str) -> Option<String> {
        let image = GivenImage::at(text.to_owned());
        let ImageLocation::Stored(key) = image.location() else { return None };
        let artifact = self.artifacts.iter().find(|artifact| artifact.object_key == key);
        let is_upload = key.starts_with(&format!("{}/source.", self.job_id));
        artifact.map(|artifact| artifact.id).or(is_upload.then_some(self.job_id)).map(|id| self.links.to(id))
    }
}
