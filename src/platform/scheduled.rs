//! The minute's tick.

use serde_json::json;
use worker::Env;

use super::console::Console;
use super::place::Place;
use crate::runtime::log::{Log, Severity};
use crate::work;

/// A tick that failed is told, and left to the next minute.
pub async fn tick(env: &Env) {
    let outcome = match Place::open(env) {
        Ok(place) => work::tick::tick(&place.work(), place.steps()).await.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    match outcome {
        Ok(0) => {}
        Ok(worked) => Console.write(Severity::Info, json!({ "event": "tick", "worked": worked })),
        Err(reason) => Console.write(Severity::Error, json!({ "event": "tick_failed", "error": reason })),
    }
}
