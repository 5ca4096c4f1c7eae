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

/// How much of its usual patience a call has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    pub percent: u32,
}

impl Patience {
    pub fn with(self, usual: Deadlines) -> Deadlines {
        let share = |usual: Duration| usual * self.percent / 100;
        Deadlines { first_byte: share(usual.first_byte), idle: share(usual.idle), total: share(usual.total) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_patience_shortens_every_wait_alike() {
        let usual = Deadlines::seconds(120, 60, 240);
        assert_eq!(Patience { percent: 100 }.with(usual), usual);
        assert_eq!(Patience { percent: 25 }.with(usual), Deadlines::seconds(30, 15, 60));
    }
}
