//! The project's public keys, kept in the isolate's memory: fetched when old or when a token names one that is not known yet.
//!
//! One request asks for all. The others look again by timers of their own: in a Worker no request may wait for what another one began,
//! and the one that asks may be cancelled.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::verifying_key::PublicKey;
use crate::provider::error::ProviderError;
use crate::runtime::calls::traced;
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;
use crate::runtime::redirect::{Redirect, direct_client};
use crate::runtime::response_body::read_body;

const SERVICE: &str = "public keys";
/// How long keys are used without asking again.
const FRESH: TimeDelta = TimeDelta::minutes(10);
/// How long keys that could not be renewed still count; a key that was withdrawn is gone by then.
const USABLE: TimeDelta = TimeDelta::hours(1);
/// An unknown name makes us ask again, but anybody can invent names: tokens with unknown names share one request in this time.
const BETWEEN_QUESTIONS: TimeDelta = TimeDelta::seconds(2);
/// How long a name that was not found is refused at once.
const ABSENCE: TimeDelta = TimeDelta::seconds(30);
const PAUSE_AFTER_FAILURE: TimeDelta = TimeDelta::seconds(2);
/// After this long without an answer the next request asks too: the first may have been cancelled.
const TAKEOVER: TimeDelta = TimeDelta::seconds(2);
const DEADLINE: Duration = Duration::from_secs(5);
/// A key is about a kilobyte.
const LONGEST_ANSWER_BYTES: usize = 256 * 1024;
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// No token waits longer for others.
const PATIENCE: TimeDelta = TimeDelta::seconds(12);
/// Absent names that are remembered, and the length of one.
const MOST_ABSENT: usize = 100;
const LONGEST_NAME_BYTES: usize = 128;

/// The keys of `/.well-known/jwks.json`.
pub struct PublicKeys {
    url: String,
    client: reqwest::Client,
    known: RefCell<KnownKeys>,
}

#[derive(Default)]
struct KnownKeys {
    keys: Rc<[PublicKey]>,
    /// When `keys` were asked for.
    asked_at: Option<DateTime<Utc>>,
    asking_since: Option<DateTime<Utc>>,
    failed_at: Option<DateTime<Utc>>,
    /// Names that were not found, the oldest first.
    absent: VecDeque<(String, DateTime<Utc>)>,
}

/// What happens to a token next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NextStep {
    UseKeys,
    Ask,
    LookAgain,
    GiveUp,
}

fn is_within(time: TimeDelta, moment: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    moment.is_some_and(|moment| now - moment < time)
}

impl KnownKeys {
    fn has(&self, key_id: Option<&str>) -> bool {
        key_id.is_none() || self.keys.iter().any(|key| key.key_id.as_deref() == key_id)
    }

    /// Whether the keys are newer than the token, or its key's name was asked for a moment ago.
    fn is_known_to_be_absent(&self, key_id: Option<&str>, arrived: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        self.asked_at.is_some_and(|asked_at| asked_at >= arrived)
            || self
                .absent
                .iter()
                .any(|(name, since)| Some(name.as_str()) == key_id && is_within(ABSENCE, Some(*since), now))
    }

    fn next_step(&self, key_id: Option<&str>, arrived: DateTime<Utc>, now: DateTime<Utc>) -> NextStep {
        let (fresh, usable) = (is_within(FRESH, self.asked_at, now), is_within(USABLE, self.asked_at, now));
        let has = self.has(key_id);
        let asking = is_within(TAKEOVER, self.asking_since, now);
        let failed = is_within(PAUSE_AFTER_FAILURE, self.failed_at, now);
        if fresh && (has || self.is_known_to_be_absent(key_id, arrived, now)) || usable && has && (asking || failed) {
            NextStep::UseKeys
        } else if failed || now - arrived > PATIENCE {
            NextStep::GiveUp
        } else if asking || (fresh && is_within(BETWEEN_QUESTIONS, self.asked_at, now)) {
            NextStep::LookAgain
        } else {
            NextStep::Ask
        }
    }

    fn remember_absence(&mut self, key_id: Option<&str>, now: DateTime<Utc>) {
        let Some(name) = key_id.filter(|name| name.len() <= LONGEST_NAME_BYTES && !self.has(key_id)) else { return };
        if self.absent.len() >= MOST_ABSENT {
            self.absent.pop_front();
        }
        self.absent.push_back((name.to_owned(), now));
    }
}

#[derive(Deserialize)]
struct KeySet {
    keys: Vec<Value>,
}

impl PublicKeys {
    /// `auth_url` ends in `/auth/v1`.
    pub fn new(auth_url: &str) -> PublicKeys {
        PublicKeys {
            url: format!("{auth_url}/.well-known/jwks.json"),
            client: direct_client(),
            known: RefCell::default(),
        }
    }

    /// All keys, after asking again if none of this name is known. A fault when there are no usable keys, or when it can't be said
    /// whether there is one of this name.
    pub async fn for_token(&self, key_id: Option<&str>, clock: &dyn Clock) -> Result<Rc<[PublicKey]>, ProviderError> {
        let arrived = clock.now();
        let mut waited = TimeDelta::zero();
        loop {
            let now = clock.now().max(arrived + waited);
            let step = self.known.borrow().next_step(key_id, arrived, now);
            match step {
                NextStep::UseKeys => return Ok(self.known.borrow().keys.clone()),
                NextStep::GiveUp => {
                    return Err(ProviderError::transient(SERVICE, "could not be fetched a moment ago"));
                }
                NextStep::Ask => self.ask(key_id, now, clock).await?,
                NextStep::LookAgain => {
                    clock.sleep(LOOK_AGAIN).await;
                    waited += TimeDelta::from_std(LOOK_AGAIN).unwrap_or_default();
                }
            }
        }
    }

    /// Renews the keys; a fault when those that we have don't help this token.
    async fn ask(&self, key_id: Option<&str>, now: DateTime<Utc>, clock: &dyn Clock) -> Result<(), ProviderError> {
        self.known.borrow_mut().asking_since = Some(now);
        // The borrow is not held while we wait: other requests of the isolate go on meanwhile.
        let fetched = within(clock, DEADLINE, self.fetch()).await;
        let fetched = fetched.unwrap_or_else(|late| Err(ProviderError::late(SERVICE, late)));
        let mut known = self.known.borrow_mut();
        known.asking_since = None;
        match fetched {
            Ok(keys) => {
                known.keys = keys;
                known.asked_at = Some(now);
                known.failed_at = None;
                known.absent.retain(|(_, since)| is_within(ABSENCE, Some(*since), now));
                known.remember_absence(key_id, now);
                Ok(())
            }
            Err(fault) => {
                known.failed_at = Some(clock.now().max(now));
                if known.has(key_id) && is_within(USABLE, known.asked_at, now) { Ok(()) } else { Err(fault) }
            }
        }
    }

    async fn fetch(&self) -> Result<Rc<[PublicKey]>, ProviderError> {
        let response = traced(self.client.get(&self.url)).send().await;
        let response = response.map_err(|error| ProviderError::from_call(SERVICE, error))?;
        if let Some(redirect) = Redirect::of_response(&response) {
            return Err(ProviderError::moved(SERVICE, &redirect, "SUPABASE_URL"));
        }
        if !response.status().is_success() {
            let status = response.status().as_u16();
            let message =
                format!("the service answered {status}, and they need no key: is SUPABASE_URL the project's?");
            return Err(ProviderError::transient(SERVICE, message));
        }
        let body = read_body(response, LONGEST_ANSWER_BYTES).await;
        let body = body.map_err(|error| ProviderError::from_reading(SERVICE, error))?;
        let set: KeySet =
            serde_json::from_slice(&body).map_err(|_| ProviderError::transient(SERVICE, "the answer is no key set"))?;
        Ok(set.keys.iter().filter_map(PublicKey::from_jwk).collect())
    }
}
