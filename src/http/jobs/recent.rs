//! Status answers of the last second, in the isolate's memory: of a job that many poll, the database is asked once a second. The caller
//! is verified first, each time, and an answer is kept for exactly the reader that it was made for.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderMap, Response};
use uuid::Uuid;

use crate::http::answer::Answer;
use crate::http::body::Body;
use crate::job::kind::StoryKind;

/// How old an answer may be, counted from before the database was asked. Clients poll every two seconds.
const FRESH: TimeDelta = TimeDelta::seconds(1);
/// Together at most 8 MB of the isolate's 128.
const MOST_ANSWERS: usize = 128;
const MOST_BYTES: usize = 64 * 1024;

/// The caller that an answer is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reader {
    Owner(Uuid),
    /// Of a job of this kind; None where nobody has signed in.
    OfKind(StoryKind, Option<Uuid>),
}

/// The job that an answer is about, and the caller.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub job_id: Uuid,
    pub reader: Reader,
    /// Links in the answer begin with it.
    pub origin: String,
}

struct CachedAnswer {
    asked_at: DateTime<Utc>,
    headers: HeaderMap,
    body: Bytes,
}

/// Lives as long as the isolate.
#[derive(Default)]
pub struct RecentAnswers {
    kept: RefCell<HashMap<Key, CachedAnswer>>,
    /// Counts what was forgotten, so that an answer from before is not kept after.
    forgotten: Cell<u64>,
}

impl RecentAnswers {
    /// The kept answer, or a new one. Errors, a job that does not exist among them, are never kept.
    pub async fn or_read(&self, asked_at: DateTime<Utc>, key: Key, read: impl Future<Output = Answer>) -> Answer {
        if let Some(response) = self.find(&key, asked_at) {
            return Ok(response);
        }
        let forgotten = self.forgotten.get();
        let response = read.await?;
        if self.forgotten.get() == forgotten {
            self.keep(key, asked_at, &response);
        }
        Ok(response)
    }

    /// The job has just been changed by a request.
    pub fn forget(&self, job_id: Uuid) {
        self.forgotten.set(self.forgotten.get() + 1);
        self.kept.borrow_mut().retain(|key, _| key.job_id != job_id);
    }

    fn find(&self, key: &Key, now: DateTime<Utc>) -> Option<Response<Body>> {
        let kept = self.kept.borrow();
        let found = kept.get(key).filter(|found| now - found.asked_at < FRESH)?;
        let mut response = Response::new(Body::Bytes(found.body.clone()));
        *response.headers_mut() = found.headers.clone();
        Some(response)
    }

    fn keep(&self, key: Key, asked_at: DateTime<Utc>, response: &Response<Body>) {
        let Body::Bytes(body) = response.body() else { return };
        let mut kept = self.kept.borrow_mut();
        if kept.len() >= MOST_ANSWERS {
            kept.retain(|_, found| asked_at - found.asked_at < FRESH);
        }
        if body.len() <= MOST_BYTES && kept.len() < MOST_ANSWERS {
            kept.insert(key, CachedAnswer { asked_at, headers: response.headers().clone(), body: body.clone() });
        }
    }
}
