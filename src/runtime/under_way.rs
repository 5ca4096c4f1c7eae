//! Which requests this isolate is answering, and which settlements it hands to the database: what computes for long lets them end first.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

/// A request that takes longer waits for something other than the isolate, or was abandoned by its client, which nobody says.
const YOUNG_FOR: TimeDelta = TimeDelta::seconds(2);

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Request,
    Settlement,
}

#[derive(Default)]
struct Known {
    begun: BTreeMap<u64, (What, DateTime<Utc>)>,
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
    pub fn request(now: DateTime<Utc>) -> UnderWay {
        UnderWay::begin(What::Request, now)
    }

    /// A call that changes jobs, until those who watch them have heard of it.
    pub fn settlement(now: DateTime<Utc>) -> UnderWay {
        UnderWay::begin(What::Settlement, now)
    }

    fn begin(what: What, now: DateTime<Utc>) -> UnderWay {
        KNOWN.with_borrow_mut(|known| {
            known.last_number += 1;
            let number = known.last_number;
            known.begun.insert(number, (what, now));
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
        known.begun.retain(|_, (_, begun)| now - *begun < YOUNG_FOR);
        !known.begun.is_empty()
    })
}

/// Whether a settlement is, that began a moment ago.
pub fn any_settling(now: DateTime<Utc>) -> bool {
    KNOWN.with_borrow(|known| {
        known.begun.values().any(|(what, begun)| *what == What::Settlement && now - *begun < YOUNG_FOR)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_young_until_it_ends_or_two_seconds_are_over() {
        let now = DateTime::UNIX_EPOCH;
        assert!(!any_young(now));
        let request = UnderWay::request(now);
        assert!(any_young(now + TimeDelta::milliseconds(1_999)));
        drop(request);
        assert!(!any_young(now));
        let _endless = UnderWay::request(now);
        assert!(!any_young(now + YOUNG_FOR));
    }

    #[test]
    fn a_settlement_is_told_from_a_request() {
        let now = DateTime::UNIX_EPOCH;
        let _request = UnderWay::request(now);
        assert!(any_young(now) && !any_settling(now));
        let settlement = UnderWay::settlement(now);
        assert!(any_settling(now) && !any_settling(now + YOUNG_FOR));
        drop(settlement);
        assert!(!any_settling(now));
    }
}
