//! What ends by age, and the objects whose removal is recorded. Rows go first, and in their transaction it is recorded which objects are
//! to follow: whoever dies in between leaves a removal that comes due again.

use futures::{StreamExt, stream};
use uuid::Uuid;

use super::worker::Worker;
use crate::media::bucket::{Bucket, BucketError};
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::error::StoreError;
use crate::store::removal::Removal;

/// How many jobs, and how many dead letters, one transaction erases.
const MOST_EXPIRED: u32 = 200;
/// How many removals are taken at once; each is a call or two of the bucket, and an invocation has a thousand.
const MOST_REMOVALS: u32 = 100;
/// How many times a round takes this many.
const MAXIMUM_TURNS: usize = 4;
/// The platform opens six connections at once.
const REMOVALS_BESIDE_EACH_OTHER: usize = 6;

/// The age at which things that belong to nobody are deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    pub anonymous_days: u32,
    pub dead_letter_days: u32,
}

/// The minute's round. Idempotent; what it leaves, the next one finds.
pub async fn clear_away(worker: &Worker, bucket: &dyn Bucket, ages: Ages) -> Result<(), StoreError> {
    let (mut jobs, mut dead_letters, mut objects) = (0, 0, 0);
    for _ in 0..MAXIMUM_TURNS {
        let expired = worker.store.expire(ages.anonymous_days, ages.dead_letter_days, MOST_EXPIRED).await?;
        jobs += expired.jobs;
        dead_letters += expired.dead_letters;
        if !expired.has_more {
            break;
        }
    }
    for _ in 0..MAXIMUM_TURNS {
        let taken = worker.store.take_removals(MOST_REMOVALS, None).await?;
        objects += delete(worker, bucket, &taken).await?;
        if taken.len() < MOST_REMOVALS as usize {
            break;
        }
    }
    if jobs > 0 || dead_letters > 0 || objects > 0 {
        worker.log.write(&LogEvent::ClearedAway { jobs, dead_letters, removals: objects });
    }
    Ok(())
}

/// Deletes objects of jobs that were just erased, a request's worth of them; the minute's round goes on with the rest. That the bucket or
/// the database is away is logged and no more: the jobs are erased.
pub async fn delete_objects_of(worker: &Worker, bucket: &dyn Bucket, job_ids: &[Uuid]) {
    let deleted = match worker.store.take_removals(MOST_REMOVALS, Some(job_ids)).await {
        Ok(taken) => delete(worker, bucket, &taken).await.map(|_| ()),
        Err(error) => Err(error),
    };
    if let Err(error) = deleted {
        worker.log.write(&LogEvent::RemovalFailed { key: None, error: ErrorText::of(&error) });
    }
}

/// Erases jobs that ended more than so many days ago and that nobody would miss, and says how many. Dying after it leaves their objects to
/// the minute's round.
pub async fn remove_old_jobs(worker: &Worker, bucket: &dyn Bucket, older_than_days: u32) -> Result<u64, StoreError> {
    let removed = worker.store.remove_jobs(older_than_days, MOST_REMOVALS).await?;
    if removed > 0 {
        let taken = worker.store.take_removals(MOST_REMOVALS, None).await?;
        delete(worker, bucket, &taken).await?;
    }
    Ok(removed)
}

/// How many removals are done. One that failed comes due again.
async fn delete(worker: &Worker, bucket: &dyn Bucket, removals: &[Removal]) -> Result<usize, StoreError> {
    let outcomes = stream::iter(removals)
        .map(|removal| async move { (removal, delete_one(bucket, &removal.object_key).await) })
        .buffer_unordered(REMOVALS_BESIDE_EACH_OTHER);
    let outcomes: Vec<(&Removal, Result<(), BucketError>)> = outcomes.collect().await;
    let mut done = Vec::new();
    for (removal, outcome) in outcomes {
        match outcome {
            Ok(()) => done.push(removal.id),
            Err(error) => {
                let key = Some(removal.object_key.clone());
                worker.log.write(&LogEvent::RemovalFailed { key, error: ErrorText::of(&error) });
            }
        }
    }
    if !done.is_empty() {
        worker.store.settle_removals(&done).await?;
    }
    Ok(done.len())
}

async fn delete_one(bucket: &dyn Bucket, object_key: &str) -> Result<(), BucketError> {
    if object_key.ends_with('/') { bucket.delete_below(object_key).await } else { bucket.delete(object_key).await }
}
