//! Cursors of lists, newest first: opaque to clients, they say when and which the last entry of a page was. What comes into being meanwhile
//! is newer, so that no page shifts.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Datelike, SecondsFormat, Utc};
use uuid::Uuid;

use super::call::Call;
use crate::contract::field_errors::FieldErrors;

const DEFAULT_PAGE: u8 = 20;
const LARGEST_PAGE: u8 = 100;

/// Which page of a list is asked for.
pub struct Page {
    pub before: Option<(DateTime<Utc>, Uuid)>,
    pub limit: u8,
}

impl Page {
    /// Reads `limit` and `cursor` of the query, and adds what is wrong with them.
    pub fn read(call: &Call, errors: &mut FieldErrors) -> Page {
        let limit = match call.query_once("limit", errors).map(|text| text.parse::<u8>()) {
            None => DEFAULT_PAGE,
            Some(Ok(limit)) if (1..=LARGEST_PAGE).contains(&limit) => limit,
            Some(_) => {
                errors.add("limit", format!("must be a whole number from 1 to {LARGEST_PAGE}"));
                DEFAULT_PAGE
            }
        };
        let before = call.query_once("cursor", errors).filter(|text| !text.is_empty()).and_then(|text| {
            let cursor = read_cursor(&text);
            if cursor.is_none() {
                errors.add("cursor", "must be the nextCursor of an earlier page");
            }
            cursor
        });
        Page { before, limit }
    }

    /// The cursor of the page after this one, unless this one was not full.
    pub fn next_cursor<Row>(&self, rows: &[Row], place: impl Fn(&Row) -> (DateTime<Utc>, Uuid)) -> Option<String> {
        let last = rows.last().filter(|_| rows.len() >= usize::from(self.limit))?;
        let (created_at, id) = place(last);
        let created_at = created_at.to_rfc3339_opts(SecondsFormat::Micros, true);
        Some(URL_SAFE_NO_PAD.encode(format!("{created_at} {id}")))
    }
}

fn read_cursor(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let decoded = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    let (created_at, id) = decoded.split_once(' ')?;
    let created_at: DateTime<Utc> = created_at.parse().ok()?;
    // No entry is of another year, and a database knows fewer years than `chrono`.
    let is_sound = (2000..10_000).contains(&created_at.year());
    is_sound.then_some((created_at, id.parse().ok()?))
}
