//! A request from the platform's types to ours, and the answer back. Headers cross as one JSON text in each direction: crossing into
//! JavaScript for each of them costs more than all the rest.

use futures::{StreamExt, TryStreamExt};
use http::Request;
use js_sys::{Array, JSON};
use worker::worker_sys::FixedLengthStream as PlatformFixedLengthStream;
use worker::{Env, FixedLengthStream, Headers, Response, ResponseBuilder, WebSocket, web_sys};

use super::console::Console;
use super::error::worker_error;
use super::pipe;
use super::services::{self, ServicesError};
use crate::http::body::BodyError;
use crate::http::{Body, handle, refuse_misconfigured};

/// Answers a request; an error here is a bug of the platform layer and becomes the entry's own 500.
pub async fn answer(request: web_sys::Request, env: &Env) -> worker::Result<Response> {
    let request = from_platform(&request)?;
    let response = match services::open(env) {
        Ok(services) => handle(&services, request).await,
        Err(ServicesError::Configuration(faults)) => refuse_misconfigured(&faults, &request, &Console),
        Err(error @ (ServicesError::SpeechAddress(_) | ServicesError::Binding(_))) => return Err(worker_error(&error)),
    };
    into_platform(response)
}

fn from_platform(request: &web_sys::Request) -> worker::Result<Request<Body>> {
    let headers = String::from(JSON::stringify(&Array::from(&request.headers()))?);
    let headers: Vec<(String, String)> = serde_json::from_str(&headers)?;
    let mut builder = Request::builder().method(&*request.method()).uri(request.url());
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    let body = request.body().map_or_else(Body::empty, |stream| {
        let stream = worker::Body::new(stream).map_err(|error| BodyError(error.into()));
        Body::Stream { length: None, stream: stream.boxed_local() }
    });
    Ok(builder.body(body)?)
}

fn into_platform(response: http::Response<Body>) -> worker::Result<Response> {
    let (head, body) = response.into_parts();
    let mut headers = Vec::with_capacity(head.headers.len());
    for (name, value) in &head.headers {
        let value = value.to_str().map_err(|error| worker_error(&error))?;
        headers.push((name.as_str(), value));
    }
    let headers = JSON::parse(&serde_json::to_string(&headers)?)?;
    let headers = Headers(web_sys::Headers::new_with_str_sequence_sequence(&headers)?);
    let builder = ResponseBuilder::new().with_status(head.status.as_u16()).with_headers(headers);
    match body {
        Body::Bytes(bytes) if bytes.is_empty() => Ok(builder.empty()),
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
