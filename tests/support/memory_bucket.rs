//! A bucket in memory, whose objects can be looked at and made unreachable.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use bytes::Bytes;
use futures::StreamExt;
use oneinabillion_edge::media::bucket::{Bucket, BucketError, ByteSpan, ObjectFacts, StoredObject};

#[derive(Default)]
pub struct MemoryBucket {
    pub objects: RefCell<BTreeMap<String, Bytes>>,
    /// What was noted beside the objects that were put.
    pub notes: RefCell<BTreeMap<String, BTreeMap<String, String>>>,
    /// Keys that can't be reached.
    pub broken: RefCell<BTreeSet<String>>,
}

impl MemoryBucket {
    fn facts(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError> {
        if self.broken.borrow().contains(key) {
            return Err(BucketError { action: "read", key: key.to_owned(), cause: "broken".into() });
        }
        Ok(self.objects.borrow().get(key).map(|bytes| ObjectFacts {
            key: key.to_owned(),
            size_bytes: bytes.len() as u64,
            etag: format!("\"{key}\""),
            content_type: "application/octet-stream".into(),
            last_modified: "2025-12-19T16:00:00Z".parse().expect("a time"),
            notes: self.notes.borrow().get(key).cloned().unwrap_or_default(),
        }))
    }
}

#[async_trait(?Send)]
impl Bucket for MemoryBucket {
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        _content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        self.objects.borrow_mut().insert(key.to_owned(), body);
        self.notes.borrow_mut().insert(key.to_owned(), notes.clone());
        Ok(self.facts(key)?.expect("just stored"))
    }

    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError> {
        self.facts(key)
    }

    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError> {
        let Some(facts) = self.facts(key)? else { return Ok(None) };
        let bytes = self.objects.borrow()[key].clone();
        let part = match span {
            Some(span) => bytes.slice(span.offset as usize..(span.offset + span.length) as usize),
            None => bytes,
        };
        Ok(Some(StoredObject { facts, body: futures::stream::iter([Ok(part)]).boxed_local() }))
    }

    async fn delete(&self, key: &str) -> Result<(), BucketError> {
        self.facts(key)?;
        self.objects.borrow_mut().remove(key);
        self.notes.borrow_mut().remove(key);
        Ok(())
    }

    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError> {
        let keys: Vec<String> = self.objects.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect();
        for key in keys {
            self.delete(&key).await?;
        }
        Ok(())
    }
}
