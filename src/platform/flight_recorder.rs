//! The flight recorder of `guard.mjs`: an object of the isolate, which outlives an instance of the WebAssembly.

use js_sys::{Reflect, Set, global};
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};

use crate::work::flight_recorder::FlightRecorder;

/// Without the guard there is nothing to record to, and nobody to report.
pub struct GlobalRecorder;

impl GlobalRecorder {
    fn record(&self) -> Option<JsValue> {
        Reflect::get(&global(), &"flightRecorder".into()).ok().filter(|record| !record.is_undefined())
    }

    fn workers(&self) -> Option<Set> {
        Reflect::get(&self.record()?, &"workers".into()).ok()?.dyn_into().ok()
    }
}

impl FlightRecorder for GlobalRecorder {
    fn begins(&self, worker: &str) {
        if let Some(workers) = self.workers() {
            workers.add(&worker.into());
        }
    }

    fn ends(&self, worker: &str) {
        if let Some(workers) = self.workers() {
            workers.delete(&worker.into());
        }
    }

    fn computes(&self, task_id: Option<Uuid>) {
        if let Some(record) = self.record() {
            let task_id = task_id.map_or(JsValue::NULL, |task_id| task_id.to_string().into());
            // Nothing can refuse a plain object's field.
            let _ = Reflect::set(&record, &"taskId".into(), &task_id);
        }
    }
}
