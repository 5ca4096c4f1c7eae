//! The English words that the storyteller and the artist both read, each with one meaning for both.
//!
//! A text and its picture cannot disagree about what `town` or `brave` means. Words that only one of the two reads stay with that one.

mod beings;
mod feelings;
mod places;
mod times;
mod words;

pub use beings::{being, pronouns_of_name};
pub use feelings::FEELINGS;
pub use places::{PLACE_PHRASES, PLACES};
pub use times::{SEASONS, TIMES, WEATHERS};
pub use words::Words;
