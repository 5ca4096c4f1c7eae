//! A flight recorder that forgets everything: nothing of a native test traps.

use oneinabillion_edge::work::flight_recorder::FlightRecorder;
use uuid::Uuid;

pub struct NoRecorder;

impl FlightRecorder for NoRecorder {
    fn begins(&self, _: &str) {}

    fn ends(&self, _: &str) {}

    fn computes(&self, _: Option<Uuid>) {}
}
