//! One face for the places where bytes lie. Storing twice under a key leaves one whole object.

use std::collections::BTreeMap;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::stream::LocalBoxStream;
use thiserror::Error;

/// What is known of a stored object without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectFacts {
    pub key: String,
    pub size_bytes: u64,
    /// Strong, with its quotes, as in an `ETag` header.
    pub etag: String,
    pub content_type: String,
    pub last_modified: DateTime<Utc>,
    /// What the maker noted beside the bytes: the hash of its inputs, what it measured.
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

/// The store of bytes failed; a later try may succeed.
#[derive(Debug, Error)]
#[error("the object store failed to {action} {key}: {reason}")]
pub struct BucketError {
    pub action: &'static str,
    pub key: String,
    pub reason: String,
}

/// A place where bytes lie.
#[async_trait(?Send)]
pub trait Bucket {
    /// Stores the whole body under the key, over whatever lay there.
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError>;

    /// None when nothing lies under the key.
    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError>;

    /// The object, or the span of it; the span must lie within the object. None when nothing lies under the key.
    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError>;

    /// Removes the object; removing nothing is no error.
    async fn delete(&self, key: &str) -> Result<(), BucketError>;

    /// Removes every object whose key begins so; when it fails in the middle, some are left.
    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError>;
}
