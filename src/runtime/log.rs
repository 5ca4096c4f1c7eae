//! Log lines: one JSON object each, for the Worker's operators. Only a [`LogEvent`] can be logged.

use std::error::Error;

use serde::Serialize;
use serde_json::Value;

use super::error_chain::error_chain;
pub use super::log_event::{AttemptOutcome, LogEvent};

/// Where log lines go.
pub trait Log {
    /// Writes one line: [`LogEvent::line`], as severe as [`LogEvent::severity`].
    fn write(&self, event: &LogEvent);
}

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

/// The text of an error and its causes. Errors never hold a birth, a name, a token or a provider's body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ErrorText(String);

impl ErrorText {
    pub fn of(error: &(dyn Error + 'static)) -> ErrorText {
        ErrorText(error_chain(error))
    }
}

impl LogEvent {
    /// The event as JSON, with its name in `event` and its severity in `severity`.
    pub fn line(&self) -> Value {
        // Numbers, ids and texts always serialise.
        let mut line = serde_json::to_value(self).unwrap_or_default();
        line["severity"] = Value::from(self.severity().to_string());
        line
    }
}
