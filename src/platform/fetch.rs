//! A request from the platform's types to ours, and the answer back.

use futures::{StreamExt, TryStreamExt};
use worker::worker_sys::FixedLengthStream as PlatformFixedLengthStream;
use worker::{Env, FixedLengthStream, Headers, HttpRequest, Response, ResponseBuilder};

use super::console::Console;
use super::error::worker_error;
use super::services::{self, ServicesError};
use crate::http::body::BodyError;
use crate::http::{Body, handle, refuse_misconfigured};

/// Answers a request; an error here is a bug of the platform layer and becomes the entry's own 500.
pub async fn answer(request: HttpRequest, env: &Env) -> worker::Result<Response> {
    let request = request.map(|body| {
        let stream = body.map_err(|error| BodyError(error.into())).boxed_local();
        Body::Stream { length: None, stream }
    });
    let response = match services::open(env) {
        Ok(services) => handle(&services, request).await,
        Err(ServicesError::Configuration(faults)) => refuse_misconfigured(&faults, &request, &Console),
        Err(error @ (ServicesError::SpeechAddress(_) | ServicesError::Binding(_))) => return Err(worker_error(&error)),
    };
    into_platform(response)
}

fn into_platform(response: http::Response<Body>) -> worker::Result<Response> {
    let (head, body) = response.into_parts();
    let headers = Headers::new();
    for (name, value) in &head.headers {
        let value = value.to_str().map_err(|error| worker_error(&error))?;
        headers.append(name.as_str(), value)?;
    }
    let builder = ResponseBuilder::new().with_status(head.status.as_u16()).with_headers(headers);
    match body {
        Body::Bytes(bytes) if bytes.is_empty() => Ok(builder.empty()),
        Body::Bytes(bytes) => Ok(builder.fixed(bytes.into())),
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
