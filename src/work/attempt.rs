//! One attempt at a task: bounded by its kind's deadline, and told in the log.

use std::time::Duration;

use futures::future::{Either, select};
use serde_json::json;

use super::fault::StepFault;
use super::step::{Progress, StepOutput, Steps, WorkPlace};
use crate::job::log::Severity;
use crate::job::task_kind::TaskKind;
use crate::store::work::{ClaimedTask, TaskOutcome};

/// Runs the step until it ends or its deadline passes; then it is dropped, and with it whatever call it waited for (FAILURES 12, 16).
pub async fn attempt(place: &WorkPlace, steps: &dyn Steps, task: &ClaimedTask, progress: &Progress) -> TaskOutcome {
    let started_at = place.clock.now();
    let result = match task.kind.parse::<TaskKind>() {
        Ok(kind) => {
            let deadline_seconds = kind.rules().deadline_seconds;
            let deadline = place.clock.sleep(Duration::from_secs(deadline_seconds.into()));
            match select(steps.run(task, progress), deadline).await {
                Either::Left((result, _)) => result,
                Either::Right(((), _)) => Err(StepFault::deadline(deadline_seconds)),
            }
        }
        // A newer version planned it and may still be rolled out: another worker may know it.
        Err(_) => Err(StepFault::outside(format!("this version does not know the task kind {}", task.kind))),
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
