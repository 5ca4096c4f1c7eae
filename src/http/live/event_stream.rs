//! The messages of a room as server-sent events (<https://html.spec.whatwg.org/multipage/server-sent-events.html>).
//!
//! A stream ends by itself after a minute, since a client that went away is often not noticed: the browser comes back with the id of the
//! last event and misses nothing. A comment every 15 s keeps what lies between from closing a silent connection.

use std::time::Duration;

use async_stream::stream;
use bytes::Bytes;
use futures::{FutureExt, StreamExt, select_biased};
use http::Response;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use serde::Deserialize;
use uuid::Uuid;

use crate::http::body::Body;
use crate::http::call::Call;
use crate::live::rooms::RoomSocket;

const LIFE: Duration = Duration::from_secs(60);
const COMMENT_EVERY: Duration = Duration::from_secs(15);
/// How soon a browser comes back after an end.
const OPENING: &str = "retry: 1000\n\n";
const COMMENT: &str = ":\n\n";

/// How events are numbered, and whether the end of a job is the end of the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ids {
    OfOneJob,
    OfAllJobs,
}

/// What has to be known of a message.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Head {
    event: String,
    job_id: Uuid,
    seq: u64,
    terminal: bool,
}

/// The answer that streams what the room says.
pub fn event_stream(call: &Call, socket: Box<dyn RoomSocket>, ids: Ids) -> Response<Body> {
    let clock = call.services.clock.clone();
    // Not within the stream, of which nothing may ever be read: then, too, the seat is left.
    let messages = socket.into_messages();
    let stream = stream! {
        yield Ok(Bytes::from_static(OPENING.as_bytes()));
        let mut messages = messages.fuse();
        let mut end = clock.sleep(LIFE).fuse();
        let mut silence = clock.sleep(COMMENT_EVERY).fuse();
        loop {
            select_biased! {
                message = messages.next() => {
                    let Some((event, is_last)) = message.and_then(|message| event_of(&message, ids)) else { break };
                    yield Ok(Bytes::from(event));
                    if is_last {
                        break;
                    }
                    silence = clock.sleep(COMMENT_EVERY).fuse();
                }
                () = silence => {
                    yield Ok(Bytes::from_static(COMMENT.as_bytes()));
                    silence = clock.sleep(COMMENT_EVERY).fuse();
                }
                () = end => break,
            }
        }
    };
    let mut response = Response::new(Body::Stream { length: None, stream: stream.boxed_local() });
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// One event, and whether it is the last one; None for what no room says.
fn event_of(message: &str, ids: Ids) -> Option<(String, bool)> {
    let Head { event, job_id, seq, terminal } = serde_json::from_str(message).ok()?;
    let (id, is_last) = match ids {
        Ids::OfOneJob => (seq.to_string(), terminal),
        Ids::OfAllJobs => (format!("{job_id}:{seq}"), false),
    };
    // JSON has no line breaks outside of its texts, where they are escaped.
    Some((format!("id: {id}\nevent: {event}\ndata: {message}\n\n"), is_last))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str =
        r#"{"event":"job.completed","jobId":"00000000-0000-0000-0000-000000000007","seq":9,"terminal":true}"#;

    #[test]
    fn the_end_of_a_job_ends_its_stream_and_not_that_of_the_account() {
        let data = format!("event: job.completed\ndata: {MESSAGE}\n\n");
        assert_eq!(event_of(MESSAGE, Ids::OfOneJob), Some((format!("id: 9\n{data}"), true)));
        let id = "id: 00000000-0000-0000-0000-000000000007:9";
        assert_eq!(event_of(MESSAGE, Ids::OfAllJobs), Some((format!("{id}\n{data}"), false)));
    }
}
