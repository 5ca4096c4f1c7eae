//! `GET /api/jobs` and `/api/jobs/user`: the caller's own jobs, newest first, page by page.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use http::StatusCode;
use strum::VariantArray;
use uuid::Uuid;

use super::document::job_document;
use super::view::JobView;
use crate::contract::field_errors::FieldErrors;
use crate::contract::readings::job::JobList;
use crate::http::answer::{Answer, json_answer};
use crate::http::call::Call;
use crate::job::kind::JobKind;
use crate::job::state::JobState;
use crate::store::job_row::JobRow;
use crate::store::read::JobFilter;

const DEFAULT_PAGE: u8 = 20;
const LARGEST_PAGE: u8 = 100;

pub async fn list_jobs(call: &Call, user_id: Uuid) -> Answer {
    let filter = read_filter(call)?;
    let rows = call.services.store.list_jobs(user_id, &filter).await?;
    let is_full = rows.len() >= usize::from(filter.limit);
    let next_cursor = rows.last().filter(|_| is_full).map(cursor_after);
    let now = call.services.clock.now();
    let jobs = rows.iter().map(|row| job_document(JobView::of(row, now))).collect();
    json_answer(StatusCode::OK, &JobList { jobs, next_cursor })
}

fn read_filter(call: &Call) -> Result<JobFilter, FieldErrors> {
    let mut errors = FieldErrors::new();
    let limit = match call.query("limit").map(|text| text.parse::<u8>()) {
        None => DEFAULT_PAGE,
        Some(Ok(limit)) if (1..=LARGEST_PAGE).contains(&limit) => limit,
        Some(_) => {
            errors.add("limit", format!("must be a whole number from 1 to {LARGEST_PAGE}"));
            DEFAULT_PAGE
        }
    };
    let before = call.query("cursor").and_then(|text| {
        let cursor = read_cursor(&text);
        if cursor.is_none() {
            errors.add("cursor", "must be the nextCursor of an earlier page");
        }
        cursor
    });
    let states = read_words(call, "status", &mut errors, states_of_word);
    let kinds = read_words(call, "type", &mut errors, |word| word.parse().ok().map(|kind: JobKind| vec![kind]));
    errors.or(JobFilter { before, states, kinds, limit })
}

/// A filter of words with commas between them; an unknown word is an error, never ignored (FAILURES 36).
fn read_words<T>(
    call: &Call,
    name: &str,
    errors: &mut FieldErrors,
    meaning: impl Fn(&str) -> Option<Vec<T>>,
) -> Option<Vec<T>> {
    let text = call.query(name).filter(|text| !text.trim().is_empty())?;
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

/// Opaque to clients: the time and id of a page's last job.
fn cursor_after(row: &JobRow) -> String {
    let created_at = row.created_at.to_rfc3339_opts(SecondsFormat::Micros, true);
    URL_SAFE_NO_PAD.encode(format!("{created_at} {}", row.id))
}

fn read_cursor(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let decoded = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    let (created_at, id) = decoded.split_once(' ')?;
    let created_at: DateTime<Utc> = created_at.parse().ok()?;
    // No job is of another year, and a database knows fewer years than `chrono`.
    let is_sound = (2000..10_000).contains(&created_at.year());
    is_sound.then_some((created_at, id.parse().ok()?))
}
