//! Time as the domain sees it: injected, so that tests hold it and a Worker can give it.

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};

/// The time now, and waiting. Deadlines race a future against [`Clock::sleep`]; dropping the future stops the work.
#[async_trait(?Send)]
pub trait Clock {
    fn now(&self) -> DateTime<Utc>;

    async fn sleep(&self, duration: Duration);
}
