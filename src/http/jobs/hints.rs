//! Announces the work that a request made ready to the queue. It may fail: the request is answered all the same, and the sweep announces what
//! nobody took up (FAILURES 14).

use uuid::Uuid;

use crate::http::call::Call;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::work::ReadyTasks;
use crate::work::hint::{DueWork, HintError, hints_for};

/// Wakes as many consumers as the tasks need.
pub async fn announce(call: &Call, ready: &[ReadyTasks]) {
    let hints = hints_for(ready, |_| Some(call.trace_id.clone()));
    let Some(job_id) = hints.first().map(|hint| hint.job_id) else { return };
    log_lost(call, Some(job_id), hints.len(), call.services.hints.send(hints, 0).await);
}

/// Wakes a consumer for what is due then.
pub async fn announce_due(call: &Call, due: DueWork, in_seconds: u32) {
    log_lost(call, None, 1, call.services.hints.send_due(due, in_seconds).await);
}

fn log_lost(call: &Call, job_id: Option<Uuid>, hints: usize, sent: Result<(), HintError>) {
    if let Err(error) = sent {
        call.services.log.write(&LogEvent::HintsLost {
            hints,
            job_id,
            request_id: Some(call.request_id.clone()),
            trace_id: Some(call.trace_id.clone()),
            error: ErrorText::of(&error),
        });
    }
}
