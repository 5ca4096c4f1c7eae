//! Log lines go to the console as JSON, one line each: Workers Logs reads them as fields.

use wasm_bindgen::JsValue;
use worker::web_sys::console;

use crate::runtime::log::{Log, LogEvent, Severity};

/// The Worker's console.
pub struct Console;

impl Log for Console {
    fn write(&self, event: &LogEvent) {
        let line = JsValue::from(event.line());
        match event.severity() {
            Severity::Info => console::log_1(&line),
            Severity::Warning => console::warn_1(&line),
            Severity::Error => console::error_1(&line),
        }
    }
}
