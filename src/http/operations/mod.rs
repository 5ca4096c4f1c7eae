//! What operators and their machines call: health, manual processing, processing on behalf of an outside clock.

pub mod cron;
mod figures;
pub mod health;
pub mod processing;
mod running;
mod summary;
