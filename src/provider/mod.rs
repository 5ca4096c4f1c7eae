//! The outside services: accounts, text, speech and images, each fault classified.

pub mod fault;
pub mod speech;
