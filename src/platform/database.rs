//! The database's calls: each is one call of the platform's fetch. The headers go over as one value, the body of most
//! answers comes back by one read, and their headers stay where they are.

use async_trait::async_trait;
use bytes::Bytes;
use js_sys::{JSON, Object, Reflect, Uint8Array, global};
use reqwest::Request;
use reqwest::header::HeaderMap;
use url::Url;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use worker::ResponseBody;
use worker::wasm_bindgen_futures::JsFuture;
use worker::web_sys::{ReadableStream, RequestInit, Response, WorkerGlobalScope};

use super::abort::AbortOnDrop;
use super::large_parts::LargeParts;
use crate::runtime::error_chain::Cause;
use crate::runtime::redirect::Redirect;
use crate::runtime::streams::{ReadError, read_whole};
use crate::store::transport::{Answered, Transport, TransportError};

/// Longer than the status of most jobs.
const FIRST_BYTES: u32 = 16 * 1024;

#[wasm_bindgen(wasm_bindgen_futures = worker::wasm_bindgen_futures)]
extern "C" {
    type BufferStream;
    type BufferReader;
    type Part;

    #[wasm_bindgen(method, structural, catch, js_name = getReader)]
    fn get_reader(this: &BufferStream, mode: &Object) -> Result<BufferReader, JsValue>;

    /// <https://developers.cloudflare.com/workers/runtime-apis/streams/readablestreambyobreader/>
    #[wasm_bindgen(method, structural, catch, js_name = readAtLeast)]
    async fn read_at_least(this: &BufferReader, least_bytes: u32, view: &Uint8Array) -> Result<Part, JsValue>;

    #[wasm_bindgen(method, structural, js_name = releaseLock)]
    fn release_lock(this: &BufferReader);

    #[wasm_bindgen(method, structural, getter)]
    fn value(this: &Part) -> Option<Uint8Array>;
}

/// The Worker's own way to the configured project.
pub struct DatabaseFetch;

#[async_trait(?Send)]
impl Transport for DatabaseFetch {
    async fn send(&self, request: Request, limit_bytes: usize) -> Result<Answered, TransportError> {
        let ending = AbortOnDrop::default();
        let init = described(&request).map_err(|error| TransportError::Broken(error.into()))?;
        init.set_signal(Some(&ending.signal()));
        let fetching =
            global().unchecked_into::<WorkerGlobalScope>().fetch_with_str_and_init(request.url().as_str(), &init);
        let response: Response = JsFuture::from(fetching).await.map_err(broken)?.unchecked_into();
        let status = response.status();
        let redirect = redirect_of(status, &response, request.url());
        let body = whole_body(&response, limit_bytes).await?;
        ending.end();
        Ok(Answered { status, redirect, body })
    }
}

/// The headers of all other answers are not read.
fn redirect_of(status: u16, response: &Response, asked: &Url) -> Option<Redirect> {
    if !(300..400).contains(&status) {
        return None;
    }
    Redirect::of(status, response.headers().get("location").ok().flatten().as_deref(), asked)
}

fn described(request: &Request) -> worker::Result<RequestInit> {
    let init = RequestInit::new();
    init.set_method(request.method().as_str());
    init.set_headers(&headers_of(request.headers())?);
    if let Some(body) = request.body().and_then(reqwest::Body::as_bytes) {
        init.set_body(&Uint8Array::from(body));
    }
    Ok(init)
}

fn headers_of(headers: &HeaderMap) -> worker::Result<JsValue> {
    let mut all = Vec::with_capacity(headers.len());
    for (name, value) in headers {
        all.push((name.as_str(), value.to_str().map_err(|error| worker::Error::RustError(error.to_string()))?));
    }
    Ok(JSON::parse(&serde_json::to_string(&all)?)?)
}

/// Nothing tells how long a body will be that comes in chunks or compressed: the platform is asked for more bytes than most have and for nothing
/// before it has them or the end, so that one call reads the whole of it.
async fn whole_body(response: &Response, limit_bytes: usize) -> Result<Bytes, TransportError> {
    let Some(stream) = response.body() else { return Ok(Bytes::new()) };
    let Some(reader) = read_into_buffers(&stream) else { return in_parts(stream, limit_bytes).await };
    let first = reader.read_at_least(FIRST_BYTES, &Uint8Array::new_with_length(FIRST_BYTES)).await.map_err(broken)?;
    let first = Bytes::from(first.value().map(|bytes| bytes.to_vec()).unwrap_or_default());
    if first.len() < FIRST_BYTES as usize {
        return if first.len() > limit_bytes { Err(TransportError::TooLong { limit_bytes }) } else { Ok(first) };
    }
    reader.release_lock();
    let rest = in_parts(stream, limit_bytes.saturating_sub(first.len())).await;
    let rest = rest.map_err(|error| match error {
        TransportError::TooLong { .. } => TransportError::TooLong { limit_bytes },
        TransportError::Broken(cause) => TransportError::Broken(cause),
    })?;
    Ok([first, rest].concat().into())
}

/// None for a stream that JavaScript made, which fills nobody's buffer.
fn read_into_buffers(stream: &ReadableStream) -> Option<BufferReader> {
    let mode = Object::new();
    Reflect::set(&mode, &"mode".into(), &"byob".into()).ok()?;
    stream.unchecked_ref::<BufferStream>().get_reader(&mode).ok()
}

async fn in_parts(stream: ReadableStream, limit_bytes: usize) -> Result<Bytes, TransportError> {
    let parts = LargeParts::of(ResponseBody::Stream(stream)).parts;
    read_whole(parts, limit_bytes).await.map_err(|error| match error {
        ReadError::TooLong { limit_bytes } => TransportError::TooLong { limit_bytes },
        ReadError::Broken(error) => TransportError::Broken(error.into()),
    })
}

fn broken(error: JsValue) -> TransportError {
    TransportError::Broken(Cause::from(worker::Error::from(error)))
}
