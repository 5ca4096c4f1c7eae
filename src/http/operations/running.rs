//! What manual runs and those of an outside clock share: the run itself, the clean-up after it, and the figures of both.

use crate::contract::storybook::health::percent;
use crate::contract::storybook::processing::{Cleanup, RunPerformance};
use crate::http::call::Call;
use crate::http::error::ApiError;
use crate::job::health::Assessment;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::work::removal::remove_old_jobs;
use crate::work::run::{JobOutcome, RunOrder, RunReport, run};
use crate::work::worker::Worker;

/// A completed run.
pub struct RunResult {
    pub report: RunReport,
    pub processed: u64,
    pub errors: u64,
    pub skipped: u64,
    pub milliseconds: u64,
}

impl RunResult {
    /// No job was looked at.
    pub fn nothing() -> RunResult {
        RunResult { report: RunReport::default(), processed: 0, errors: 0, skipped: 0, milliseconds: 0 }
    }

    /// Rates of nothing are those of an idle system: no errors, nothing left undone.
    pub fn performance(&self) -> RunPerformance {
        let looked_at = self.processed + self.errors + self.skipped;
        let seconds = self.milliseconds.max(1) as f64 / 1_000.0;
        RunPerformance {
            processing_rate: (self.processed as f64 / seconds * 100.0).round() / 100.0,
            error_rate: percent(self.errors, looked_at, 0.0),
            efficiency: percent(self.processed, looked_at, 100.0),
        }
    }

    /// Recommendations from the run itself, after those from the system's figures.
    pub fn recommendations(&self, assessment: Assessment) -> Vec<String> {
        let mut recommendations = assessment.recommendations;
        if self.errors > 0 {
            recommendations.push(format!(
                "Tasks of {} jobs failed in this run; the `fault` of their `task` log lines says why",
                self.errors
            ));
        }
        if self.skipped > 0 {
            recommendations.push(format!(
                "Nothing of {} jobs could be run now; the queue goes on with them, forceProcessing passes over pauses",
                self.skipped
            ));
        }
        recommendations
    }
}

pub async fn run_order(call: &Call, worker: &Worker, order: &RunOrder) -> Result<RunResult, ApiError> {
    let clock = &call.services.clock;
    let began_at = clock.now();
    let report = run(worker, &*call.services.steps, order).await?;
    let result = RunResult {
        processed: report.count(JobOutcome::Processed),
        errors: report.count(JobOutcome::Errors),
        skipped: report.count(JobOutcome::Skipped),
        milliseconds: u64::try_from((clock.now() - began_at).num_milliseconds()).unwrap_or(0),
        report,
    };
    call.services.log.write(&LogEvent::Run {
        request_id: call.request_id.clone(),
        processed: result.processed,
        errors: result.errors,
        skipped: result.skipped,
        forced: order.force,
        milliseconds: result.milliseconds,
    });
    Ok(result)
}

/// A failed clean-up does not fail the run's answer.
pub async fn clean_up(call: &Call, worker: &Worker, older_than_days: u32) -> Cleanup {
    match remove_old_jobs(worker, &*call.services.bucket, older_than_days).await {
        Ok(cleaned) => Cleanup::Done { cleaned, older_than_days },
        Err(fault) => {
            let (request_id, error) = (call.request_id.clone(), ErrorText::of(&fault));
            call.services.log.write(&LogEvent::CleanupFailed { request_id, error });
            Cleanup::Failed { error: "Cleanup failed".to_owned(), details: "the database did not take part".to_owned() }
        }
    }
}
