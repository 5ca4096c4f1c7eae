//! What contract R alone has: sign-up, and the start of a reading.

pub mod signup;
pub mod start;
