//! How severe a log line is.

use serde::Serialize;

/// How much an operator should care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::Display)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Severity {
    Info,
    /// The service recovered by itself; frequent ones deserve a look.
    Warning,
    /// Somebody should look.
    Error,
}
