//! GET with the platform's fetch, redirects left alone: reqwest can't do that in WebAssembly.

use async_trait::async_trait;
use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};
use http::StatusCode;
use url::Url;
use worker::{Fetch, Method, Request, RequestInit, RequestRedirect};

use crate::provider::download::{Download, Downloaded, SERVICE};
use crate::provider::error::ProviderError;

/// The Worker's own way out; Cloudflare's network leads to no private address.
pub struct FetchDownload;

fn unreachable(error: &worker::Error) -> ProviderError {
    ProviderError::transient(SERVICE, "the address could not be reached").caused_by(error.to_string())
}

#[async_trait(?Send)]
impl Download for FetchDownload {
    async fn get(&self, url: &Url) -> Result<Downloaded, ProviderError> {
        let mut init = RequestInit::new();
        init.with_method(Method::Get).with_redirect(RequestRedirect::Manual);
        let request = Request::new_with_init(url.as_str(), &init).map_err(|error| unreachable(&error))?;
        let mut response = Fetch::Request(request).send().await.map_err(|error| unreachable(&error))?;
        let header = |name: &str| response.headers().get(name).ok().flatten();
        let status = StatusCode::from_u16(response.status_code()).unwrap_or(StatusCode::BAD_GATEWAY);
        let location = header("location");
        let retry_after_seconds = header("retry-after").and_then(|text| text.trim().parse().ok());
        let length_bytes = header("content-length").and_then(|text| text.trim().parse().ok());
        let body = match response.stream() {
            Ok(stream) => stream
                .map_ok(Bytes::from)
                .map_err(|error| ProviderError::transient(SERVICE, "the answer broke off").caused_by(error.to_string()))
                .boxed_local(),
            // An answer without a body, such as a redirect.
            Err(_) => futures::stream::empty().boxed_local(),
        };
        Ok(Downloaded { status, location, retry_after_seconds, length_bytes, body })
    }
}
