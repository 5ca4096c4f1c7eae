//! Stored bytes as an answer, from the first place that has them whole: each artifact in each store, one after another. A place that is
//! missing the object, fails, is slow or has something else is passed over as long as the answer has not begun; once it has, a failure
//! breaks the connection, and no short body looks whole.
//!
//! What lies only in a store that has links of its own is given by such a link, where the operator wants that.

use std::time::Duration;

use futures::{StreamExt, stream};
use headers::{ContentRange, HeaderMapExt};
use http::header::{CACHE_CONTROL, HeaderName, HeaderValue, LOCATION};
use http::{Method, Response, StatusCode};
use thiserror::Error;

use super::byte_headers::{describe, file_name, needs_sandbox};
use super::recent::FileKey;
use crate::http::answer::Answer;
use crate::http::body::{Body, BodyError, PipedBody};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::http::services::Services;
use crate::media::bucket::{BucketError, ByteSpan, ObjectFacts, StoredObject};
use crate::media::ranges::{Delivery, decide, decide_by_size};
use crate::media::signing::{Disposition, Permission};
use crate::media::stores::{NamedStore, OwnLinks};
use crate::runtime::deadline::{DeadlinePassed, within};
use crate::runtime::error_chain::Cause;
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

/// Delivers the file whose rows `read` gives; those of the last second will do, unless their bytes are gone.
pub async fn deliver_file(
    call: &Call,
    key: FileKey,
    permission: Permission,
    read: impl AsyncFn() -> Result<Vec<ArtifactRow>, ApiError>,
) -> Answer {
    let Services { recent, clock, .. } = &call.services;
    if let Some(rows) = recent.files(clock.now(), key) {
        match deliver(call, &rows, permission).await {
            Err(ApiError::BytesUnavailable) => {}
            decided => return decided,
        }
    }
    let rows = recent.read_files(clock.now(), key, read()).await?;
    deliver(call, &rows, permission).await
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
    let (facts, opened) = look(call, artifact, store, own_links.is_none()).await?;
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
        _ => {
            let length = span.map_or(facts.size_bytes, |span| span.length);
            match opened {
                _ if call.method == Method::HEAD => {
                    Body::Stream { length: Some(length), stream: stream::empty().boxed_local() }
                }
                Some(object) => body_of(call, artifact, store, length, object).await?,
                None => body_of(call, artifact, store, length, open(artifact, store, span).await?).await?,
            }
        }
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

/// What is known of the object; with its bytes where the recorded size says which of them are asked for, and no second call is needed.
async fn look(
    call: &Call,
    artifact: &ArtifactRow,
    store: &NamedStore,
    may_open: bool,
) -> Result<(ObjectFacts, Option<StoredObject>), PlaceError> {
    let opened = match decide_by_size(&call.method, &call.headers, artifact.size_bytes).filter(|_| may_open) {
        Some(Delivery::Whole) => Some(open(artifact, store, None).await?),
        Some(Delivery::Part(span)) => Some(open(artifact, store, Some(span)).await?),
        _ => None,
    };
    let facts = match opened.as_ref().and_then(|object| object.facts.clone()) {
        Some(facts) => facts,
        None => store.bucket.head(&artifact.object_key).await?.ok_or(PlaceError::Missing)?,
    };
    check_size(artifact, facts.size_bytes)?;
    Ok((facts.with_noted_tags(), opened))
}

async fn open(artifact: &ArtifactRow, store: &NamedStore, span: Option<ByteSpan>) -> Result<StoredObject, PlaceError> {
    let object = store.bucket.get(&artifact.object_key, span).await?.ok_or(PlaceError::Missing)?;
    check_size(artifact, object.size_bytes)?;
    Ok(object)
}

/// The bytes, of which the first are there already. Dropping the body ends the read.
async fn body_of(
    call: &Call,
    artifact: &ArtifactRow,
    store: &NamedStore,
    length: u64,
    object: StoredObject,
) -> Result<Body, PlaceError> {
    let mut parts = object.body;
    let first = parts.next().await.transpose()?.unwrap_or_default();
    let log = call.services.log.clone();
    let (artifact_id, request_id, place) = (artifact.id, call.request_id.clone(), place(artifact, store));
    let tell = move |error: ErrorText| {
        let (request_id, place) = (request_id.clone(), place.clone());
        log.write(&LogEvent::AnswerBrokeOff { artifact_id, place, request_id, error });
    };
    if first.len() as u64 == length && object.rest.is_some() {
        return Ok(Body::Bytes(first));
    }
    if let Some(rest) = object.rest {
        let on_break = Box::new(move |cause: Cause| tell(ErrorText::of(&*cause)));
        return Ok(Body::Piped(PipedBody { length, first, rest, on_break }));
    }
    let rest = parts.map(move |part| {
        part.map_err(|error| {
            tell(ErrorText::of(&error));
            BodyError(error.into())
        })
    });
    Ok(Body::Stream { length: Some(length), stream: stream::iter([Ok(first)]).chain(rest).boxed_local() })
}
