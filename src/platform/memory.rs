//! How much memory this isolate's WebAssembly has taken. It never gives any back, so that the last report is the peak.

use std::cell::Cell;

use super::console::Console;
use crate::runtime::log::{Log, LogEvent};

const PAGE_BYTES: usize = 64 * 1024;
const MEBIBYTE: usize = 1024 * 1024;
/// Growth by less is not worth a line.
const STEP_MEBIBYTES: usize = 8;

thread_local! {
    static REPORTED_MEBIBYTES: Cell<usize> = const { Cell::new(0) };
}

/// To be called when an event has been served.
pub fn report_growth() {
    let mebibytes = core::arch::wasm32::memory_size::<0>() * PAGE_BYTES / MEBIBYTE;
    if mebibytes >= REPORTED_MEBIBYTES.get() + STEP_MEBIBYTES {
        REPORTED_MEBIBYTES.set(mebibytes);
        Console.write(&LogEvent::MemoryGrown { mebibytes });
    }
}
