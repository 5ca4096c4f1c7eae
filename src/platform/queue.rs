//! Turns a delivered batch of either queue into work.

use std::collections::BTreeSet;
use std::rc::Rc;

use futures::future::join;
use serde_json::Value;
use worker::{Env, MessageBatch, MessageExt, RawMessage};

use super::error::worker_error;
use super::json::read_json;
use super::services;
use crate::config::bindings::{DEAD_LETTER_QUEUE, HINT_QUEUE};
use crate::http::Services;
use crate::runtime::calls::Calls;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::error::StoreError;
use crate::work::cancelling::cancel_overdue;
use crate::work::capacity::TASKS_AT_ONCE;
use crate::work::consumer::{ConsumerReport, consume_all};
use crate::work::crash::take_report;
use crate::work::hint::{CrashMessage, DueMessage, DueWork, Hint, ProbeMessage};
use crate::work::probe::note_arrival;
use crate::work::worker::Worker;

/// A delivered batch of either queue. An error sends all of it back.
pub async fn take(batch: MessageBatch<Value>, env: &Env) -> worker::Result<()> {
    let services = services::open(env).map_err(|error| worker_error(&error))?;
    match batch.queue().as_str() {
        HINT_QUEUE => take_hints(&services, &batch).await,
        DEAD_LETTER_QUEUE => take_dead_letters(&services, &batch).await,
        unknown => return Err(worker::Error::RustError(format!("the Worker does not consume the queue {unknown}"))),
    }
    Ok(())
}

/// A batch of hints: however many they are, work is claimed until none is left, and each message is acknowledged on its own. Only when the
/// database could not be asked does a message come back.
async fn take_hints(services: &Services, batch: &MessageBatch<Value>) {
    let work = services.worker();
    let messages: Vec<_> = batch.raw_iter().collect();
    let began_at = work.clock.now();
    let calls = Calls::of(None, &work.clock);
    match Rc::clone(&calls).during(work_off(services, &work, &messages)).await {
        Ok(consumed) => {
            for message in &messages {
                message.ack();
            }
            if consumed.claimed > 0 {
                let ConsumerReport { claimed, done, retrying, failed, lost } = consumed;
                work.log.write(&LogEvent::Batch {
                    messages: messages.len(),
                    trace_ids: traces_of(&messages),
                    claimed,
                    done,
                    retrying,
                    failed,
                    lost,
                    milliseconds: (work.clock.now() - began_at).num_milliseconds(),
                    round_trips: calls.made(),
                });
            }
        }
        Err(error) => {
            work.log.write(&LogEvent::ClaimFailed { error: ErrorText::of(&error) });
            for message in &messages {
                message.retry();
            }
        }
    }
}

/// First what a trap has ended is made good, then work is claimed.
async fn work_off(services: &Services, work: &Worker, messages: &[RawMessage]) -> Result<ConsumerReport, StoreError> {
    for message in messages {
        if let Some(CrashMessage { crash }) = read_json(&message.body()) {
            take_report(work, &crash).await?;
        }
    }
    for message in messages {
        if let Some(ProbeMessage { probe }) = read_json(&message.body()) {
            // Whoever waits for it sees that nothing came.
            let _ = note_arrival(&*services.bucket, probe).await;
        }
    }
    let due: Vec<DueWork> =
        messages.iter().filter_map(|message| read_json(&message.body())).map(|DueMessage { due }| due).collect();
    if due.contains(&DueWork::Cancellations) {
        cancel_overdue(work).await?;
    }
    // Beside the tasks: a receiver that is slow to answer keeps none of them waiting.
    let deliveries = async {
        if due.contains(&DueWork::Deliveries) {
            deliver(services).await;
        }
    };
    let (consumed, ()) = join(consume_all(work, &*services.steps, TASKS_AT_ONCE), deliveries).await;
    consumed
}

/// Sends the webhook deliveries that are due.
pub async fn deliver(services: &Services) {
    if let Err(error) = services.delivery_service().send_due().await {
        services.log.write(&LogEvent::DeliveriesUnclaimed { error: ErrorText::of(&error) });
    }
}

/// The requests whose work the messages announce; what is claimed may be other work.
fn traces_of(messages: &[RawMessage]) -> BTreeSet<String> {
    let hints = messages.iter().filter_map(|message| read_json::<Hint>(&message.body()));
    hints.filter_map(|hint| hint.trace_id).collect()
}

/// What the queue gave up on is kept for an operator; no work is lost, because the sweep finds it.
async fn take_dead_letters(services: &Services, batch: &MessageBatch<Value>) {
    let work = services.worker();
    for message in batch.raw_iter() {
        let body = read_json(&message.body()).unwrap_or(Value::Null);
        let recorded = work.store.record_dead_letter(&message.id(), &body).await;
        let text_of = |field: &str| body[field].as_str();
        let job_id = text_of("jobId").and_then(|text| text.parse().ok());
        let trace_id = text_of("traceId").map(str::to_owned);
        work.log.write(&LogEvent::DeadLetter { message_id: message.id(), job_id, trace_id });
        match recorded {
            Ok(()) => message.ack(),
            Err(error) => {
                let error = ErrorText::of(&error);
                work.log.write(&LogEvent::DeadLetterUnrecorded { message_id: message.id(), error });
                message.retry();
            }
        }
    }
}
