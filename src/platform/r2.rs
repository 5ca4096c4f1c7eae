//! R2 behind the interface of a bucket. A put is atomic: readers see the whole object or the one before. R2 checks the checksum that
//! it is sent with the bytes.

use std::any::Any;
use std::collections::{BTreeMap, HashMap};

use async_trait::async_trait;
use bytes::Bytes;
use chrono::DateTime;
use futures::{StreamExt, TryStreamExt};
use sha2::{Digest, Sha256};
use worker::{FixedLengthStream, HttpMetadata, Object, PutOptionsBuilder, Range};

use super::error::worker_error;
use super::large_parts::LargeParts;
use crate::media::bucket::{Bucket, BucketError, ByteSpan, ListedObject, ObjectFacts, StoredObject, Upload};
use crate::media::exact_body::exact_body;

/// An R2 bucket binding.
pub struct R2Bucket(pub worker::Bucket);

fn failed(action: &'static str, key: &str) -> impl Fn(worker::Error) -> BucketError + use<> {
    let key = key.to_owned();
    move |error| BucketError { action, key: key.clone(), cause: error.into() }
}

fn facts(object: &Object) -> Result<ObjectFacts, worker::Error> {
    let uploaded_milliseconds = i64::try_from(object.uploaded().as_millis()).unwrap_or(0);
    Ok(ObjectFacts {
        key: object.key(),
        size_bytes: object.size(),
        etag: object.http_etag(),
        content_type: object.http_metadata().content_type.unwrap_or_else(|| "application/octet-stream".to_owned()),
        last_modified: DateTime::from_timestamp_millis(uploaded_milliseconds).unwrap_or(DateTime::UNIX_EPOCH),
        notes: object.custom_metadata()?.into_iter().collect(),
    })
}

#[async_trait(?Send)]
impl Bucket for R2Bucket {
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        let checksum = Sha256::digest(&body).to_vec();
        let put = self.0.put(key, Vec::from(body)).sha256(checksum);
        execute(put, key, content_type, notes).await
    }

    async fn put_stream(
        &self,
        key: &str,
        upload: Upload,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        let body = upload.body.map_ok(Vec::from).map_err(|error| worker_error(&error));
        let put = self.0.put(key, FixedLengthStream::wrap(body, upload.length_bytes));
        execute(put, key, content_type, notes).await
    }

    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError> {
        let object = self.0.head(key).await.map_err(failed("look up", key))?;
        object.as_ref().map(facts).transpose().map_err(failed("look up", key))
    }

    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError> {
        let mut get = self.0.get(key);
        if let Some(ByteSpan { offset, length }) = span {
            get = get.range(Range::OffsetWithLength { offset, length });
        }
        let Some(object) = get.execute().await.map_err(failed("read", key))? else {
            return Ok(None);
        };
        let facts = facts(&object).map_err(failed("read", key))?;
        let size_bytes = facts.size_bytes;
        let body = object.body().ok_or_else(|| failed("read", key)("the object has no body".into()))?;
        let LargeParts { parts, rest } = LargeParts::of(body.response_body().map_err(failed("read", key))?);
        let parts = parts.map_err(failed("read on", key)).boxed_local();
        let body = exact_body(key, span.map_or(size_bytes, |span| span.length), parts);
        let rest = rest.map(|rest| Box::new(rest) as Box<dyn Any>);
        Ok(Some(StoredObject { size_bytes, facts: Some(facts), body, rest }))
    }

    async fn delete(&self, key: &str) -> Result<(), BucketError> {
        self.0.delete(key).await.map_err(failed("delete", key))
    }

    async fn list_below(&self, prefix: &str) -> Result<Vec<ListedObject>, BucketError> {
        let mut found = Vec::new();
        let mut cursor = None;
        loop {
            let list = self.0.list().prefix(prefix);
            let list = if let Some(cursor) = cursor { list.cursor(cursor) } else { list };
            let page = list.execute().await.map_err(failed("list", prefix))?;
            let objects = page.objects();
            found.extend(objects.iter().map(|object| ListedObject { key: object.key(), size_bytes: object.size() }));
            cursor = page.cursor().filter(|_| page.truncated());
            if cursor.is_none() {
                return Ok(found);
            }
        }
    }

    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError> {
        loop {
            let listed = self.0.list().prefix(prefix).execute().await.map_err(failed("list", prefix))?;
            let keys: Vec<String> = listed.objects().iter().map(Object::key).collect();
            if !keys.is_empty() {
                self.0.delete_multiple(keys).await.map_err(failed("delete below", prefix))?;
            }
            if !listed.truncated() {
                return Ok(());
            }
        }
    }
}

async fn execute(
    put: PutOptionsBuilder<'_>,
    key: &str,
    content_type: &str,
    notes: &BTreeMap<String, String>,
) -> Result<ObjectFacts, BucketError> {
    let notes: HashMap<String, String> = notes.clone().into_iter().collect();
    let metadata = HttpMetadata { content_type: Some(content_type.to_owned()), ..HttpMetadata::default() };
    let object = put.http_metadata(metadata).custom_metadata(notes).execute().await.map_err(failed("store", key))?;
    let object = object.ok_or_else(|| failed("store", key)("nothing was stored".into()))?;
    facts(&object).map_err(failed("store", key))
}
