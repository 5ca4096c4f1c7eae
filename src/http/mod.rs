//! The people side: routes, their policy, their handlers, and one exit for errors.

mod account;
mod address;
pub mod answer;
pub mod auth;
pub mod body;
pub mod call;
mod cursor;
mod entry;
pub mod error;
mod exit;
mod form_boundary;
mod form_text;
mod interface;
pub mod jobs;
mod json_body;
mod keys;
pub mod limit;
pub mod limit_rules;
pub mod live;
mod log;
mod multipart;
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::wildcard_enum_match_arm, reason = "most routes have no parameters or headers of their own")]
pub mod openapi;
pub mod operations;
pub mod policy;
pub mod readings;
mod refusal;
pub mod route;
mod route_name;
pub mod services;
pub mod storybook;
pub mod webhooks;

pub use body::Body;
pub use entry::{handle, refuse_misconfigured};
pub use keys::PublicKeys;
pub use services::{PlatformParts, Services};
