//! Which requests this isolate is answering: what computes for long lets them end first.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

/// Who takes longer waits for something other than the isolate, or was abandoned by its client, which nobody says.
const YOUNG_FOR: TimeDelta = TimeDelta::seconds(2);

#[derive(Default)]
struct UnderWay {
    begun: BTreeMap<u64, DateTime<Utc>>,
    last_number: u64,
}

thread_local! {
    static UNDER_WAY: RefCell<UnderWay> = RefCell::default();
}

/// A request from here until it is dropped.
pub struct RequestUnderWay {
    number: u64,
}

impl RequestUnderWay {
    pub fn begin(now: DateTime<Utc>) -> RequestUnderWay {
        UNDER_WAY.with_borrow_mut(|under_way| {
            under_way.last_number += 1;
            let number = under_way.last_number;
            under_way.begun.insert(number, now);
            RequestUnderWay { number }
        })
    }
}

impl Drop for RequestUnderWay {
    fn drop(&mut self) {
        UNDER_WAY.with_borrow_mut(|under_way| under_way.begun.remove(&self.number));
    }
}

/// Whether a request that came a moment ago is being answered.
pub fn any_young(now: DateTime<Utc>) -> bool {
    UNDER_WAY.with_borrow_mut(|under_way| {
        under_way.begun.retain(|_, begun| now - *begun < YOUNG_FOR);
        !under_way.begun.is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_young_until_it_ends_or_two_seconds_are_over() {
        let now = DateTime::UNIX_EPOCH;
        assert!(!any_young(now));
        let request = RequestUnderWay::begin(now);
        assert!(any_young(now + TimeDelta::milliseconds(1_999)));
        drop(request);
        assert!(!any_young(now));
        let _endless = RequestUnderWay::begin(now);
        assert!(!any_young(now + YOUNG_FOR));
    }
}
