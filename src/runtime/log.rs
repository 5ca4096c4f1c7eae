//! Log lines: one JSON object each, for the Worker's operators. Only a [`LogEvent`] can be logged.

use serde::Serialize;

pub use super::error_chain::ErrorText;
pub use super::log_event::{AttemptOutcome, DeliveryOutcome, LogEvent};
pub use super::severity::Severity;

/// Where log lines go.
pub trait Log {
    /// Writes one line: [`LogEvent::line`], as severe as [`LogEvent::severity`].
    fn write(&self, event: &LogEvent);
}

#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    event: &'a LogEvent,
    severity: Severity,
}

impl LogEvent {
    /// The event as JSON, with its name in `event` and its severity in `severity`.
    pub fn line(&self) -> String {
        // Numbers, ids and texts always serialise.
        serde_json::to_string(&Line { event: self, severity: self.severity() }).unwrap_or_default()
    }
}
