//! The database's calls over reqwest: the native stand-in for the platform's fetch.

use async_trait::async_trait;
use oneinabillion_edge::runtime::redirect::{Redirect, direct_client};
use oneinabillion_edge::runtime::response_body::read_body;
use oneinabillion_edge::runtime::streams::ReadError;
use oneinabillion_edge::store::transport::{Answered, Transport, TransportError};
use reqwest::Request;

pub struct NativeTransport(reqwest::Client);

impl Default for NativeTransport {
    fn default() -> NativeTransport {
        NativeTransport(direct_client())
    }
}

#[async_trait(?Send)]
impl Transport for NativeTransport {
    async fn send(&self, request: Request, limit_bytes: usize) -> Result<Answered, TransportError> {
        let broken = |error: reqwest::Error| TransportError::Broken(error.without_url().into());
        let response = self.0.execute(request).await.map_err(broken)?;
        let (status, redirect) = (response.status().as_u16(), Redirect::of_response(&response));
        let body = read_body(response, limit_bytes).await.map_err(|error| match error {
            ReadError::Broken(error) => broken(error),
            ReadError::TooLong { limit_bytes } => TransportError::TooLong { limit_bytes },
        })?;
        Ok(Answered { status, redirect, body })
    }
}
