//! What was read within the last second, in the isolate's memory: of a job that many poll, and of a file that a player asks for in parts, the
//! database is asked once a second. The caller is verified first, each time, and an answer is kept for exactly the reader that it was made for.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use http::{HeaderMap, Response};
use uuid::Uuid;

use crate::http::answer::Answer;
use crate::http::body::Body;
use crate::job::kind::StoryKind;
use crate::store::job_row::ArtifactRow;

/// How old an answer may be, counted from before the database was asked. Clients poll every two seconds.
const FRESH: TimeDelta = TimeDelta::seconds(1);
/// Of each kind: together at most 8 MB of the isolate's 128 for answers, and less for rows.
const MOST_ENTRIES: usize = 128;
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

/// How the rows of a file are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKey {
    /// A recording and its twin; of this owner, or for the holder of a link.
    Audio { job_id: Uuid, artifact_id: Uuid, owner_id: Option<Uuid> },
    /// What a link names.
    Media(Uuid),
}

/// Lives as long as the isolate.
#[derive(Default)]
pub struct RecentAnswers {
    answers: Kept<Key, (HeaderMap, Bytes)>,
    files: Kept<FileKey, Rc<[ArtifactRow]>>,
    /// Counts what was forgotten, so that an answer from before is not kept after.
    forgotten: Cell<u64>,
}

impl RecentAnswers {
    /// The kept answer, or a new one. Errors, a job that does not exist among them, are never kept.
    pub async fn or_read(&self, asked_at: DateTime<Utc>, key: Key, read: impl Future<Output = Answer>) -> Answer {
        if let Some((headers, body)) = self.answers.find(&key, asked_at) {
            let mut response = Response::new(Body::Bytes(body));
            *response.headers_mut() = headers;
            return Ok(response);
        }
        let forgotten = self.forgotten.get();
        let response = read.await?;
        if let (Body::Bytes(body), true) = (response.body(), self.forgotten.get() == forgotten)
            && body.len() <= MOST_BYTES
        {
            self.answers.keep(key, asked_at, (response.headers().clone(), body.clone()));
        }
        Ok(response)
    }

    /// The rows as they were read within the last second.
    pub fn files(&self, asked_at: DateTime<Utc>, key: FileKey) -> Option<Rc<[ArtifactRow]>> {
        self.files.find(&key, asked_at)
    }

    /// Reads the rows anew. An error is never kept, nor that there are none.
    pub async fn read_files<Error>(
        &self,
        asked_at: DateTime<Utc>,
        key: FileKey,
        read: impl Future<Output = Result<Vec<ArtifactRow>, Error>>,
    ) -> Result<Rc<[ArtifactRow]>, Error> {
        let forgotten = self.forgotten.get();
        let rows: Rc<[ArtifactRow]> = read.await?.into();
        if !rows.is_empty() && self.forgotten.get() == forgotten {
            self.files.keep(key, asked_at, rows.clone());
        }
        Ok(rows)
    }

    /// The job has just been changed by a request.
    pub fn forget(&self, job_id: Uuid) {
        self.forgotten.set(self.forgotten.get() + 1);
        self.answers.retain(|key, _| key.job_id != job_id);
        self.files.retain(|_, rows| rows.iter().all(|row| row.job_id != job_id));
    }
}

/// Values with the moments at which they were asked for.
struct Kept<Name, Value>(RefCell<HashMap<Name, (DateTime<Utc>, Value)>>);

impl<Name, Value> Default for Kept<Name, Value> {
    fn default() -> Self {
        Kept(RefCell::default())
    }
}

impl<Name: Eq + Hash, Value: Clone> Kept<Name, Value> {
    fn find(&self, name: &Name, now: DateTime<Utc>) -> Option<Value> {
        let kept = self.0.borrow();
        kept.get(name).filter(|(asked_at, _)| now - *asked_at < FRESH).map(|(_, value)| value.clone())
    }

    fn keep(&self, name: Name, asked_at: DateTime<Utc>, value: Value) {
        let mut kept = self.0.borrow_mut();
        if kept.len() >= MOST_ENTRIES {
            kept.retain(|_, (found_at, _)| asked_at - *found_at < FRESH);
        }
        if kept.len() < MOST_ENTRIES {
            kept.insert(name, (asked_at, value));
        }
    }

    fn retain(&self, keeps: impl Fn(&Name, &Value) -> bool) {
        self.0.borrow_mut().retain(|name, (_, value)| keeps(name, value));
    }
}
