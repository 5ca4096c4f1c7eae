//! The body that a store answers with, in large parts. Each part crosses into WebAssembly and back; without a buffer of ours, the platform gives
//! 4 KiB at a time.

use bytes::Bytes;
use futures::io::AsyncReadExt;
use futures::stream::{LocalBoxStream, StreamExt, try_unfold};
use wasm_bindgen::{JsCast, JsValue};
use wasm_streams::ReadableStream;
use wasm_streams::readable::IntoAsyncRead;
use worker::{Error, ResponseBody};

const PART_BYTES: usize = 128 * 1024;

/// The body in parts of at most 128 KiB, as they arrive. Dropping it cancels the platform's stream.
pub fn in_large_parts(body: ResponseBody) -> LocalBoxStream<'static, Result<Bytes, Error>> {
    let stream = match body {
        ResponseBody::Stream(stream) => ReadableStream::from_raw(stream.unchecked_into()),
        ResponseBody::Body(bytes) => return futures::stream::iter([Ok(Bytes::from(bytes))]).boxed_local(),
        ResponseBody::Empty => return futures::stream::empty().boxed_local(),
    };
    match stream.try_into_async_read() {
        Ok(reader) => try_unfold(reader, next_part).boxed_local(),
        // A stream that was made by JavaScript fills nobody's buffer.
        Err((_, stream)) => stream.into_stream().map(as_bytes).boxed_local(),
    }
}

async fn next_part(mut reader: IntoAsyncRead<'static>) -> Result<Option<(Bytes, IntoAsyncRead<'static>)>, Error> {
    let mut part = vec![0; PART_BYTES];
    let length = reader.read(&mut part).await.map_err(|error| Error::RustError(error.to_string()))?;
    part.truncate(length);
    // A part may be kept for as long as a slow reader takes for it.
    part.shrink_to_fit();
    Ok((length > 0).then(|| (Bytes::from(part), reader)))
}

fn as_bytes(part: Result<JsValue, JsValue>) -> Result<Bytes, Error> {
    let part = part?.dyn_into::<js_sys::Uint8Array>().map_err(|_| Error::RustError("a part is no bytes".to_owned()))?;
    Ok(Bytes::from(part.to_vec()))
}
