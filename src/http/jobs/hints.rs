//! Announces the work that a request made ready to the queue. It may fail: the request is answered all the same, and the sweep announces what
//! nobody took up (FAILURES 14).

use uuid::Uuid;

use crate::http::call::Call;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::work::hint::Hint;

/// One hint for each ready task.
pub async fn announce(call: &Call, job_id: Uuid, ready_tasks: usize) {
    let hint = Hint { job_id, trace_id: Some(call.trace_id.clone()) };
    if let Err(error) = call.services.hints.send(vec![hint; ready_tasks], 0).await {
        call.services.log.write(&LogEvent::HintsLost {
            hints: ready_tasks,
            job_id: Some(job_id),
            request_id: Some(call.request_id.clone()),
            trace_id: Some(call.trace_id.clone()),
            error: ErrorText::of(&error),
        });
    }
}
