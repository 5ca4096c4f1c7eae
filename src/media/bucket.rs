//! One interface to every object store. Storing twice under a key leaves one whole object.

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

/// A part of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByteSpan {
    pub offset: u64,
    pub length: u64,
}

/// An object being read.
pub struct StoredObject {
    pub facts: ObjectFacts,
    pub body: ByteStream,
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

/// An object store.
#[async_trait(?Send)]
pub trait Bucket {
    /// Stores the whole body under the key, replacing what was there.
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError>;

    /// None when there is no such object.
    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError>;

    /// The object, or the span of it; the span must lie within the object. None when there is no such object.
    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError>;

    /// Removes the object. Idempotent.
    async fn delete(&self, key: &str) -> Result<(), BucketError>;

    /// Removes every object whose key starts with the prefix. Idempotent; after an error, some are left.
    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError>;
}
