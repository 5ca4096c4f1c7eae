//! The static files that were deployed with the Worker.

use async_trait::async_trait;
use bytes::Bytes;
use worker::Fetcher;

use crate::media::assets::{AssetError, Assets};
use crate::runtime::error_chain::Cause;
use crate::runtime::streams::read_whole;

/// No font is half as large; an isolate has 128 MiB for everything.
const LARGEST_ASSET_BYTES: usize = 25 * 1024 * 1024;

/// The assets binding. Its host name means nothing; only the path counts.
pub struct AssetFiles(pub Fetcher);

#[async_trait(?Send)]
impl Assets for AssetFiles {
    async fn fetch(&self, path: &str) -> Result<Bytes, AssetError> {
        let failed = |cause: Cause| AssetError { path: path.to_owned(), cause };
        let response = self
            .0
            .fetch(format!("https://assets.internal/{path}"), None)
            .await
            .map_err(|error| failed(error.into()))?;
        if !response.status().is_success() {
            return Err(failed(format!("status {}", response.status().as_u16()).into()));
        }
        let body = response.into_body();
        read_whole(body, LARGEST_ASSET_BYTES).await.map_err(|error| failed(error.into()))
    }
}
