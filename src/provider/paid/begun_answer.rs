//! An answer that has begun: its service said yes, and its body is on the way.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures::StreamExt;
use futures::stream::LocalBoxStream;

use crate::provider::error::{ProviderError, ProviderErrorKind};
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;

/// What is common to the answers of all services, however they are reached.
pub struct BegunAnswer {
    /// The service as an operator knows it.
    pub service: &'static str,
    /// As it came, with its parameters; empty where there was none.
    pub content_type: String,
    pub stated_bytes: Option<u64>,
    /// Non-empty parts in order, cut anywhere; ends after the first error.
    pub parts: LocalBoxStream<'static, Result<Bytes, ProviderError>>,
}

impl BegunAnswer {
    /// The media type without its parameters, in small letters.
    pub fn media_type(&self) -> String {
        self.content_type.split(';').next().unwrap_or("").trim().to_ascii_lowercase()
    }

    /// The next part, unless the service falls silent for longer than `idle`.
    pub async fn next(&mut self, clock: &dyn Clock, idle: Duration) -> Result<Option<Bytes>, ProviderError> {
        let part = within(clock, idle, self.parts.next()).await;
        part.map_err(|late| broke_off(self.service, "the service fell silent").caused_by(late))?.transpose()
    }

    /// All of it, unless it has more than `limit_bytes`. One that announces to be longer is refused unread.
    pub async fn whole(
        mut self,
        clock: &dyn Clock,
        idle: Duration,
        limit_bytes: usize,
    ) -> Result<Bytes, ProviderError> {
        let mut whole = BytesMut::new();
        if self.stated_bytes.is_some_and(|stated| stated > limit_bytes as u64) {
            return Err(too_long(self.service));
        }
        while let Some(part) = self.next(clock, idle).await? {
            if whole.len() + part.len() > limit_bytes {
                return Err(too_long(self.service));
            }
            whole.extend_from_slice(&part);
        }
        if whole.is_empty() {
            return Err(ProviderError::transient(self.service, "the answer was empty"));
        }
        Ok(whole.freeze())
    }
}

/// The service did the work, and lost it on the way.
pub fn broke_off(service: &'static str, message: &str) -> ProviderError {
    ProviderError::new(service, ProviderErrorKind::FateUnknown, message)
}

pub fn too_long(service: &'static str) -> ProviderError {
    let message = "the answer is longer than anything that was asked for";
    ProviderError::new(service, ProviderErrorKind::Unusable, message)
}
