//! What every room works with and no room owns: time, turns, calls of other services, deadlines, streams, log lines and the causes of errors.

pub mod call_figures;
pub mod calls;
pub mod clock;
pub mod deadline;
pub mod error_chain;
pub mod log;
mod log_event;
pub mod multipart_form;
pub mod picture_room;
pub mod redirect;
pub mod response_body;
mod severity;
pub mod streams;
pub mod trace;
pub mod turns;
pub mod under_way;
