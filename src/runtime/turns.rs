//! Steps that compute take turns, and rest before and within them: a request that arrives meanwhile waits for a piece of one, and not for
//! a whole batch.

use std::cell::Cell;
use std::time::Duration;

use futures::lock::{Mutex, MutexGuard};

use super::clock::Clock;
use super::under_way::{any_settling, any_young};

/// Long enough for a request to be received.
const REST_BEFORE_COMPUTING: Duration = Duration::from_millis(40);
/// While a request is being answered there is more rest, a limited number of times: its calls take longer on a busy machine, and between two of
/// them it should not wait for a computation.
const MOST_RESTS: usize = 8;
/// Within a turn there are many rests: one is as short as can be.
const REST_WITHIN: Duration = Duration::from_millis(4);
/// Within one turn all longer rests together: where somebody asks all the time, the work must go on.
const MOST_RESTS_WITHIN: usize = 8;
/// A settlement is waited for longer: those who watch would otherwise wait for the computation.
const MOST_RESTS_FOR_SETTLEMENTS: usize = 25;
/// Between two looks whether settlements have ended.
const LOOK_EVERY: Duration = Duration::from_millis(5);
const MOST_LOOKS: usize = 50;

/// Whose turn it is. One for each invocation: a promise of one invocation must not be waited for by another.
#[derive(Default)]
pub struct Turns(Mutex<()>);

impl Turns {
    /// Does work that computes without a pause.
    pub async fn compute<Made>(&self, clock: &dyn Clock, work: impl FnOnce() -> Made) -> Made {
        let _turn = self.begin(clock).await;
        work()
    }

    /// Waits for a turn and for the rest before it; the next one begins when this one is dropped.
    pub async fn begin<'a>(&'a self, clock: &'a dyn Clock) -> Turn<'a> {
        let turn = Turn { _held: self.0.lock().await, clock, rests_left: Cell::new(MOST_RESTS_WITHIN) };
        turn.look_up(REST_BEFORE_COMPUTING).await;
        for rests in 1..MOST_RESTS_FOR_SETTLEMENTS {
            let now = clock.now();
            if !any_settling(now) && (rests >= MOST_RESTS || !any_young(now)) {
                break;
            }
            clock.sleep(REST_BEFORE_COMPUTING).await;
        }
        turn
    }
}

/// The right to compute.
pub struct Turn<'a> {
    _held: MutexGuard<'a, ()>,
    clock: &'a dyn Clock,
    rests_left: Cell<usize>,
}

impl Turn<'_> {
    /// Between two pieces of the work: what arrived is taken up, and answered as far as its calls are quick.
    pub async fn rest(&self) {
        self.look_up(REST_WITHIN).await;
        while self.rests_left.get() > 0 && any_young(self.clock.now()) {
            self.rests_left.update(|left| left - 1);
            self.clock.sleep(REST_BEFORE_COMPUTING).await;
        }
    }

    async fn look_up(&self, rest: Duration) {
        // The isolate's clock stands still while it computes, so that a pause counted from there is over before it begins: the first one
        // only brings the clock up to date.
        self.clock.sleep(Duration::ZERO).await;
        self.clock.sleep(rest).await;
    }
}

/// Lets settlements that are under way end. What computes again and again for a moment each does this before each moment: the eight
/// documents of a batch that are spoken side by side would otherwise be between a settlement and each step on its way to a watcher.
pub async fn give_way(clock: &dyn Clock) {
    for _ in 0..MOST_LOOKS {
        if !any_settling(clock.now()) {
            return;
        }
        clock.sleep(LOOK_EVERY).await;
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::super::under_way::UnderWay;
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

    #[tokio::test]
    async fn a_request_under_way_ends_before_the_next_computation_unless_it_is_slow() {
        let (turns, clock) = (Turns::default(), TestClock::default());
        clock.patience.set(Duration::from_millis(1));
        let request = RefCell::new(Some(UnderWay::request(clock.now())));
        let answering = async {
            while clock.waits.borrow().len() < 4 {
                tokio::task::yield_now().await;
            }
            *request.borrow_mut() = None;
        };
        let computing = turns.compute(&clock, || assert!(request.borrow().is_none(), "it was answered first"));
        futures::join!(answering, computing);
        assert!(clock.waits.borrow().len() < MOST_RESTS);

        let _slow = UnderWay::request(clock.now());
        clock.waits.borrow_mut().clear();
        let turn = turns.begin(&clock).await;
        assert_eq!(clock.waits.borrow().len(), 1 + MOST_RESTS);
        clock.waits.borrow_mut().clear();
        for _ in 0..10 {
            turn.rest().await;
        }
        assert_eq!(clock.waits.borrow().len(), 10 * 2 + MOST_RESTS_WITHIN, "the work goes on all the same");
    }

    #[tokio::test]
    async fn within_a_turn_nobody_else_computes() {
        let (turns, clock) = (Turns::default(), TestClock::default());
        clock.patience.set(Duration::ZERO);
        let first = async {
            let turn = turns.begin(&clock).await;
            turn.rest().await;
            clock.waits.borrow().len()
        };
        let (rested, second) = futures::join!(first, turns.compute(&clock, || clock.waits.borrow().len()));
        assert_eq!((rested, second), (4, 6));
    }
    #[tokio::test]
    async fn what_computes_gives_way_to_a_settlement_but_not_for_ever() {
        let clock = TestClock::default();
        clock.patience.set(Duration::ZERO);
        give_way(&clock).await;
        let _request = UnderWay::request(clock.now());
        give_way(&clock).await;
        assert_eq!(clock.waits.borrow().len(), 0, "a request does not hold it up");
        let settlement = UnderWay::settlement(clock.now());
        give_way(&clock).await;
        assert_eq!(clock.waits.borrow().len(), MOST_LOOKS);
        clock.waits.borrow_mut().clear();
        Turns::default().compute(&clock, || ()).await;
        assert_eq!(clock.waits.borrow().len(), 1 + MOST_RESTS_FOR_SETTLEMENTS);
        drop(settlement);
        clock.waits.borrow_mut().clear();
        give_way(&clock).await;
        assert_eq!(clock.waits.borrow().len(), 0);
    }
}
