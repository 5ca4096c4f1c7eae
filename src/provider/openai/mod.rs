//! Makers behind OpenAI's API, or any that is compatible: chat completions write, images draw. Every call is a paid one.

mod chat;
mod drawing;
mod event_stream;
mod manuscript;
mod prompts;
mod service;
mod telling;
mod writing;

pub use chat::Chat;
pub use drawing::{OpenaiArtist, PictureSettings};
pub use service::Service;
pub use telling::OpenaiStoryteller;
pub use writing::OpenaiWriter;
