//! The Worker's doors: fetch, queue and scheduled events enter here and nothing else happens here.
#![expect(
    unreachable_pub,
    reason = "what nothing uses is found by the build of the Worker, where all modules are private"
)]

#[cfg(test)]
extern crate self as oneinabillion_edge;

// In the Worker the modules are private, so that the compiler finds what nothing uses there.
#[cfg(target_arch = "wasm32")]
mod config;
#[cfg(not(target_arch = "wasm32"))]
pub mod config;
#[cfg(target_arch = "wasm32")]
mod contract;
#[cfg(not(target_arch = "wasm32"))]
pub mod contract;
#[cfg(target_arch = "wasm32")]
mod http;
#[cfg(not(target_arch = "wasm32"))]
pub mod http;
#[cfg(target_arch = "wasm32")]
mod job;
#[cfg(not(target_arch = "wasm32"))]
pub mod job;
#[cfg(target_arch = "wasm32")]
mod limit;
#[cfg(not(target_arch = "wasm32"))]
pub mod limit;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
pub mod live;
#[cfg(target_arch = "wasm32")]
mod media;
#[cfg(not(target_arch = "wasm32"))]
pub mod media;
#[cfg(test)]
#[path = "../tests/support/no_books.rs"]
mod no_books;
#[cfg(target_arch = "wasm32")]
mod outbound;
#[cfg(not(target_arch = "wasm32"))]
pub mod outbound;
#[cfg(target_arch = "wasm32")]
mod provider;
#[cfg(not(target_arch = "wasm32"))]
pub mod provider;
#[cfg(target_arch = "wasm32")]
mod runtime;
#[cfg(not(target_arch = "wasm32"))]
pub mod runtime;
#[cfg(target_arch = "wasm32")]
mod store;
#[cfg(not(target_arch = "wasm32"))]
pub mod store;
#[cfg(test)]
#[path = "../tests/support/test_clock.rs"]
mod test_clock;
#[cfg(target_arch = "wasm32")]
mod work;
#[cfg(not(target_arch = "wasm32"))]
pub mod work;

#[cfg(target_arch = "wasm32")]
mod platform;

#[cfg(target_arch = "wasm32")]
mod doors {
    use serde_json::Value;
    use worker::{Context, Env, MessageBatch, Result, ScheduleContext, ScheduledEvent, event, web_sys};

    use crate::platform;

    #[event(fetch)]
    async fn fetch(request: web_sys::Request, env: Env, context: Context) -> Result<web_sys::Response> {
        let response = platform::fetch::answer(request, &env).await;
        platform::memory::report_growth();
        if platform::figures::are_due() {
            context.wait_until(async move { platform::figures::add_up(&env).await });
        }
        response
    }

    #[event(queue)]
    async fn queue(batch: MessageBatch<Value>, env: Env, _context: Context) -> Result<()> {
        let taken = platform::queue::take(batch, &env).await;
        platform::memory::report_growth();
        taken
    }

    #[event(scheduled)]
    async fn scheduled(_event: ScheduledEvent, env: Env, _context: ScheduleContext) {
        platform::scheduled::tick(&env).await;
        platform::memory::report_growth();
    }
}
