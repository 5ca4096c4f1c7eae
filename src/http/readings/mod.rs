//! Contract R's handlers, one file each, and the view of a job that they share.

pub mod artifacts;
pub mod audio;
pub mod cancel;
pub mod list;
pub mod media;
pub mod read;
pub mod retry;
pub mod signup;
pub mod start;
pub mod view;
