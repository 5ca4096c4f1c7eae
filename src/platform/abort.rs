//! Aborts a call of the platform's fetch that nobody waits for any longer.

use worker::{AbortController, AbortSignal};

/// Ends the call when it is dropped, and with it an answer whose body nobody wants.
#[derive(Default)]
pub(super) struct AbortOnDrop {
    controller: AbortController,
    has_ended: bool,
}

impl AbortOnDrop {
    pub(super) fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }

    /// The answer was read to its end: there is nothing left to abort.
    pub(super) fn end(mut self) {
        self.has_ended = true;
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if !self.has_ended {
            std::mem::take(&mut self.controller).abort();
        }
    }
}
