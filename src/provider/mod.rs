//! The outside services: accounts, text, speech and images, each fault classified.

pub mod accounts;
pub mod deadline;
pub mod download;
pub mod fault;
pub mod speech;
