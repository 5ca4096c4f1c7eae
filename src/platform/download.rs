//! GET with the platform's fetch, redirects left alone: reqwest can't do that in WebAssembly.

use async_trait::async_trait;
use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};
use http::StatusCode;
use url::Url;
use worker::{Fetch, Method, Request, RequestInit, RequestRedirect};

use crate::outbound::download::{Download, DownloadError, DownloadResponse};

/// The Worker's own way out; Cloudflare's network leads to no private address.
pub struct FetchDownload;

#[async_trait(?Send)]
impl Download for FetchDownload {
    async fn get(&self, url: &Url) -> Result<DownloadResponse, DownloadError> {
        let mut init = RequestInit::new();
        init.with_method(Method::Get).with_redirect(RequestRedirect::Manual);
        let request = Request::new_with_init(url.as_str(), &init).map_err(DownloadError::unreachable)?;
        let mut response = Fetch::Request(request).send().await.map_err(DownloadError::unreachable)?;
        let header = |name: &str| response.headers().get(name).ok().flatten();
        let status = StatusCode::from_u16(response.status_code()).unwrap_or(StatusCode::BAD_GATEWAY);
        let location = header("location");
        let retry_after_seconds = header("retry-after").and_then(|text| text.trim().parse().ok());
        let length_bytes = header("content-length").and_then(|text| text.trim().parse().ok());
        let body = match response.stream() {
            Ok(stream) => stream.map_ok(Bytes::from).map_err(DownloadError::broke_off).boxed_local(),
            // An answer without a body, such as a redirect.
            Err(_) => futures::stream::empty().boxed_local(),
        };
        Ok(DownloadResponse { status, location, retry_after_seconds, length_bytes, body })
    }
}
