//! Services behind OpenAI's API, or any that is compatible: chat completions, and images. Every call is a paid one.

mod drawing;
mod service;

pub use drawing::{OpenaiArtist, PictureSettings};
pub use service::Service;
