//! A room: what it knows of its job, or of all jobs of its user, whom it lets in, and what it shows. Its shell keeps the sockets, asks
//! the database and stores the room.
//!
//! Frames are shown in the order of their sequence numbers, each at most once to a seat. One that does not follow on the last one shows
//! that others were lost, and the database is asked for them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::entry::{Entry, Position, Ticket};
use super::recent::Recent;
use super::room_name::RoomName;
use super::seat::Seat;
use crate::job::frame::{JobFrame, WatchedJobs};

/// How long the database tells a room of changes after it was asked.
pub const WATCH_SECONDS: u32 = 90;
/// How often an occupied room asks again. It also finds what was lost on the way.
pub const LOOK_EVERY_MS: i64 = 45_000;

/// What is kept while nobody speaks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Room {
    name: RoomName,
    owner_id: Option<Uuid>,
    /// The last frame of the job, or of each of the user's jobs that has not ended or did so just now; without events.
    frames: BTreeMap<Uuid, JobFrame>,
    watched_until_ms: i64,
    spent_tickets: Vec<Ticket>,
    /// Of a job's room alone. Lost when the room sleeps.
    #[serde(skip)]
    recent: Option<Recent>,
}

/// What the database has to be asked before a room can go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Everything after this is wanted; None for the present state alone.
    pub after: Option<Position>,
    /// Jobs that are wanted even if they have ended.
    pub known: Vec<Uuid>,
}

/// What is done with an [`Entry`].
#[derive(Clone, Debug, PartialEq)]
pub enum Admission {
    Seated {
        seat: Seat,
        /// What is shown at once.
        frames: Vec<JobFrame>,
        /// Nothing will follow.
        is_over: bool,
    },
    NothingNew,
    NoSuchJob,
    TicketSpent,
}

/// What is done with published frames.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication {
    /// These are new to those who sit here.
    pub news: Vec<JobFrame>,
    /// Frames of one or more jobs wait because earlier ones were lost: what to ask the database for.
    pub gap: Option<Question>,
}

impl Room {
    pub fn new(name: RoomName) -> Room {
        Room {
            name,
            owner_id: None,
            frames: BTreeMap::new(),
            watched_until_ms: 0,
            spent_tickets: Vec::new(),
            recent: None,
        }
    }

    pub fn name(&self) -> RoomName {
        self.name
    }

    /// What has to be asked before `entry` can be decided on; None where the room knows it all.
    pub fn question(&self, entry: &Entry, now_ms: i64) -> Option<Question> {
        let is_watched = now_ms + LOOK_EVERY_MS / 2 < self.watched_until_ms;
        match self.name {
            RoomName::Job(job_id) => {
                let known = self.frames.get(&job_id);
                let seen = entry.last_seen.map(|position| position.seq);
                // A job that has ended may have been taken up again since.
                let is_known = known.is_some_and(|frame| {
                    !frame.state.is_terminal() && seen.is_none_or(|seq| seq <= frame.seq && self.reaches_back_to(seq))
                });
                let after = [seen, known.map(|frame| frame.seq)].into_iter().flatten().min();
                let after = after.map(|seq| Position { job_id, seq });
                (!is_watched || !is_known).then(|| Question { after, known: Vec::new() })
            }
            RoomName::User(_) => (!is_watched || entry.last_seen.is_some())
                .then(|| Question { after: entry.last_seen, known: self.frames.keys().copied().collect() }),
        }
    }

    /// What an occupied room asks from time to time.
    pub fn look(&self) -> Question {
        let after = match self.name {
            RoomName::Job(job_id) => self.frames.get(&job_id).map(|frame| Position { job_id, seq: frame.seq }),
            RoomName::User(_) => None,
        };
        Question { after, known: self.frames.keys().copied().collect() }
    }

    /// Takes the answer to a question that was asked at `asked_at_ms`. An answer without the events between is a gap like a lost frame.
    pub fn learn(&mut self, question: &Question, answer: &WatchedJobs, asked_at_ms: i64) -> Publication {
        self.owner_id = answer.owner_id;
        self.watched_until_ms = self.watched_until_ms.max(asked_at_ms + i64::from(WATCH_SECONDS) * 1_000);
        let ended_before = self.ended();
        let mut news = Vec::new();
        let mut gap_after = None;
        for frame in &answer.jobs {
            let seen = self.frames.get(&frame.job_id).map(|known| known.seq);
            if let Some(seq) = seen.filter(|seq| misses_events(frame, *seq)) {
                gap_after.get_or_insert(Position { job_id: frame.job_id, seq });
                continue;
            }
            self.remember(frame, question.after.map_or(frame.seq, |position| position.seq));
            // What has ended and is not known ended before, and was shown then.
            if seen.map_or(!frame.state.is_terminal(), |seq| seq < frame.seq) {
                news.push(self.accept(frame, seen.unwrap_or(frame.seq)));
            } else if seen.is_none() {
                self.keep(frame);
            }
        }
        if matches!(self.name, RoomName::User(_)) {
            self.frames.retain(|job_id, _| !ended_before.contains(job_id));
        }
        self.publication(news, gap_after)
    }

    /// Decides on frames that were published.
    pub fn take(&mut self, frames: &[JobFrame]) -> Publication {
        let mut news = Vec::new();
        let mut gap_after = None;
        for frame in frames {
            let Some(seen) = self.frames.get(&frame.job_id).map(|known| known.seq) else {
                // A job that began after its user's room was opened.
                news.push(self.accept(frame, 0));
                continue;
            };
            if frame.seq <= seen {
                continue;
            }
            if misses_events(frame, seen) {
                gap_after.get_or_insert(Position { job_id: frame.job_id, seq: seen });
                continue;
            }
            news.push(self.accept(frame, seen));
        }
        self.publication(news, gap_after)
    }

    /// Shows published frames although others before them were lost and can't be had.
    pub fn take_with_gaps(&mut self, frames: &[JobFrame]) -> Vec<JobFrame> {
        let seen = |room: &Room, frame: &JobFrame| room.frames.get(&frame.job_id).map_or(0, |known| known.seq);
        let mut news = Vec::new();
        for frame in frames {
            if frame.seq > seen(self, frame) {
                self.recent = None;
                news.push(self.accept(frame, seen(self, frame)));
            }
        }
        news
    }

    /// Decides on somebody at the door. `answer` is the database's, where it had to be asked.
    pub fn admit(&mut self, entry: &Entry, answer: Option<&WatchedJobs>, now_ms: i64) -> Admission {
        if !self.spend(entry.ticket.as_ref(), now_ms) {
            return Admission::TicketSpent;
        }
        let seat = |sees_artifacts| Seat { sees_artifacts, origin: entry.origin.clone() };
        let job_id = match self.name {
            RoomName::Job(job_id) => job_id,
            RoomName::User(_) => {
                let resumed = answer.filter(|_| entry.last_seen.is_some());
                let unfinished = || self.frames.values().filter(|frame| !frame.state.is_terminal()).cloned().collect();
                let frames = resumed.map_or_else(unfinished, |answer| answer.jobs.clone());
                return Admission::Seated { seat: seat(true), frames, is_over: false };
            }
        };
        let Some(frame) = self.frames.get(&job_id) else { return Admission::NoSuchJob };
        let is_owner = self.owner_id.is_some() && entry.user_id == self.owner_id;
        if !is_owner && self.owner_id.is_some() && !entry.strangers_may_watch {
            return Admission::NoSuchJob;
        }
        let is_over = frame.state.is_terminal();
        let seen = entry.last_seen.map(|position| position.seq);
        if is_over && seen.is_some_and(|seq| seq >= frame.seq) {
            return Admission::NothingNew;
        }
        let events = seen.zip(self.recent.as_ref()).map(|(seq, recent)| recent.since(seq)).unwrap_or_default();
        Admission::Seated { seat: seat(is_owner), frames: vec![JobFrame { events, ..frame.clone() }], is_over }
    }

    /// Whether nothing more will happen here.
    pub fn is_over(&self) -> bool {
        match self.name {
            RoomName::Job(_) => self.frames.values().all(|frame| frame.state.is_terminal()),
            RoomName::User(_) => false,
        }
    }

    /// Until when a used ticket must be remembered; None when none has to be.
    pub fn remembers_until_ms(&self, now_ms: i64) -> Option<i64> {
        self.spent_tickets.iter().map(|ticket| ticket.expires_at_ms).filter(|expires| *expires > now_ms).max()
    }

    fn publication(&self, news: Vec<JobFrame>, gap_after: Option<Position>) -> Publication {
        let known = || self.frames.keys().copied().collect();
        Publication { news, gap: gap_after.map(|after| Question { after: Some(after), known: known() }) }
    }

    fn reaches_back_to(&self, seq: u64) -> bool {
        self.recent.as_ref().is_some_and(|recent| recent.reaches_back_to(seq))
    }

    /// Whether the ticket, if there is one, is used for the first time.
    fn spend(&mut self, ticket: Option<&Ticket>, now_ms: i64) -> bool {
        let Some(ticket) = ticket else { return true };
        self.spent_tickets.retain(|spent| spent.expires_at_ms > now_ms);
        if self.spent_tickets.iter().any(|spent| spent.nonce == ticket.nonce) {
            return false;
        }
        self.spent_tickets.push(ticket.clone());
        true
    }

    fn ended(&self) -> Vec<Uuid> {
        self.frames.values().filter(|frame| frame.state.is_terminal()).map(|frame| frame.job_id).collect()
    }

    /// The frame becomes the last one; what is left of its events is what those who sit here have not seen.
    fn accept(&mut self, frame: &JobFrame, seen: u64) -> JobFrame {
        self.remember(frame, frame.events.first().map_or(frame.seq, |event| event.seq - 1));
        self.keep(frame);
        let events = frame.events.iter().filter(|event| event.seq > seen).cloned().collect();
        JobFrame { events, ..frame.clone() }
    }

    /// The frame's events are all there were after `seq`.
    fn remember(&mut self, frame: &JobFrame, seq: u64) {
        match self.name {
            RoomName::Job(_) => self.recent.get_or_insert_with(|| Recent::after(frame.seq)).add(seq, &frame.events),
            RoomName::User(_) => {}
        }
    }

    fn keep(&mut self, frame: &JobFrame) {
        self.frames.insert(frame.job_id, JobFrame { events: Vec::new(), watched_by: Vec::new(), ..frame.clone() });
    }
}

/// Whether events between `seen` and the frame's first one are in neither.
fn misses_events(frame: &JobFrame, seen: u64) -> bool {
    frame.seq > seen && frame.events.first().is_none_or(|event| event.seq > seen + 1)
}

#[cfg(test)]
#[path = "room_tests.rs"]
mod tests;
