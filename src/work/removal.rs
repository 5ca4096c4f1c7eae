//! Removes finished jobs that nobody would miss, with everything that is stored under their ids: first the objects, then the rows.
//! If it dies in between, the next removal finds the rows still there.

use futures::{StreamExt, stream};
use thiserror::Error;
use uuid::Uuid;

use super::worker::Worker;
use crate::media::bucket::{Bucket, BucketError};
use crate::media::keys::job_prefix;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::error::StoreError;

/// How many jobs one removal takes; it shares its request with a run.
const MOST_JOBS: u32 = 100;
/// The platform opens six connections at once.
const JOBS_BESIDE_EACH_OTHER: usize = 6;

/// Why a removal was incomplete. The text is for the caller: it reveals nothing internal.
#[derive(Debug, Error)]
pub enum RemovalError {
    #[error("the database did not take part")]
    Store(#[from] StoreError),
    #[error("{removed} jobs were removed; {kept} were kept, because their objects could not be deleted")]
    Objects { removed: u64, kept: usize },
}

/// Removes jobs that ended more than `older_than_days` ago, and gives their number. Idempotent.
pub async fn remove_old_jobs(worker: &Worker, bucket: &dyn Bucket, older_than_days: u32) -> Result<u64, RemovalError> {
    let removable = worker.store.removable_jobs(older_than_days, MOST_JOBS).await?;
    let deleted = stream::iter(removable)
        .map(|job_id| async move { (job_id, bucket.delete_below(&job_prefix(job_id)).await) })
        .buffer_unordered(JOBS_BESIDE_EACH_OTHER);
    let deleted: Vec<(Uuid, Result<(), BucketError>)> = deleted.collect().await;
    let mut cleared: Vec<Uuid> = Vec::new();
    let mut kept = 0;
    for (job_id, outcome) in deleted {
        match outcome {
            Ok(()) => cleared.push(job_id),
            Err(error) => {
                kept += 1;
                worker.log.write(&LogEvent::RemovalFailed { job_id, error: ErrorText::of(&error) });
            }
        }
    }
    let removed = if cleared.is_empty() { 0 } else { worker.store.remove_jobs(&cleared, older_than_days).await? };
    if kept > 0 {
        return Err(RemovalError::Objects { removed, kept });
    }
    Ok(removed)
}
