//! The builtin storyteller: stories, and scenes that follow a given story. It is pure: the same words give the same result everywhere.

mod cast;
mod character;
mod denial;
mod division;
mod emotion;
mod names;
mod prompt;
mod scenes;
mod seed;
mod sentences;
mod setting;
mod teller;
mod word_list;

pub use character::read_character;
pub use scenes::{StoryMeasure, measure, stage};
pub use teller::{PlotError, TemplateError, tell};

/// What this storyteller is: raise it whenever the same order would come out otherwise, however little, so that nothing that an earlier
/// one made is taken for its work.
pub const VERSION: u32 = 2;

#[cfg(test)]
mod staging_tests;
