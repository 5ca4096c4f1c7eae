//! A worker: one invocation that claims tasks and settles them.

use std::rc::Rc;

use super::flight_recorder::FlightRecorder;
use super::hint::HintQueue;
use crate::runtime::clock::Clock;
use crate::runtime::log::Log;
use crate::store::Store;

/// Who claims tasks, and what with; one for each invocation.
#[derive(Clone)]
pub struct Worker {
    pub store: Store,
    pub hints: Rc<dyn HintQueue>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
    pub recorder: Rc<dyn FlightRecorder>,
    /// Stands beside a lease for an operator to read; unique.
    pub name: String,
    /// Tasks and events of jobs that ended so long ago are deleted.
    pub retention_days: u32,
}
