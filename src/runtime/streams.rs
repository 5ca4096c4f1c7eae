//! Reading a stream of bytes to its end, never further than its reader allows.

use std::error::Error;
use std::pin::pin;

use bytes::{Bytes, BytesMut};
use futures::{Stream, TryStreamExt};
use thiserror::Error;

/// Why a stream was not read whole.
#[derive(Debug, Error)]
pub enum ReadError<Cause: Error + 'static> {
    #[error("the body has more than {limit_bytes} bytes")]
    TooLong { limit_bytes: usize },
    #[error(transparent)]
    Broken(Cause),
}

/// All bytes of the stream, unless there are more than `limit_bytes`: then no more is read than it takes to know.
pub async fn read_whole<Cause: Error + 'static>(
    stream: impl Stream<Item = Result<Bytes, Cause>>,
    limit_bytes: usize,
) -> Result<Bytes, ReadError<Cause>> {
    read_of_length(stream, 0, limit_bytes).await
}

/// As [`read_whole`], of a stream whose length is known: what is read never lies in memory twice, as it does while a buffer grows.
pub async fn read_of_length<Cause: Error + 'static>(
    stream: impl Stream<Item = Result<Bytes, Cause>>,
    length_bytes: usize,
    limit_bytes: usize,
) -> Result<Bytes, ReadError<Cause>> {
    let mut stream = pin!(stream);
    let mut whole = BytesMut::with_capacity(length_bytes.min(limit_bytes));
    while let Some(part) = stream.try_next().await.map_err(ReadError::Broken)? {
        if whole.len() + part.len() > limit_bytes {
            return Err(ReadError::TooLong { limit_bytes });
        }
        whole.extend_from_slice(&part);
    }
    Ok(whole.freeze())
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::io;

    use futures::stream;

    use super::*;

    #[tokio::test]
    async fn a_stream_of_exactly_the_limit_is_read_and_one_byte_more_is_refused() {
        let parts = || stream::iter([Ok::<_, Infallible>(Bytes::from_static(b"abc")), Ok(Bytes::from_static(b"de"))]);
        assert_eq!(read_whole(parts(), 5).await.expect("whole"), "abcde");
        assert!(matches!(read_whole(parts(), 4).await, Err(ReadError::TooLong { limit_bytes: 4 })));
    }

    #[tokio::test]
    async fn a_stream_that_breaks_off_is_not_taken_for_a_whole_one() {
        let parts = stream::iter([Ok(Bytes::from_static(b"{")), Err(io::Error::other("reset"))]);
        assert!(matches!(read_whole(parts, 10).await, Err(ReadError::Broken(_))));
    }
}
