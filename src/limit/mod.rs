//! How often something may be asked for: rules, the arithmetic that holds them exactly, and where the counting is done.

pub mod counter;
pub mod limiter;
pub mod refusals;
pub mod rule;
