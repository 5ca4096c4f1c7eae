//! Log lines: one JSON object each, for the Worker's operators. Only a [`LogEvent`] can be logged.

use serde_json::Value;

pub use super::error_chain::ErrorText;
pub use super::log_event::{AttemptOutcome, DeliveryOutcome, LogEvent};
pub use super::severity::Severity;

/// Where log lines go.
pub trait Log {
    /// Writes one line: [`LogEvent::line`], as severe as [`LogEvent::severity`].
    fn write(&self, event: &LogEvent);
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
