//! The minute's tick.

use futures::future::join;
use worker::Env;

use super::console::Console;
use super::queue::deliver;
use super::services;
use crate::runtime::log::{ErrorText, Log, LogEvent};
use crate::work;

/// A tick that failed is logged, and left to the next minute.
pub async fn tick(env: &Env) {
    let outcome = match services::open(env) {
        Ok(services) => {
            // Itself, and beside the tasks: the queue may deliver nothing.
            let worker = services.worker();
            let (ticked, ()) = join(work::tick::tick(&worker, &*services.steps), deliver(&services)).await;
            ticked.map_err(|error| ErrorText::of(&error))
        }
        Err(error) => Err(ErrorText::of(&error)),
    };
    match outcome {
        Ok(0) => {}
        Ok(worked) => Console.write(&LogEvent::Tick { worked }),
        Err(error) => Console.write(&LogEvent::TickFailed { error }),
    }
}
