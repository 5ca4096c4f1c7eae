//! The builtin storyteller: stories, and scenes that follow a given story.

pub mod cast;
pub mod character;
pub mod division;
pub mod emotion;
mod lexicon;
pub mod names;
mod prompt;
pub mod scenes;
pub mod seed;
pub mod sentences;
pub mod setting;
pub mod teller;

#[cfg(test)]
mod staging_facts;
