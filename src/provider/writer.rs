//! The writer: a document's assignment becomes its manuscript.

use async_trait::async_trait;
use brief::reading::{Assignment, Manuscript};

use super::error::ProviderError;
use crate::job::progress::Progress;

/// Writes documents. A call may cost money: callers first look for the result of an earlier one.
#[async_trait(?Send)]
pub trait Writer {
    /// Names the writer, and changes when the same assignment would be written otherwise.
    fn version(&self) -> String;

    async fn write(&self, assignment: &Assignment<'_>, progress: &Progress) -> Result<Manuscript, ProviderError>;
}
