//! A real HTTP server in the place of `https://images.example`, and the way to it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use bytes::Bytes;
use futures::{StreamExt, TryStreamExt};
use oneinabillion_edge::outbound::download::{Download, DownloadError, DownloadResponse};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

pub const HOST: &str = "https://images.example";

/// What a path answers.
#[derive(Clone)]
pub enum Reply {
    Picture(Vec<u8>),
    Status(u16, &'static str),
    /// A status with a `Location`.
    Redirect(String),
    /// Announces more than it sends, and hangs up.
    CutOff(Vec<u8>),
    /// Sends without end and without saying how much.
    Endless,
    /// Takes the request and says nothing for ever.
    Silence,
}

pub struct ImageHost {
    port: u16,
    replies: Arc<Mutex<HashMap<String, Reply>>>,
    client: reqwest::Client,
}

impl ImageHost {
    pub async fn start() -> ImageHost {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let replies = Arc::new(Mutex::new(HashMap::new()));
        let shared = replies.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, shared.clone()));
            }
        });
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        ImageHost { port, replies, client }
    }

    pub fn answer(&self, path: &str, reply: Reply) {
        self.replies.lock().expect("replies").insert(path.to_owned(), reply);
    }
}

async fn serve(mut stream: TcpStream, replies: Arc<Mutex<HashMap<String, Reply>>>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if stream.read(&mut byte).await.unwrap_or(0) == 0 {
            return;
        }
        head.push(byte[0]);
    }
    let path = String::from_utf8_lossy(&head).split(' ').nth(1).unwrap_or_default().to_owned();
    let reply = replies.lock().expect("replies").get(&path).cloned();
    let whole = |status: u16, headers: &str, body: &[u8]| {
        let head =
            format!("HTTP/1.1 {status} -\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
        [head.as_bytes(), body].concat()
    };
    let sent = match reply {
        Some(Reply::Picture(bytes)) => whole(200, "", &bytes),
        Some(Reply::Status(status, body)) => whole(status, "", body.as_bytes()),
        Some(Reply::Redirect(to)) => whole(302, &format!("location: {to}\r\n"), b""),
        Some(Reply::CutOff(bytes)) => {
            let head = format!("HTTP/1.1 200 -\r\ncontent-length: {}\r\n\r\n", bytes.len() + 100);
            [head.as_bytes(), &bytes].concat()
        }
        Some(Reply::Endless) => {
            let _ = stream.write_all(b"HTTP/1.1 200 -\r\nconnection: close\r\n\r\n\x89PNG\r\n\x1a\n").await;
            while stream.write_all(&[0; 65_536]).await.is_ok() {}
            return;
        }
        Some(Reply::Silence) => return std::future::pending().await,
        None => whole(404, "", b"nothing here"),
    };
    let _ = stream.write_all(&sent).await;
}

#[async_trait(?Send)]
impl Download for ImageHost {
    async fn get(&self, url: &Url) -> Result<DownloadResponse, DownloadError> {
        assert_eq!(url.origin().ascii_serialization(), HOST, "only the host that was asked for is called");
        let local = format!("http://127.0.0.1:{}{}", self.port, url.path());
        let answer = self.client.get(local).send().await.map_err(DownloadError::unreachable)?;
        let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Ok(DownloadResponse {
            status: http::StatusCode::from_u16(answer.status().as_u16()).expect("a status"),
            location: header("location"),
            retry_after_seconds: header("retry-after").and_then(|text| text.parse().ok()),
            length_bytes: answer.content_length(),
            body: answer
                .bytes_stream()
                .map_ok(|bytes| Bytes::copy_from_slice(&bytes))
                .map_err(DownloadError::broke_off)
                .boxed_local(),
        })
    }
}
