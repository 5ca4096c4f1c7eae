//! The builtin storyteller: stories, and scenes that follow a given story. It is pure: the same words give the same result everywhere.

mod ages_apart;
mod appositions;
mod being_nouns;
mod cast;
mod character;
mod clock;
mod company;
mod division;
mod emotion;
mod foreign_feeling;
mod foreign_kin;
mod foreign_setting;
mod groups;
mod known_names;
mod looks_apart;
mod looks_of_parts;
mod marks;
mod memory;
mod named_words;
mod names;
mod no_feelings;
mod no_names;
mod only_named;
mod passed_feelings;
mod prompt;
mod scenes;
mod seed;
mod sentences;
mod setting;
mod setting_reader;
mod stated;
mod teller;
mod things;
mod told_cast;
mod whereabouts;
mod word_list;

pub use character::read_character;
pub use memory::remembered;
pub use scenes::{find_hero, measure, stage};
pub use teller::{PlotError, TemplateError, tell};

/// The version of what this storyteller makes; it belongs to the hash of a story's inputs.
///
/// Raise it whenever the same order would come out differently, however little. Stories and scenes kept under an older version are then
/// made again.
pub const VERSION: u32 = 34;

#[cfg(test)]
mod foreign_text_tests;
#[cfg(test)]
mod own_text_tests;
#[cfg(test)]
mod presence_tests;
#[cfg(test)]
mod staging_tests;
