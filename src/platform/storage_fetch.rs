//! Supabase Storage by the platform's fetch, which streams bodies both ways.

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::LocalBoxStream;
use futures::{StreamExt, TryStreamExt};
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use js_sys::Uint8Array;
use worker::worker_sys::FixedLengthStream as PlatformFixedLengthStream;
use worker::{FixedLengthStream, Headers, Method, RequestInit, RequestRedirect};

use super::abort::AbortOnDrop;
use super::error::worker_error;
use super::large_parts::LargeParts;
use crate::media::bucket::Upload;
use crate::media::supabase::fetch::{Fetch, RequestBody, ResponseBody};
use crate::runtime::error_chain::Cause;

/// The Worker's own way to the configured project.
pub struct StorageFetch;

#[async_trait(?Send)]
impl Fetch for StorageFetch {
    async fn fetch(&self, request: Request<RequestBody>) -> Result<Response<ResponseBody>, Cause> {
        let (head, body) = request.into_parts();
        let headers = Headers::new();
        for (name, value) in &head.headers {
            headers.set(name.as_str(), value.to_str()?)?;
        }
        let mut init = RequestInit::new();
        init.with_method(Method::from(head.method.as_str().to_owned())).with_headers(headers);
        init.with_redirect(RequestRedirect::Manual);
        match body {
            RequestBody::Whole(bytes) if bytes.is_empty() && head.method == http::Method::GET => {}
            RequestBody::Whole(bytes) => {
                init.with_body(Some(Uint8Array::from(bytes.as_ref()).into()));
            }
            RequestBody::Stream(Upload { length_bytes, body }) => {
                let body = body.map_ok(Vec::from).map_err(|error| worker_error(&error));
                let stream = PlatformFixedLengthStream::from(FixedLengthStream::wrap(body, length_bytes));
                init.with_body(Some(stream.readable().into()));
            }
        }
        let request = worker::Request::new_with_init(&head.uri.to_string(), &init)?;
        let ending = AbortOnDrop::default();
        let response = worker::Fetch::Request(request).send_with_signal(&ending.signal()).await?;
        let mut answer = Response::builder().status(StatusCode::from_u16(response.status_code())?);
        for (name, value) in response.headers().entries() {
            answer = answer.header(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }
        let body = LargeParts::of(response.body().clone());
        Ok(answer.body(until_dropped(body.parts, ending))?)
    }
}

/// The body, whose connection ends with it.
fn until_dropped(parts: LocalBoxStream<'static, Result<Bytes, worker::Error>>, ending: AbortOnDrop) -> ResponseBody {
    parts
        .map(move |part| {
            let _still_wanted = &ending;
            part.map_err(Cause::from)
        })
        .boxed_local()
}
