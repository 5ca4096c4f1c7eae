//! `GET /api/jobs/{id}/events`: a job's progress as server-sent events, whose ids are the numbers of the job's events.

use http::{Method, Response, StatusCode};
use uuid::Uuid;

use super::door::{enter, entry_to_job, last_event_id};
use super::event_stream::{Ids, event_stream};
use crate::http::answer::Answer;
use crate::http::auth::Principal;
use crate::http::body::Body;
use crate::http::call::Call;
use crate::live::entry::Position;

pub async fn stream_job(call: &Call, caller: Principal, job_id: Uuid) -> Answer {
    // An id that is none of ours is that of somebody who comes for the first time.
    let seq = last_event_id(call).and_then(|id| id.parse().ok());
    let last_seen = seq.map(|seq| Position { job_id, seq });
    let mut entry = entry_to_job(call, caller, job_id, last_seen)?;
    if call.method == Method::HEAD {
        // Who only looks whether the stream is there needs the ticket afterwards.
        entry.ticket = None;
    }
    match enter(call, &entry).await? {
        Some(socket) => Ok(event_stream(call, socket, Ids::OfOneJob)),
        None => Ok(ended_for_good()),
    }
}

/// An `EventSource` does not come back after this.
fn ended_for_good() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}
