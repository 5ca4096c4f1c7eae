//! Streams of progress: WebSockets and server-sent events of one job, server-sent events of all jobs of a user, the tickets that stand in
//! for a token, and answers that wait for a job's end.

pub mod account_events;
pub mod door;
mod event_stream;
pub mod job_events;
pub mod socket;
pub mod ticket;
pub mod waiting;
