//! The wire types of contract R, field for field: what clients of the readings send and receive.
//!
//! Each request is a [`description`](super::request); each answer serialises to exactly the documented fields, with optional ones left out
//! rather than null, except where the contract's example shows null.

pub mod account;
pub mod artifact;
pub mod given;
pub mod job;
mod person;
pub mod position;
pub mod signup;
pub mod start;
pub mod stream;
