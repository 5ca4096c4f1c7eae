//! The machine side: claims, runs and settles tasks; sweeps what was lost.

pub mod announce;
pub mod artifact_store;
pub mod attempt;
pub mod batch;
pub mod cancelling;
pub mod capacity;
pub mod consumer;
pub mod crash;
pub mod error;
pub mod flight_recorder;
mod held;
pub mod hint;
pub mod input_hash;
pub mod ledger;
pub mod narrate;
pub mod removal;
pub mod run;
pub mod settle;
pub mod source_image;
pub mod step;
pub mod steps;
pub mod sweeper;
pub mod tally;
pub mod tick;
mod traces;
pub mod webhooks;
pub mod worker;
