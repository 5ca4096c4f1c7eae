//! Copies that are owed to a store are made by the minute's round, a bounded number of them, until every store has what it should.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use futures::{StreamExt, stream};
use thiserror::Error;
use uuid::Uuid;

use super::worker::Worker;
use crate::media::bucket::BucketError;
use crate::media::copying::{CopyError, CopyOutcome, copy};
use crate::media::replicas::OwedCopies;
use crate::media::stores::{NamedStore, StoreName};
use crate::runtime::deadline::{DeadlinePassed, within};
use crate::runtime::error_chain::Cause;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::Store;
use crate::store::copies::OwedCopy;
use crate::store::error::StoreError;

/// How many are taken at once; each is some eight calls of the stores, and an invocation has a thousand.
const MOST_COPIES: u32 = 25;
/// No more are taken later than this after the round began.
const TAKE_WITHIN: TimeDelta = TimeDelta::seconds(15);
/// How often a round takes so many.
const MAXIMUM_TURNS: usize = 4;
/// Each has two connections open, of the six that the platform opens at once.
const COPIES_BESIDE_EACH_OTHER: usize = 2;
/// One that takes longer is left to the next round.
const COPIED_WITHIN: Duration = Duration::from_secs(60);

/// The database writes down what is owed.
pub struct RecordedCopies(pub Store);

#[async_trait(?Send)]
impl OwedCopies for RecordedCopies {
    async fn record(&self, key: &str, lacking: &[StoreName], having: &[StoreName]) -> Result<(), Cause> {
        let words = |names: &[StoreName]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        Ok(self.0.record_owed_copies(key, &words(lacking), &words(having)).await?)
    }
}

/// Why a copy is still owed.
#[derive(Debug, Error)]
enum OwedError {
    #[error(transparent)]
    Copy(#[from] CopyError),
    #[error(transparent)]
    Slow(#[from] DeadlinePassed),
    #[error("the store is not one of the configuration's")]
    UnknownStore,
}

/// The minute's round. Idempotent; what it leaves, the next one finds.
pub async fn make_owed_copies(worker: &Worker, stores: &[NamedStore]) -> Result<(), StoreError> {
    let names: Vec<String> = stores.iter().map(|store| store.name.to_string()).collect();
    if names.len() < 2 {
        return Ok(());
    }
    let (began_at, mut copied, mut failed) = (worker.clock.now(), 0, 0);
    for _ in 0..MAXIMUM_TURNS {
        let taken = worker.store.take_owed_copies(MOST_COPIES, &names).await?;
        let done = make(worker, stores, &taken).await?.iter().filter(|(_, outcome)| outcome.is_some()).count();
        copied += done;
        failed += taken.len() - done;
        if taken.len() < MOST_COPIES as usize || worker.clock.now() - began_at > TAKE_WITHIN {
            break;
        }
    }
    if copied + failed > 0 {
        worker.log.write(&LogEvent::CopiesMade { copied, failed });
    }
    Ok(())
}

/// What came of each copy; those that are made, or have nothing to be made of, are settled. One that failed comes due again.
async fn make(
    worker: &Worker,
    stores: &[NamedStore],
    owed: &[OwedCopy],
) -> Result<Vec<(String, Option<CopyOutcome>)>, StoreError> {
    let outcomes = stream::iter(owed)
        .map(|owed| async move { (owed, make_one(worker, stores, owed).await) })
        .buffer_unordered(COPIES_BESIDE_EACH_OTHER);
    let outcomes: Vec<(&OwedCopy, Result<CopyOutcome, OwedError>)> = outcomes.collect().await;
    let (mut results, mut done) = (Vec::new(), Vec::new());
    for (owed, outcome) in outcomes {
        match &outcome {
            Ok(_) => done.push(owed.id),
            Err(error) => {
                let (store, key) = (owed.store.clone(), owed.object_key.clone());
                worker.log.write(&LogEvent::CopyFailed { store, key, error: ErrorText::of(error) });
            }
        }
        results.push((owed.object_key.clone(), outcome.ok()));
    }
    if !done.is_empty() {
        worker.store.settle_owed_copies(&done).await?;
    }
    Ok(results)
}

async fn make_one(worker: &Worker, stores: &[NamedStore], owed: &OwedCopy) -> Result<CopyOutcome, OwedError> {
    let is_named = |store: &NamedStore, name: &String| store.name.to_string() == *name;
    let to = stores.iter().find(|store| is_named(store, &owed.store)).ok_or(OwedError::UnknownStore)?;
    let lacks = |store: &NamedStore| owed.lacking.iter().any(|name| is_named(store, name));
    let sources: Vec<&NamedStore> = stores.iter().filter(|store| !lacks(store)).collect();
    Ok(within(&*worker.clock, COPIED_WITHIN, copy(&sources, &*to.bucket, &owed.object_key)).await??)
}

/// How many jobs are looked up at once.
const JOBS_OF_A_PAGE: u32 = 20;

/// Where copying all objects has come to: everything before it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyCursor {
    job_id: Uuid,
    /// The last object of the job that is done.
    key: String,
}

impl fmt::Display for CopyCursor {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.job_id, self.key)
    }
}

/// Not what [`CopyCursor`] prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no cursor")]
pub struct CursorError;

impl FromStr for CopyCursor {
    type Err = CursorError;

    fn from_str(text: &str) -> Result<CopyCursor, CursorError> {
        let (job_id, key) = text.split_once(':').ok_or(CursorError)?;
        Ok(CopyCursor { job_id: job_id.parse().map_err(|_| CursorError)?, key: key.to_owned() })
    }
}

/// Which objects are to be copied.
pub struct CopyOrder<'a> {
    pub from: &'a NamedStore,
    pub to: &'a NamedStore,
    pub cursor: CopyCursor,
}

/// What one call copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyReport {
    /// None when everything is done.
    pub next: Option<CopyCursor>,
    pub jobs_left: u64,
    pub copied: u64,
    pub copied_bytes: u64,
    pub same: u64,
    pub gone: u64,
    pub failed_keys: Vec<String>,
}

impl CopyReport {
    fn add(&mut self, results: Vec<(String, Option<CopyOutcome>)>) {
        for (key, outcome) in results {
            match outcome {
                Some(CopyOutcome::Copied { size_bytes }) => {
                    self.copied += 1;
                    self.copied_bytes += size_bytes;
                }
                Some(CopyOutcome::Same) => self.same += 1,
                Some(CopyOutcome::Gone) => self.gone += 1,
                None => self.failed_keys.push(key),
            }
        }
    }
}

/// Why copying did not go on. The cursor stays as good as it was.
#[derive(Debug, Error)]
pub enum CopyOnError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Bucket(#[from] BucketError),
}

/// Copies the objects of jobs, job after job, for some 15 s. Each is recorded as owed before it is copied, so that an erasure knows of it and
/// the sweep goes on with what failed.
pub async fn copy_on(worker: &Worker, order: &CopyOrder<'_>) -> Result<CopyReport, CopyOnError> {
    let stores = [order.from.clone(), order.to.clone()];
    let (began_at, mut cursor, mut report) = (worker.clock.now(), order.cursor.clone(), CopyReport::default());
    loop {
        let page = worker.store.jobs_to_copy(cursor.job_id, JOBS_OF_A_PAGE).await?;
        report.jobs_left = page.left;
        let is_last = page.job_ids.len() < JOBS_OF_A_PAGE as usize;
        for job_id in page.job_ids {
            if job_id != cursor.job_id {
                cursor = CopyCursor { job_id, key: String::new() };
            }
            let listed = order.from.bucket.list_below(&format!("{job_id}/")).await?;
            let keys: Vec<String> =
                listed.into_iter().map(|object| object.key).filter(|key| *key > cursor.key).collect();
            for keys in keys.chunks(MOST_COPIES as usize) {
                let owed = worker.store.owe_copies_of_job(job_id, keys, &order.to.name.to_string()).await?;
                report.add(make(worker, &stores, &owed.unwrap_or_default()).await?);
                cursor.key = keys.last().cloned().unwrap_or_default();
                if worker.clock.now() - began_at > TAKE_WITHIN {
                    report.next = Some(cursor);
                    return Ok(report);
                }
            }
            report.jobs_left = report.jobs_left.saturating_sub(1);
            // Beyond every key of the job.
            cursor.key = format!("{job_id}/\u{10ffff}");
        }
        if is_last {
            return Ok(report);
        }
    }
}
