//! Time as the domain sees it: injected, so that tests hold it and a Worker can give it.

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use jiff::Timestamp;

/// The time now, and waiting. Deadlines race a future against [`Clock::sleep`]; dropping the future stops the work.
#[async_trait(?Send)]
pub trait Clock {
    fn now(&self) -> DateTime<Utc>;

    async fn sleep(&self, duration: Duration);
}

/// The moment as the domain reckons with it, to the microsecond that a database keeps.
pub fn timestamp(moment: DateTime<Utc>) -> Timestamp {
    Timestamp::from_microsecond(moment.timestamp_micros()).unwrap_or_default()
}

/// The moment as the contracts print it.
pub fn utc(moment: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(moment.as_microsecond()).unwrap_or_default()
}
