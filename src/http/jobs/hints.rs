//! Announces the work that a request made ready to the queue. It may fail: the request is answered all the same, and the sweep announces what
//! nobody took up (FAILURES 14).

use crate::http::call::Call;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::work::ReadyTasks;
use crate::work::hint::hints_for;

/// Wakes as many consumers as the tasks need.
pub async fn announce(call: &Call, ready: &[ReadyTasks]) {
    let hints = hints_for(ready, |_| Some(call.trace_id.clone()));
    let Some(job_id) = hints.first().map(|hint| hint.job_id) else { return };
    let count = hints.len();
    if let Err(error) = call.services.hints.send(hints, 0).await {
        call.services.log.write(&LogEvent::HintsLost {
            hints: count,
            job_id: Some(job_id),
            request_id: Some(call.request_id.clone()),
            trace_id: Some(call.trace_id.clone()),
            error: ErrorText::of(&error),
        });
    }
}
