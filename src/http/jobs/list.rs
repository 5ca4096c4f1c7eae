//! `GET /api/jobs` and `/api/jobs/user`: the caller's own jobs, newest first, page by page.

use chrono::{DateTime, Datelike, Utc};
use http::StatusCode;
use strum::VariantArray;
use uuid::Uuid;

use super::document::job_document;
use super::view::JobView;
use crate::contract::field_errors::FieldErrors;
use crate::contract::readings::job::JobList;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::http::cursor::Page;
use crate::job::kind::JobKind;
use crate::job::state::JobState;
use crate::store::read::JobFilter;

pub async fn list_jobs(call: &Call, user_id: Uuid) -> Answer {
    let (page, filter) = read_query(call)?;
    let rows = call.services.store.list_jobs(user_id, &filter, page.before, page.limit).await?;
    let next_cursor = page.next_cursor(&rows, |row| (row.created_at, row.id));
    let now = call.services.clock.now();
    let jobs = rows.iter().map(|row| job_document(JobView::of(row, now))).collect();
    json_answer(StatusCode::OK, &JobList { jobs, next_cursor })
}

fn read_query(call: &Call) -> Result<(Page, JobFilter), FieldErrors> {
    let mut errors = FieldErrors::new();
    let page = Page::read(call, &mut errors);
    let states = read_words(call, "status", &mut errors, states_of_word);
    let kinds = read_words(call, "type", &mut errors, |word| word.parse().ok().map(|kind: JobKind| vec![kind]));
    let created_from = read_time(call, "createdFrom", &mut errors);
    let created_until = read_time(call, "createdUntil", &mut errors);
    errors.or((page, JobFilter { states, kinds, created_from, created_until }))
}

/// A moment as answers print it.
fn read_time(call: &Call, name: &str, errors: &mut FieldErrors) -> Option<DateTime<Utc>> {
    let text = call.query_once(name, errors)?;
    let time = text.trim().parse::<DateTime<Utc>>().ok().filter(|time| (2000..10_000).contains(&time.year()));
    if time.is_none() {
        errors.add(name, "must be a time such as 2026-01-31T12:00:00Z");
    }
    time
}

/// A filter of words with commas between them; an unknown word or none at all is an error, never ignored (FAILURES 36).
fn read_words<T>(
    call: &Call,
    name: &str,
    errors: &mut FieldErrors,
    meaning: impl Fn(&str) -> Option<Vec<T>>,
) -> Option<Vec<T>> {
    let text = call.query_once(name, errors)?;
    let mut found = Vec::new();
    for word in text.split(',').map(str::trim) {
        match meaning(word) {
            Some(values) => found.extend(values),
            None => errors.add(name, format!("must be one of {}", known_words(name))),
        }
    }
    Some(found)
}

/// The words of both dialects. R shows a cancelled job as an error.
fn states_of_word(word: &str) -> Option<Vec<JobState>> {
    Some(match word {
        "queued" | "pending" => vec![JobState::Queued],
        "processing" => vec![JobState::Processing],
        "complete" | "completed" => vec![JobState::Complete],
        "error" => vec![JobState::Failed, JobState::Cancelled],
        "failed" => vec![JobState::Failed],
        "cancelled" => vec![JobState::Cancelled],
        _ => return None,
    })
}

fn known_words(name: &str) -> String {
    if name == "status" {
        return "queued, processing, complete, error, failed, cancelled".to_owned();
    }
    let kinds: Vec<String> = JobKind::VARIANTS.iter().map(JobKind::to_string).collect();
    kinds.join(", ")
}
