//! One attempt at a task: bounded by its kind's deadline, and logged.

use std::rc::Rc;
use std::time::Duration;

use super::error::{Chance, StepError};
use super::flight_recorder::recorded;
use super::step::{StepOutput, Steps};
use super::worker::Worker;
use crate::job::progress::Progress;
use crate::job::task_kind::TaskKind;
use crate::runtime::calls::Calls;
use crate::runtime::deadline::within;
use crate::runtime::log::{AttemptOutcome, ErrorText, LogEvent, Severity};
use crate::store::work::{ClaimedTask, TaskOutcome};

/// Runs the step until it ends or its deadline passes; then it is dropped, and with it whatever call it waited for (FAILURES 12, 16).
pub async fn attempt(worker: &Worker, steps: &dyn Steps, task: &ClaimedTask, progress: &Progress) -> TaskOutcome {
    let started_at = worker.clock.now();
    let calls = Calls::of(task.trace_id.as_deref(), &worker.clock);
    let result = match task.kind.parse::<TaskKind>() {
        Ok(kind) => {
            let deadline_seconds = kind.rules().deadline_seconds;
            let step = recorded(&*worker.recorder, task.task_id, steps.run(task, progress));
            let step = within(&*worker.clock, Duration::from_secs(deadline_seconds.into()), step);
            match Rc::clone(&calls).during(step).await {
                Ok(ended) => ended,
                Err(_) => {
                    steps.clear_up().await;
                    Err(StepError::deadline(deadline_seconds))
                }
            }
        }
        // A newer version planned it and may still be rolled out: another worker may know it.
        Err(_) => Err(StepError::outside(format!("this version does not know the task kind {}", task.kind))),
    };
    let milliseconds = (worker.clock.now() - started_at).num_milliseconds();
    let (outcome, severity) = outcome_of(task, result.as_ref().err());
    worker.tally.count(&task.kind, outcome, milliseconds);
    let figures = AttemptEnd { milliseconds, round_trips: calls.made(), outcome, severity };
    worker.log.write(&event_of(task, figures, result.as_ref().err()));
    match result {
        Ok(StepOutput { output, artifacts, tasks, product }) => TaskOutcome::Done { output, artifacts, tasks, product },
        Err(fault) => fault.into_outcome(),
    }
}

fn outcome_of(task: &ClaimedTask, fault: Option<&StepError>) -> (AttemptOutcome, Severity) {
    match fault.map(|fault| fault.chance) {
        None => (AttemptOutcome::Done, Severity::Info),
        // It waits for its turn, which is what a busy deployment does.
        Some(Chance::NotYet { .. }) => (AttemptOutcome::Retrying, Severity::Info),
        Some(_) if task.attempt >= task.max_attempts => (AttemptOutcome::Failed, Severity::Error),
        Some(Chance::Later { .. }) => (AttemptOutcome::Retrying, Severity::Warning),
        // The client's input, or a bug that all of its kind will hit: the rate of failures wakes an operator, not one line.
        Some(Chance::Never) => (AttemptOutcome::Failed, Severity::Warning),
    }
}

struct AttemptEnd {
    milliseconds: i64,
    round_trips: u32,
    outcome: AttemptOutcome,
    severity: Severity,
}

fn event_of(task: &ClaimedTask, end: AttemptEnd, fault: Option<&StepError>) -> LogEvent {
    let AttemptEnd { milliseconds, round_trips, outcome, severity } = end;
    LogEvent::Task {
        severity,
        job_id: task.job_id,
        task_id: task.task_id,
        task: task.name.clone(),
        kind: task.kind.clone(),
        attempt: task.attempt,
        milliseconds,
        round_trips,
        outcome,
        trace_id: task.trace_id.clone(),
        code: fault.map(|fault| fault.code.to_string()),
        fault: fault.map(|fault| ErrorText::of(fault)),
    }
}
