//! What models are told and trusted with, whoever runs them: conversations, prompts, and the checks on what they wrote.

mod answer_text;
pub mod chat;
mod event_stream;
mod manuscript;
#[cfg(test)]
mod parrot;
pub mod picture_prompts;
mod prompts;
mod refusals;
mod telling;
mod writing;

pub use telling::ModelStoryteller;
pub use writing::ModelWriter;
