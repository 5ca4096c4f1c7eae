//! The project's public keys, kept in the isolate's memory: fetched when old or when a token names one that is not known yet.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::verifying_key::PublicKey;
use crate::provider::error::ProviderError;
use crate::runtime::clock::Clock;
use crate::runtime::deadline::within;

const SERVICE: &str = "public keys";
/// How long keys are used without asking again.
const FRESH: TimeDelta = TimeDelta::minutes(10);
/// How long keys that could not be renewed still count; a key that was withdrawn is gone by then.
const USABLE: TimeDelta = TimeDelta::hours(1);
/// A token with an unknown key's name makes us ask again, but anybody can make up names.
const PAUSE_AFTER_UNKNOWN: TimeDelta = TimeDelta::seconds(30);
const PAUSE_AFTER_FAILURE: TimeDelta = TimeDelta::seconds(2);
const DEADLINE: Duration = Duration::from_secs(5);

/// The keys of `/.well-known/jwks.json`.
pub struct PublicKeys {
    url: String,
    client: reqwest::Client,
    known: RefCell<Known>,
}

#[derive(Default)]
struct Known {
    keys: Rc<[PublicKey]>,
    fetched_at: Option<DateTime<Utc>>,
    attempted_at: Option<DateTime<Utc>>,
}

impl Known {
    fn names(&self, key_id: Option<&str>) -> bool {
        key_id.is_none() || self.keys.iter().any(|key| key.key_id.as_deref() == key_id)
    }

    fn is_younger_than(&self, age: TimeDelta, now: DateTime<Utc>) -> bool {
        self.fetched_at.is_some_and(|fetched_at| now - fetched_at < age)
    }

    fn was_tried_within(&self, pause: TimeDelta, now: DateTime<Utc>) -> bool {
        self.attempted_at.is_some_and(|attempted_at| now - attempted_at < pause)
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
            client: reqwest::Client::new(),
            known: RefCell::default(),
        }
    }

    /// All keys, after asking again if none of this name is known. A fault only when there are no usable keys at all.
    pub async fn for_token(&self, key_id: Option<&str>, clock: &dyn Clock) -> Result<Rc<[PublicKey]>, ProviderError> {
        let now = clock.now();
        if self.should_ask(key_id, now) {
            self.known.borrow_mut().attempted_at = Some(now);
            // The borrow is not held while we wait: other requests of the isolate go on meanwhile.
            let fetched = within(clock, DEADLINE, self.fetch()).await;
            let fetched = fetched.unwrap_or_else(|late| Err(ProviderError::late(SERVICE, late)));
            let mut known = self.known.borrow_mut();
            match fetched {
                Ok(keys) => {
                    known.keys = keys;
                    known.fetched_at = Some(now);
                }
                Err(fault) if !known.is_younger_than(USABLE, now) => return Err(fault),
                Err(_) => {}
            }
        }
        let known = self.known.borrow();
        if known.is_younger_than(USABLE, now) {
            Ok(known.keys.clone())
        } else {
            Err(ProviderError::transient(SERVICE, "could not be fetched a moment ago"))
        }
    }

    fn should_ask(&self, key_id: Option<&str>, now: DateTime<Utc>) -> bool {
        let known = self.known.borrow();
        if known.is_younger_than(FRESH, now) {
            !known.names(key_id) && !known.was_tried_within(PAUSE_AFTER_UNKNOWN, now)
        } else {
            !known.was_tried_within(PAUSE_AFTER_FAILURE, now)
        }
    }

    async fn fetch(&self) -> Result<Rc<[PublicKey]>, ProviderError> {
        let unanswered = |error| ProviderError::from_call(SERVICE, error);
        let response = self.client.get(&self.url).send().await.map_err(unanswered)?;
        if !response.status().is_success() {
            return Err(ProviderError::transient(
                SERVICE,
                format!("the service answered {}", response.status().as_u16()),
            ));
        }
        let body = response.bytes().await.map_err(unanswered)?;
        let set: KeySet =
            serde_json::from_slice(&body).map_err(|_| ProviderError::transient(SERVICE, "the answer is no key set"))?;
        Ok(set.keys.iter().filter_map(PublicKey::from_jwk).collect())
    }
}
