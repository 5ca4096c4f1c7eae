//! The steps of contract S: the character, the story, its scenes, their pictures, and the book.

pub mod book;
pub mod cartoon;
pub mod character;
mod inputs;
mod pages;
pub mod picture;
pub mod scenes;
pub mod story;
mod story_language;
