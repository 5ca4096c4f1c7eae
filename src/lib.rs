//! The Worker's doors: fetch, queue and scheduled events enter here and nothing else happens here.

pub mod config;

pub mod contract;
pub mod http;
pub mod job;
pub mod media;
#[cfg(target_arch = "wasm32")]
mod platform;
pub mod provider;
pub mod runtime;
pub mod store;
pub mod work;

#[cfg(target_arch = "wasm32")]
mod doors {
    use serde_json::Value;
    use worker::{Context, Env, HttpRequest, MessageBatch, Response, Result, ScheduleContext, ScheduledEvent, event};

    use crate::platform;

    #[event(fetch)]
    async fn fetch(request: HttpRequest, env: Env, _context: Context) -> Result<Response> {
        platform::fetch::answer(request, &env).await
    }

    #[event(queue)]
    async fn queue(batch: MessageBatch<Value>, env: Env, _context: Context) -> Result<()> {
        platform::queue::take(batch, &env).await
    }

    #[event(scheduled)]
    async fn scheduled(_event: ScheduledEvent, env: Env, _context: ScheduleContext) {
        platform::scheduled::tick(&env).await;
    }
}
