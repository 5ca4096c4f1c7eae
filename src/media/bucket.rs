//! One interface to every object store. Storing twice under a key leaves one whole object.

use std::any::Any;
use std::collections::BTreeMap;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::stream::LocalBoxStream;
use thiserror::Error;

use crate::runtime::error_chain::Cause;

/// What is known of a stored object without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectFacts {
    pub key: String,
    pub size_bytes: u64,
    /// Strong, with its quotes, as in an `ETag` header.
    pub etag: String,
    pub content_type: String,
    pub last_modified: DateTime<Utc>,
    /// Metadata stored with the bytes: the hash of their inputs, what was measured.
    pub notes: BTreeMap<String, String>,
}

/// The notes of what is the same in every store that an object lies in.
pub const CHECKSUM_NOTE: &str = "sha256";
pub const STORED_AT_NOTE: &str = "stored-at";

impl ObjectFacts {
    /// With the etag and the time that are noted beside the bytes instead of the store's own, so that a client who was served by one store
    /// can go on with another. An object without notes keeps its store's.
    #[must_use]
    pub fn with_noted_tags(mut self) -> ObjectFacts {
        if let Some(checksum) = self.notes.get(CHECKSUM_NOTE) {
            self.etag = format!("\"{}\"", checksum.get(..32).unwrap_or(checksum));
        }
        let noted_at = self.notes.get(STORED_AT_NOTE).and_then(|text| text.parse().ok());
        self.last_modified = noted_at.unwrap_or(self.last_modified);
        self
    }
}

/// A part of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByteSpan {
    pub offset: u64,
    pub length: u64,
}

/// An object being read.
pub struct StoredObject {
    /// Of the whole object, also where a span of it is read.
    pub size_bytes: u64,
    /// What a look would say, from stores that say it with the bytes.
    pub facts: Option<ObjectFacts>,
    /// Ends with an error unless every byte that was asked for came.
    pub body: ByteStream,
    /// The platform's own hold on what `body` has not given yet, where it can move the bytes by itself.
    pub rest: Option<Box<dyn Any>>,
}

impl StoredObject {
    /// An object whose bytes pass through us.
    pub fn passing(size_bytes: u64, body: ByteStream) -> StoredObject {
        StoredObject { size_bytes, facts: None, body, rest: None }
    }
}

/// Bytes to be stored that don't lie in memory whole.
pub struct Upload {
    pub length_bytes: u64,
    pub body: ByteStream,
}

/// An object as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListedObject {
    pub key: String,
    pub size_bytes: u64,
}

/// Bytes as they arrive; the stream ends with an error when the source fails in the middle.
pub type ByteStream = LocalBoxStream<'static, Result<Bytes, BucketError>>;

/// The bucket failed; a later try may succeed.
#[derive(Debug, Error)]
#[error("the object store failed to {action} {key}")]
pub struct BucketError {
    pub action: &'static str,
    pub key: String,
    #[source]
    pub cause: Cause,
}

/// An object store. What holds of every one of them is listed in `conformance.rs`.
#[async_trait(?Send)]
pub trait Bucket {
    /// Stores the whole body under the key, replacing what was there, and makes sure that the store has these very bytes.
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError>;

    /// As [`Bucket::put`], without a look at what the store then has. A body that breaks off replaces nothing.
    async fn put_stream(
        &self,
        key: &str,
        upload: Upload,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError>;

    /// None when there is no such object.
    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError>;

    /// The object, or the span of it; the span must lie within the object. None when there is no such object.
    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError>;

    /// Removes the object. Idempotent.
    async fn delete(&self, key: &str) -> Result<(), BucketError>;

    /// Every object whose key starts with the prefix, which ends with a slash, by key.
    async fn list_below(&self, prefix: &str) -> Result<Vec<ListedObject>, BucketError>;

    /// Removes every object whose key starts with the prefix, which ends with a slash. Idempotent; after an error, some are left.
    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError>;
}
