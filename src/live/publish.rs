//! Tells the rooms of what has changed: one call for each room in which somebody sits, none for the others. It may fail: the next frame
//! shows the room that it missed one, and a room also looks for itself.

use std::collections::BTreeMap;

use futures::future::join_all;

use super::room_name::RoomName;
use super::rooms::Rooms;
use crate::job::frame::JobFrame;
use crate::runtime::log::{ErrorText, Log, LogEvent};

/// Shows each frame to those who watch its job.
pub async fn publish(rooms: &dyn Rooms, log: &dyn Log, frames: &[JobFrame]) {
    join_all(by_room(frames).into_iter().map(|(room, frames)| async move {
        if let Err(error) = rooms.publish(room, &frames).await {
            log.write(&LogEvent::PublishFailed { jobs: frames.len(), error: ErrorText::of(&error) });
        }
    }))
    .await;
}

fn by_room(frames: &[JobFrame]) -> BTreeMap<RoomName, Vec<JobFrame>> {
    let mut by_room: BTreeMap<RoomName, Vec<JobFrame>> = BTreeMap::new();
    for frame in frames {
        for room in frame.watched_by.iter().filter_map(|name| name.parse().ok()) {
            by_room.entry(room).or_default().push(JobFrame { watched_by: Vec::new(), ..frame.clone() });
        }
    }
    by_room
}
