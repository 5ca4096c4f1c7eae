//! How a call gets to the database, and its answer back.

use async_trait::async_trait;
use bytes::Bytes;
use reqwest::Request;
use thiserror::Error;

use crate::runtime::error_chain::Cause;
use crate::runtime::redirect::Redirect;

/// What the database answered, read whole.
pub struct Answered {
    pub status: u16,
    /// Where an answer leads whose status says that it leads elsewhere.
    pub redirect: Option<Redirect>,
    pub body: Bytes,
}

/// Why there is no answer.
#[derive(Debug, Error)]
pub enum TransportError {
    #[error("the answer has more than {limit_bytes} bytes")]
    TooLong { limit_bytes: usize },
    /// Nobody was reached, or the answer broke off.
    #[error(transparent)]
    Broken(Cause),
}

/// Sends requests that are complete, and goes after no redirect.
#[async_trait(?Send)]
pub trait Transport {
    /// Reads no answer of more than `limit_bytes`. Whoever drops the future ends the call.
    async fn send(&self, request: Request, limit_bytes: usize) -> Result<Answered, TransportError>;
}
