//! Fetching something from an address that a client named: one hop at a time, so that the caller can check each address before it
//! is called (FAILURES 31).

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::LocalBoxStream;
use http::StatusCode;
use thiserror::Error;
use url::Url;

use crate::runtime::error_chain::Cause;

/// The call failed for now. Never holds the address, which may be a key.
#[derive(Debug, Error)]
#[error("{message}")]
pub struct DownloadError {
    pub message: &'static str,
    #[source]
    pub cause: Cause,
}

impl DownloadError {
    pub fn unreachable(cause: impl Into<Cause>) -> DownloadError {
        DownloadError { message: "the address could not be reached", cause: cause.into() }
    }

    pub fn broke_off(cause: impl Into<Cause>) -> DownloadError {
        DownloadError { message: "the answer broke off", cause: cause.into() }
    }
}

/// An answer as it came.
pub struct DownloadResponse {
    pub status: StatusCode,
    /// Where a redirect points to, as the header says it.
    pub location: Option<String>,
    pub retry_after_seconds: Option<u32>,
    /// As announced; the body may be longer or shorter.
    pub length_bytes: Option<u64>,
    pub body: LocalBoxStream<'static, Result<Bytes, DownloadError>>,
}

/// A GET without credentials.
#[async_trait(?Send)]
pub trait Download {
    /// Calls the address once; a redirect is an answer like any other. Deadlines are the caller's.
    async fn get(&self, url: &Url) -> Result<DownloadResponse, DownloadError>;
}
