//! From a request to a seat in a room.

use uuid::Uuid;

use super::ticket;
use crate::config::PublicStatus;
use crate::http::auth::Principal;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::live::entry::{Entry, Position};
use crate::live::room_name::RoomName;
use crate::live::rooms::{RoomAnswer, RoomSocket};

/// The caller, at the door of the job's room.
pub fn entry_to_job(
    call: &Call,
    caller: Principal,
    job_id: Uuid,
    last_seen: Option<Position>,
) -> Result<Entry, ApiError> {
    let (user_id, ticket) = match caller {
        Principal::User(user_id) => (Some(user_id), None),
        Principal::LinkHolder => {
            let (user_id, ticket) = ticket::verify(call, job_id)?;
            (Some(user_id), Some(ticket))
        }
        Principal::Anyone | Principal::Operator | Principal::Cron(_) => (None, None),
    };
    Ok(Entry {
        strangers_may_watch: call.services.configuration.public_status == PublicStatus::Anyone,
        ticket,
        ..entry(call, RoomName::Job(job_id), user_id, last_seen)
    })
}

/// A user, at the door of a room to which only the owner is let in.
pub fn entry_of_owner(call: &Call, room: RoomName, user_id: Uuid, last_seen: Option<Position>) -> Entry {
    entry(call, room, Some(user_id), last_seen)
}

fn entry(call: &Call, room: RoomName, user_id: Option<Uuid>, last_seen: Option<Position>) -> Entry {
    let origin = call.origin.clone();
    Entry { room, user_id, strangers_may_watch: false, last_seen, ticket: None, origin }
}

/// A seat; None for who has seen all there will ever be.
pub async fn enter(call: &Call, entry: &Entry) -> Result<Option<Box<dyn RoomSocket>>, ApiError> {
    match call.services.rooms.enter(entry).await? {
        RoomAnswer::Seated(socket) => Ok(Some(socket)),
        RoomAnswer::NothingNew => Ok(None),
        RoomAnswer::NoSuchJob => Err(ApiError::JobNotFound),
        RoomAnswer::TicketSpent => Err(ApiError::AuthenticationRequired("a ticket that was used before")),
    }
}

/// What a client says it has seen last: a browser's own header, or the query of one that can't set headers.
pub fn last_event_id(call: &Call) -> Option<String> {
    let header = call.header("last-event-id").map(str::to_owned);
    header.or_else(|| call.query("lastEventId")).filter(|id| !id.is_empty())
}
