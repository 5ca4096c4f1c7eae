//! The tasks whose leases a batch believes to hold, and their signs of life.

use std::collections::HashMap;
use std::time::Duration;

use futures::future::{AbortHandle, AbortRegistration};
use uuid::Uuid;

use crate::job::progress::Progress;
use crate::store::work::{Beat, BeatAnswer, BeatVerdict, ClaimedTask};

/// How often the held tasks are looked at.
pub const LOOK_EVERY: Duration = Duration::from_secs(5);
/// After so many looks, 15 s, a task is due for a sign of life: a third of the shortest lease, so that two may be lost before the lease
/// is.
const LOOKS_BETWEEN_BEATS: u32 = 3;

/// A task whose lease we believe to hold.
struct HeldTask {
    job_id: Uuid,
    lease_token: Uuid,
    is_suspect: bool,
    progress: Progress,
    abort: AbortHandle,
    /// Since its claim or its last sign of life.
    looks: u32,
}

#[derive(Default)]
pub struct HeldTasks(HashMap<Uuid, HeldTask>);

impl HeldTasks {
    /// Where the task reports its progress, and what ends it early.
    pub fn add(&mut self, task: &ClaimedTask) -> (Progress, AbortRegistration) {
        let (abort, registration) = AbortHandle::new_pair();
        let progress = Progress::default();
        let held = HeldTask {
            job_id: task.job_id,
            lease_token: task.lease_token,
            is_suspect: task.is_suspect,
            progress: progress.clone(),
            abort,
            looks: 0,
        };
        self.0.insert(task.task_id, held);
        (progress, registration)
    }

    pub fn token_of(&self, task_id: Uuid) -> Option<Uuid> {
        self.0.get(&task_id).map(|held| held.lease_token)
    }

    /// Lets go of a task; gives its job.
    pub fn remove(&mut self, task_id: Uuid) -> Option<Uuid> {
        self.0.remove(&task_id).map(|held| held.job_id)
    }

    pub fn any_job(&self) -> Option<Uuid> {
        self.0.values().next().map(|held| held.job_id)
    }

    /// What was claimed alone is to stay alone.
    pub fn has_suspect(&self) -> bool {
        self.0.values().any(|held| held.is_suspect)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// What a look finds: nothing, while no task has been silent for long; then the signs of life of all that were looked at before, so that
    /// one call does for as many as possible. A task that ends sooner never needs one.
    pub fn beats(&mut self) -> Vec<Beat> {
        for held in self.0.values_mut() {
            held.looks += 1;
        }
        if !self.0.values().any(|held| held.looks >= LOOKS_BETWEEN_BEATS) {
            return Vec::new();
        }
        let silent = self.0.iter_mut().filter(|(_, held)| held.looks > 1);
        silent
            .map(|(task_id, held)| {
                held.looks = 0;
                Beat { task_id: *task_id, lease_token: held.lease_token, progress: held.progress.get() }
            })
            .collect()
    }

    /// Stops what should not go on.
    pub fn heed(&self, answers: &[BeatAnswer]) {
        for answer in answers.iter().filter(|answer| answer.verdict == BeatVerdict::Stop) {
            if let Some(held) = self.0.get(&answer.task_id) {
                held.abort.abort();
            }
        }
    }

    pub fn stop_all(&self) {
        self.0.values().for_each(|held| held.abort.abort());
    }
}
