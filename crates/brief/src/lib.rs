//! What is ordered of a maker, and what comes back: the words that the service and every maker share.
//!
//! A maker (a writer, a storyteller, an artist, a speaker) may be built in or a provider; none of them knows another, and all of them know this.

pub mod english;
pub mod picture;
pub mod reading;
pub mod story;
