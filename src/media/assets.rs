//! Static files deployed beside the Worker: fonts that only some names need.

use async_trait::async_trait;
use bytes::Bytes;
use thiserror::Error;

use crate::runtime::error_chain::Cause;

/// A static file could not be fetched; a later try may succeed.
#[derive(Debug, Error)]
#[error("the asset {path} could not be fetched")]
pub struct AssetError {
    pub path: String,
    #[source]
    pub cause: Cause,
}

/// Where static files come from.
#[async_trait(?Send)]
pub trait Assets {
    /// The whole file at the path, such as `fonts/noto-sans-arabic.ttf`.
    async fn fetch(&self, path: &str) -> Result<Bytes, AssetError>;
}
