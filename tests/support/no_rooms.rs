//! Rooms in which nobody sits.

use async_trait::async_trait;
use oneinabillion_edge::job::frame::JobFrame;
use oneinabillion_edge::live::entry::Entry;
use oneinabillion_edge::live::room_name::RoomName;
use oneinabillion_edge::live::rooms::{RoomAnswer, RoomError, Rooms};

pub struct NoRooms;

#[async_trait(?Send)]
impl Rooms for NoRooms {
    async fn publish(&self, room: RoomName, _frames: &[JobFrame]) -> Result<(), RoomError> {
        Err(RoomError(format!("nobody sits in {room}").into()))
    }

    async fn enter(&self, _entry: &Entry) -> Result<RoomAnswer, RoomError> {
        Ok(RoomAnswer::NoSuchJob)
    }
}
