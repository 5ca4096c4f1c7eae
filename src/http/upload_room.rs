//! Room for uploads: how many files lie in an isolate's memory at once. A request that finds none waits, and its body is not read meanwhile.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::runtime::clock::Clock;

/// Each takes up to 10 MiB, and as much again while it is handed to the bucket; an isolate has 128 MB for everything.
const PLACES: usize = 3;
const PAUSE: Duration = Duration::from_millis(25);
/// A request that its client broke off is never dropped by the platform. No request lives as long as this: its place is free again.
const LONGEST_STAY: TimeDelta = TimeDelta::seconds(30);

thread_local! {
    /// Who is in, and since when. One for the isolate, whose memory it is about.
    static TAKEN: RefCell<Vec<(u64, DateTime<Utc>)>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u64> = const { Cell::new(0) };
}

/// One upload's place, free again when it is dropped.
pub struct UploadSlot {
    number: u64,
}

impl UploadSlot {
    /// Waits for a place. Each waits by its own clock and is not woken by another: a promise of one request must not be waited for by
    /// another. Its deadline is the request's.
    pub async fn wait_for(clock: &dyn Clock) -> UploadSlot {
        loop {
            if let Some(place) = UploadSlot::take(clock.now()) {
                return place;
            }
            clock.sleep(PAUSE).await;
        }
    }

    fn take(now: DateTime<Utc>) -> Option<UploadSlot> {
        TAKEN.with_borrow_mut(|taken| {
            taken.retain(|(_, since)| now - *since < LONGEST_STAY);
            if taken.len() >= PLACES {
                return None;
            }
            let number = NEXT.replace(NEXT.get() + 1);
            taken.push((number, now));
            Some(UploadSlot { number })
        })
    }
}

impl Drop for UploadSlot {
    fn drop(&mut self) {
        TAKEN.with_borrow_mut(|taken| taken.retain(|(number, _)| *number != self.number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_free_when_it_is_left_and_when_nobody_can_be_in_it_any_more() {
        let now = DateTime::UNIX_EPOCH;
        let mut places: Vec<UploadSlot> = (0..PLACES).filter_map(|_| UploadSlot::take(now)).collect();
        assert!(UploadSlot::take(now).is_none());
        places.pop();
        places.extend(UploadSlot::take(now));
        assert_eq!(places.len(), PLACES);
        assert!(UploadSlot::take(now + TimeDelta::seconds(29)).is_none());
        let late = UploadSlot::take(now + TimeDelta::seconds(31));
        assert!(late.is_some());
        // Who left without a word comes back: its place is another's now.
        drop(places);
        assert_eq!(TAKEN.with_borrow(Vec::len), 1);
    }
}
