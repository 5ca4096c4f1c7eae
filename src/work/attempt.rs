//! One attempt at a task: bounded by its kind's deadline, and told in the log.

use std::time::Duration;

use serde_json::json;

use super::error::StepError;
use super::step::{Progress, StepOutput, Steps, WorkPlace};
use crate::job::task_kind::TaskKind;
use crate::runtime::deadline::within;
use crate::runtime::log::Severity;
use crate::store::work::{ClaimedTask, TaskOutcome};

/// Runs the step until it ends or its deadline passes; then it is dropped, and with it whatever call it waited for (FAILURES 12, 16).
pub async fn attempt(place: &WorkPlace, steps: &dyn Steps, task: &ClaimedTask, progress: &Progress) -> TaskOutcome {
    let started_at = place.clock.now();
    let result = match task.kind.parse::<TaskKind>() {
        Ok(kind) => {
            let deadline_seconds = kind.rules().deadline_seconds;
            within(&*place.clock, Duration::from_secs(deadline_seconds.into()), steps.run(task, progress))
                .await
                .unwrap_or_else(|_| Err(StepError::deadline(deadline_seconds)))
        }
        // A newer version planned it and may still be rolled out: another worker may know it.
        Err(_) => Err(StepError::outside(format!("this version does not know the task kind {}", task.kind))),
    };
    let milliseconds = (place.clock.now() - started_at).num_milliseconds();
    let mut entry = json!({
        "event": "task", "jobId": task.job_id, "task": task.name, "attempt": task.attempt, "traceId": task.trace_id,
        "milliseconds": milliseconds,
    });
    match result {
        Ok(output) => {
            place.log.write(Severity::Info, entry);
            let StepOutput { output, artifacts, tasks, storybook } = output;
            TaskOutcome::Done { output, artifacts, tasks, storybook }
        }
        Err(fault) => {
            entry["fault"] = json!(fault.to_string());
            let last = task.attempt >= task.max_attempts;
            place.log.write(if last { Severity::Error } else { Severity::Warning }, entry);
            fault.into_outcome()
        }
    }
}
