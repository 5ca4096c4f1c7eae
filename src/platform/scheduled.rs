//! The minute's tick.

use futures::future::join;
use worker::Env;

use super::console::Console;
use super::queue::deliver;
use super::services;
use crate::runtime::log::{ErrorText, Log, LogEvent};
use crate::work;

/// What failed is logged, and left to the next minute.
pub async fn tick(env: &Env) {
    let services = match services::open(env) {
        Ok(services) => services,
        Err(error) => return Console.write(&LogEvent::TickFailed { error: ErrorText::of(&error) }),
    };
    let worker = services.worker();
    // The deliveries beside the tasks: the queue may deliver nothing.
    let (ticked, ()) = join(work::tick::tick(&worker, &*services.steps), deliver(&services)).await;
    match ticked {
        Ok(0) => {}
        Ok(worked) => Console.write(&LogEvent::Tick { worked }),
        Err(error) => Console.write(&LogEvent::TickFailed { error: ErrorText::of(&error) }),
    }
    worker.tally.add_up(&worker.store, &*worker.log).await;
    if let Err(error) = work::removal::clear_away(&worker, &*services.bucket, services.ages()).await {
        Console.write(&LogEvent::RemovalFailed { key: None, error: ErrorText::of(&error) });
    }
    if let Err(error) = work::copies::make_owed_copies(&worker, &services.stores).await {
        Console.write(&LogEvent::TickFailed { error: ErrorText::of(&error) });
    }
}
