//! Bodies in and out: whole or streaming, and never read further than a route allows.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use std::task::{Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures::StreamExt;
use futures::stream::{LocalBoxStream, poll_fn};
use http::HeaderMap;
use http::header::CONTENT_LENGTH;
use thiserror::Error;

use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::error_chain::Cause;
use crate::runtime::streams::{ReadError, read_whole};

/// The source of a stream failed in the middle.
#[derive(Debug, Error)]
#[error("the body ended early")]
pub struct BodyError(#[source] pub Cause);

/// The body of a request or an answer.
pub enum Body {
    Bytes(Bytes),
    Stream {
        /// Known for stored objects; the platform then keeps `Content-Length` instead of sending chunks.
        length: Option<u64>,
        stream: Parts,
    },
    /// Stored bytes; only of an answer.
    Piped(PipedBody),
    /// The client's end of a WebSocket, as the platform made it; only of an answer.
    Socket(Box<dyn Any>),
}

type Parts = LocalBoxStream<'static, Result<Bytes, BodyError>>;

/// As much as a client may send in vain (Cloudflare lets no more through on most plans), and for how long.
const MOST_DRAINED_BYTES: usize = 100 * 1024 * 1024;
const LONGEST_DRAIN: Duration = Duration::from_secs(10);

/// What an answer left unread of its request's body.
///
/// A connection on which a body is still coming is cut when the answer goes out, and many clients then never see the answer: whoever is
/// refused is heard out, within bounds.
pub struct Leftover(Rc<RefCell<Option<Parts>>>);

impl Leftover {
    /// The request's body, and what will be left of it.
    pub fn of(parts: Parts) -> (Body, Leftover) {
        let rest = Rc::new(RefCell::new(Some(parts)));
        let shared = Rc::clone(&rest);
        let parts = poll_fn(move |context| {
            let mut rest = shared.borrow_mut();
            let Some(parts) = rest.as_mut() else { return Poll::Ready(None) };
            let part = ready!(parts.poll_next_unpin(context));
            if part.is_none() {
                *rest = None;
            }
            Poll::Ready(part)
        });
        (Body::Stream { length: None, stream: parts.boxed_local() }, Leftover(rest))
    }

    /// Reads to the end and keeps nothing.
    pub async fn drain(self, clock: &dyn Clock) {
        let Some(mut parts) = self.0.take() else { return };
        let reading = async {
            let mut bytes = 0;
            while bytes < MOST_DRAINED_BYTES
                && let Some(Ok(part)) = parts.next().await
            {
                bytes += part.len();
            }
        };
        // What comes later still is cut off.
        let _ = within(clock, LONGEST_DRAIN, reading).await;
    }
}

/// A body of which the platform moves all but the first part by itself.
pub struct PipedBody {
    pub length: u64,
    pub first: Bytes,
    /// The store's hold on what follows; the platform knows what it is.
    pub rest: Box<dyn Any>,
    /// Told why the answer ends early, unless the client went away.
    pub on_break: Box<dyn FnOnce(Cause)>,
}

impl Body {
    pub fn empty() -> Body {
        Body::Bytes(Bytes::new())
    }
}

/// Why a body could not be read.
#[derive(Debug, Error)]
pub enum BodyReadError {
    #[error("the body has more than {limit_bytes} bytes")]
    TooLarge { limit_bytes: usize },
    #[error(transparent)]
    Broken(#[from] BodyError),
}

/// The body as it comes, cut off with an error where it becomes longer than `limit_bytes`; one that announces to be longer is refused unread.
pub fn capped_stream(
    body: Body,
    headers: &HeaderMap,
    limit_bytes: usize,
) -> Result<LocalBoxStream<'static, Result<Bytes, BodyReadError>>, BodyReadError> {
    if announced_bytes(headers).is_some_and(|length| length > limit_bytes as u64) {
        return Err(BodyReadError::TooLarge { limit_bytes });
    }
    let parts = match body {
        Body::Bytes(bytes) => futures::stream::iter([Ok(bytes)]).boxed_local(),
        Body::Stream { stream, .. } => stream,
        Body::Socket(_) | Body::Piped(_) => futures::stream::empty().boxed_local(),
    };
    let mut bytes_read = 0;
    let capped = parts.map(move |part| {
        let part = part?;
        bytes_read += part.len();
        if bytes_read > limit_bytes { Err(BodyReadError::TooLarge { limit_bytes }) } else { Ok(part) }
    });
    Ok(capped.boxed_local())
}

/// What the request says of its body's length.
pub fn announced_bytes(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The whole body, unless it is longer than `limit_bytes`: then not a byte more than needed to know that is read.
pub async fn read_capped(body: Body, headers: &HeaderMap, limit_bytes: usize) -> Result<Bytes, BodyReadError> {
    let too_large = || BodyReadError::TooLarge { limit_bytes };
    if announced_bytes(headers).is_some_and(|length| length > limit_bytes as u64) {
        return Err(too_large());
    }
    match body {
        Body::Bytes(bytes) if bytes.len() > limit_bytes => Err(too_large()),
        Body::Bytes(bytes) => Ok(bytes),
        Body::Socket(_) | Body::Piped(_) => Ok(Bytes::new()),
        Body::Stream { stream, .. } => read_whole(stream, limit_bytes).await.map_err(|error| match error {
            ReadError::TooLong { .. } => too_large(),
            ReadError::Broken(error) => error.into(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use futures::StreamExt;

    use super::*;
    use crate::test_clock::TestClock;

    fn endless_parts(parts_read: Rc<Cell<usize>>) -> Parts {
        let parts = futures::stream::repeat_with(move || {
            parts_read.set(parts_read.get() + 1);
            Ok(Bytes::from_static(&[b' '; 1000]))
        });
        parts.boxed_local()
    }

    fn endless(parts_read: Rc<Cell<usize>>) -> Body {
        Body::Stream { length: None, stream: endless_parts(parts_read) }
    }

    #[tokio::test]
    async fn what_a_refusal_left_unread_is_heard_out_within_bounds() {
        let parts_read = Rc::new(Cell::new(0));
        let count = || {
            let parts_read = Rc::clone(&parts_read);
            move |part: Result<Bytes, BodyError>| {
                parts_read.set(parts_read.get() + 1);
                part
            }
        };
        let few = futures::stream::iter((0..7).map(|_| Ok(Bytes::from_static(b"part")))).map(count());
        let (body, leftover) = Leftover::of(few.boxed_local());
        assert!(matches!(read_capped(body, &HeaderMap::new(), 5).await, Err(BodyReadError::TooLarge { .. })));
        assert_eq!(parts_read.get(), 2);
        leftover.drain(&TestClock::default()).await;
        assert_eq!(parts_read.get(), 7);

        parts_read.set(0);
        Leftover::of(endless_parts(Rc::clone(&parts_read))).1.drain(&TestClock::default()).await;
        assert_eq!(parts_read.get(), MOST_DRAINED_BYTES.div_ceil(1_000), "not for ever");

        let impatient = TestClock::default();
        impatient.patience.set(Duration::ZERO);
        Leftover::of(futures::stream::pending().boxed_local()).1.drain(&impatient).await;
    }

    #[tokio::test]
    async fn a_body_that_was_read_leaves_nothing() {
        let (body, leftover) = Leftover::of(futures::stream::iter([Ok(Bytes::from_static(b"{}"))]).boxed_local());
        assert_eq!(read_capped(body, &HeaderMap::new(), 5).await.ok(), Some(Bytes::from_static(b"{}")));
        assert!(leftover.0.borrow().is_none());
    }

    #[tokio::test]
    async fn an_endless_body_is_refused_at_the_limit() {
        let parts_read = Rc::new(Cell::new(0));
        let result = read_capped(endless(parts_read.clone()), &HeaderMap::new(), 10_000).await;
        assert!(matches!(result, Err(BodyReadError::TooLarge { limit_bytes: 10_000 })));
        assert_eq!(parts_read.get(), 11);
    }

    #[tokio::test]
    async fn a_body_that_announces_too_much_is_refused_unread() {
        let parts_read = Rc::new(Cell::new(0));
        let headers = HeaderMap::from_iter([(CONTENT_LENGTH, "10001".parse().expect("a header"))]);
        let result = read_capped(endless(parts_read.clone()), &headers, 10_000).await;
        assert!(matches!(result, Err(BodyReadError::TooLarge { .. })));
        assert_eq!(parts_read.get(), 0);
    }

    #[tokio::test]
    async fn a_body_of_exactly_the_limit_is_read() {
        let whole = read_capped(Body::Bytes(Bytes::from_static(&[1; 10])), &HeaderMap::new(), 10).await;
        assert_eq!(whole.map(|bytes| bytes.len()).ok(), Some(10));
    }

    #[tokio::test]
    async fn a_broken_stream_is_not_taken_for_a_whole_body() {
        let parts = vec![Ok(Bytes::from_static(b"{")), Err(BodyError("reset".into()))];
        let body = Body::Stream { length: None, stream: futures::stream::iter(parts).boxed_local() };
        assert!(matches!(read_capped(body, &HeaderMap::new(), 10).await, Err(BodyReadError::Broken(_))));
    }
}
