//! The states of jobs and tasks and the moves between them: the enum, the database's domains and the diagram are kept equal by a test.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantArray};

/// The state of a job. `migrations/0001_jobs.sql` and `docs/state_machine.md` hold the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum JobState {
    /// Nothing has been claimed yet.
    Queued,
    /// At least one task was claimed.
    Processing,
    /// Every artifact is stored and readable.
    Complete,
    /// At least one task failed for good, and no other task can still run.
    Failed,
    /// Its owner cancelled it.
    Cancelled,
}

impl JobState {
    /// Whether the job can change no more, except by an explicit retry of a failed one.
    pub fn is_terminal(self) -> bool {
        match self {
            JobState::Queued | JobState::Processing => false,
            JobState::Complete | JobState::Failed | JobState::Cancelled => true,
        }
    }

    /// The states that may follow this one.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn next(self) -> &'static [JobState] {
        match self {
            JobState::Queued => &[JobState::Processing, JobState::Failed, JobState::Cancelled],
            JobState::Processing => &[JobState::Complete, JobState::Failed, JobState::Cancelled],
            JobState::Failed => &[JobState::Queued],
            JobState::Complete | JobState::Cancelled => &[],
        }
    }
}

/// Where a task stands. Only the database moves tasks; tests hold its words and moves against these.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Display, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TaskState {
    /// Something it needs is not done yet.
    Blocked,
    /// May be claimed once its `ready_at` has come.
    Ready,
    /// Somebody holds its lease.
    Running,
    /// Its output and artifacts are recorded.
    Done,
    /// Out of attempts, or the fault can't be helped by another one.
    Failed,
    /// Something it needs failed for good.
    Skipped,
    /// Its job ended before it did.
    Cancelled,
}

#[cfg(not(target_arch = "wasm32"))]
impl TaskState {
    /// The states that may follow this one.
    pub fn next(self) -> &'static [TaskState] {
        match self {
            TaskState::Blocked => &[TaskState::Ready, TaskState::Skipped, TaskState::Cancelled],
            TaskState::Ready => &[TaskState::Running, TaskState::Cancelled],
            TaskState::Running => &[TaskState::Done, TaskState::Ready, TaskState::Failed, TaskState::Cancelled],
            // An explicit retry of the job takes these up again.
            TaskState::Failed | TaskState::Skipped | TaskState::Cancelled => &[TaskState::Blocked],
            TaskState::Done => &[],
        }
    }
}
