//! What the writer is asked for: one document, its people with their charts, the tone, and the least number of words.

use super::document::{Document, DocumentType, RelationshipMode, System};
use chart::{Chart, Comparison};

/// The least number of words of a document, unless a setting raises it.
pub const DEFAULT_MINIMUM_WORDS: usize = 600;

/// A person with the charts of the birth.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// In any script; stated whole and unchanged.
    pub name: &'a str,
    pub chart: &'a Chart,
}

/// How directly two people's reading is worded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    pub mode: RelationshipMode,
    /// 1 to 10; anything above reads as 10.
    pub intensity: u8,
}

/// One document to write, checked to be complete.
#[derive(Clone, Debug)]
pub struct Assignment<'a> {
    document: Document,
    task: Task<'a>,
    tone: Option<Tone>,
    minimum_words: usize,
    language: &'a str,
}

/// What the document's type asks for, with exactly what that needs.
#[derive(Clone, Copy, Debug)]
pub enum Task<'a> {
    Portrait { person: Person<'a>, system: System },
    Overlay { couple: Couple<'a>, system: System },
    Verdict { couple: Couple<'a> },
}

/// Two people and their comparison, in the same order.
#[derive(Clone, Copy, Debug)]
pub struct Couple<'a> {
    pub first: Person<'a>,
    pub second: Person<'a>,
    pub comparison: &'a Comparison,
}

/// What an assignment lacks.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum AssignmentError {
    #[error("the document's type needs a second person and there is none")]
    SecondPersonMissing,
    #[error("the document's type needs a comparison and there is none")]
    ComparisonMissing,
    #[error("the document names no system, and it is not the verdict")]
    SystemMissing,
}

impl<'a> Assignment<'a> {
    /// The document about `first`, `second` or both, as its type says; `tone` is absent in an extended reading.
    ///
    /// # Errors
    /// If a person, comparison or system that the document's type needs is missing.
    pub fn new(
        document: Document,
        first: Person<'a>,
        second: Option<Person<'a>>,
        comparison: Option<&'a Comparison>,
        tone: Option<Tone>,
        minimum_words: usize,
    ) -> Result<Self, AssignmentError> {
        let couple = || -> Result<Couple<'a>, AssignmentError> {
            Ok(Couple {
                first,
                second: second.ok_or(AssignmentError::SecondPersonMissing)?,
                comparison: comparison.ok_or(AssignmentError::ComparisonMissing)?,
            })
        };
        let system = document.system.ok_or(AssignmentError::SystemMissing);
        let task = match document.doc_type {
            DocumentType::Person1 => Task::Portrait { person: first, system: system? },
            DocumentType::Person2 => {
                Task::Portrait { person: second.ok_or(AssignmentError::SecondPersonMissing)?, system: system? }
            }
            DocumentType::Overlay => Task::Overlay { couple: couple()?, system: system? },
            DocumentType::Verdict => Task::Verdict { couple: couple()? },
        };
        Ok(Self { document, task, tone, minimum_words, language: "en" })
    }

    /// The same in another language, as a tag of BCP 47.
    #[must_use]
    pub fn in_language(self, language: &'a str) -> Self {
        Self { language, ..self }
    }

    /// A tag of BCP 47.
    pub fn language(&self) -> &'a str {
        self.language
    }

    pub fn document(&self) -> &Document {
        &self.document
    }

    pub fn tone(&self) -> Option<Tone> {
        self.tone
    }

    pub fn minimum_words(&self) -> usize {
        self.minimum_words
    }

    pub fn task(&self) -> Task<'a> {
        self.task
    }
}
