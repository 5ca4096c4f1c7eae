//! Models that run at Cloudflare, asked through the Worker's binding: they write, speak and draw. Every call is a paid one.

mod binding;
mod chatting;
mod drawing;
mod faults;
mod service;
mod speaking;
#[cfg(test)]
mod tests;

#[cfg(not(target_arch = "wasm32"))]
pub use binding::Unbound;
pub use binding::{BindingAnswer, ModelBinding, ModelInput, ThrownError};
pub use drawing::WorkersAiArtist;
pub use faults::thrown;
pub use service::WorkersAi;
pub use speaking::WorkersAiSpeech;
