//! Which request each job came from, as far as its claimed tasks say.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::store::work::ClaimedTask;

/// The trace ids of jobs.
#[derive(Clone, Debug, Default)]
pub struct Traces(BTreeMap<Uuid, String>);

impl Traces {
    pub fn add(&mut self, claimed: &[ClaimedTask]) {
        self.0.extend(claimed.iter().filter_map(|task| Some((task.job_id, task.trace_id.clone()?))));
    }

    pub fn of_job(&self, job_id: Uuid) -> Option<String> {
        self.0.get(&job_id).cloned()
    }
}
