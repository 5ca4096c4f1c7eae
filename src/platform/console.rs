//! Log lines go to the console as JSON, one line each: Workers Logs reads them as fields.

use worker::{console_error, console_log, console_warn};

use crate::runtime::log::{Log, LogEvent, Severity};

/// The Worker's console.
pub struct Console;

impl Log for Console {
    fn write(&self, event: &LogEvent) {
        let line = event.line();
        match event.severity() {
            Severity::Info => console_log!("{line}"),
            Severity::Warning => console_warn!("{line}"),
            Severity::Error => console_error!("{line}"),
        }
    }
}
