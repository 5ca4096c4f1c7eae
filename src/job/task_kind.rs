//! Every kind of task with its lease, deadline, attempts and backoff: one table.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantArray};

/// What a task does; its text is the `kind` column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TaskKind {
    /// Both people's charts and their comparison.
    Chart,
    /// One document's text and its chart artifact.
    Text,
    /// One document's pages.
    Pdf,
    /// One document's MP3 and M4A.
    Audio,
    /// All documents as one book.
    CombinedPdf,
    /// All recordings as one audiobook.
    Audiobook,
    /// Checks that everything is readable and sums up what was measured.
    Finalize,
    /// The character that a storybook's pictures show.
    DescribeCharacter,
    TellStory,
    /// Divides a story into pages and scenes.
    StageStory,
    /// One scene's picture.
    DrawScene,
    /// A picture drawn over in a style.
    Cartoonize,
    /// All scenes as one book, stored and as PDF.
    BindStorybook,
}

/// How a kind of task is leased, bounded and retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskRules {
    /// How long a silent worker keeps the task; heartbeats come three times as often.
    pub lease_seconds: u32,
    /// How long one attempt may take before it is dropped; below the platform's 15 minutes for a queue batch.
    pub deadline_seconds: u32,
    pub max_attempts: u16,
    pub backoff_base_seconds: u32,
    pub backoff_max_seconds: u32,
}

impl TaskKind {
    pub fn rules(self) -> TaskRules {
        match self {
            // A provider may think for long before it tells.
            TaskKind::TellStory | TaskKind::StageStory => TaskRules {
                lease_seconds: 45,
                deadline_seconds: 300,
                max_attempts: 5,
                backoff_base_seconds: 2,
                backoff_max_seconds: 60,
            },
            TaskKind::Chart => TaskRules {
                lease_seconds: 45,
                deadline_seconds: 60,
                max_attempts: 5,
                backoff_base_seconds: 2,
                backoff_max_seconds: 60,
            },
            TaskKind::Text => TaskRules {
                lease_seconds: 60,
                deadline_seconds: 420,
                max_attempts: 5,
                backoff_base_seconds: 5,
                backoff_max_seconds: 300,
            },
            TaskKind::Pdf => TaskRules {
                lease_seconds: 60,
                deadline_seconds: 180,
                max_attempts: 5,
                backoff_base_seconds: 3,
                backoff_max_seconds: 120,
            },
            TaskKind::Audio => TaskRules {
                lease_seconds: 60,
                deadline_seconds: 720,
                max_attempts: 5,
                backoff_base_seconds: 5,
                backoff_max_seconds: 300,
            },
            TaskKind::CombinedPdf | TaskKind::Audiobook | TaskKind::BindStorybook => TaskRules {
                lease_seconds: 60,
                deadline_seconds: 300,
                max_attempts: 5,
                backoff_base_seconds: 3,
                backoff_max_seconds: 120,
            },
            TaskKind::Finalize => TaskRules {
                lease_seconds: 45,
                deadline_seconds: 120,
                max_attempts: 5,
                backoff_base_seconds: 2,
                backoff_max_seconds: 60,
            },
            // Someone else's server is asked for a picture; a book can do without it.
            TaskKind::DescribeCharacter => TaskRules {
                lease_seconds: 45,
                deadline_seconds: 240,
                max_attempts: 3,
                backoff_base_seconds: 2,
                backoff_max_seconds: 20,
            },
            TaskKind::DrawScene | TaskKind::Cartoonize => TaskRules {
                lease_seconds: 60,
                deadline_seconds: 240,
                max_attempts: 3,
                backoff_base_seconds: 3,
                backoff_max_seconds: 60,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FAILURES 3 and 12.
    #[test]
    fn every_deadline_is_below_the_platforms_and_every_lease_below_its_deadline() {
        for kind in TaskKind::VARIANTS {
            let rules = kind.rules();
            assert!(rules.deadline_seconds < 15 * 60, "{kind}");
            assert!(rules.lease_seconds < rules.deadline_seconds, "{kind}");
        }
    }

    /// FAILURES 11.
    #[test]
    fn every_kind_backs_off_and_ends() {
        for kind in TaskKind::VARIANTS {
            let rules = kind.rules();
            assert!((1..=10).contains(&rules.max_attempts), "{kind}");
            assert!(
                rules.backoff_base_seconds > 0 && rules.backoff_max_seconds >= rules.backoff_base_seconds,
                "{kind}"
            );
        }
    }
}
