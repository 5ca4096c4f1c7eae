//! Whether the queue delivers: a probe is sent, its consumer notes it down where objects lie, and whoever sent it looks there.

use std::collections::BTreeMap;

use bytes::Bytes;
use futures::TryStreamExt;
use uuid::Uuid;

use crate::media::bucket::{Bucket, BucketError};

/// One place for all probes, so that none is left behind for good; no job's objects lie below it.
const KEY: &str = "checkup/queue";

/// Notes down that the probe arrived.
pub async fn note_arrival(bucket: &dyn Bucket, probe: Uuid) -> Result<(), BucketError> {
    let body = Bytes::from(probe.to_string());
    bucket.put(KEY, body, "text/plain", &BTreeMap::new()).await.map(drop)
}

/// Whether the probe was the last one that arrived.
pub async fn has_arrived(bucket: &dyn Bucket, probe: Uuid) -> Result<bool, BucketError> {
    let Some(object) = bucket.get(KEY, None).await? else { return Ok(false) };
    let parts: Vec<Bytes> = object.body.try_collect().await?;
    Ok(parts.concat() == probe.to_string().as_bytes())
}
