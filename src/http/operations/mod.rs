//! What operators and their machines call: health, manual processing, processing on behalf of an outside clock.

pub mod checkup;
pub mod copying;
pub mod cron;
mod exposition;
mod figures;
pub mod health;
pub mod history;
pub mod metrics;
pub mod processing;
mod running;
pub mod stores;
mod summary;
pub mod timeline;
