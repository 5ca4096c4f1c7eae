//! What operators and their machines call: health, processing by hand, processing by an outside clock.

pub mod cron;
mod figures;
pub mod health;
pub mod processing;
mod running;
mod summary;
