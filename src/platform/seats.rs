//! The sockets of a room, as the platform keeps them.

use js_sys::{Date, Function, Reflect};
use wasm_bindgen::JsCast;
use worker::{Result, State, WebSocket, web_sys};

use super::clock::IsolateClock;
use crate::http::Services;
use crate::http::route::Route;
use crate::job::frame::JobFrame;
use crate::live::messages::{Signing, messages_of};
use crate::live::seat::Seat;
use crate::media::signing::{Disposition, Signer};
use crate::runtime::clock::Clock;

/// Whoever sends pings sends one at least as often.
const LONGEST_SILENCE_MS: i64 = 90_000;

/// The sockets whose other end is there. The platform also lists those that are being closed, and for long those whose client went away
/// without a word: one that used to ping and does so no more is closed here.
pub fn live_sockets(state: &State) -> Vec<WebSocket> {
    let now_ms = IsolateClock.now().timestamp_millis();
    let is_silent = |socket: &WebSocket| {
        last_ping_ms(state, socket).is_some_and(|pinged_ms| now_ms - pinged_ms > LONGEST_SILENCE_MS)
    };
    let is_open = |socket: &WebSocket| socket.as_ref().ready_state() == web_sys::WebSocket::OPEN;
    let (silent, live) =
        state.get_websockets().into_iter().filter(is_open).partition::<Vec<WebSocket>, _>(|socket| is_silent(socket));
    for socket in silent {
        close(&socket, 1001, "no ping for long");
    }
    live
}

/// When the platform last answered a ping of this socket without waking us; None if it never did. The crate `worker` has no name for it.
fn last_ping_ms(state: &State, socket: &WebSocket) -> Option<i64> {
    let state = state.as_raw();
    let function: Function = Reflect::get(state, &"getWebSocketAutoResponseTimestamp".into()).ok()?.dyn_into().ok()?;
    let answered: Date = function.call1(state, socket.as_ref()).ok()?.dyn_into().ok()?;
    // Whole milliseconds, exact in a float for longer than the calendar lasts.
    Some(answered.get_time() as i64)
}

/// Keeps the seat beside its socket.
pub fn take_seat(state: &State, socket: &WebSocket, seat: &Seat) -> Result<()> {
    state.accept_web_socket(socket);
    socket.serialize_attachment(serde_json::to_string(seat)?)
}

fn seat_of(socket: &WebSocket) -> Option<Seat> {
    serde_json::from_str(&socket.deserialize_attachment::<String>().ok()??).ok()
}

/// Shows the frames to each socket as its seat may see them; what is rendered for one seat serves all alike. After the end of its only
/// job a room has nothing more to say.
pub fn show(services: &Services, sockets: &[WebSocket], frames: &[JobFrame], is_over: bool) {
    let mut rendered: Vec<(Seat, Vec<String>)> = Vec::new();
    for socket in sockets {
        let Some(seat) = seat_of(socket) else { continue };
        let place = rendered.iter().position(|(known, _)| *known == seat).unwrap_or_else(|| {
            let texts = texts_for(services, &seat, frames);
            rendered.push((seat, texts));
            rendered.len() - 1
        });
        let is_gone = rendered[place].1.iter().any(|text| socket.send_with_str(text).is_err());
        if is_gone {
            close(socket, 1011, "a message could not be sent");
        } else if is_over {
            close(socket, 1000, "the job has ended");
        }
    }
}

fn texts_for(services: &Services, seat: &Seat, frames: &[JobFrame]) -> Vec<String> {
    let expires_at = Signer::expiry(services.clock.now());
    let sign = |artifact_id| {
        let query = services.signer.query(artifact_id, Disposition::Inline, expires_at);
        format!("{}?{query}", Route::Media(artifact_id).path())
    };
    let signing = Signing { sign: &sign, expires_at };
    let messages = frames.iter().flat_map(|frame| messages_of(frame, seat, &signing));
    // Texts and numbers always serialise.
    messages.filter_map(|message| serde_json::to_string(&message).ok()).collect()
}

fn close(socket: &WebSocket, code: u16, reason: &str) {
    // One that is closed already stays so.
    let _ = socket.close(Some(code), Some(reason));
}
