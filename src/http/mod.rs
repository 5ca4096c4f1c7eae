//! The people side: routes, their policy, their handlers, and one exit for errors.

mod address;
pub mod answer;
pub mod auth;
pub mod body;
pub mod call;
pub mod deliver;
mod entry;
pub mod error;
mod exit;
mod hints;
mod idempotency;
mod json_body;
pub mod links;
mod log;
mod multipart;
pub mod operations;
pub mod policy;
pub mod readings;
mod refusal;
pub mod route;
pub mod services;
mod starting;
pub mod storybook;

pub use body::Body;
pub use entry::{handle, refuse_misconfigured};
pub use services::Services;
