//! The outside services: accounts, text, speech and images, each fault classified.

pub mod accounts;

pub mod download;
pub mod error;
pub mod speech;
