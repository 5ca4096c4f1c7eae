//! A real HTTP server in the place of Supabase, that answers and misbehaves as instructed, and records the requests that it got.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What a path answers.
#[derive(Clone, Debug)]
pub enum Reply {
    Json(u16, Value),
    Text(u16, &'static str),
    /// HTML for people.
    Page(&'static str),
    /// It is elsewhere by now: the status and where.
    Moved(u16, String),
    /// Takes the request and says nothing for ever.
    Silence,
    /// Takes the request and hangs up.
    HangUp,
}

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    pub path: String,
    pub headers: HashMap<String, String>,
    pub body: Value,
}

#[derive(Default)]
struct State {
    replies: HashMap<String, Reply>,
    /// Go before the lasting reply, one for each request.
    in_turn: HashMap<String, VecDeque<Reply>>,
    seen: Vec<Seen>,
}

pub struct StandIn {
    pub url: String,
    state: Arc<Mutex<State>>,
}

impl StandIn {
    pub async fn start() -> StandIn {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let schema = Reply::Json(200, Value::from(env!("SCHEMA_VERSION").parse::<u32>().expect("a number")));
        let nothing = Reply::Json(200, Value::Null);
        let replies = HashMap::from([
            ("/rest/v1/rpc/schema_version".to_owned(), schema),
            ("/rest/v1/rpc/record_upload".to_owned(), nothing.clone()),
            ("/auth/v1/user".to_owned(), nothing),
            ("/rest/v1/rpc/take_removals".to_owned(), Reply::Json(200, json!([]))),
            (
                "/rest/v1/rpc/expire".to_owned(),
                Reply::Json(200, json!({ "jobs": 0, "deadLetters": 0, "hasMore": false })),
            ),
        ]);
        let state = Arc::new(Mutex::new(State { replies, ..State::default() }));
        let shared = state.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, shared.clone()));
            }
        });
        StandIn { url, state }
    }

    /// From now on the path answers so.
    pub fn answer(&self, path: &str, reply: Reply) {
        self.state.lock().expect("state").replies.insert(path.to_owned(), reply);
    }

    pub fn answer_rpc(&self, function: &str, answer: Value) {
        self.answer(&format!("/rest/v1/rpc/{function}"), Reply::Json(200, answer));
    }

    /// The next requests to the function are answered so, one after another; those after them as before.
    pub fn answer_rpc_in_turn(&self, function: &str, answers: impl IntoIterator<Item = Value>) {
        let replies = answers.into_iter().map(|answer| Reply::Json(200, answer));
        self.answer_in_turn(&format!("/rest/v1/rpc/{function}"), replies);
    }

    /// The next requests of the path are answered so, one after another; those after them as before.
    pub fn answer_in_turn(&self, path: &str, replies: impl IntoIterator<Item = Reply>) {
        self.state.lock().expect("state").in_turn.insert(path.to_owned(), replies.into_iter().collect());
    }

    /// The requests that came to the path.
    pub fn seen(&self, path: &str) -> Vec<Seen> {
        let state = self.state.lock().expect("state");
        state.seen.iter().filter(|seen| seen.path == path).cloned().collect()
    }

    pub fn seen_rpc(&self, function: &str) -> Vec<Value> {
        self.seen(&format!("/rest/v1/rpc/{function}")).into_iter().map(|seen| seen.body).collect()
    }

    pub fn seen_anything(&self) -> bool {
        !self.state.lock().expect("state").seen.is_empty()
    }
}

async fn serve(mut stream: TcpStream, state: Arc<Mutex<State>>) {
    let Some(seen) = read_request(&mut stream).await else { return };
    let reply = {
        let mut state = state.lock().expect("state");
        state.seen.push(seen.clone());
        let next = state.in_turn.get_mut(&seen.path).and_then(VecDeque::pop_front);
        next.or_else(|| state.replies.get(&seen.path).cloned())
    };
    let (status, header, body) = match reply {
        Some(Reply::Json(status, body)) => (status, String::new(), body.to_string()),
        Some(Reply::Text(status, body)) => (status, String::new(), body.to_owned()),
        Some(Reply::Page(body)) => (200, "content-type: text/html; charset=utf-8\r\n".to_owned(), body.to_owned()),
        Some(Reply::Moved(status, location)) => (status, format!("location: {location}\r\n"), String::new()),
        Some(Reply::Silence) => return std::future::pending().await,
        Some(Reply::HangUp) => return,
        None => (404, String::new(), "nothing is prepared here".to_owned()),
    };
    let head = format!("HTTP/1.1 {status} -\r\n{header}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
    let _ = stream.write_all(format!("{head}{body}").as_bytes()).await;
}

async fn read_request(stream: &mut TcpStream) -> Option<Seen> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(position) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break position;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(bytes[..head_end].to_vec()).ok()?;
    let mut lines = head.lines();
    let mut request_line = lines.next()?.split(' ');
    let path = request_line.nth(1)?.to_owned();
    let headers: HashMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length: usize = headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut body = bytes[head_end + 4..].to_vec();
    while body.len() < length {
        if stream.read_buf(&mut body).await.ok()? == 0 {
            return None;
        }
    }
    Some(Seen { path, headers, body: serde_json::from_slice(&body).unwrap_or(Value::Null) })
}
