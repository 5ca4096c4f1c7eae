//! What people read about a job. The database holds states, codes and the labels of plans; the sentences are made here.

use super::failure::FailureCode;
use super::state::JobState;

/// The state of a job, in a few words. `label` names the task that runs, or is empty.
pub fn progress(state: JobState, label: &str) -> &str {
    match state {
        JobState::Complete => "Generation complete!",
        JobState::Failed => "Generation failed",
        JobState::Cancelled => "Job cancelled",
        // Only a start gives a job that waits a label.
        JobState::Queued if label.is_empty() => "Waiting to resume",
        JobState::Queued | JobState::Processing => label,
    }
}

/// Why a job failed or was cancelled. `what_failed` names the tasks that failed, and is empty when the job was ended as a whole.
pub fn failure(code: FailureCode, what_failed: &str) -> String {
    match (what_failed, code) {
        ("", FailureCode::JobCancelled) => "Job cancelled".to_owned(),
        ("", FailureCode::JobTimeout) => "The job exceeded its maximum processing time".to_owned(),
        ("", _) => "Could not finish the job".to_owned(),
        (what_failed, FailureCode::BudgetExceeded) => {
            format!("The budget was used up before this was made: {what_failed}")
        }
        (what_failed, FailureCode::RateLimitExceeded) => {
            format!("A service is at its limit for longer than the job may wait; retry it later: {what_failed}")
        }
        (what_failed, FailureCode::ContentRefused) => format!("What was asked for is against the rules: {what_failed}"),
        (what_failed, _) => format!("Could not finish: {what_failed}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_runs_names_its_task_and_one_that_ended_how() {
        assert_eq!(progress(JobState::Processing, "Drawing the picture"), "Drawing the picture");
        assert_eq!(progress(JobState::Queued, "Waiting to start"), "Waiting to start");
        assert_eq!(progress(JobState::Queued, ""), "Waiting to resume");
        assert_eq!(progress(JobState::Complete, ""), "Generation complete!");
        assert_eq!(progress(JobState::Failed, ""), "Generation failed");
        assert_eq!(progress(JobState::Cancelled, ""), "Job cancelled");
    }

    #[test]
    fn a_failure_names_what_failed_or_why_all_of_it_was_ended() {
        assert_eq!(failure(FailureCode::JobFailed, "Western, Vedic"), "Could not finish: Western, Vedic");
        let at_its_limit = failure(FailureCode::RateLimitExceeded, "Western");
        assert_eq!(at_its_limit, "A service is at its limit for longer than the job may wait; retry it later: Western");
        assert_eq!(failure(FailureCode::JobTimeout, "Western"), "Could not finish: Western");
        assert_eq!(failure(FailureCode::JobTimeout, ""), "The job exceeded its maximum processing time");
        assert_eq!(failure(FailureCode::JobCancelled, ""), "Job cancelled");
        assert_eq!(failure(FailureCode::JobFailed, ""), "Could not finish the job");
    }
}
