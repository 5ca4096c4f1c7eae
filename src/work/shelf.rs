//! What steps keep in the bucket: an object is stored once for its inputs, and found again by whoever repeats the step.

use std::collections::BTreeMap;

use bytes::{Bytes, BytesMut};
use futures::TryStreamExt;
use serde::de::DeserializeOwned;

use super::error::StepError;
use crate::media::bucket::{Bucket, BucketError, ObjectFacts};

/// The note that says what an object was made from.
const INPUT_HASH_NOTE: &str = "input-hash";

/// An object to be kept.
pub struct Keep<'a> {
    pub key: &'a str,
    pub content_type: &'a str,
    pub input_hash: &'a str,
    /// What was measured while it was made, to be known again without making it again.
    pub measured: BTreeMap<String, String>,
}

/// The object that an earlier attempt made from the same inputs, if any.
pub async fn kept(bucket: &dyn Bucket, key: &str, input_hash: &str) -> Result<Option<ObjectFacts>, BucketError> {
    let facts = bucket.head(key).await?;
    Ok(facts.filter(|facts| facts.notes.get(INPUT_HASH_NOTE).is_some_and(|noted| noted == input_hash)))
}

/// Stores the object. Dying right after it loses nothing: the next attempt finds it with [`kept`].
pub async fn keep(bucket: &dyn Bucket, keep: Keep<'_>, body: impl Into<Bytes>) -> Result<ObjectFacts, BucketError> {
    let mut notes = keep.measured;
    notes.insert(INPUT_HASH_NOTE.to_owned(), keep.input_hash.to_owned());
    bucket.put(keep.key, body.into(), keep.content_type, &notes).await
}

/// A measured number that was noted beside the object.
pub fn measured<Number: std::str::FromStr>(facts: &ObjectFacts, name: &str) -> Option<Number> {
    facts.notes.get(name)?.parse().ok()
}

/// The whole object. Its absence is a fault that time may heal: whoever needs it runs after whoever stored it.
pub async fn read(bucket: &dyn Bucket, key: &str) -> Result<Bytes, StepError> {
    let object = bucket.get(key, None).await?;
    let object = object.ok_or_else(|| StepError::outside(format!("the object {key} is not there")))?;
    let mut whole = BytesMut::with_capacity(usize::try_from(object.facts.size_bytes).unwrap_or_default());
    let mut body = object.body;
    while let Some(chunk) = body.try_next().await? {
        whole.extend_from_slice(&chunk);
    }
    if whole.len() as u64 != object.facts.size_bytes {
        return Err(StepError::outside(format!("the object {key} came short")));
    }
    Ok(whole.freeze())
}

/// The object as JSON.
pub async fn read_json<Content: DeserializeOwned>(bucket: &dyn Bucket, key: &str) -> Result<Content, StepError> {
    let bytes = read(bucket, key).await?;
    serde_json::from_slice(&bytes)
        .map_err(|error| StepError::broken(format!("the object {key} can't be read: {error}")))
}
