//! A stored body on its way to the client: the first part, which is here already, and then the store's own stream, whose bytes never come into
//! WebAssembly.

use js_sys::Uint8Array;
use worker::wasm_bindgen_futures::{JsFuture, spawn_local};
use worker::worker_sys::FixedLengthStream;
use worker::{Error, web_sys};

use super::large_parts::Rest;
use crate::http::body::PipedBody;

/// The stream of an answer. One that ends early breaks the connection, since its length is announced.
pub fn into_stream(body: PipedBody) -> Result<web_sys::ReadableStream, Error> {
    let PipedBody { length, first, rest, on_break } = body;
    let rest = rest.downcast::<Rest>().map_err(|_| Error::RustError("a body that is not the platform's".to_owned()))?;
    let fixed = FixedLengthStream::new_big_int(js_sys::BigInt::from(length))?;
    let (readable, writable) = (fixed.readable(), fixed.writable());
    spawn_local(async move {
        let first = Uint8Array::from(first.as_ref());
        if let Err(error) = fill(&writable, first, *rest).await {
            on_break(error.into());
        }
    });
    Ok(readable)
}

/// A client that goes away is no error: the platform then cancels the store's stream.
async fn fill(writable: &web_sys::WritableStream, first: Uint8Array, rest: Rest) -> Result<(), Error> {
    let writer = writable.get_writer()?;
    if JsFuture::from(writer.write_with_chunk(&first)).await.is_err() {
        return Ok(());
    }
    writer.release_lock();
    let Some(rest) = rest.into_stream() else {
        JsFuture::from(writable.abort()).await?;
        return Ok(());
    };
    JsFuture::from(rest.pipe_to(writable)).await?;
    Ok(())
}
