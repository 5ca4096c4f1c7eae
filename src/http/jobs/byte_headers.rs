//! The headers of stored bytes: what they are, under which name they are saved, and who may keep them for how long. Nothing in them depends on
//! the store that the bytes came from.

use headers::{HeaderMapExt, LastModified};
use http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderMap,
    HeaderValue,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::artifact_documents::chapter;
use crate::media::bucket::ObjectFacts;
use crate::media::ranges::last_modified;
use crate::media::signing::{Disposition, Permission};
use crate::store::job_row::{ArtifactRow, ArtifactType};

/// What a browser must not do with bytes that it might run: load or run anything, or act as our origin.
const SANDBOX: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

pub fn describe(headers: &mut HeaderMap, artifact: &ArtifactRow, facts: &ObjectFacts, permission: Permission) {
    let content_type = content_type(artifact);
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.typed_insert(LastModified::from(last_modified(facts)));
    if needs_sandbox(artifact) {
        headers.insert(CONTENT_SECURITY_POLICY, SANDBOX);
    }
    let texts = [
        (CONTENT_TYPE, content_type.to_owned()),
        (ETAG, facts.etag.clone()),
        (CONTENT_DISPOSITION, content_disposition(artifact, permission.disposition)),
        (CACHE_CONTROL, format!("{}, max-age={}", cache_scope(artifact.artifact_type), permission.cacheable_seconds)),
    ];
    headers.extend(texts.into_iter().filter_map(|(name, text)| Some((name, HeaderValue::from_str(&text).ok()?))));
}

/// Whether a browser could run something in it.
pub fn needs_sandbox(artifact: &ArtifactRow) -> bool {
    !is_harmless(content_type(artifact))
}

/// Decided by the kind of artifact where a kind has one format (FAILURES 20); texts and pictures have several, and say which when they are
/// stored.
fn content_type(artifact: &ArtifactRow) -> &str {
    match artifact.artifact_type {
        ArtifactType::AudioMp3 => "audio/mpeg",
        ArtifactType::AudioM4a | ArtifactType::AudioM4b => "audio/mp4",
        ArtifactType::Pdf => "application/pdf",
        ArtifactType::Json => "application/json",
        ArtifactType::Text | ArtifactType::Image => &artifact.content_type,
    }
}

/// Formats in which nothing runs. Browsers show a PDF in a viewer of their own, which a sandbox keeps from opening.
fn is_harmless(content_type: &str) -> bool {
    let media_type = media_type(content_type);
    ["audio/mpeg", "audio/mp4", "application/pdf", "image/jpeg", "image/png", "image/webp"].contains(&media_type)
}

/// The contract prints `public` for audio; a reading's pages and texts are kept by their reader's browser alone.
fn cache_scope(artifact_type: ArtifactType) -> &'static str {
    match artifact_type {
        ArtifactType::AudioMp3 | ArtifactType::AudioM4a | ArtifactType::AudioM4b => "public",
        ArtifactType::Pdf | ArtifactType::Json | ArtifactType::Text | ArtifactType::Image => "private",
    }
}

/// What RFC 5987 lets stand unescaped in `filename*`, less the rarer marks.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.');

/// RFC 6266: the chapter's name for readers of UTF-8, and a plain one for the others.
fn content_disposition(artifact: &ArtifactRow, disposition: Disposition) -> String {
    let name = file_name(artifact);
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || " -_.".contains(c) { c } else { '_' }).collect();
    let encoded = utf8_percent_encode(&name, ESCAPED);
    format!("{disposition}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// The chapter's title with an extension.
pub fn file_name(artifact: &ArtifactRow) -> String {
    format!("{}.{}", chapter(artifact).unwrap_or("Reading"), extension(artifact))
}

fn extension(artifact: &ArtifactRow) -> &'static str {
    match artifact.artifact_type {
        ArtifactType::AudioMp3 => "mp3",
        ArtifactType::AudioM4a => "m4a",
        ArtifactType::AudioM4b => "m4b",
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
