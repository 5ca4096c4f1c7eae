//! What is ordered of a maker, and what comes back: the words that the service and every maker share.
//!
//! A maker (a writer, a storyteller, an artist, a speaker) may be built in or a provider; none of them knows another, and all of them know this.

mod assignment;
mod character;
mod chart_artifact;
mod document;
mod emotion;
pub mod english;
mod image_prompt;
mod manuscript;
mod pronouns;
mod setting;
mod story;

pub use assignment::{Assignment, AssignmentError, Couple, DEFAULT_MINIMUM_WORDS, Person, Task, Tone};
pub use character::{CharacterSheet, Nature};
pub use chart_artifact::{ChartArtifact, ComparisonParts, PersonCharts};
pub use document::{Document, DocumentType, RelationshipMode, System};
pub use emotion::Emotion;
pub use image_prompt::ImagePrompt;
pub use manuscript::{Fact, Manuscript, Paragraph, Section};
pub use pronouns::Pronouns;
pub use setting::{Place, Season, Setting, TimeOfDay, Weather};
pub use story::{ArtStyle, Audience, Genre, StagedPage, StagedScene, StagedStory, Story, StoryRequest};
