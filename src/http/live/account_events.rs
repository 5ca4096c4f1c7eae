//! `GET /api/events`: the progress of all jobs of the caller in one stream. Ids are `{jobId}:{seq}`.

use uuid::Uuid;

use super::door::{enter, entry_of_owner, last_event_id};
use super::event_stream::{Ids, event_stream};
use crate::http::answer::Answer;
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::live::entry::Position;
use crate::live::room_name::RoomName;

pub async fn stream_account(call: &Call, user_id: Uuid) -> Answer {
    let last_seen = last_event_id(call).and_then(|id| position(&id));
    let entry = entry_of_owner(call, RoomName::User(user_id), user_id, last_seen);
    // An account is never over.
    let socket = enter(call, &entry).await?.ok_or(ApiError::JobNotFound)?;
    Ok(event_stream(call, socket, Ids::OfAllJobs))
}

fn position(id: &str) -> Option<Position> {
    let (job_id, seq) = id.split_once(':')?;
    Some(Position { job_id: job_id.parse().ok()?, seq: seq.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_job_and_a_number() {
        let job_id = Uuid::from_u128(7);
        assert_eq!(position(&format!("{job_id}:12")), Some(Position { job_id, seq: 12 }));
        for id in ["", "12", "7:12", &format!("{job_id}:"), &format!("{job_id}:-1")] {
            assert_eq!(position(id), None, "{id}");
        }
    }
}
