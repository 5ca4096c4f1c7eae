//! The two shapes of a limit.

use serde::{Deserialize, Serialize};

/// How many requests of one caller are let through. A refused request is not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "shape", rename_all = "snake_case")]
pub enum Rule {
    /// At most `limit` within any `seconds`: a sliding window, so that nobody gets twice as many around the turn of a minute.
    Window { limit: u32, seconds: u32 },
    /// One every `seconds`, and up to `burst` at once for a caller that was quiet: the generic cell rate algorithm (ITU-T I.371).
    Pace { burst: u32, seconds: u32 },
}

impl Rule {
    /// How many may come at the same time.
    pub fn quota(self) -> u32 {
        match self {
            Rule::Window { limit, .. } => limit,
            Rule::Pace { burst, .. } => burst,
        }
    }

    /// After how many seconds of silence the whole quota is there again.
    pub fn span_seconds(self) -> u32 {
        match self {
            Rule::Window { seconds, .. } => seconds,
            Rule::Pace { burst, seconds } => burst.saturating_mul(seconds),
        }
    }
}
