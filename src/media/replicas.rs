//! All stores as one bucket, for whoever makes things and clears them away: what is stored goes to every store that is written to, and what
//! one of them lacks afterwards is recorded as a copy that is owed to it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::SecondsFormat;
use futures::future::join_all;
use sha2::{Digest, Sha256};

use super::bucket::{
    Bucket, BucketError, ByteSpan, CHECKSUM_NOTE, ListedObject, ObjectFacts, STORED_AT_NOTE, StoredObject, Upload,
};
use super::stores::{NamedStore, StoreName};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::error_chain::Cause;
use crate::runtime::log::{ErrorText, Log, LogEvent};

/// Where several are written, one that is not done by then is passed over.
const STORED_WITHIN: Duration = Duration::from_secs(20);
/// Where there are several, one that does not answer by then is passed over.
const ANSWERED_WITHIN: Duration = Duration::from_secs(5);

/// Where it is written down which store lacks what.
#[async_trait(?Send)]
pub trait OwedCopies {
    /// Records that these stores lack the object, and that those have it: what was owed to them is owed no more.
    async fn record(&self, key: &str, lacking: &[StoreName], having: &[StoreName]) -> Result<(), Cause>;
}

/// The stores together.
pub struct Replicas {
    /// Every store that there is, in the order in which they are read. What is deleted is deleted from all of them.
    pub all: Vec<NamedStore>,
    /// Those that are written to; one at least.
    pub written: Vec<StoreName>,
    pub owed: Rc<dyn OwedCopies>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
}

impl Replicas {
    fn written(&self) -> impl Iterator<Item = &NamedStore> {
        self.all.iter().filter(|store| self.written.contains(&store.name))
    }

    /// What the store answers, unless there are others and it takes longer.
    async fn ask<Answer>(
        &self,
        limit: Duration,
        action: &'static str,
        key: &str,
        answer: impl Future<Output = Result<Answer, BucketError>>,
    ) -> Result<Answer, BucketError> {
        if self.all.len() == 1 {
            return answer.await;
        }
        let passed = |cause| BucketError { action, key: key.to_owned(), cause };
        within(&*self.clock, limit, answer).await.unwrap_or_else(|error| Err(passed(error.into())))
    }

    /// Records what is owed. The caller's work is done again if not even that can be had: it finds what is stored, and what is missing.
    async fn owe(&self, key: &str, lacking: &[StoreName], having: &[StoreName]) -> Result<(), BucketError> {
        let recorded = self.owed.record(key, lacking, having).await;
        recorded.map_err(|cause| BucketError { action: "record the copies of", key: key.to_owned(), cause })
    }

    fn passed_over(&self, store: StoreName, key: &str, error: &BucketError) {
        let (store, key) = (store.to_string(), key.to_owned());
        self.log.write(&LogEvent::StorePassedOver { store, key, error: ErrorText::of(error) });
    }

    /// The notes with those that make the object the same in every store.
    fn noted(&self, notes: &BTreeMap<String, String>, checksum: Option<[u8; 32]>) -> BTreeMap<String, String> {
        let checksum = checksum.map(|checksum| checksum.iter().map(|byte| format!("{byte:02x}")).collect());
        let stored_at = self.clock.now().to_rfc3339_opts(SecondsFormat::Millis, true);
        let own = [(CHECKSUM_NOTE, checksum), (STORED_AT_NOTE, Some(stored_at))];
        let own = own.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        notes.clone().into_iter().chain(own).collect()
    }
}

#[async_trait(?Send)]
impl Bucket for Replicas {
    /// Succeeds when one store has it.
    async fn put(
        &self,
        key: &str,
        body: Bytes,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        let notes = self.noted(notes, Some(Sha256::digest(&body).into()));
        let (names, puts): (Vec<StoreName>, Vec<_>) = self
            .written()
            .map(|store| {
                let put = store.bucket.put(key, body.clone(), content_type, &notes);
                (store.name, self.ask(STORED_WITHIN, "store", key, put))
            })
            .unzip();
        let (mut facts, mut fault) = (None, None);
        let (mut lacking, mut having) = (Vec::new(), Vec::new());
        for (name, outcome) in names.into_iter().zip(join_all(puts).await) {
            match outcome {
                Ok(stored) => {
                    having.push(name);
                    facts = facts.or(Some(stored));
                }
                Err(error) => {
                    self.passed_over(name, key, &error);
                    lacking.push(name);
                    fault = Some(error);
                }
            }
        }
        match (facts, fault) {
            (Some(facts), None) => Ok(facts),
            (Some(facts), Some(_)) => self.owe(key, &lacking, &having).await.map(|()| facts),
            (None, Some(error)) => Err(error),
            (None, None) => Err(nowhere(key)),
        }
    }

    /// To the first store that answers; the others are owed a copy.
    async fn put_stream(
        &self,
        key: &str,
        upload: Upload,
        content_type: &str,
        notes: &BTreeMap<String, String>,
    ) -> Result<ObjectFacts, BucketError> {
        let notes = self.noted(notes, None);
        for store in self.written() {
            if let Err(error) = self.ask(ANSWERED_WITHIN, "look up", key, store.bucket.head(key)).await {
                self.passed_over(store.name, key, &error);
                continue;
            }
            let facts = store.bucket.put_stream(key, upload, content_type, &notes).await?;
            let lacking: Vec<StoreName> = self.written.iter().copied().filter(|name| *name != store.name).collect();
            if !lacking.is_empty() {
                self.owe(key, &lacking, &[store.name]).await?;
            }
            return Ok(facts);
        }
        Err(nowhere(key))
    }

    /// From whichever store has it; a store that is written to and lacks it is owed a copy.
    async fn head(&self, key: &str) -> Result<Option<ObjectFacts>, BucketError> {
        let heads = self.all.iter().map(|store| self.ask(ANSWERED_WITHIN, "look up", key, store.bucket.head(key)));
        let (mut found, mut fault) = (None, None);
        let (mut lacking, mut having) = (Vec::new(), Vec::new());
        for (store, outcome) in self.all.iter().zip(join_all(heads).await) {
            match outcome {
                Ok(Some(facts)) => {
                    having.push(store.name);
                    found = found.or(Some(facts));
                }
                Ok(None) if self.written.contains(&store.name) => lacking.push(store.name),
                Ok(None) => {}
                Err(error) => {
                    self.passed_over(store.name, key, &error);
                    fault = Some(error);
                }
            }
        }
        match (found, fault) {
            (Some(facts), _) => {
                if !lacking.is_empty() {
                    self.owe(key, &lacking, &having).await?;
                }
                Ok(Some(facts))
            }
            // A store that should have it says that it has not: whatever the others would say, it can be made.
            (None, Some(error)) if lacking.is_empty() => Err(error),
            (None, _) => Ok(None),
        }
    }

    async fn get(&self, key: &str, span: Option<ByteSpan>) -> Result<Option<StoredObject>, BucketError> {
        let mut fault = None;
        for store in &self.all {
            match self.ask(ANSWERED_WITHIN, "read", key, store.bucket.get(key, span)).await {
                Ok(Some(object)) => return Ok(Some(object)),
                Ok(None) => {}
                Err(error) => {
                    self.passed_over(store.name, key, &error);
                    fault = Some(error);
                }
            }
        }
        fault.map_or(Ok(None), Err)
    }

    async fn delete(&self, key: &str) -> Result<(), BucketError> {
        let outcomes = join_all(self.all.iter().map(|store| store.bucket.delete(key))).await;
        outcomes.into_iter().collect()
    }

    async fn list_below(&self, prefix: &str) -> Result<Vec<ListedObject>, BucketError> {
        let lists = join_all(self.all.iter().map(|store| store.bucket.list_below(prefix))).await;
        let all: Result<BTreeSet<ListedObject>, BucketError> =
            lists.into_iter().try_fold(BTreeSet::new(), |mut all, list| {
                all.extend(list?);
                Ok(all)
            });
        Ok(all?.into_iter().collect())
    }

    async fn delete_below(&self, prefix: &str) -> Result<(), BucketError> {
        let outcomes = join_all(self.all.iter().map(|store| store.bucket.delete_below(prefix))).await;
        outcomes.into_iter().collect()
    }
}

fn nowhere(key: &str) -> BucketError {
    BucketError { action: "store", key: key.to_owned(), cause: "no store answers".into() }
}
