//! What contract R alone has: sign-up, and the start of a reading.

pub mod signup;
mod signup_answer;
mod signup_once;
pub mod start;
