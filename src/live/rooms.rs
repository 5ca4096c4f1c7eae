//! Where the rooms are, whichever isolate asks.

use std::any::Any;

use async_trait::async_trait;
use futures::stream::LocalBoxStream;
use thiserror::Error;

use super::entry::Entry;
use super::room_name::RoomName;
use crate::job::frame::JobFrame;

/// A room gave no answer.
#[derive(Debug, Error)]
#[error("the room could not be reached")]
pub struct RoomError(#[source] pub Box<dyn std::error::Error>);

/// What became of an [`Entry`].
pub enum RoomAnswer {
    Seated(Box<dyn RoomSocket>),
    /// The job has ended, and its end was seen.
    NothingNew,
    /// None, or not to be seen by who asks.
    NoSuchJob,
    TicketSpent,
}

/// A socket whose other end has a seat.
pub trait RoomSocket {
    /// The socket as the platform hands it to a client.
    fn into_platform(self: Box<Self>) -> Box<dyn Any>;

    /// Its messages, each one JSON text; dropping the stream leaves the room.
    fn into_messages(self: Box<Self>) -> LocalBoxStream<'static, String>;
}

/// The way to the rooms.
#[async_trait(?Send)]
pub trait Rooms {
    /// Shows the frames to those who sit there.
    async fn publish(&self, room: RoomName, frames: &[JobFrame]) -> Result<(), RoomError>;

    async fn enter(&self, entry: &Entry) -> Result<RoomAnswer, RoomError>;
}
