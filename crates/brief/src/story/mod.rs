//! A storybook: what is ordered of a storyteller, the story, and its pages and scenes.

mod character;
mod given_book;
mod known_story;
mod order;
mod scene_brief;
mod staged;

pub use character::{CharacterSheet, Nature, ToldFact, UnreadWords};
pub use given_book::{GivenBook, GivenScene};
pub use known_story::KnownStory;
pub use order::{Audience, Genre, Story, StoryRequest};
pub use scene_brief::{SceneAuthor, SceneBrief};
pub use staged::{StagedPage, StagedScene, StagedStory, StoryMeasure};
