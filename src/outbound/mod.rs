//! Addresses that others name: which of them may be called, and how they are fetched.

pub mod address;
pub mod download;
pub mod receiver;
pub mod resolver;
