//! What the isolate counted, added up in the database after an answer has left.

use worker::Env;

use super::clock::IsolateClock;
use super::services;
use crate::runtime::call_figures;
use crate::runtime::clock::Clock;

pub fn are_due() -> bool {
    call_figures::are_due(IsolateClock.now())
}

/// Without sound services nothing was counted.
pub async fn add_up(env: &Env) {
    if let Ok(services) = services::open(env) {
        let worker = services.worker();
        worker.tally.add_up(&worker.store, &*worker.log).await;
    }
}
