//! Jobs and books as their owner takes them away: with links for what they name.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::contract::readings::account::{AccountBook, AccountJob};
use crate::contract::readings::job::JobDocument;
use crate::http::jobs::artifact_documents::artifact_documents;
use crate::http::jobs::document::job_document;
use crate::http::jobs::links::Links;
use crate::http::jobs::position::position_document;
use crate::http::jobs::view::JobView;
use crate::job::given_image::{GivenImage, ImageLocation};
use crate::store::account::{AccountJobRow, BookRow};
use crate::store::job_row::ArtifactRow;

pub fn account_job(mut row: AccountJobRow, links: &Links, now: DateTime<Utc>) -> AccountJob {
    let artifacts = Some(artifact_documents(&row.job.artifacts, links, |_| true));
    let job = JobDocument { artifacts, ..job_document(JobView::of(&row.job, now)) };
    link_pictures(&mut row.params, &row.job.artifacts, links);
    let mut result = row.job.result.take();
    result.iter_mut().for_each(|result| link_pictures(result, &row.job.artifacts, links));
    let position = row.position.map(position_document);
    AccountJob { job, params: row.params, position, result, events: row.events, deliveries: row.deliveries }
}

pub fn account_book(mut row: BookRow, links: &Links) -> AccountBook {
    link_pictures(&mut row.pages, &row.artifacts, links);
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

/// Artifacts of ours are named by links. An uploaded picture is none, and stays named by its key.
fn link_pictures(value: &mut Value, artifacts: &[ArtifactRow], links: &Links) {
    match value {
        Value::String(text) => {
            let image = GivenImage::at(std::mem::take(text));
            let artifact = match image.location() {
                ImageLocation::Stored(key) => artifacts.iter().find(|artifact| artifact.object_key == key),
                ImageLocation::Embedded(_) | ImageLocation::Address(_) => None,
            };
            *text = artifact.map_or_else(|| image.as_str().to_owned(), |artifact| links.to(artifact.id));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| link_pictures(value, artifacts, links)),
        Value::Object(fields) => fields.values_mut().for_each(|value| link_pictures(value, artifacts, links)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
