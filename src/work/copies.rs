//! Copies that are owed to a store are made by the minute's round, a bounded number of them, until every store has what it should.

use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use futures::{StreamExt, stream};
use thiserror::Error;

use super::worker::Worker;
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
        let done = make(worker, stores, &taken).await?;
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

/// How many are owed no more. One that failed comes due again.
async fn make(worker: &Worker, stores: &[NamedStore], owed: &[OwedCopy]) -> Result<usize, StoreError> {
    let outcomes = stream::iter(owed)
        .map(|owed| async move { (owed, make_one(worker, stores, owed).await) })
        .buffer_unordered(COPIES_BESIDE_EACH_OTHER);
    let outcomes: Vec<(&OwedCopy, Result<CopyOutcome, OwedError>)> = outcomes.collect().await;
    let mut done = Vec::new();
    for (owed, outcome) in outcomes {
        match outcome {
            Ok(_) => done.push(owed.id),
            Err(error) => {
                let (store, key) = (owed.store.clone(), owed.object_key.clone());
                worker.log.write(&LogEvent::CopyFailed { store, key, error: ErrorText::of(&error) });
            }
        }
    }
    if !done.is_empty() {
        worker.store.settle_owed_copies(&done).await?;
    }
    Ok(done.len())
}

async fn make_one(worker: &Worker, stores: &[NamedStore], owed: &OwedCopy) -> Result<CopyOutcome, OwedError> {
    let is_named = |store: &NamedStore, name: &String| store.name.to_string() == *name;
    let to = stores.iter().find(|store| is_named(store, &owed.store)).ok_or(OwedError::UnknownStore)?;
    let lacks = |store: &NamedStore| owed.lacking.iter().any(|name| is_named(store, name));
    let sources: Vec<&NamedStore> = stores.iter().filter(|store| !lacks(store)).collect();
    Ok(within(&*worker.clock, COPIED_WITHIN, copy(&sources, &*to.bucket, &owed.object_key)).await??)
}
