//! Supabase Storage's calls over reqwest: the native stand-in for the platform's fetch.

use async_trait::async_trait;
use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};
use http::{HeaderName, HeaderValue, Request, Response};
use oneinabillion_edge::media::supabase::fetch::{Fetch, RequestBody, ResponseBody};
use oneinabillion_edge::runtime::error_chain::Cause;
use oneinabillion_edge::runtime::redirect::direct_client;

pub struct NativeFetch(reqwest::Client);

impl Default for NativeFetch {
    fn default() -> NativeFetch {
        NativeFetch(direct_client())
    }
}

#[async_trait(?Send)]
impl Fetch for NativeFetch {
    async fn fetch(&self, request: Request<RequestBody>) -> Result<Response<ResponseBody>, Cause> {
        let (head, body) = request.into_parts();
        // Both crates have types of their own for these.
        let method = reqwest::Method::from_bytes(head.method.as_str().as_bytes())?;
        let mut call = self.0.request(method, head.uri.to_string());
        for (name, value) in &head.headers {
            call = call.header(name.as_str(), value.as_bytes());
        }
        let body = match body {
            RequestBody::Whole(bytes) => bytes,
            // The runtime of the tests can't send what is not `Send`: it is collected, and what breaks off is never sent.
            RequestBody::Stream(upload) => {
                let parts: Vec<Bytes> = upload.body.try_collect().await?;
                Bytes::from(parts.concat())
            }
        };
        let response = call.body(body).send().await?;
        let mut answer = Response::builder().status(response.status().as_u16());
        for (name, value) in response.headers() {
            let name = HeaderName::from_bytes(name.as_str().as_bytes())?;
            answer = answer.header(name, HeaderValue::from_bytes(value.as_bytes())?);
        }
        Ok(answer.body(response.bytes_stream().map_err(Cause::from).boxed_local())?)
    }
}
