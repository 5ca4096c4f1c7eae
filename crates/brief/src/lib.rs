//! What is ordered of a maker, and what comes back: the words that the service and every maker share.
//!
//! A maker (a writer, a storyteller, an artist, a speaker) may be built in or a provider; none of them knows another, and all of them know this.

mod assignment;
mod chart_artifact;
mod document;
mod manuscript;
mod pronouns;
mod story;

pub use assignment::{Assignment, AssignmentError, Couple, DEFAULT_MINIMUM_WORDS, Person, Task, Tone};
pub use chart_artifact::{ChartArtifact, ComparisonParts, PersonCharts};
pub use document::{Document, DocumentType, RelationshipMode, System};
pub use manuscript::{Fact, Manuscript, Paragraph, Section};
pub use pronouns::Pronouns;
pub use story::{ArtStyle, Audience, Genre};
