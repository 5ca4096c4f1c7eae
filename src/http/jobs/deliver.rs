//! An artifact's bytes as an answer: whole, in part or not at all, with the headers that players and caches need.

use bytes::Bytes;
use futures::StreamExt;
use headers::{ContentRange, HeaderMapExt, LastModified};
use http::header::{ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue};
use http::{Method, Response, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::artifact_documents::chapter;
use crate::http::answer::Answer;
use crate::http::body::{Body, BodyError};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::media::bucket::{BucketError, ByteSpan, ObjectFacts};
use crate::media::ranges::{Delivery, decide, last_modified};
use crate::media::signing::{Disposition, Permission};
use crate::store::job_row::{ArtifactRow, ArtifactType};

/// The artifact's object in the bucket, if there is one.
pub async fn stored(call: &Call, artifact: &ArtifactRow) -> Result<Option<ObjectFacts>, BucketError> {
    call.services.bucket.head(&artifact.object_key).await
}

/// The answer to a request for a stored artifact.
pub async fn deliver(call: &Call, artifact: &ArtifactRow, facts: &ObjectFacts, permission: Permission) -> Answer {
    let (status, span) = match decide(&call.method, &call.headers, facts) {
        Delivery::Whole => (StatusCode::OK, None),
        Delivery::Part(span) => (StatusCode::PARTIAL_CONTENT, Some(span)),
        Delivery::NotModified => (StatusCode::NOT_MODIFIED, None),
        Delivery::PreconditionFailed => return Err(ApiError::PreconditionFailed),
        Delivery::RangeNotSatisfiable => return Err(ApiError::RangeNotSatisfiable { size_bytes: facts.size_bytes }),
    };
    let body =
        if status == StatusCode::NOT_MODIFIED { Body::empty() } else { body_of(call, artifact, facts, span).await? };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    describe(headers, artifact, facts, permission);
    if let Some(span) = span {
        let last_byte = span.offset + span.length;
        if let Ok(range) = ContentRange::bytes(span.offset..last_byte, facts.size_bytes) {
            headers.typed_insert(range);
        }
    }
    Ok(response)
}

async fn body_of(
    call: &Call,
    artifact: &ArtifactRow,
    facts: &ObjectFacts,
    span: Option<ByteSpan>,
) -> Result<Body, ApiError> {
    let length = Some(span.map_or(facts.size_bytes, |span| span.length));
    if call.method == Method::HEAD {
        return Ok(Body::Stream { length, stream: futures::stream::empty::<Result<Bytes, BodyError>>().boxed_local() });
    }
    let object = call.services.bucket.get(&artifact.object_key, span).await?.ok_or(ApiError::ArtifactNotFound)?;
    let stream = object.body.map(|part| part.map_err(|error| BodyError(error.into()))).boxed_local();
    Ok(Body::Stream { length, stream })
}

fn describe(headers: &mut HeaderMap, artifact: &ArtifactRow, facts: &ObjectFacts, permission: Permission) {
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.typed_insert(LastModified::from(last_modified(facts)));
    let texts = [
        (CONTENT_TYPE, content_type(artifact).to_owned()),
        (ETAG, facts.etag.clone()),
        (CONTENT_DISPOSITION, content_disposition(artifact, permission.disposition)),
        (CACHE_CONTROL, format!("{}, max-age={}", cache_scope(artifact.artifact_type), permission.cacheable_seconds)),
    ];
    headers.extend(texts.into_iter().filter_map(|(name, text)| Some((name, HeaderValue::from_str(&text).ok()?))));
}

/// Decided by the kind of artifact where a kind has one format (FAILURES 20); texts and pictures have several, and say which when they are
/// stored.
fn content_type(artifact: &ArtifactRow) -> &str {
    match artifact.artifact_type {
        ArtifactType::AudioMp3 => "audio/mpeg",
        ArtifactType::AudioM4a => "audio/mp4",
        ArtifactType::Pdf => "application/pdf",
        ArtifactType::Json => "application/json",
        ArtifactType::Text | ArtifactType::Image => &artifact.content_type,
    }
}

/// The contract prints `public` for audio; a reading's pages and texts are kept by their reader's browser alone.
fn cache_scope(artifact_type: ArtifactType) -> &'static str {
    match artifact_type {
        ArtifactType::AudioMp3 | ArtifactType::AudioM4a => "public",
        ArtifactType::Pdf | ArtifactType::Json | ArtifactType::Text | ArtifactType::Image => "private",
    }
}

/// What RFC 5987 lets stand unescaped in `filename*`, less the rarer marks.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// RFC 6266: the chapter's name for readers of UTF-8, and a plain one for the others.
fn content_disposition(artifact: &ArtifactRow, disposition: Disposition) -> String {
    let name = format!("{}.{}", chapter(artifact).unwrap_or("Reading"), extension(artifact));
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || " -_.".contains(c) { c } else { '_' }).collect();
    let encoded = utf8_percent_encode(&name, ESCAPED);
    format!("{disposition}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

fn extension(artifact: &ArtifactRow) -> &'static str {
    match artifact.artifact_type {
        ArtifactType::AudioMp3 => "mp3",
        ArtifactType::AudioM4a => "m4a",
        ArtifactType::Pdf => "pdf",
        ArtifactType::Json => "json",
        ArtifactType::Text | ArtifactType::Image => match media_type(&artifact.content_type) {
            "text/markdown" => "md",
            "text/plain" => "txt",
            "image/jpeg" => "jpg",
            "image/webp" => "webp",
            "image/png" => "png",
            _ => "bin",
        },
    }
}

/// A content type without its parameters.
fn media_type(content_type: &str) -> &str {
    content_type.split(';').next().unwrap_or_default().trim()
}
