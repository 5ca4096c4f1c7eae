//! Which requests this isolate is answering, and which settlements it hands to the database: what computes for long lets them end first.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

/// A request that takes longer waits for something other than the isolate, or was abandoned by its client, which nobody says.
const YOUNG_FOR: TimeDelta = TimeDelta::seconds(2);

#[derive(Default)]
struct Known {
    begun: BTreeMap<u64, DateTime<Utc>>,
    last_number: u64,
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// A request or a settlement, from here until it is dropped.
pub struct UnderWay {
    number: u64,
}

impl UnderWay {
    pub fn begin(now: DateTime<Utc>) -> UnderWay {
        KNOWN.with_borrow_mut(|known| {
            known.last_number += 1;
            let number = known.last_number;
            known.begun.insert(number, now);
            UnderWay { number }
        })
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        KNOWN.with_borrow_mut(|known| known.begun.remove(&self.number));
    }
}

/// Whether one is under way that began a moment ago.
pub fn any_young(now: DateTime<Utc>) -> bool {
    KNOWN.with_borrow_mut(|known| {
        known.begun.retain(|_, begun| now - *begun < YOUNG_FOR);
        !known.begun.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_young_until_it_ends_or_two_seconds_are_over() {
        let now = DateTime::UNIX_EPOCH;
        assert!(!any_young(now));
        let request = UnderWay::begin(now);
        assert!(any_young(now + TimeDelta::milliseconds(1_999)));
        drop(request);
        assert!(!any_young(now));
        let _endless = UnderWay::begin(now);
        assert!(!any_young(now + YOUNG_FOR));
    }
}
