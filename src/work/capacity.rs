//! How much one consumer takes on.

/// How many tasks a consumer runs at once: as many as an isolate's memory holds.
pub const TASKS_AT_ONCE: usize = 8;
