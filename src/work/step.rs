//! What every step has in common: it is given a leased task, and gives back what it stored or why it could not.

use async_trait::async_trait;
use serde_json::Value;

use super::error::StepError;
use crate::job::plan::PlannedTask;
use crate::job::progress::Progress;
use crate::store::work::{ClaimedTask, NewArtifact, Product};

/// What a step made; everything in it is stored already.
#[derive(Debug, Default)]
pub struct StepOutput {
    /// Handed to the steps that need this one, by the task's name.
    pub output: Value,
    pub artifacts: Vec<NewArtifact>,
    /// Tasks that turned out to be needed.
    pub tasks: Vec<PlannedTask>,
    pub product: Option<Product>,
}

/// Runs one task. May run twice for the same task, also at the same time; dropping the future stops it.
#[async_trait(?Send)]
pub trait Steps {
    async fn run(&self, task: &ClaimedTask, progress: &Progress) -> Result<StepOutput, StepError>;

    /// To be called when an attempt was dropped: what it leaves behind that others have to learn of.
    async fn clear_up(&self) {}

    /// Whether the task may make calls that cost money. Who can't wait for their answers must not begin it.
    fn pays(&self, _task: &ClaimedTask) -> bool {
        false
    }
}
