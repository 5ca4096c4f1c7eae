//! The minute's tick: one sweep.

use serde_json::json;
use worker::Env;

use super::console::Console;
use super::place::Place;
use crate::job::log::{Log, Severity};
use crate::work::sweeper::sweep;

/// A failed sweep is told and left to the next minute.
pub async fn tick(env: &Env) {
    let outcome = match Place::open(env) {
        Ok(place) => sweep(&place.work()).await.map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    if let Err(reason) = outcome {
        Console.write(Severity::Error, json!({ "event": "sweep_failed", "error": reason }));
    }
}
