//! What a room shows. Its name is also the key under which the database knows that somebody watches.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A room's subject; as text `job:<id>` or `user:<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoomName {
    Job(Uuid),
    /// All jobs of a user.
    User(Uuid),
}

impl fmt::Display for RoomName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RoomName::Job(job_id) => write!(formatter, "job:{job_id}"),
            RoomName::User(user_id) => write!(formatter, "user:{user_id}"),
        }
    }
}

/// The text names no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRoom;

impl FromStr for RoomName {
    type Err = UnknownRoom;

    fn from_str(text: &str) -> Result<RoomName, UnknownRoom> {
        let (kind, id) = text.split_once(':').ok_or(UnknownRoom)?;
        let id = id.parse().map_err(|_| UnknownRoom)?;
        match kind {
            "job" => Ok(RoomName::Job(id)),
            "user" => Ok(RoomName::User(id)),
            _ => Err(UnknownRoom),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_printed() {
        for room in [RoomName::Job(Uuid::from_u128(7)), RoomName::User(Uuid::from_u128(9))] {
            assert_eq!(room.to_string().parse(), Ok(room));
        }
        for text in ["", "job", "job:7", "owner:550e8400-e29b-41d4-a716-446655440000"] {
            assert_eq!(text.parse::<RoomName>(), Err(UnknownRoom), "{text}");
        }
    }
}
