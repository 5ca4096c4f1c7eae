//! The wire types of both contracts, field for field, and their error bodies.

pub mod error;
pub mod field_errors;
pub mod readings;
pub mod request;
pub mod schemas;
pub mod storybook;
