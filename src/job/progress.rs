//! How far a task has come: its step reports it, and heartbeats carry it to the job.

use std::cell::Cell;
use std::rc::Rc;

/// A share of a task, 0 to 1.
#[derive(Clone, Default)]
pub struct Progress(Rc<Cell<f32>>);

impl Progress {
    pub fn set(&self, share: f32) {
        self.0.set(share.clamp(0.0, 1.0));
    }

    pub fn get(&self) -> f32 {
        self.0.get()
    }
}
