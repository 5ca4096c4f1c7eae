//! A bucket in memory, whose objects can be looked at and made unreachable.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use async_trait::async_trait;
use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};
use oneinabillion_edge::media::bucket::{
    Bucket, BucketError, ByteSpan, ListedObject, ObjectFacts, StoredObject, Upload,
};
use oneinabillion_edge::media::stores::OwnLinks;

#[derive(Default)]
pub struct MemoryBucket {
    pub objects: RefCell<BTreeMap<String, Bytes>>,
    /// What was noted beside the objects that were put.
    pub notes: RefCell<BTreeMap<String, BTreeMap<String, String>>>,
    /// Of the objects that were put: their types, and how often they were.
    puts: RefCell<BTreeMap<String, (String, u32)>>,
    /// Keys that can't be reached.
    pub broken: RefCell<BTreeSet<String>>,
    /// Keys that nothing is ever heard of.
    pub silent: RefCell<BTreeSet<String>>,
    /// How many bytes of an object come before its body breaks off.
    pub cut_off: RefCell<BTreeMap<String, usize>>,
    /// How many bodies are being read.
    pub bodies: Rc<Cell<usize>>,
    /// How often an object was looked at without being read.
    pub looks: Cell<usize>,
}

/// A body that is being read, counted until it is dropped.
struct OpenBody(Rc<Cell<usize>>);

impl OpenBody {
    fn of(bodies: &Rc<Cell<usize>>) -> OpenBody {
        bodies.set(bodies.get() + 1);
        OpenBody(bodies.clone())
    }
}

impl Drop for OpenBody {
    fn drop(&mut self) {
        self.0.set(self.0.get() - 1);
    }
}

impl MemoryBucket {
    fn facts(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError> {
        if self.broken.borrow().contains(key) {
            return Err(BucketError { action: "read", key: key.to_owned(), cause: "broken".into() });
        }
        let (content_type, count) = self.puts.borrow().get(key).cloned().unwrap_or_default();
        Ok(self.objects.borrow().get(key).map(|bytes| ObjectFacts {
            key: key.to_owned(),
            size_bytes: bytes.len() as u64,
            etag: if count > 1 { format!("\"{key} {count}\"") } else { format!("\"{key}\"") },
            content_type: if content_type.is_empty() { "application/octet-stream".into() } else { content_type },
            last_modified: "2025-12-19T16:00:00Z".parse().expect("a time"),
            notes: self.notes.borrow().get(key).cloned().unwrap_or_default(),
        }))
    }
}

#[async_trait(?Send)]
impl OwnLinks for MemoryBucket {
    async fn link(&self, key: &str, seconds: u32, saved_as: Option<&str>) -> Result<String, BucketError> {
        Ok(format!("https://store.example/{key}?seconds={seconds}&download={}", saved_as.unwrap_or_default()))
    }
}

#[async_trait(?Send)]
impl Bucket for MemoryBucket {
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        self.facts(key)?;
        self.objects.borrow_mut().insert(key.to_owned(), body);
        let count = self.puts.borrow().get(key).map_or(0, |(_, count)| *count);
        self.puts.borrow_mut().insert(key.to_owned(), (content_type.to_owned(), count + 1));
        self.notes.borrow_mut().insert(key.to_owned(), notes.clone());
        Ok(self.facts(key)?.expect("just stored"))
    }

    async fn put_stream(
        &self,
        key: &str,
        upload: Upload,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        let parts: Vec<Bytes> = upload.body.try_collect().await?;
        let whole = Bytes::from(parts.concat());
        if whole.len() as u64 != upload.length_bytes {
            return Err(BucketError { action: "store", key: key.to_owned(), cause: "another length".into() });
        }
        self.put(key, whole, content_type, notes).await
    }

    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError> {
        self.looks.set(self.looks.get() + 1);
        if self.silent.borrow().contains(key) {
            return std::future::pending().await;
        }
        self.facts(key)
    }

    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError> {
        if self.silent.borrow().contains(key) {
            return std::future::pending().await;
        }
        let Some(facts) = self.facts(key)? else { return Ok(None) };
        let bytes = self.objects.borrow()[key].clone();
        if span.is_some_and(|span| span.offset + span.length > facts.size_bytes) {
            return Err(BucketError { action: "read", key: key.to_owned(), cause: "no such range".into() });
        }
        let part = match span {
            Some(span) => bytes.slice(span.offset as usize..(span.offset + span.length) as usize),
            None => bytes,
        };
        let parts = match self.cut_off.borrow().get(key) {
            Some(length) => {
                let error = BucketError { action: "read on", key: key.to_owned(), cause: "cut off".into() };
                [Some(Ok(part.slice(..*length))).filter(|_| *length > 0), Some(Err(error))]
            }
            None => [Some(Ok(part)), None],
        };
        let open = OpenBody::of(&self.bodies);
        let body = futures::stream::iter(parts.into_iter().flatten()).map(move |part| {
            let _still_read = &open;
            part
        });
        Ok(Some(StoredObject {
            facts: Some(facts.clone()),
            ..StoredObject::passing(facts.size_bytes, body.boxed_local())
        }))
    }

    async fn delete(&self, key: &str) -> Result<(), BucketError> {
        self.facts(key)?;
        self.objects.borrow_mut().remove(key);
        self.notes.borrow_mut().remove(key);
        Ok(())
    }

    async fn list_below(&self, prefix: &str) -> Result<Vec<ListedObject>, BucketError> {
        let objects = self.objects.borrow();
        let below = objects.iter().filter(|(key, _)| key.starts_with(prefix));
        Ok(below.map(|(key, body)| ListedObject { key: key.clone(), size_bytes: body.len() as u64 }).collect())
    }

    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError> {
        let keys: Vec<String> = self.objects.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect();
        for key in keys {
            self.delete(&key).await?;
        }
        Ok(())
    }
}
