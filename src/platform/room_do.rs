//! A room: the sockets of those who watch a job, or all jobs of a user.
//!
//! The sockets are the platform's while nothing happens, so that the object sleeps and costs nothing: it holds no timer and no promise, and
//! pings are answered without it. An alarm wakes an occupied room to look for itself, and empties one that was left.

use std::cell::RefCell;
use std::time::Duration;

use worker::worker_sys::WebSocketRequestResponsePair;
use worker::{
    DurableObject, Env, Method, Request, Response, Result, State, WebSocket, WebSocketIncomingMessage, WebSocketPair,
    durable_object, wasm_bindgen,
};

use super::clock::IsolateClock;
use super::error::worker_error;
use super::rooms::ENTRY_HEADER;
use super::seats::{live_sockets, show, take_seat};
use super::services;
use crate::http::Services;
use crate::job::frame::{JobFrame, WatchedJobs};
use crate::live::entry::Entry;
use crate::live::room::{Admission, LOOK_EVERY_MS, Publication, Question, Room, WATCH_SECONDS};
use crate::live::room_name::RoomName;
use crate::live::seat::Seat;
use crate::runtime::clock::Clock;
use crate::runtime::log::{ErrorText, LogEvent};
use crate::store::watch::Watch;

const KEY: &str = "room";
/// Gaps that one answer may show, each of another job, before they are passed over.
const MOST_GAPS: usize = 4;

#[durable_object]
pub struct ProgressRoom {
    state: State,
    env: Env,
    room: RefCell<Option<Room>>,
}

impl DurableObject for ProgressRoom {
    fn new(state: State, env: Env) -> ProgressRoom {
        if let Ok(pair) = WebSocketRequestResponsePair::new("ping", "pong") {
            state.set_websocket_auto_response(&pair);
        }
        ProgressRoom { state, env, room: RefCell::new(None) }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        let services = services::open(&self.env).map_err(|error| worker_error(&error))?;
        if request.method() == Method::Post {
            self.publish(&services, &request.json::<Vec<JobFrame>>().await?).await?;
            return Response::empty();
        }
        let entry = request.headers().get(ENTRY_HEADER)?.unwrap_or_default();
        self.enter(&services, &serde_json::from_str(&entry)?).await
    }

    async fn alarm(&self) -> Result<Response> {
        if let (Some(name), false) = (self.load().await?, live_sockets(&self.state).is_empty()) {
            let services = services::open(&self.env).map_err(|error| worker_error(&error))?;
            let question = self.with(name, |room| room.look());
            if let Some((_, news)) = self.ask(&services, name, &question).await {
                self.show(&services, name, &news);
            }
        }
        self.keep().await?;
        Response::empty()
    }

    /// Pings are answered without us; nothing else is understood.
    async fn websocket_message(&self, socket: WebSocket, _message: WebSocketIncomingMessage) -> Result<()> {
        socket.close(Some(1003), Some("only ping is understood"))
    }

    async fn websocket_close(&self, socket: WebSocket, _code: usize, _reason: String, _was_clean: bool) -> Result<()> {
        // The platform may have answered the close already.
        let _ = socket.close(Some(1000), Some("left"));
        Ok(())
    }

    async fn websocket_error(&self, _socket: WebSocket, _error: worker::Error) -> Result<()> {
        Ok(())
    }
}

impl ProgressRoom {
    async fn publish(&self, services: &Services, frames: &[JobFrame]) -> Result<()> {
        // After the last one has left, the database tells the room of changes for a while.
        let Some(name) = self.load().await?.filter(|_| !live_sockets(&self.state).is_empty()) else { return Ok(()) };
        let publication = self.with(name, |room| room.take(frames));
        self.show(services, name, &publication.news);
        if let Some(question) = publication.gap {
            let news = match self.ask(services, name, &question).await {
                Some((_, news)) => news,
                None => self.with(name, |room| room.take_with_gaps(frames)),
            };
            self.show(services, name, &news);
        }
        self.keep().await
    }

    async fn enter(&self, services: &Services, entry: &Entry) -> Result<Response> {
        self.load().await?;
        let now_ms = now_ms();
        let question = self.with(entry.room, |room| room.question(entry, now_ms));
        let answer = match question {
            None => None,
            Some(question) => {
                let Some((answer, news)) = self.ask(services, entry.room, &question).await else {
                    return Response::error("the database did not answer", 503);
                };
                self.show(services, entry.room, &news);
                Some(answer)
            }
        };
        let response = match self.with(entry.room, |room| room.admit(entry, answer.as_ref(), now_ms)) {
            Admission::Seated { seat, frames, is_over } => self.seat(services, &seat, &frames, is_over)?,
            Admission::NothingNew => Response::empty()?.with_status(204),
            Admission::NoSuchJob => Response::empty()?.with_status(404),
            Admission::TicketSpent => Response::empty()?.with_status(401),
        };
        self.keep().await?;
        Ok(response)
    }

    fn seat(&self, services: &Services, seat: &Seat, frames: &[JobFrame], is_over: bool) -> Result<Response> {
        let WebSocketPair { client, server } = WebSocketPair::new()?;
        take_seat(&self.state, &server, seat)?;
        show(services, &[server], frames, is_over);
        Response::from_websocket(client)
    }

    fn show(&self, services: &Services, name: RoomName, news: &[JobFrame]) {
        if !news.is_empty() {
            show(services, &live_sockets(&self.state), news, self.with(name, |room| room.is_over()));
        }
    }

    /// The database's answer, and what is new to those who sit here; None when it did not answer. What the answer leaves out is asked for in
    /// turn; what can't be had is passed over.
    async fn ask(
        &self,
        services: &Services,
        name: RoomName,
        question: &Question,
    ) -> Option<(WatchedJobs, Vec<JobFrame>)> {
        let (answer, mut publication) = self.ask_once(services, name, question).await?;
        let mut news = publication.news;
        let mut latest = answer.clone();
        for _ in 0..MOST_GAPS {
            let Some(question) = publication.gap else { return Some((answer, news)) };
            let Some(further) = self.ask_once(services, name, &question).await else { break };
            (latest, publication) = further;
            news.append(&mut publication.news);
        }
        news.extend(self.with(name, |room| room.take_with_gaps(&latest.jobs)));
        Some((answer, news))
    }

    async fn ask_once(
        &self,
        services: &Services,
        name: RoomName,
        question: &Question,
    ) -> Option<(WatchedJobs, Publication)> {
        let asked_at_ms = now_ms();
        let after = question.after.map(|position| (position.job_id, position.seq));
        let watch = Watch { seconds: WATCH_SECONDS, seats: live_sockets(&self.state).len().max(1) };
        let answer = match name {
            RoomName::Job(job_id) => {
                let after = after.map(|(_, seq)| seq);
                services.store.watch_job(job_id, after, watch).await.map(Option::unwrap_or_default)
            }
            RoomName::User(user_id) => services.store.watch_user(user_id, after, &question.known, watch).await,
        };
        match answer {
            Ok(answer) => {
                let publication = self.with(name, |room| room.learn(question, &answer, asked_at_ms));
                Some((answer, publication))
            }
            Err(error) => {
                services.log.write(&LogEvent::RoomUninformed { error: ErrorText::of(&error) });
                None
            }
        }
    }

    /// The name of the room that is kept here, if one is. No other event enters while the storage is asked.
    async fn load(&self) -> Result<Option<RoomName>> {
        if self.room.borrow().is_none()
            && let Some(stored) = self.state.storage().get::<String>(KEY).await?
        {
            *self.room.borrow_mut() = Some(serde_json::from_str(&stored)?);
        }
        Ok(self.room.borrow().as_ref().map(Room::name))
    }

    fn with<Made>(&self, name: RoomName, act: impl FnOnce(&mut Room) -> Made) -> Made {
        act(self.room.borrow_mut().get_or_insert_with(|| Room::new(name)))
    }

    /// Stores an occupied room and sees to it that it looks for itself; empties one that is no longer of use.
    async fn keep(&self) -> Result<()> {
        let Some(room) = self.room.borrow().clone() else { return Ok(()) };
        let storage = self.state.storage();
        if !room.is_over() && !live_sockets(&self.state).is_empty() {
            storage.put(KEY, serde_json::to_string(&room)?).await?;
            if storage.get_alarm().await?.is_none() {
                storage.set_alarm(Duration::from_millis(LOOK_EVERY_MS.unsigned_abs())).await?;
            }
        } else if let Some(until_ms) = room.remembers_until_ms(now_ms()) {
            storage.put(KEY, serde_json::to_string(&room)?).await?;
            storage.set_alarm(Duration::from_millis((until_ms - now_ms()).unsigned_abs())).await?;
        } else {
            *self.room.borrow_mut() = None;
            storage.delete_alarm().await?;
            storage.delete_all().await?;
        }
        Ok(())
    }
}

fn now_ms() -> i64 {
    IsolateClock.now().timestamp_millis()
}
