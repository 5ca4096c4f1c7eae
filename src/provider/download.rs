//! Fetching something from an address that a client named: one hop at a time, so that the caller can check each address before it
//! is called (FAILURES 31).

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::LocalBoxStream;
use http::StatusCode;
use url::Url;

use super::error::ProviderError;

/// The name by which faults call whatever stands at the other end.
pub const SERVICE: &str = "image host";

/// An answer as it came.
pub struct Downloaded {
    pub status: StatusCode,
    /// Where a redirect points to, as the header says it.
    pub location: Option<String>,
    pub retry_after_seconds: Option<u32>,
    /// As announced; the body may be longer or shorter.
    pub length_bytes: Option<u64>,
    pub body: LocalBoxStream<'static, Result<Bytes, ProviderError>>,
}

/// A GET without credentials.
#[async_trait(?Send)]
pub trait Download {
    /// Calls the address once; a redirect is an answer like any other. Deadlines are the caller's.
    async fn get(&self, url: &Url) -> Result<Downloaded, ProviderError>;
}
