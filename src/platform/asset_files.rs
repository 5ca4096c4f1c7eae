//! The static files that were deployed with the Worker.

use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use futures::TryStreamExt;
use worker::Fetcher;

use crate::media::assets::{AssetError, Assets};

/// The assets binding. Its host name means nothing; only the path counts.
pub struct AssetFiles(pub Fetcher);

#[async_trait(?Send)]
impl Assets for AssetFiles {
    async fn fetch(&self, path: &str) -> Result<Bytes, AssetError> {
        let failed = |reason: String| AssetError { path: path.to_owned(), reason };
        let response = self
            .0
            .fetch(format!("https://assets.internal/{path}"), None)
            .await
            .map_err(|error| failed(error.to_string()))?;
        if !response.status().is_success() {
            return Err(failed(format!("status {}", response.status().as_u16())));
        }
        let mut body = response.into_body();
        let mut whole = BytesMut::new();
        while let Some(chunk) = body.try_next().await.map_err(|error| failed(error.to_string()))? {
            whole.extend_from_slice(&chunk);
        }
        Ok(whole.freeze())
    }
}
