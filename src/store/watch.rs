//! What rooms ask: how jobs stand, and how they subscribe to their changes.

use serde_json::json;
use uuid::Uuid;

use super::Store;
use super::error::StoreError;
use crate::job::frame::WatchedJobs;

/// How a room asks.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    /// How long it gets changes.
    pub seconds: u32,
    /// How many sit there.
    pub seats: usize,
}

impl Store {
    /// From now on whatever changes the job names its room in its frames, for the watch's seconds; the answer misses nothing that they don't
    /// name it for. None when there is no such job. `seats` are for metrics. Idempotent.
    pub async fn watch_job(
        &self,
        job_id: Uuid,
        after: Option<u64>,
        watch: Watch,
    ) -> Result<Option<WatchedJobs>, StoreError> {
        let arguments =
            json!({ "p_job_id": job_id, "p_after": after, "p_seconds": watch.seconds, "p_seats": watch.seats });
        self.client.call("watch_job", arguments).await
    }

    /// The same for all unfinished jobs of a user and for those in `known`; with the last event that was seen also for what changed since.
    pub async fn watch_user(
        &self,
        user_id: Uuid,
        after: Option<(Uuid, u64)>,
        known: &[Uuid],
        watch: Watch,
    ) -> Result<WatchedJobs, StoreError> {
        let arguments = json!({
            "p_user_id": user_id, "p_after_job_id": after.map(|(job_id, _)| job_id), "p_after_seq": after.map(|(_, seq)| seq),
            "p_known": known, "p_seconds": watch.seconds, "p_seats": watch.seats,
        });
        self.client.call("watch_user", arguments).await
    }
}
