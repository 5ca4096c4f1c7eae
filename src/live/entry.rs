//! Somebody at the door of a room: who it is, what it has seen, and how it may be answered.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::room_name::RoomName;

/// The last event that somebody has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Position {
    pub job_id: Uuid,
    pub seq: u64,
}

/// A ticket in place of a token. The Worker has verified it; the room sees to it that it is used once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Ticket {
    /// Unique.
    pub nonce: String,
    pub expires_at_ms: i64,
}

/// A request to be let in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    pub room: RoomName,
    /// None for a caller without a token.
    pub user_id: Option<Uuid>,
    /// Whether somebody else than the owner may watch, and sees what the public status shows.
    pub strangers_may_watch: bool,
    /// None for somebody who comes for the first time.
    pub last_seen: Option<Position>,
    pub ticket: Option<Ticket>,
    /// What links begin with.
    pub origin: String,
}
