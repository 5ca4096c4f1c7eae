//! A person as a request describes one: a birth that is possible, at a place and in a zone that exist.

use chart::Birth;
use chart::moment::Moment;
use chrono::{DateTime, TimeDelta, Utc};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde_json::json;

use crate::contract::request::{
    ParsedText, Reader, decimal, description, optional, optional_text, parsed, required, text,
};
use crate::job::reading::Person;

/// The first day of which charts are made.
const EARLIEST_DAY: &str = "1800-01-01";

description! {
    Person {
        name: required("name", text(1..=100).of_one_line()),
        birth_date: required("birthDate", birth_date()),
        birth_time: optional("birthTime", birth_time()),
        birth_place: optional_text("birthPlace", 0..=200).joined_to_one_line(),
        latitude: required("latitude", decimal(-90.0..=90.0)),
        longitude: required("longitude", decimal(-180.0..=180.0)),
        timezone: required("timezone", zone()),
        utc_offset: optional("utcOffset", utc_offset()),
    }
}

/// Notes a birth that lies ahead: once date, time and zone are read, it is known whether it has been.
pub(super) fn refuse_unborn(person: &Person, path: &str, reader: &mut Reader<'_>) -> Option<()> {
    let Ok(now) = Timestamp::from_second(reader.context.now.timestamp()) else { return Some(()) };
    let birth = Birth {
        date: person.birth_date,
        time: None,
        zone: person.timezone.clone(),
        latitude_degrees: person.latitude,
        longitude_degrees: person.longitude,
        utc_offset_seconds: person.utc_offset,
    };
    // What can't be placed at all has been refused by then.
    let day = Moment::of(&birth).ok().and_then(|moment| moment.day);
    if day.is_some_and(|[first, _]| first > now) {
        return reader.refuse(&format!("{path}.birthDate"), "must have begun at the place of birth");
    }
    let timed = Birth { time: person.birth_time, ..birth };
    if person.birth_time.is_some() && Moment::of(&timed).is_ok_and(|moment| moment.utc > now) {
        return reader.refuse(&format!("{path}.birthTime"), "must not lie ahead");
    }
    Some(())
}

fn birth_date() -> ParsedText<Date> {
    parsed(
        || {
            json!({
                "type": "string",
                "format": "date",
                "pattern": "^(1[89]|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$",
                "description": format!("A day from {EARLIEST_DAY} to today at the place of birth."),
            })
        },
        |text, context| {
            let date = has_shape(text, "0000-00-00").then(|| text.parse::<Date>().ok()).flatten();
            // The contract's own words.
            let date = date.ok_or("Invalid date format")?;
            // Digits of one shape: they sort as the days do.
            if text < EARLIEST_DAY || *text > *latest_day(context.now) {
                return Err(format!("must be from {EARLIEST_DAY} to today").into());
            }
            Ok(date)
        },
    )
}

/// A child born today on Kiritimati (UTC+14) has a birth date that is tomorrow's in UTC.
fn latest_day(now: DateTime<Utc>) -> String {
    (now + TimeDelta::hours(14)).date_naive().to_string()
}

fn birth_time() -> ParsedText<Time> {
    parsed(
        || {
            json!({
                "type": "string",
                "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                "description": "HH:MM, which has been; absent when it is unknown.",
            })
        },
        |text, _| {
            let time = has_shape(text, "00:00").then(|| Time::strptime("%H:%M", text).ok()).flatten();
            time.ok_or_else(|| "must be HH:MM from 00:00 to 23:59, or absent when it is unknown".into())
        },
    )
}

/// The zone's name as the database spells it.
fn zone() -> ParsedText<String> {
    parsed(
        || {
            json!({
                "type": "string",
                "minLength": 1,
                "description": "The name of an IANA time zone, such as Asia/Bangkok.",
            })
        },
        |text, _| {
            let known = chart::moment::zone_name(text.trim());
            known.map(str::to_owned).ok_or_else(|| "must be an IANA time zone such as Asia/Bangkok".into())
        },
    )
}

/// From -14:00 to +15:14, beyond which no place has ever been.
fn utc_offset() -> ParsedText<i32> {
    parsed(
        || {
            json!({
                "type": "string",
                "pattern": "^([+-](0[0-9]|1[0-3]):[0-5][0-9](:[0-5][0-9])?|[+-]14:00(:00)?|\\+14:[0-5][0-9](:[0-5][0-9])?\
                    |\\+15:(0[0-9]|1[0-3])(:[0-5][0-9])?|\\+15:14(:00)?)$",
                "description": "The offset from UTC at the birth, ±HH:MM or ±HH:MM:SS; it wins over the time zone.",
            })
        },
        |text, _| {
            offset_seconds(text)
                .filter(|seconds| (-14 * 3_600..=15 * 3_600 + 14 * 60).contains(seconds))
                .ok_or_else(|| "must be ±HH:MM or ±HH:MM:SS from -14:00 to +15:14".into())
        },
    )
}

fn offset_seconds(text: &str) -> Option<i32> {
    let (sign, clock) = match text.strip_prefix('-') {
        Some(clock) => (-1, clock),
        None => (1, text.strip_prefix('+')?),
    };
    if !has_shape(clock, "00:00") && !has_shape(clock, "00:00:00") {
        return None;
    }
    let mut parts = clock.split(':').filter_map(|part| part.parse::<i32>().ok());
    let (hours, minutes, seconds) = (parts.next()?, parts.next()?, parts.next().unwrap_or(0));
    (minutes < 60 && seconds < 60).then_some(sign * (hours * 3_600 + minutes * 60 + seconds))
}

/// Whether a text has digits where the shape has zeros, and the shape's own characters elsewhere.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            other => byte == other,
        })
}
