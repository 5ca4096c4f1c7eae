//! Sending hints to their queue.

use std::cell::Cell;

use async_trait::async_trait;
use uuid::Uuid;
use worker::{BatchMessageBuilder, MessageBuilder, Queue};

use crate::work::hint::{DueMessage, DueWork, Hint, HintError, HintQueue, ProbeMessage};

thread_local! {
    static CALLS_HERE: Cell<u64> = const { Cell::new(0) };
}

/// Cloudflare takes at most this many messages in one call.
const MESSAGES_PER_CALL: usize = 100;

/// A queue producer binding.
pub struct HintSender(pub Queue);

#[async_trait(?Send)]
impl HintQueue for HintSender {
    async fn send(&self, hints: Vec<Hint>, delay_seconds: u32) -> Result<(), HintError> {
        if delay_seconds == 0 {
            CALLS_HERE.set(CALLS_HERE.get() + 1);
        }
        for some in hints.chunks(MESSAGES_PER_CALL) {
            let batch = BatchMessageBuilder::new().messages(some.to_vec()).delay_seconds(delay_seconds).build();
            self.0.send_batch(batch).await.map_err(|error| HintError { count: some.len(), cause: error.into() })?;
        }
        Ok(())
    }

    async fn send_due(&self, due: DueWork, delay_seconds: u32) -> Result<(), HintError> {
        let message = MessageBuilder::new(DueMessage { due }).delay_seconds(delay_seconds).build();
        self.0.send(message).await.map_err(|error| HintError { count: 1, cause: error.into() })
    }

    async fn send_probe(&self, probe: Uuid) -> Result<(), HintError> {
        let message = MessageBuilder::new(ProbeMessage { probe }).build();
        self.0.send(message).await.map_err(|error| HintError { count: 1, cause: error.into() })
    }

    fn calls_here(&self) -> u64 {
        CALLS_HERE.get()
    }
}
