//! Log lines go to the console as JSON, one line each: Workers Logs reads them as fields.

use serde_json::Value;
use worker::{console_error, console_log, console_warn};

use crate::runtime::log::{Log, Severity};

/// The Worker's console.
pub struct Console;

impl Log for Console {
    fn write(&self, severity: Severity, mut entry: Value) {
        entry["severity"] = Value::from(match severity {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        });
        match severity {
            Severity::Info => console_log!("{entry}"),
            Severity::Warning => console_warn!("{entry}"),
            Severity::Error => console_error!("{entry}"),
        }
    }
}
