//! A person as a request describes one: somebody who can have been born, at a place and in a zone that exist.

use chrono::{NaiveDate, NaiveTime};
use jiff::tz::TimeZone;

use crate::contract::faults::Faults;
use crate::contract::fields::Fields;
use crate::job::reading::Person;

/// Charts reach back to here.
const EARLIEST_YEAR: i32 = 1800;

/// Reads a person; `latest` is the latest day that it is anywhere.
pub fn read_person(fields: &Fields<'_>, latest: NaiveDate, faults: &mut Faults) -> Option<Person> {
    let name = read_name(fields, faults);
    let birth_date = read_date(fields, latest, faults);
    let birth_time = read_time(fields, faults);
    let birth_place = fields.optional_text("birthPlace", 0..=200, faults).filter(|place| !place.is_empty());
    let latitude = fields.decimal("latitude", -90.0..=90.0, faults);
    let longitude = fields.decimal("longitude", -180.0..=180.0, faults);
    let timezone = read_zone(fields, faults);
    Some(Person {
        name: name?,
        birth_date: birth_date?,
        birth_time: birth_time?,
        birth_place,
        latitude: latitude?,
        longitude: longitude?,
        timezone: timezone?,
    })
}

fn read_name(fields: &Fields<'_>, faults: &mut Faults) -> Option<String> {
    let name = fields.text("name", 1..=100, faults)?;
    if name.chars().any(char::is_control) {
        faults.add(fields.path_of("name"), "must not contain control characters");
        return None;
    }
    Some(name)
}

fn read_date(fields: &Fields<'_>, latest: NaiveDate, faults: &mut Faults) -> Option<NaiveDate> {
    let text = fields.raw_text("birthDate", faults)?;
    let Some(date) = has_shape(text, "0000-00-00").then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
    else {
        // The contract's own words.
        faults.add(fields.path_of("birthDate"), "Invalid date format");
        return None;
    };
    let earliest = NaiveDate::from_ymd_opt(EARLIEST_YEAR, 1, 1);
    if earliest.is_some_and(|earliest| date < earliest) || date > latest {
        faults.add(fields.path_of("birthDate"), format!("must be from {EARLIEST_YEAR}-01-01 to today"));
        return None;
    }
    Some(date)
}

/// The outer None is a fault; the inner one an unknown time, which is real.
fn read_time(fields: &Fields<'_>, faults: &mut Faults) -> Option<Option<NaiveTime>> {
    if fields.present("birthTime").is_none() {
        return Some(None);
    }
    let text = fields.raw_text("birthTime", faults)?;
    let time = has_shape(text, "00:00").then(|| NaiveTime::parse_from_str(text, "%H:%M").ok()).flatten();
    if time.is_none() {
        faults.add(fields.path_of("birthTime"), "must be HH:MM from 00:00 to 23:59, or absent when it is unknown");
    }
    time.map(Some)
}

/// The zone's name as the database spells it.
fn read_zone(fields: &Fields<'_>, faults: &mut Faults) -> Option<String> {
    let name = fields.raw_text("timezone", faults)?.trim();
    let zone = TimeZone::get(name).ok();
    let known = zone.as_ref().filter(|zone| !zone.is_unknown()).and_then(TimeZone::iana_name);
    if known.is_none() {
        faults.add(fields.path_of("timezone"), "must be an IANA time zone such as Asia/Bangkok");
    }
    known.map(str::to_owned)
}

/// Whether a text has digits where the shape has zeros, and the shape's own characters elsewhere.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            other => byte == other,
        })
}
