//! The wire types of contract S, field for field: what clients of the storybook app send and receive.
//!
//! Each request is a [`description`](super::request); each answer serialises to exactly the documented fields,
//! with optional ones left out rather than null.

pub mod auto_story;
pub mod cartoonize;
pub mod cron;
pub mod health;
pub mod image;
pub mod image_url;
pub mod pages;
pub mod processing;
pub mod scenes;
pub mod start;
pub mod status;
#[expect(clippy::module_inception, reason = "the kind `storybook` of the contract that is called storybook")]
pub mod storybook;

pub use super::error;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod golden_operations;
#[cfg(test)]
mod refusals;
