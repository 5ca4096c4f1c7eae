//! Log lines: one JSON object each, written by whoever runs us. Never a name, a birth, a token or a text.

use serde_json::Value;

/// Where log lines go.
pub trait Log {
    /// Writes one line; `entry` is an object with an `event`.
    fn write(&self, severity: Severity, entry: Value);
}

/// How much an operator should care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    Info,
    /// It was made good, but happens too often if it happens often.
    Warning,
    /// Somebody should look.
    Error,
}
