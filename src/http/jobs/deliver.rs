//! Stored bytes as an answer, from the first place that has them whole: each artifact in each store, one after another. A place that is
//! missing the object, fails, is slow or has something else is passed over as long as the answer has not begun; once it has, a failure
//! breaks the connection, and no short body looks whole.
//!
//! What lies only in a store that has links of its own is given by such a link, where the operator wants that.

use std::time::Duration;

use bytes::Bytes;
use futures::StreamExt;
use headers::{ContentRange, HeaderMapExt};
use http::header::{CACHE_CONTROL, HeaderName, HeaderValue, LOCATION};
use http::{Method, Response, StatusCode};
use thiserror::Error;

use super::byte_headers::{describe, file_name, needs_sandbox};
use crate::http::answer::Answer;
use crate::http::body::{Body, BodyError};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::media::bucket::{BucketError, ByteSpan, ObjectFacts};
use crate::media::ranges::{Delivery, decide};
use crate::media::signing::{Disposition, Permission};
use crate::media::stores::{NamedStore, OwnLinks};
use crate::runtime::deadline::{DeadlinePassed, within};
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::job_row::ArtifactRow;

/// Where the bytes came from: `r2/audio_mp3`.
pub const SERVED_FROM: HeaderName = HeaderName::from_static("x-served-from");
/// A place whose first byte is not there by then is passed over.
const FIRST_BYTE_WITHIN: Duration = Duration::from_secs(2);

/// Why a place can't serve.
#[derive(Debug, Error)]
enum PlaceError {
    #[error("the object is missing")]
    Missing,
    #[error("the object has {found_bytes} bytes instead of {recorded_bytes}")]
    OtherSize { found_bytes: u64, recorded_bytes: u64 },
    #[error(transparent)]
    Failed(#[from] BucketError),
    #[error(transparent)]
    Slow(#[from] DeadlinePassed),
}

/// Answers with the first of the artifacts that can be had, from the first store that has it.
pub async fn deliver(call: &Call, artifacts: &[ArtifactRow], permission: Permission) -> Answer {
    for artifact in artifacts {
        let mut is_missing_before = true;
        for store in &call.services.stores {
            let own_links = store.own_links.as_deref().filter(|_| is_missing_before && !needs_sandbox(artifact));
            let serve = serve(call, artifact, store, own_links, permission);
            let fault = match within(&*call.services.clock, FIRST_BYTE_WITHIN, serve).await {
                Ok(Ok(decided)) => return decided,
                Ok(Err(fault)) => fault,
                Err(passed) => passed.into(),
            };
            is_missing_before &= matches!(fault, PlaceError::Missing);
            call.services.log.write(&LogEvent::ObjectUnavailable {
                artifact_id: artifact.id,
                place: place(artifact, store),
                request_id: call.request_id.clone(),
                error: ErrorText::of(&fault),
            });
        }
    }
    Err(ApiError::BytesUnavailable)
}

fn place(artifact: &ArtifactRow, store: &NamedStore) -> String {
    format!("{}/{}", store.name, artifact.artifact_type)
}

/// The answer from this place; a refusal of the request's own conditions is one, too.
async fn serve(
    call: &Call,
    artifact: &ArtifactRow,
    store: &NamedStore,
    own_links: Option<&dyn OwnLinks>,
    permission: Permission,
) -> Result<Answer, PlaceError> {
    let facts = store.bucket.head(&artifact.object_key).await?.ok_or(PlaceError::Missing)?.with_noted_tags();
    check_size(artifact, facts.size_bytes)?;
    let (status, span) = match decide(&call.method, &call.headers, &facts) {
        Delivery::Whole => (StatusCode::OK, None),
        Delivery::Part(span) => (StatusCode::PARTIAL_CONTENT, Some(span)),
        Delivery::NotModified => (StatusCode::NOT_MODIFIED, None),
        Delivery::PreconditionFailed => return Ok(Err(ApiError::PreconditionFailed)),
        Delivery::RangeNotSatisfiable => {
            return Ok(Err(ApiError::RangeNotSatisfiable { size_bytes: facts.size_bytes }));
        }
    };
    if let (Some(links), true) = (own_links, status.is_success()) {
        let saved_as = (permission.disposition == Disposition::Attachment).then(|| file_name(artifact));
        let link = links.link(&artifact.object_key, permission.cacheable_seconds, saved_as.as_deref()).await?;
        return Ok(Ok(sent_on(&link, &place(artifact, store))));
    }
    let body = match status {
        StatusCode::NOT_MODIFIED => Body::empty(),
        _ => body_of(call, artifact, store, &facts, span).await?,
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    describe(headers, artifact, &facts, permission);
    headers.extend(HeaderValue::from_str(&place(artifact, store)).map(|place| (SERVED_FROM, place)));
    if let Some(span) = span {
        let last_byte = span.offset + span.length;
        if let Ok(range) = ContentRange::bytes(span.offset..last_byte, facts.size_bytes) {
            headers.typed_insert(range);
        }
    }
    Ok(Ok(response))
}

/// To the store's own link, which no cache may keep: the next one is another.
fn sent_on(link: &str, place: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::TEMPORARY_REDIRECT;
    let texts = [(LOCATION, link), (CACHE_CONTROL, "no-store"), (SERVED_FROM, place)];
    response
        .headers_mut()
        .extend(texts.map(|(name, text)| Some((name, HeaderValue::from_str(text).ok()?))).into_iter().flatten());
    response
}

fn check_size(artifact: &ArtifactRow, found_bytes: u64) -> Result<(), PlaceError> {
    let recorded_bytes = artifact.size_bytes;
    if found_bytes == recorded_bytes { Ok(()) } else { Err(PlaceError::OtherSize { found_bytes, recorded_bytes }) }
}

/// The bytes, of which the first are there already. Dropping the body ends the read.
async fn body_of(
    call: &Call,
    artifact: &ArtifactRow,
    store: &NamedStore,
    facts: &ObjectFacts,
    span: Option<ByteSpan>,
) -> Result<Body, PlaceError> {
    let length = Some(span.map_or(facts.size_bytes, |span| span.length));
    if call.method == Method::HEAD {
        return Ok(Body::Stream { length, stream: futures::stream::empty::<Result<Bytes, BodyError>>().boxed_local() });
    }
    let object = store.bucket.get(&artifact.object_key, span).await?.ok_or(PlaceError::Missing)?;
    check_size(artifact, object.size_bytes)?;
    let mut parts = object.body;
    let first = parts.next().await.transpose()?;
    let log = call.services.log.clone();
    let (artifact_id, request_id, place) = (artifact.id, call.request_id.clone(), place(artifact, store));
    let broke_off = move |error: BucketError| {
        let (request_id, place) = (request_id.clone(), place.clone());
        log.write(&LogEvent::AnswerBrokeOff { artifact_id, place, request_id, error: ErrorText::of(&error) });
        BodyError(error.into())
    };
    let rest = parts.map(move |part| part.map_err(&broke_off));
    Ok(Body::Stream { length, stream: futures::stream::iter(first.map(Ok)).chain(rest).boxed_local() })
}
