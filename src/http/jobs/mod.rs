//! What both contracts do with jobs: start, list, cancel and retry them, serve their artifacts, and the one view that each dialect
//! prints.
//!
//! `/api/jobs/{id}` and everything below it speaks contract R for every kind of job.

pub mod artifact_documents;
pub mod artifacts;
pub mod asking_again;
pub mod audio;
mod byte_headers;
pub mod cancel;
mod cancel_after;
pub mod delete;
pub mod deliver;
pub mod document;
pub mod hints;
pub mod idempotency;
pub mod links;
pub mod list;
pub mod media;
pub mod position;
pub mod read;
pub mod recent;
pub mod retry;
pub mod starting;
pub mod view;
