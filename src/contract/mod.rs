//! The wire types of both contracts, field for field, and their error bodies.

pub mod error;
pub mod failure;
pub mod field_errors;
pub mod language;
pub mod readings;
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "only native code prints the schemas"))]
pub mod request;
#[cfg(not(target_arch = "wasm32"))]
pub mod schemas;
pub mod start_request;
pub mod storybook;
pub mod webhooks;
