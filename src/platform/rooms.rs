//! The way to the rooms: one Durable Object for each, addressed by its name.

use std::any::Any;

use async_stream::stream;
use async_trait::async_trait;
use futures::StreamExt;
use futures::stream::LocalBoxStream;
use worker::{Method, ObjectNamespace, Request, RequestInit, Response, WebSocket, WebsocketEvent};

use crate::config::bindings::ROOM_CLASS;
use crate::job::frame::JobFrame;
use crate::live::entry::Entry;
use crate::live::room_name::RoomName;
use crate::live::rooms::{RoomAnswer, RoomError, RoomSocket, Rooms};

/// Carries an [`Entry`]: a request for a WebSocket has no body.
pub const ENTRY_HEADER: &str = "x-entry";

pub struct RoomObjects(pub ObjectNamespace);

#[async_trait(?Send)]
impl Rooms for RoomObjects {
    async fn publish(&self, room: RoomName, frames: &[JobFrame]) -> Result<(), RoomError> {
        self.send_frames(room, frames).await.map_err(|error| RoomError(Box::new(error)))
    }

    async fn enter(&self, entry: &Entry) -> Result<RoomAnswer, RoomError> {
        self.ask(entry).await.map_err(|error| RoomError(Box::new(error)))
    }
}

impl RoomObjects {
    async fn send_frames(&self, room: RoomName, frames: &[JobFrame]) -> worker::Result<()> {
        let mut init = RequestInit::new();
        init.with_method(Method::Post).with_body(Some(serde_json::to_string(frames)?.into()));
        let request = Request::new_with_init(&address(room), &init)?;
        understood(self.0.get_by_name(&room.to_string())?.fetch_with_request(request).await?).map(drop)
    }

    async fn ask(&self, entry: &Entry) -> worker::Result<RoomAnswer> {
        let mut request = Request::new(&address(entry.room), Method::Get)?;
        let headers = request.headers_mut()?;
        headers.set("Upgrade", "websocket")?;
        headers.set(ENTRY_HEADER, &serde_json::to_string(entry)?)?;
        let response = self.0.get_by_name(&entry.room.to_string())?.fetch_with_request(request).await?;
        match response.status_code() {
            204 => Ok(RoomAnswer::NothingNew),
            404 => Ok(RoomAnswer::NoSuchJob),
            401 => Ok(RoomAnswer::TicketSpent),
            _ => {
                let socket = understood(response)?.websocket();
                let socket = socket.ok_or_else(|| worker::Error::RustError(format!("{ROOM_CLASS} gave no socket")))?;
                Ok(RoomAnswer::Seated(Box::new(PlatformSocket(socket))))
            }
        }
    }
}

/// The room learns its own name from the address.
fn address(room: RoomName) -> String {
    format!("https://room/{room}")
}

fn understood(response: Response) -> worker::Result<Response> {
    match response.status_code() {
        101 | 200..=299 => Ok(response),
        status => Err(worker::Error::RustError(format!("{ROOM_CLASS} answered {status}"))),
    }
}

struct PlatformSocket(WebSocket);

impl RoomSocket for PlatformSocket {
    fn into_platform(self: Box<Self>) -> Box<dyn Any> {
        Box::new(self.0)
    }

    fn into_messages(self: Box<Self>) -> LocalBoxStream<'static, String> {
        let seat = OpenSocket(self.0);
        stream! {
            // Before the socket is accepted: what comes first must not be missed.
            let Ok(mut events) = seat.0.events() else { return };
            if seat.0.accept().is_err() {
                return;
            }
            while let Some(Ok(WebsocketEvent::Message(message))) = events.next().await {
                if let Some(text) = message.text() {
                    yield text;
                }
            }
        }
        .boxed_local()
    }
}

/// A stream that is no longer read leaves its seat.
struct OpenSocket(WebSocket);

impl Drop for OpenSocket {
    fn drop(&mut self) {
        // One of which nothing was read is not accepted yet, and can't be closed before. It may be closed already.
        let _ = self.0.accept();
        let _ = self.0.close(Some(1000), Some("left"));
    }
}
