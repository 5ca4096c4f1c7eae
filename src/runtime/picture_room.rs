//! Room for pictures as they were sent: how many lie in an isolate's memory at once. Whoever finds none waits: a request with its body unread,
//! a step with its source unread.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::clock::Clock;

/// Each takes up to 10 MiB, and as much again while it is handed to the bucket; an isolate has 128 MB for everything, of which decoding one
/// takes up to 72.
const PLACES: usize = 2;
const PAUSE: Duration = Duration::from_millis(25);

/// Who wants a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guest {
    /// A request with a picture.
    Upload,
    /// A step that draws over one.
    Step,
}

impl Guest {
    /// Steps draw one after the other anyway, and leave the other places to uploads, whose senders wait for an answer.
    fn most(self) -> usize {
        match self {
            Guest::Upload => PLACES,
            Guest::Step => 1,
        }
    }

    /// A request that its client broke off is never dropped by the platform: no guest lives as long as this, and its place is free again.
    fn longest_stay(self) -> TimeDelta {
        match self {
            Guest::Upload => TimeDelta::seconds(30),
            Guest::Step => TimeDelta::minutes(10),
        }
    }
}

struct Stay {
    number: u64,
    guest: Guest,
    until: DateTime<Utc>,
}

thread_local! {
    /// Who is in. One for the isolate, whose memory it is about.
    static TAKEN: RefCell<Vec<Stay>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u64> = const { Cell::new(0) };
}

/// One picture's place, free again when it is dropped.
#[derive(Debug)]
pub struct PictureSlot {
    number: u64,
}

impl PictureSlot {
    /// Waits for a place. Each waits by its own clock and is not woken by another: a promise of one invocation must not be waited for by
    /// another. Its deadline is the request's or the step's.
    pub async fn wait_for(guest: Guest, clock: &dyn Clock) -> PictureSlot {
        loop {
            if let Some(place) = PictureSlot::take(guest, clock.now()) {
                return place;
            }
            clock.sleep(PAUSE).await;
        }
    }

    fn take(guest: Guest, now: DateTime<Utc>) -> Option<PictureSlot> {
        TAKEN.with_borrow_mut(|taken| {
            taken.retain(|stay| now < stay.until);
            let of_its_kind = taken.iter().filter(|stay| stay.guest == guest).count();
            if taken.len() >= PLACES || of_its_kind >= guest.most() {
                return None;
            }
            let number = NEXT.replace(NEXT.get() + 1);
            taken.push(Stay { number, guest, until: now + guest.longest_stay() });
            Some(PictureSlot { number })
        })
    }
}

impl Drop for PictureSlot {
    fn drop(&mut self) {
        TAKEN.with_borrow_mut(|taken| taken.retain(|stay| stay.number != self.number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_free_when_it_is_left_and_when_nobody_can_be_in_it_any_more() {
        let now = DateTime::UNIX_EPOCH;
        let upload = |now| PictureSlot::take(Guest::Upload, now);
        let mut places: Vec<PictureSlot> = (0..PLACES).filter_map(|_| upload(now)).collect();
        assert!(upload(now).is_none());
        places.pop();
        places.extend(upload(now));
        assert_eq!(places.len(), PLACES);
        assert!(upload(now + TimeDelta::seconds(29)).is_none());
        let late = upload(now + TimeDelta::seconds(31));
        assert!(late.is_some());
        // Who left without a word comes back: its place is another's now.
        drop(places);
        assert_eq!(TAKEN.with_borrow(Vec::len), 1);
    }

    #[test]
    fn steps_take_one_place_and_leave_the_others_to_uploads() {
        let now = DateTime::UNIX_EPOCH;
        let steps: Vec<PictureSlot> = (0..PLACES).filter_map(|_| PictureSlot::take(Guest::Step, now)).collect();
        assert_eq!(steps.len(), 1);
        let uploads: Vec<PictureSlot> = (0..PLACES).filter_map(|_| PictureSlot::take(Guest::Upload, now)).collect();
        assert_eq!(uploads.len(), PLACES - 1);
    }
}
