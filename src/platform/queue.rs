//! Turns a delivered batch of either queue into work.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use worker::{Env, MessageBatch, MessageExt, RawMessage};

use super::place::Place;
use crate::runtime::log::Severity;
use crate::work::consumer::consume;
use crate::work::hint::Hint;

/// The name that `wrangler.toml` gives the queue of what was given up on ends so.
const DEAD_LETTERS: &str = "dead-letters";

/// A delivered batch of either queue. An error sends all of it back.
pub async fn take(batch: MessageBatch<Value>, env: &Env) -> worker::Result<()> {
    let place = Place::open(env).map_err(|error| worker::Error::RustError(error.to_string()))?;
    if batch.queue().ends_with(DEAD_LETTERS) {
        take_dead_letters(&place, &batch).await;
    } else {
        take_hints(&place, &batch).await;
    }
    Ok(())
}

/// A batch of hints: as many tasks are claimed as there are messages, and every message is acknowledged for itself. Only when the
/// database could not be asked does a message come back.
async fn take_hints(place: &Place, batch: &MessageBatch<Value>) {
    let work = place.work();
    let messages: Vec<_> = batch.raw_iter().collect();
    match consume(&work, place.steps(), messages.len()).await {
        Ok(consumed) => {
            for message in &messages {
                message.ack();
            }
            if consumed.claimed > 0 {
                work.log.write(
                    Severity::Info,
                    json!({
                        "event": "batch", "messages": messages.len(), "traceIds": traces_of(&messages), "claimed": consumed.claimed, "done": consumed.done,
                        "retrying": consumed.retrying, "failed": consumed.failed, "lost": consumed.lost,
                    }),
                );
            }
        }
        Err(error) => {
            work.log.write(Severity::Error, json!({ "event": "claim_failed", "error": error.to_string() }));
            for message in &messages {
                message.retry();
            }
        }
    }
}

/// The requests whose work the messages announce; what is claimed may be other work.
fn traces_of(messages: &[RawMessage]) -> BTreeSet<String> {
    let hints = messages.iter().filter_map(|message| serde_wasm_bindgen::from_value::<Hint>(message.body()).ok());
    hints.filter_map(|hint| hint.trace_id).collect()
}

/// What the queue gave up on is kept for an operator; nothing is lost by it, because the sweep finds the work.
async fn take_dead_letters(place: &Place, batch: &MessageBatch<Value>) {
    let work = place.work();
    for message in batch.raw_iter() {
        let body = serde_wasm_bindgen::from_value::<Value>(message.body()).unwrap_or(Value::Null);
        let recorded = work.store.record_dead_letter(&message.id(), &body).await;
        work.log.write(
            Severity::Error,
            json!({ "event": "dead_letter", "messageId": message.id(), "jobId": body["jobId"], "traceId": body["traceId"] }),
        );
        match recorded {
            Ok(()) => message.ack(),
            Err(error) => {
                work.log
                    .write(Severity::Error, json!({ "event": "dead_letter_unrecorded", "error": error.to_string() }));
                message.retry();
            }
        }
    }
}
