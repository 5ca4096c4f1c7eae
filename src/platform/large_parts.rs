//! The body that a store answers with: in large parts, or handed on as the platform's stream. Each part crosses into WebAssembly and back; without
//! a buffer of ours, the platform gives 4 KiB at a time.

use std::cell::Cell;
use std::rc::Rc;

use bytes::Bytes;
use futures::stream::{LocalBoxStream, StreamExt, try_unfold};
use js_sys::{Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_streams::ReadableStream;
use wasm_streams::readable::sys;
use worker::wasm_bindgen_futures::{JsFuture, spawn_local};
use worker::{Error, ResponseBody};

const PART_BYTES: u32 = 128 * 1024;

/// A body that is read by parts, or from some part on by the platform.
pub struct LargeParts {
    /// At most 128 KiB each, as they arrive. Dropping both fields cancels the platform's stream.
    pub parts: LocalBoxStream<'static, Result<Bytes, Error>>,
    /// None where the platform's stream can't be read in parts of ours.
    pub rest: Option<Rest>,
}

/// What `parts` have not given yet.
pub struct Rest(Rc<Cell<Option<OpenStream>>>);

impl Rest {
    /// The platform's stream, unlocked; None when it was read to its end or failed.
    pub fn into_stream(self) -> Option<sys::ReadableStream> {
        self.0.take().map(OpenStream::unlocked)
    }
}

impl LargeParts {
    pub fn of(body: ResponseBody) -> LargeParts {
        let stream = match body {
            ResponseBody::Stream(stream) => stream.unchecked_into::<sys::ReadableStream>(),
            ResponseBody::Body(bytes) => {
                return LargeParts::unpiped(futures::stream::iter([Ok(Bytes::from(bytes))]).boxed_local());
            }
            ResponseBody::Empty => return LargeParts::unpiped(futures::stream::empty().boxed_local()),
        };
        match OpenStream::lock(stream.clone()) {
            Some(open) => {
                let shared = Rc::new(Cell::new(Some(open)));
                LargeParts { parts: try_unfold(shared.clone(), next_part).boxed_local(), rest: Some(Rest(shared)) }
            }
            // A stream that was made by JavaScript fills nobody's buffer.
            None => LargeParts::unpiped(ReadableStream::from_raw(stream).into_stream().map(as_bytes).boxed_local()),
        }
    }

    fn unpiped(parts: LocalBoxStream<'static, Result<Bytes, Error>>) -> LargeParts {
        LargeParts { parts, rest: None }
    }
}

type Shared = Rc<Cell<Option<OpenStream>>>;

/// The stream is put back only after a part that came: dropping this in the middle, a failure and the end all close it.
async fn next_part(shared: Shared) -> Result<Option<(Bytes, Shared)>, Error> {
    let Some(mut open) = shared.take() else { return Ok(None) };
    let part = open.read().await?;
    if part.is_some() {
        shared.set(Some(open));
    }
    Ok(part.map(|part| (part, shared)))
}

fn as_bytes(part: Result<JsValue, JsValue>) -> Result<Bytes, Error> {
    let part = part?.dyn_into::<Uint8Array>().map_err(|_| Error::RustError("a part is no bytes".to_owned()))?;
    Ok(Bytes::from(part.to_vec()))
}

/// The platform's stream, locked by a reader that fills our buffers. Cancelled when it is dropped.
struct OpenStream {
    stream: sys::ReadableStream,
    reader: Option<sys::ReadableStreamBYOBReader>,
}

impl OpenStream {
    fn lock(stream: sys::ReadableStream) -> Option<OpenStream> {
        let reader = ReadableStream::from_raw(stream.clone()).try_get_byob_reader().ok().map(|reader| {
            let raw = reader.as_raw().clone();
            // It would release its lock.
            std::mem::forget(reader);
            raw
        })?;
        Some(OpenStream { stream, reader: Some(reader) })
    }

    async fn read(&mut self) -> Result<Option<Bytes>, Error> {
        let Some(reader) = &self.reader else { return Ok(None) };
        let view: Object = Uint8Array::new_with_length(PART_BYTES).unchecked_into();
        let result = JsFuture::from(reader.read_with_array_buffer_view(&view)).await?;
        let result = sys::ReadableStreamReadResult::from(result);
        let part = result.get_value().dyn_into::<Uint8Array>().ok().filter(|part| part.length() > 0);
        Ok(part.map(|part| Bytes::from(part.to_vec())))
    }

    /// Nobody is reading, since a read borrows this.
    fn unlocked(mut self) -> sys::ReadableStream {
        if let Some(reader) = self.reader.take() {
            reader.release_lock();
        }
        self.stream.clone()
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        if let Some(reader) = self.reader.take() {
            ignore(reader.cancel());
        }
    }
}

/// Whether the stream could be cancelled concerns nobody any more.
fn ignore(promise: Promise) {
    spawn_local(async move {
        let _ = JsFuture::from(promise).await;
    });
}
