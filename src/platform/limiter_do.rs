//! A counting place: the requests of one caller under one limit.
//!
//! The counter is kept in memory and written before the answer leaves: the platform holds an answer back until what was written before it
//! is safe. An alarm empties the object once nothing that it counted still matters, so that it costs nothing.

use std::cell::RefCell;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use worker::{Date, DurableObject, Env, Request, Response, Result, State, durable_object, wasm_bindgen};

use super::limiter::Take;
use crate::config::bindings::LIMITER_CLASS;
use crate::limit::counter::Counter;

const KEY: &str = "counter";

/// What is stored.
#[derive(Clone, Default, Serialize, Deserialize)]
struct StoredCounter {
    counter: Counter,
    idle_at_ms: i64,
}

#[durable_object]
pub struct Limiter {
    state: State,
    kept: RefCell<Option<StoredCounter>>,
}

impl DurableObject for Limiter {
    fn new(state: State, _env: Env) -> Limiter {
        Limiter { state, kept: RefCell::new(None) }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let take: Take = request.json().await?;
        self.load().await?;
        // No wait between reading the counter and having counted.
        let (verdict, kept, was_idle) = {
            let mut slot = self.kept.borrow_mut();
            let kept = slot.get_or_insert_default();
            let now_ms = now_ms();
            let was_idle = kept.idle_at_ms <= now_ms;
            let verdict = kept.counter.take(&take.rules, now_ms);
            kept.idle_at_ms = kept.counter.idle_at_ms(&take.rules);
            (verdict, kept.clone(), was_idle)
        };
        let verdict =
            verdict.ok_or_else(|| worker::Error::RustError(format!("{LIMITER_CLASS}: a request without rules")))?;
        if verdict.allowed {
            self.state.storage().put(KEY, &kept).await?;
            if was_idle {
                self.wake_when_idle(&kept).await?;
            }
        }
        Response::from_json(&verdict)
    }

    async fn alarm(&self) -> Result<Response> {
        self.load().await?;
        let kept = self.kept.borrow().clone().unwrap_or_default();
        if kept.idle_at_ms <= now_ms() {
            *self.kept.borrow_mut() = None;
            self.state.storage().delete_all().await?;
        } else {
            self.wake_when_idle(&kept).await?;
        }
        Response::empty()
    }
}

impl Limiter {
    /// No other event enters while the storage is asked.
    async fn load(&self) -> Result<()> {
        if self.kept.borrow().is_none() {
            let stored = self.state.storage().get::<StoredCounter>(KEY).await?;
            self.kept.borrow_mut().get_or_insert(stored.unwrap_or_default());
        }
        Ok(())
    }

    async fn wake_when_idle(&self, kept: &StoredCounter) -> Result<()> {
        let wait_ms = u64::try_from(kept.idle_at_ms - now_ms()).unwrap_or(0);
        self.state.storage().set_alarm(Duration::from_millis(wait_ms)).await
    }
}

fn now_ms() -> i64 {
    i64::try_from(Date::now().as_millis()).unwrap_or(i64::MAX)
}
