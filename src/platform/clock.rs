//! The isolate's clock. It stands still while code runs without waiting, which is why nothing here measures itself.

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use js_sys::Date;
use worker::Delay;

use crate::runtime::clock::Clock;

/// `Date.now()` and `setTimeout`.
pub struct IsolateClock;

#[async_trait(?Send)]
impl Clock for IsolateClock {
    fn now(&self) -> DateTime<Utc> {
        // Whole milliseconds, exact in a float for longer than the calendar lasts.
        DateTime::from_timestamp_millis(Date::now() as i64).unwrap_or(DateTime::UNIX_EPOCH)
    }

    async fn sleep(&self, duration: Duration) {
        Delay::from(duration).await;
    }
}
