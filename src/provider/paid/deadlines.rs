//! How long a provider may take to answer. All of it lies below the deadline of the task that asks.

use std::time::Duration;

/// The patience with one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// Until the answer's head: connecting, and whatever the provider does before it says a word.
    pub first_byte: Duration,
    /// Between two parts of the answer.
    pub idle: Duration,
    /// From the beginning to the end.
    pub total: Duration,
}

impl Deadlines {
    pub const fn seconds(first_byte: u64, idle: u64, total: u64) -> Deadlines {
        Deadlines {
            first_byte: Duration::from_secs(first_byte),
            idle: Duration::from_secs(idle),
            total: Duration::from_secs(total),
        }
    }
}
