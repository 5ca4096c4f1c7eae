//! The last events of a job, in a room's memory: who comes back is answered from here, and the database is asked only for what is older.

use std::collections::BTreeMap;

use crate::job::frame::JobEvent;

/// A full reading has about 200 events.
const MOST_EVENTS: usize = 500;

/// An unbroken run of events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recent {
    by_seq: BTreeMap<u64, JobEvent>,
    /// The first event that is known, or the next one to come.
    from: u64,
}

impl Recent {
    /// Knows nothing up to `seq`.
    pub fn after(seq: u64) -> Recent {
        Recent { by_seq: BTreeMap::new(), from: seq + 1 }
    }

    /// Whether every event after `seq` is known.
    pub fn reaches_back_to(&self, seq: u64) -> bool {
        seq + 1 >= self.from
    }

    /// Adds all events after `seq`, which reach up to what is known or beyond it.
    pub fn add(&mut self, seq: u64, events: &[JobEvent]) {
        self.by_seq.extend(events.iter().map(|event| (event.seq, event.clone())));
        self.from = self.from.min(seq + 1);
        while self.by_seq.len() > MOST_EVENTS {
            if let Some((oldest, _)) = self.by_seq.pop_first() {
                self.from = oldest + 1;
            }
        }
    }

    pub fn since(&self, seq: u64) -> Vec<JobEvent> {
        self.by_seq.range(seq + 1..).map(|(_, event)| event.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::job::frame::EventType;

    fn events(seqs: std::ops::RangeInclusive<u64>) -> Vec<JobEvent> {
        seqs.map(|seq| JobEvent { seq, event_type: EventType::Progress, data: Value::Null }).collect()
    }

    fn seqs(events: &[JobEvent]) -> Vec<u64> {
        events.iter().map(|event| event.seq).collect()
    }

    #[test]
    fn what_is_older_than_the_first_known_event_has_to_be_asked_for() {
        let mut recent = Recent::after(5);
        recent.add(5, &events(6..=8));
        assert!(recent.reaches_back_to(5) && recent.reaches_back_to(8) && !recent.reaches_back_to(4));
        recent.add(2, &events(3..=8));
        assert!(recent.reaches_back_to(2) && !recent.reaches_back_to(1));
        assert_eq!(seqs(&recent.since(4)), [5, 6, 7, 8]);
        assert!(recent.since(8).is_empty());
    }

    #[test]
    fn of_a_job_of_any_length_only_so_many_are_kept() {
        let mut recent = Recent::after(0);
        recent.add(0, &events(1..=800));
        assert!(!recent.reaches_back_to(299) && recent.reaches_back_to(300));
        assert_eq!(recent.since(0).len(), MOST_EVENTS);
    }
}
