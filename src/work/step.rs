//! What every step has in common: it is given a leased task, and gives back what it stored or why it could not.

use std::rc::Rc;

use async_trait::async_trait;
use serde_json::Value;

use super::error::StepError;
use super::flight_recorder::FlightRecorder;
use super::hint::HintQueue;
use crate::job::plan::PlannedTask;
use crate::job::progress::Progress;
use crate::runtime::clock::Clock;
use crate::runtime::log::Log;
use crate::store::Store;
use crate::store::work::{ClaimedTask, NewArtifact, Product};

/// Where the work of one invocation happens.
#[derive(Clone)]
pub struct WorkPlace {
    pub store: Store,
    pub hints: Rc<dyn HintQueue>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
    pub recorder: Rc<dyn FlightRecorder>,
    /// Stands beside a lease for an operator to read; unique per invocation.
    pub worker_name: String,
    /// Tasks and events of jobs that ended so long ago are deleted.
    pub retention_days: u32,
}

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
}
