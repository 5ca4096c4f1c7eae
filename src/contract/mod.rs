//! The wire types of both contracts, field for field, and their error bodies.

pub mod error;
pub mod faults;
pub mod fields;
pub mod readings;
pub mod storybook;
