//! `Prefer: wait=N` (RFC 7240, section 4.3): an answer about a job waits for the job's end, for at most this many seconds.

use std::time::Duration;

use futures::StreamExt;
use http::Response;
use http::header::{HeaderName, HeaderValue};
use serde::Deserialize;

use crate::http::body::Body;
use crate::http::call::Call;
use crate::live::entry::Entry;
use crate::live::rooms::RoomAnswer;
use crate::runtime::deadline::within;
use crate::runtime::log::{ErrorText, LogEvent};

const PREFERENCE_APPLIED: HeaderName = HeaderName::from_static("preference-applied");
/// An answer has 28 s, and reads the job after the wait.
const LONGEST_SECONDS: u64 = 25;

/// How long the client is willing to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    seconds: u64,
}

impl Wait {
    /// None without the preference, and for one that is not understood: it may be ignored.
    pub fn of(call: &Call) -> Option<Wait> {
        let values = call.headers.get_all("prefer").iter().filter_map(|value| value.to_str().ok());
        let seconds = values.flat_map(|value| value.split(',')).find_map(seconds_of)?;
        (seconds > 0).then_some(Wait { seconds: seconds.min(LONGEST_SECONDS) })
    }

    /// Waits until the job has ended or the time is over. False when nobody could wait: no room, or none for this caller.
    pub async fn for_end(self, call: &Call, entry: &Entry) -> bool {
        let mut messages = match call.services.rooms.enter(entry).await {
            Ok(RoomAnswer::Seated(socket)) => socket.into_messages(),
            Ok(RoomAnswer::NothingNew | RoomAnswer::NoSuchJob | RoomAnswer::TicketSpent) => return false,
            Err(error) => {
                call.services.log.write(&LogEvent::RoomUnreachable {
                    request_id: call.request_id.clone(),
                    error: ErrorText::of(&error),
                });
                return false;
            }
        };
        let end = async { while messages.next().await.is_some_and(|message| !is_terminal(&message)) {} };
        // The time that is over is an end as well.
        let _ = within(&*call.services.clock, Duration::from_secs(self.seconds), end).await;
        true
    }

    /// Says on the answer that it was waited for.
    pub fn note(self, response: &mut Response<Body>) {
        let value = HeaderValue::from_str(&format!("wait={}", self.seconds));
        response.headers_mut().extend(value.map(|value| (PREFERENCE_APPLIED, value)));
    }
}

/// The `wait` of one preference; what follows a semicolon are its parameters.
fn seconds_of(preference: &str) -> Option<u64> {
    let (name, value) = preference.split(';').next()?.split_once('=')?;
    name.trim().eq_ignore_ascii_case("wait").then(|| value.trim().trim_matches('"').parse().ok()).flatten()
}

fn is_terminal(message: &str) -> bool {
    #[derive(Deserialize)]
    struct Head {
        terminal: bool,
    }
    serde_json::from_str(message).is_ok_and(|head: Head| head.terminal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preference_is_found_among_others() {
        for (preference, seconds) in [
            ("wait=10", Some(10)),
            (" Wait = \"5\"", Some(5)),
            ("wait=7; x=1", Some(7)),
            ("respond-async", None),
            ("wait=soon", None),
            ("wait=-1", None),
        ] {
            assert_eq!(seconds_of(preference), seconds, "{preference}");
        }
    }
}
