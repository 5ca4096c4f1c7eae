//! Rooms in memory: the Worker's own, between channels in place of sockets. What the database would say is set by the test.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use async_trait::async_trait;
use chrono::DateTime;
use futures::StreamExt;
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures::stream::LocalBoxStream;
use oneinabillion_edge::job::frame::{JobFrame, WatchedJobs};
use oneinabillion_edge::job::state::JobState;
use oneinabillion_edge::live::entry::Entry;
use oneinabillion_edge::live::messages::{Signing, messages_of};
use oneinabillion_edge::live::room::{Admission, Publication, Room};
use oneinabillion_edge::live::room_name::RoomName;
use oneinabillion_edge::live::rooms::{RoomAnswer, RoomError, RoomSocket, Rooms};
use oneinabillion_edge::live::seat::Seat;
use oneinabillion_edge::runtime::clock::Clock;
use uuid::Uuid;

use crate::test_clock::TestClock;

/// Each with the way to whoever sits there.
type Seats = Vec<(Seat, UnboundedSender<String>)>;

pub struct MemoryRooms {
    pub clock: Rc<TestClock>,
    rooms: RefCell<BTreeMap<RoomName, (Room, Seats)>>,
    /// What the database says to every room.
    pub answer: RefCell<WatchedJobs>,
    pub entries: RefCell<Vec<Entry>>,
    pub published: RefCell<Vec<(RoomName, Vec<JobFrame>)>>,
    pub fails: Cell<bool>,
}

impl MemoryRooms {
    pub fn new(clock: Rc<TestClock>) -> MemoryRooms {
        MemoryRooms {
            clock,
            rooms: RefCell::default(),
            answer: RefCell::default(),
            entries: RefCell::default(),
            published: RefCell::default(),
            fails: Cell::new(false),
        }
    }

    /// What was published: where, and how which job stands.
    pub fn shown(&self) -> Vec<(String, Uuid, JobState)> {
        let published = self.published.borrow();
        let frames = published.iter().flat_map(|(room, frames)| frames.iter().map(move |frame| (room, frame)));
        frames.map(|(room, frame)| (room.to_string(), frame.job_id, frame.state)).collect()
    }

    /// Everybody gets up: what a room does when its job is over, or when it is moved.
    pub fn close_all(&self) {
        self.rooms.borrow_mut().values_mut().for_each(|(_, seats)| seats.clear());
    }
}

fn show(seat: &Seat, socket: &UnboundedSender<String>, frames: &[JobFrame]) {
    let sign = |artifact_id| format!("/media/{artifact_id}?signature=s");
    let signing = Signing { sign: &sign, expires_at: DateTime::UNIX_EPOCH };
    for message in frames.iter().flat_map(|frame| messages_of(frame, seat, &signing)) {
        // Whoever left hears nothing.
        let _ = socket.unbounded_send(serde_json::to_string(&message).expect("serialises"));
    }
}

#[async_trait(?Send)]
impl Rooms for MemoryRooms {
    async fn publish(&self, name: RoomName, frames: &[JobFrame]) -> Result<(), RoomError> {
        if self.fails.get() {
            return Err(RoomError("the object is overloaded".into()));
        }
        self.published.borrow_mut().push((name, frames.to_vec()));
        if let Some((room, seats)) = self.rooms.borrow_mut().get_mut(&name) {
            let Publication { news, gap: None } = room.take(frames) else { panic!("a gap") };
            seats.iter().for_each(|(seat, socket)| show(seat, socket, &news));
        }
        Ok(())
    }

    async fn enter(&self, entry: &Entry) -> Result<RoomAnswer, RoomError> {
        if self.fails.get() {
            return Err(RoomError("the object is overloaded".into()));
        }
        self.entries.borrow_mut().push(entry.clone());
        let mut rooms = self.rooms.borrow_mut();
        let (room, seats) = rooms.entry(entry.room).or_insert_with(|| (Room::new(entry.room), Vec::new()));
        let now_ms = self.clock.now().timestamp_millis();
        let answer = self.answer.borrow();
        if let Some(question) = room.question(entry, now_ms) {
            room.learn(&question, &answer, now_ms);
        }
        match room.admit(entry, Some(&answer), now_ms) {
            Admission::Seated { seat, frames, is_over } => {
                let (socket, messages) = unbounded();
                show(&seat, &socket, &frames);
                if !is_over {
                    seats.push((seat, socket));
                }
                Ok(RoomAnswer::Seated(Box::new(MemorySocket(messages))))
            }
            Admission::NothingNew => Ok(RoomAnswer::NothingNew),
            Admission::NoSuchJob => Ok(RoomAnswer::NoSuchJob),
            Admission::TicketSpent => Ok(RoomAnswer::TicketSpent),
        }
    }
}

pub struct MemorySocket(UnboundedReceiver<String>);

impl RoomSocket for MemorySocket {
    fn into_platform(self: Box<Self>) -> Box<dyn Any> {
        self
    }

    fn into_messages(self: Box<Self>) -> LocalBoxStream<'static, String> {
        self.0.boxed_local()
    }
}

impl MemorySocket {
    /// What has been said so far.
    pub fn heard(&mut self) -> Vec<String> {
        std::iter::from_fn(|| self.0.try_recv().ok()).collect()
    }
}
