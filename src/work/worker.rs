//! A worker: one invocation that claims tasks and settles them.

use std::rc::Rc;

use super::flight_recorder::FlightRecorder;
use super::hint::HintQueue;
use super::tally::AttemptTally;
use crate::live::rooms::Rooms;
use crate::runtime::clock::Clock;
use crate::runtime::log::Log;
use crate::store::Store;

/// What claims tasks; one for each invocation.
#[derive(Clone)]
pub struct Worker {
    pub store: Store,
    pub hints: Rc<dyn HintQueue>,
    pub clock: Rc<dyn Clock>,
    pub log: Rc<dyn Log>,
    pub recorder: Rc<dyn FlightRecorder>,
    pub rooms: Rc<dyn Rooms>,
    /// The attempts of this invocation.
    pub tally: Rc<AttemptTally>,
    /// Stored with a lease for operators to read; unique.
    pub name: String,
    /// Tasks and events of jobs that ended more than this many days ago are deleted.
    pub retention_days: u32,
}
