//! The body of another service's answer, read whole and never further than its reader allows.

use bytes::Bytes;
use reqwest::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use reqwest::{Response, StatusCode};

use super::streams::{ReadError, read_whole};

/// All bytes of the answer, unless there are more than `limit_bytes`. One that announces to be longer is refused unread.
pub async fn read_body(response: Response, limit_bytes: usize) -> Result<Bytes, ReadError<reqwest::Error>> {
    if is_empty(&response) {
        return Ok(Bytes::new());
    }
    if stated_bytes(&response).is_some_and(|stated| stated > limit_bytes as u64) {
        return Err(ReadError::TooLong { limit_bytes });
    }
    read_whole(response.bytes_stream(), limit_bytes).await
}

/// Whether the answer has no body. A Worker's fetch then has no stream either, and asking for it is a trap.
pub fn is_empty(response: &Response) -> bool {
    let bodiless = [StatusCode::NO_CONTENT, StatusCode::RESET_CONTENT, StatusCode::NOT_MODIFIED];
    bodiless.contains(&response.status()) || stated_bytes(response) == Some(0)
}

/// The length of the body as sent; None when it was compressed on the way, since what is read is then longer.
pub fn stated_bytes(response: &Response) -> Option<u64> {
    if response.headers().contains_key(CONTENT_ENCODING) {
        return None;
    }
    response.headers().get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;

    /// What a service answers that sends these bytes and nothing after them.
    async fn answer(sent: &str) -> Response {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/", listener.local_addr().expect("an address"));
        let sent = sent.to_owned();
        tokio::spawn(async move {
            let (mut socket, _) = listener.accept().await.expect("a caller");
            let _ = socket.read(&mut [0; 1024]).await;
            let _ = socket.write_all(sent.as_bytes()).await;
        });
        reqwest::get(url).await.expect("an answer")
    }

    #[tokio::test]
    async fn a_body_of_exactly_the_limit_is_read_and_one_byte_more_is_refused() {
        for head in ["content-length: 5", "connection: close"] {
            let sent = format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\nabcde");
            assert_eq!(read_body(answer(&sent).await, 5).await.expect("whole"), "abcde", "{head}");
            let refused = read_body(answer(&sent).await, 4).await;
            assert!(matches!(refused, Err(ReadError::TooLong { limit_bytes: 4 })), "{head}: {refused:?}");
        }
    }

    #[tokio::test]
    async fn a_body_that_announces_too_much_is_refused_before_it_comes() {
        let refused = read_body(answer("HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n").await, 5).await;
        assert!(matches!(refused, Err(ReadError::TooLong { limit_bytes: 5 })), "{refused:?}");
    }

    #[tokio::test]
    async fn an_answer_without_a_body_is_empty() {
        for head in ["204 No Content\r\n", "200 OK\r\ncontent-length: 0\r\n"] {
            let body = read_body(answer(&format!("HTTP/1.1 {head}\r\n")).await, 5).await;
            assert_eq!(body.expect("whole"), "", "{head}");
        }
    }
}
