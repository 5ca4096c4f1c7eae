//! Who was refused, remembered until the next request may pass: a caller that does not heed `Retry-After` costs neither a count nor what
//! the request would have read.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};

use super::counter::Verdict;
use super::limiter::{Limiter, LimiterError};
use super::rule::Rule;
use crate::runtime::clock::Clock;

/// Together well below a megabyte.
const MOST_CALLERS: usize = 2_000;

struct Refusal {
    until: DateTime<Utc>,
    verdict: Verdict,
}

/// One for the life of the isolate.
#[derive(Default)]
pub struct Refusals(RefCell<HashMap<String, Refusal>>);

impl Refusals {
    fn of(&self, key: &str, now: DateTime<Utc>) -> Option<Verdict> {
        let known = self.0.borrow();
        let Refusal { until, verdict } = known.get(key)?;
        let left_ms = u32::try_from((*until - now).num_milliseconds()).ok().filter(|left_ms| *left_ms > 0)?;
        Some(Verdict { reset_after_ms: left_ms, ..*verdict })
    }

    fn remember(&self, key: &str, asked_at: DateTime<Utc>, verdict: Verdict) {
        let mut known = self.0.borrow_mut();
        if known.len() >= MOST_CALLERS {
            known.retain(|_, refusal| refusal.until > asked_at);
        }
        if known.len() < MOST_CALLERS {
            let until = asked_at + TimeDelta::milliseconds(i64::from(verdict.reset_after_ms));
            known.insert(key.to_owned(), Refusal { until, verdict });
        }
    }
}

/// A limiter that asks another one only where a request may pass. It stays exact: until the moment that a refusal names nothing passes,
/// and that moment is counted from before the other was asked.
pub struct RememberingLimiter {
    pub counting: Rc<dyn Limiter>,
    pub refusals: Rc<Refusals>,
    pub clock: Rc<dyn Clock>,
}

#[async_trait(?Send)]
impl Limiter for RememberingLimiter {
    async fn take(&self, key: &str, rules: &[Rule]) -> Result<Verdict, LimiterError> {
        let asked_at = self.clock.now();
        if let Some(refused) = self.refusals.of(key, asked_at) {
            return Ok(refused);
        }
        let verdict = self.counting.take(key, rules).await?;
        if !verdict.allowed {
            self.refusals.remember(key, asked_at, verdict);
        }
        Ok(verdict)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::limit::counter::Counter;
    use crate::test_clock::TestClock;

    const RULES: [Rule; 1] = [Rule::Window { limit: 2, seconds: 60 }];

    /// One caller's counter, and how often it was asked.
    struct Counting {
        clock: Rc<TestClock>,
        counter: RefCell<Counter>,
        asked: Cell<u32>,
    }

    #[async_trait(?Send)]
    impl Limiter for Counting {
        async fn take(&self, _key: &str, rules: &[Rule]) -> Result<Verdict, LimiterError> {
            self.asked.set(self.asked.get() + 1);
            Ok(self.counter.borrow_mut().take(rules, self.clock.now.get().timestamp_millis()).expect("rules"))
        }
    }

    #[tokio::test]
    async fn after_a_refusal_nothing_is_counted_until_the_next_request_may_pass() {
        let clock = Rc::new(TestClock::default());
        let counting = Rc::new(Counting { clock: clock.clone(), counter: RefCell::default(), asked: Cell::new(0) });
        let limiter = RememberingLimiter { counting: counting.clone(), refusals: Rc::default(), clock: clock.clone() };
        let start = clock.now.get();
        let take = async |after_ms: i64| {
            clock.now.set(start + TimeDelta::milliseconds(after_ms));
            limiter.take("caller", &RULES).await.expect("a verdict")
        };
        assert!(take(0).await.allowed && take(1_000).await.allowed && !take(2_000).await.allowed);
        for after_ms in [2_001, 30_000, 59_999] {
            let refused = take(after_ms).await;
            assert_eq!((refused.allowed, i64::from(refused.reset_after_ms)), (false, 60_000 - after_ms));
        }
        assert_eq!(counting.asked.get(), 3);
        assert!(take(60_000).await.allowed);
        assert_eq!(counting.asked.get(), 4);
    }

    #[test]
    fn of_any_number_of_callers_only_so_many_are_remembered() {
        let (refusals, now) = (Refusals::default(), DateTime::UNIX_EPOCH);
        let refused = Verdict { allowed: false, rule: RULES[0], remaining: 0, reset_after_ms: 1_000 };
        for caller in 0..3 * MOST_CALLERS {
            refusals.remember(&caller.to_string(), now, refused);
        }
        assert_eq!(refusals.0.borrow().len(), MOST_CALLERS);
        refusals.remember("late", now + TimeDelta::seconds(2), refused);
        assert_eq!(refusals.0.borrow().len(), 1, "who may pass again is forgotten first");
    }
}
