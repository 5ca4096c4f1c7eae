//! What only contract R has: signing up, and starting a reading.

pub mod signup;
pub mod start;
