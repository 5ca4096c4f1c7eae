//! Steps that compute take turns, and before each the isolate gets a moment of rest: a request that arrives meanwhile waits for one of
//! them and not for a whole batch.

use std::time::Duration;

use futures::lock::Mutex;

use super::clock::Clock;

/// Long enough for a request to be received, and usually for its call to the database too.
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

    use super::*;
    use crate::test_clock::TestClock;

    #[tokio::test]
    async fn between_two_computations_there_is_rest() {
        let (turns, clock) = (Turns::default(), TestClock::default());
        clock.patience.set(Duration::ZERO);
        let waits_before = RefCell::new(Vec::new());
        let work = || turns.compute(&clock, || waits_before.borrow_mut().push(clock.waits.borrow().len()));
        futures::join!(work(), work());
        assert_eq!(*waits_before.borrow(), [2, 4]);
        let rested: Vec<bool> = clock.waits.borrow().iter().map(|wait| !wait.is_zero()).collect();
        assert_eq!(rested, [false, true, false, true], "a look at the clock, then rest");
    }
}
