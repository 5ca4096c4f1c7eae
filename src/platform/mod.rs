//! Cloudflare's side: the only place that speaks of `worker`, JavaScript and bindings. Everything here is a thin shell over a plain type.

mod abort;
mod asset_files;
mod clock;
mod console;
mod database;
mod download;
mod error;
pub mod fetch;
pub mod figures;
mod flight_recorder;
mod hint_sender;
mod json;
mod large_parts;
mod limiter;
mod limiter_do;
pub mod memory;
mod models;
mod pipe;
pub mod queue;
mod r2;
mod receiver;
mod room_do;
mod rooms;
pub mod scheduled;
mod seats;
mod services;
mod storage_fetch;
