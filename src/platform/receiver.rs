//! POST to a webhook's address with the platform's fetch: no redirect is followed, and nothing of the answer is read but its status.

use async_trait::async_trait;
use bytes::Bytes;
use http::StatusCode;
use js_sys::Uint8Array;
use url::Url;
use worker::{Fetch, Headers, Method, Request, RequestInit, RequestRedirect};

use super::abort::AbortOnDrop;
use crate::outbound::receiver::{CallError, Receiver};

/// The Worker's own way out; Cloudflare's network leads to no private address.
pub struct FetchReceiver;

#[async_trait(?Send)]
impl Receiver for FetchReceiver {
    async fn post(&self, url: &Url, headers: &[(&'static str, String)], body: Bytes) -> Result<StatusCode, CallError> {
        let unreachable = |error: worker::Error| CallError(error.into());
        let ending = AbortOnDrop::default();
        let all = Headers::new();
        for (name, value) in headers {
            all.set(name, value).map_err(unreachable)?;
        }
        let mut init = RequestInit::new();
        init.with_method(Method::Post).with_redirect(RequestRedirect::Manual).with_headers(all);
        init.with_body(Some(Uint8Array::from(body.as_ref()).into()));
        let request = Request::new_with_init(url.as_str(), &init).map_err(unreachable)?;
        let signal = ending.signal();
        let response = Fetch::Request(request).send_with_signal(&signal).await.map_err(unreachable)?;
        Ok(StatusCode::from_u16(response.status_code()).unwrap_or(StatusCode::BAD_GATEWAY))
    }
}
