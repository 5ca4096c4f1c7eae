//! A body that has as many bytes as it is known to have, or ends with an error: one that was cut off never looks whole.

use bytes::Bytes;
use futures::StreamExt;
use thiserror::Error;

use super::bucket::{BucketError, ByteStream};

/// A body had another length than it was to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{received_bytes} bytes came instead of {length_bytes}")]
pub struct LengthError {
    pub length_bytes: u64,
    pub received_bytes: u64,
}

/// The body, ending with an error where it has less than `length_bytes` or begins to have more. `key` is for the error.
pub fn exact_body(key: &str, length_bytes: u64, body: ByteStream) -> ByteStream {
    let key = key.to_owned();
    let other_length = move |received_bytes| BucketError {
        action: "read all of",
        key: key.clone(),
        cause: LengthError { length_bytes, received_bytes }.into(),
    };
    async_stream::stream! {
        let mut body = body;
        let mut received_bytes = 0_u64;
        while let Some(part) = body.next().await {
            let part: Result<Bytes, BucketError> = part;
            received_bytes += part.as_ref().map_or(0, |part| part.len() as u64);
            if received_bytes > length_bytes {
                yield Err(other_length(received_bytes));
                return;
            }
            let is_last = part.is_err();
            yield part;
            if is_last {
                return;
            }
        }
        if received_bytes < length_bytes {
            yield Err(other_length(received_bytes));
        }
    }
    .boxed_local()
}

#[cfg(test)]
mod tests {
    use futures::stream;

    use super::*;

    async fn read(length_bytes: u64, parts: &[&'static str]) -> Vec<Result<Bytes, String>> {
        let parts: Vec<_> = parts.iter().map(|part| Ok(Bytes::from_static(part.as_bytes()))).collect();
        let body = exact_body("key", length_bytes, stream::iter(parts).boxed_local());
        body.map(|part| part.map_err(|error| error.cause.to_string())).collect().await
    }

    #[tokio::test]
    async fn a_body_of_its_length_passes_and_any_other_ends_with_an_error() {
        assert_eq!(read(5, &["abc", "de"]).await, [Ok("abc".into()), Ok("de".into())]);
        assert_eq!(read(0, &[]).await, []);
        assert_eq!(read(6, &["abcde"]).await, [Ok("abcde".into()), Err("5 bytes came instead of 6".to_owned())]);
        assert_eq!(read(4, &["abc", "de"]).await, [Ok("abc".into()), Err("5 bytes came instead of 4".to_owned())]);
    }
}
