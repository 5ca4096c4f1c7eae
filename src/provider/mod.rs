//! The makers behind one face for each capability, the choice between them, and the account service; every failure classified.

pub mod accounts;
pub mod artist;
pub mod builtin;
pub mod call;
pub mod checkup;
mod endpoint;
pub mod error;
pub mod makers;
mod models;
mod openai;
pub mod paid;
mod paid_speech;
pub mod speaker;
pub mod speech;
pub mod storyteller;
pub mod workers_ai;
pub mod writer;
