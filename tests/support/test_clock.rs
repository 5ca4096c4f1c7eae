//! The one clock of the tests, native ones and those inside the crate: it stands still unless a test moves it, and nobody waits for long.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use oneinabillion_edge::runtime::clock::Clock;

pub struct TestClock {
    pub now: Cell<DateTime<Utc>>,
    /// How far the time goes on with every look at it.
    pub step: Cell<TimeDelta>,
    /// Waiting is shortened by this factor.
    pub hurry: Cell<u32>,
    /// Nothing waits longer.
    pub patience: Cell<Duration>,
    /// Every wait that ended, by what was asked for.
    pub waits: RefCell<Vec<Duration>>,
}

impl Default for TestClock {
    fn default() -> TestClock {
        TestClock {
            // 2025-12-19T16:40:00Z
            now: Cell::new(DateTime::UNIX_EPOCH + TimeDelta::seconds(1_766_162_400)),
            step: Cell::new(TimeDelta::zero()),
            hurry: Cell::new(1),
            patience: Cell::new(Duration::from_secs(20)),
            waits: RefCell::default(),
        }
    }
}

#[async_trait(?Send)]
impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        let now = self.now.get();
        self.now.set(now + self.step.get());
        now
    }

    async fn sleep(&self, duration: Duration) {
        // A wait of nothing lets others run, too.
        tokio::task::yield_now().await;
        tokio::time::sleep((duration / self.hurry.get()).min(self.patience.get())).await;
        self.waits.borrow_mut().push(duration);
    }
}
