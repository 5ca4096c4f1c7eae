//! Why a job ended badly, as both contracts say it.

use super::error::ErrorCode;
use crate::job::failure::FailureCode;
use crate::job::state::JobState;
use crate::job::words;

/// A sentence for people and a code for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub message: String,
    pub code: ErrorCode,
}

impl Failure {
    /// `what_failed` names the tasks that failed, and is empty when the job was ended as a whole.
    pub fn of(code: FailureCode, what_failed: &str) -> Failure {
        Failure { message: words::failure(code, what_failed), code: code.into() }
    }

    /// None for a job that did not end badly.
    pub fn of_job(state: JobState, code: Option<FailureCode>, what_failed: Option<&str>) -> Option<Failure> {
        match state {
            JobState::Queued | JobState::Processing | JobState::Complete => None,
            JobState::Cancelled => Some(Failure::of(FailureCode::JobCancelled, "")),
            JobState::Failed => {
                Some(Failure::of(code.unwrap_or(FailureCode::JobFailed), what_failed.unwrap_or_default()))
            }
        }
    }
}
