//! The makers that live in the Worker and need no key.

mod artist;
mod storyteller;
mod writer;

pub use artist::BuiltinArtist;
pub use storyteller::BuiltinStoryteller;
pub use writer::BuiltinWriter;
