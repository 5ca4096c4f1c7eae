//! A reading: its documents, what is ordered of a writer for each, and the manuscript that comes back.

mod assignment;
mod chart_artifact;
mod claims;
mod document;
mod manuscript;

pub use assignment::{Assignment, AssignmentError, Couple, DEFAULT_MINIMUM_WORDS, Person, Task, Tone};
pub use chart_artifact::ChartArtifact;
pub use claims::{CHECKED_LANGUAGES, unfounded_claims};
pub use document::{Document, DocumentType, RelationshipMode, System};
pub use manuscript::{Fact, Manuscript, Paragraph, Section};
