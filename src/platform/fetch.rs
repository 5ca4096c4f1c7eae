//! A request from the platform's types to ours, and the answer back. Headers cross as one JSON text in each direction: crossing into
//! JavaScript for each of them costs more than all the rest.

use futures::{StreamExt, TryStreamExt};
use http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode};
use js_sys::{Array, JSON, Uint8Array};
use wasm_bindgen::JsValue;
use worker::web_sys::ResponseInit;
use worker::worker_sys::FixedLengthStream as PlatformFixedLengthStream;
use worker::{Env, FixedLengthStream, Headers, Response, ResponseBuilder, WebSocket, web_sys};

use super::clock::IsolateClock;
use super::console::Console;
use super::error::worker_error;
use super::pipe;
use super::services::{self, ServicesError};
use crate::http::body::{BodyError, Leftover};
use crate::http::{Body, handle, refuse_misconfigured};

/// Answers a request; an error here is a bug of the platform layer and becomes the entry's own 500.
pub async fn answer(request: web_sys::Request, env: &Env) -> worker::Result<web_sys::Response> {
    let Some((request, leftover)) = from_platform(&request)? else { return unreadable() };
    let response = match services::open(env) {
        Ok(services) => handle(&services, request).await,
        Err(ServicesError::Configuration(faults)) => refuse_misconfigured(&faults, &request, &Console),
        Err(error @ (ServicesError::SpeechAddress(_) | ServicesError::Binding(_))) => return Err(worker_error(&error)),
    };
    if let Some(leftover) = leftover {
        leftover.drain(&IsolateClock).await;
    }
    into_platform(response)
}

/// The request, and what will be left of its body if it has one. None where a header's value holds a control character (RFC 9110, section 5.5).
fn from_platform(request: &web_sys::Request) -> worker::Result<Option<(Request<Body>, Option<Leftover>)>> {
    let text = String::from(JSON::stringify(&Array::from(&request.headers()))?);
    let mut headers = HeaderMap::new();
    for (name, value) in serde_json::from_str::<Vec<(String, String)>>(&text)? {
        let Ok(value) = HeaderValue::try_from(value) else { return Ok(None) };
        headers.append(HeaderName::try_from(name).map_err(|error| worker_error(&error))?, value);
    }
    let sent = request
        .body()
        .map(|stream| Leftover::of(worker::Body::new(stream).map_err(|error| BodyError(error.into())).boxed_local()));
    let (body, leftover) = sent.map_or_else(|| (Body::empty(), None), |(body, leftover)| (body, Some(leftover)));
    let mut read = Request::builder().method(&*request.method()).uri(request.url()).body(body)?;
    *read.headers_mut() = headers;
    Ok(Some((read, leftover)))
}

/// The guard knows the header by name and puts its own answer in the place of this one.
fn unreadable() -> worker::Result<web_sys::Response> {
    Ok(ResponseBuilder::new().with_status(StatusCode::BAD_REQUEST.as_u16()).empty().into())
}

fn into_platform(response: http::Response<Body>) -> worker::Result<web_sys::Response> {
    let (head, body) = response.into_parts();
    let headers = headers_of(&head.headers)?;
    let status = head.status.as_u16();
    if let Body::Bytes(bytes) = &body {
        let init = ResponseInit::new();
        init.set_status(status);
        init.set_headers(&headers);
        let bytes = (!bytes.is_empty()).then(|| Uint8Array::from(bytes.as_ref()));
        return Ok(web_sys::Response::new_with_opt_js_u8_array_and_init(bytes.as_ref(), &init)?);
    }
    let headers = Headers(web_sys::Headers::new_with_str_sequence_sequence(&headers)?);
    Ok(with_stream(ResponseBuilder::new().with_status(status).with_headers(headers), body)?.into())
}

fn headers_of(headers: &HeaderMap) -> worker::Result<JsValue> {
    let mut all = Vec::with_capacity(headers.len());
    for (name, value) in headers {
        all.push((name.as_str(), value.to_str().map_err(|error| worker_error(&error))?));
    }
    Ok(JSON::parse(&serde_json::to_string(&all)?)?)
}

fn with_stream(builder: ResponseBuilder, body: Body) -> worker::Result<Response> {
    match body {
        Body::Bytes(bytes) => Ok(builder.fixed(bytes.into())),
        Body::Piped(piped) => Ok(builder.stream(pipe::into_stream(piped)?)),
        Body::Socket(socket) => {
            let not_ours = |_| worker::Error::RustError("a socket that is not the platform's".to_owned());
            Ok(builder.with_websocket(*socket.downcast::<WebSocket>().map_err(not_ours)?).empty())
        }
        Body::Stream { length, stream } => {
            let stream = stream.map_ok(Vec::from).map_err(|error| worker_error(&error));
            match length {
                // A stream of known length keeps its Content-Length; players refuse to seek without it.
                Some(length) => {
                    let fixed = PlatformFixedLengthStream::from(FixedLengthStream::wrap(stream, length));
                    Ok(builder.stream(fixed.readable()))
                }
                None => builder.from_stream(stream),
            }
        }
    }
}
