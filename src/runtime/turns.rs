//! Steps that compute take turns, and before each the isolate gets a moment of rest: a request that arrives meanwhile waits for one of
//! them and not for a whole batch.

use std::time::Duration;

use futures::lock::Mutex;

use super::clock::Clock;

/// Long enough for a request to be taken up, and mostly for its call to the database too.
const REST_BEFORE_COMPUTING: Duration = Duration::from_millis(40);

/// Whose turn it is. One for each invocation: a promise of one invocation must not be waited for by another.
#[derive(Default)]
pub struct Turns(Mutex<()>);

impl Turns {
    /// Does work that computes for a second or more without a pause.
    pub async fn compute<Made>(&self, clock: &dyn Clock, work: impl FnOnce() -> Made) -> Made {
        let _turn = self.0.lock().await;
        // The isolate's clock stands still while it computes, so that a pause counted from there is over before it begins: the first one
        // only brings the clock up to date.
        clock.sleep(Duration::ZERO).await;
        clock.sleep(REST_BEFORE_COMPUTING).await;
        work()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use async_trait::async_trait;
    use chrono::{DateTime, Utc};

    use super::*;

    #[derive(Default)]
    struct WrittenDown(RefCell<Vec<&'static str>>);

    #[async_trait(?Send)]
    impl Clock for WrittenDown {
        fn now(&self) -> DateTime<Utc> {
            DateTime::UNIX_EPOCH
        }

        async fn sleep(&self, duration: Duration) {
            tokio::task::yield_now().await;
            self.0.borrow_mut().push(if duration.is_zero() { "look at the clock" } else { "rest" });
        }
    }

    #[tokio::test]
    async fn between_two_computations_there_is_rest() {
        let (turns, clock) = (Turns::default(), &WrittenDown::default());
        let work = |name| turns.compute(clock, move || clock.0.borrow_mut().push(name));
        futures::join!(work("one"), work("two"));
        let order = clock.0.borrow();
        let (first, second) = order.split_at(3);
        for turn in [first, second] {
            assert_eq!(turn[..2], ["look at the clock", "rest"], "{order:?}");
        }
        assert_ne!(first[2], second[2]);
    }
}
