//! `GET /api/account/data`: everything that the service keeps of a user, as one JSON with links, read page by page while it is sent.

use bytes::Bytes;
use chrono::SecondsFormat;
use futures::{StreamExt, TryStreamExt, stream};
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::document::{account_book, account_job};
use crate::http::answer::Answer;
use crate::http::body::{Body, BodyError};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::jobs::links::Links;
use crate::http::services::Services;
use crate::store::account::Cursor;

/// How many jobs or books are in memory at once.
const PAGE: u32 = 20;

/// What is to be read next.
#[derive(Clone, Copy)]
enum Next {
    Jobs(Option<Cursor>),
    Books(Option<Cursor>),
    Nothing,
}

struct Export {
    services: Services,
    links: Links,
    user_id: Uuid,
}

/// The first page is read before the answer begins, so that a database that is away is still a 503. A later failure breaks the stream off.
pub async fn read_account_data(call: &Call, user_id: Uuid) -> Answer {
    let export = Export { services: call.services.clone(), links: Links::of(call), user_id };
    let mut opening = export.opening();
    let (first, next) = export.page(Next::Jobs(None)).await?;
    opening.extend(first);
    let rest = stream::try_unfold((export, next), async |(export, next)| match next {
        Next::Nothing => Ok(None),
        Next::Jobs(_) | Next::Books(_) => {
            let (text, next) = export.page(next).await.map_err(|error| BodyError(Box::new(error)))?;
            Ok(Some((Bytes::from(text), (export, next))))
        }
    });
    let whole = stream::iter([Ok(Bytes::from(opening))]).chain(rest.into_stream());
    let mut response = Response::new(Body::Stream { length: None, stream: whole.boxed_local() });
    *response.status_mut() = StatusCode::OK;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(response)
}

impl Export {
    fn opening(&self) -> Vec<u8> {
        let time = |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let now = time(self.services.clock.now());
        let head = json!({ "userId": self.user_id, "exportedAt": now, "urlExpiresAt": time(self.links.expires_at) });
        let head = head.to_string();
        format!("{},\"jobs\":[", &head[..head.len() - 1]).into_bytes()
    }

    /// A page of the answer's text, and what comes after it.
    async fn page(&self, next: Next) -> Result<(Vec<u8>, Next), ApiError> {
        let store = &self.services.store;
        match next {
            Next::Jobs(before) => {
                let rows = store.account_jobs(self.user_id, before, PAGE).await?;
                let cursor =
                    rows.last().filter(|_| rows.len() >= PAGE as usize).map(|row| (row.job.created_at, row.job.id));
                let now = self.services.clock.now();
                let jobs = rows.into_iter().map(|row| account_job(row, &self.links, now));
                let text = entries(jobs, before.is_none())?;
                Ok(match cursor {
                    Some(_) => (text, Next::Jobs(cursor)),
                    None => ([&text, b"],\"storybooks\":[".as_slice()].concat(), Next::Books(None)),
                })
            }
            Next::Books(before) => {
                let rows = store.account_books(self.user_id, before, PAGE).await?;
                let cursor = rows.last().filter(|_| rows.len() >= PAGE as usize).map(|row| (row.created_at, row.id));
                let text = entries(rows.into_iter().map(|row| account_book(row, &self.links)), before.is_none())?;
                Ok(match cursor {
                    Some(_) => (text, Next::Books(cursor)),
                    None => ([&text, b"]}".as_slice()].concat(), Next::Nothing),
                })
            }
            Next::Nothing => Ok((Vec::new(), Next::Nothing)),
        }
    }
}

/// Entries of a list, each but the list's first after a comma.
fn entries(documents: impl Iterator<Item = impl Serialize>, begins: bool) -> Result<Vec<u8>, ApiError> {
    let mut text = Vec::new();
    for (place, document) in documents.enumerate() {
        if !begins || place > 0 {
            text.push(b',');
        }
        serde_json::to_writer(&mut text, &document)
            .map_err(|cause| ApiError::Internal { what: "an export does not serialise", cause: Box::new(cause) })?;
    }
    Ok(text)
}
