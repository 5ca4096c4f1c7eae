//! The isolate's clock. It stands still while code runs without waiting, which is why nothing here measures itself.

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use worker::{Date, Delay};

use crate::runtime::clock::Clock;

/// `Date.now()` and `setTimeout`.
pub struct IsolateClock;

#[async_trait(?Send)]
impl Clock for IsolateClock {
    fn now(&self) -> DateTime<Utc> {
        let milliseconds = i64::try_from(Date::now().as_millis()).unwrap_or(i64::MAX);
        DateTime::from_timestamp_millis(milliseconds).unwrap_or(DateTime::UNIX_EPOCH)
    }

    async fn sleep(&self, duration: Duration) {
        Delay::from(duration).await;
    }
}
