//! Aborts a call of the platform's fetch that nobody waits for any longer.

use worker::{AbortController, AbortSignal};

/// Ends the call when it is dropped, and with it an answer whose body nobody wants.
#[derive(Default)]
pub(super) struct AbortOnDrop(AbortController);

impl AbortOnDrop {
    pub(super) fn signal(&self) -> AbortSignal {
        self.0.signal()
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        std::mem::take(&mut self.0).abort();
    }
}
