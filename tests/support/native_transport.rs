//! The database's calls over reqwest: the native stand-in for the platform's fetch.

use async_trait::async_trait;
use oneinabillion_edge::runtime::response_body::read_body;
use oneinabillion_edge::runtime::streams::ReadError;
use oneinabillion_edge::store::transport::{Answered, Transport, TransportError};
use reqwest::Request;

#[derive(Default)]
pub struct NativeTransport(reqwest::Client);

#[async_trait(?Send)]
impl Transport for NativeTransport {
    async fn send(&self, request: Request, limit_bytes: usize) -> Result<Answered, TransportError> {
        let broken = |error: reqwest::Error| TransportError::Broken(error.without_url().into());
        let response = self.0.execute(request).await.map_err(broken)?;
        let status = response.status().as_u16();
        let body = read_body(response, limit_bytes).await.map_err(|error| match error {
            ReadError::Broken(error) => broken(error),
            ReadError::TooLong { limit_bytes } => TransportError::TooLong { limit_bytes },
        })?;
        Ok(Answered { status, body })
    }
}
