//! A way out that leads nowhere: nothing that a request does calls a webhook.

use async_trait::async_trait;
use bytes::Bytes;
use http::StatusCode;
use oneinabillion_edge::outbound::receiver::{CallError, Receiver};
use url::Url;

pub struct NoReceiver;

#[async_trait(?Send)]
impl Receiver for NoReceiver {
    async fn post(&self, _: &Url, _: &[(&'static str, String)], _: Bytes) -> Result<StatusCode, CallError> {
        Err(CallError("there is no way out".into()))
    }
}
