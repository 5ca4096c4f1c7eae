//! Starting a reading: the request with all its faults, and the answer.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;
use serde_json::Value;
use strum::{EnumString, VariantArray, VariantNames};
use uuid::Uuid;

use super::person::read_person;
use crate::contract::faults::Faults;
use crate::contract::fields::Fields;
use crate::job::kind::JobKind;
use crate::job::reading::ReadingParams;
use brief::{RelationshipMode, System};

/// The contract's `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum ReadingType {
    NuclearV2,
    Synastry,
    Extended,
}

impl From<ReadingType> for JobKind {
    fn from(reading: ReadingType) -> JobKind {
        match reading {
            ReadingType::NuclearV2 => JobKind::NuclearV2,
            ReadingType::Synastry => JobKind::Synastry,
            ReadingType::Extended => JobKind::Extended,
        }
    }
}

impl ReadingType {
    fn is_of_two(self) -> bool {
        match self {
            ReadingType::NuclearV2 | ReadingType::Synastry => true,
            ReadingType::Extended => false,
        }
    }
}

/// The parameters of a request's body, or all its faults. Unknown fields are ignored.
pub fn validate(body: &Value, now: DateTime<Utc>) -> Result<ReadingParams, Faults> {
    let mut faults = Faults::new();
    let params = Fields::of(body, "", &mut faults).and_then(|fields| read_body(&fields, now, &mut faults));
    match params {
        Some(params) => faults.or(params),
        None => Err(faults),
    }
}

fn read_body(fields: &Fields<'_>, now: DateTime<Utc>, faults: &mut Faults) -> Option<ReadingParams> {
    let reading = fields.choice::<ReadingType>("type", faults);
    // The contract names the fields of `params` without it: `person1.birthDate`.
    let params = fields.object("params", "", faults)?;
    let latest = latest_day(now);

    let person1 = params.object("person1", "person1", faults).and_then(|fields| read_person(&fields, latest, faults));
    let person2 = read_person2(&params, reading, latest, faults);
    let systems = read_systems(&params, reading, faults);
    let intensity = read_intensity(&params, reading, faults);
    let mode = read_mode(&params, reading, faults);

    let reading = reading?;
    Some(ReadingParams {
        kind: reading.into(),
        person1: person1?,
        person2,
        systems: systems?,
        // Nothing between two people is said of one.
        relationship_intensity: intensity.filter(|_| reading.is_of_two()),
        relationship_mode: mode.filter(|_| reading.is_of_two()),
    })
}

/// A child born today on Kiritimati (UTC+14) has a birth date that is tomorrow's in UTC.
fn latest_day(now: DateTime<Utc>) -> NaiveDate {
    (now + TimeDelta::hours(14)).date_naive()
}

fn read_person2(
    params: &Fields<'_>,
    reading: Option<ReadingType>,
    latest: NaiveDate,
    faults: &mut Faults,
) -> Option<crate::job::reading::Person> {
    let is_there = params.present("person2").is_some();
    match reading.map(ReadingType::is_of_two) {
        Some(false) if is_there => {
            faults.add("person2", "is not allowed for extended");
            None
        }
        Some(true) if !is_there => {
            faults.add("person2", "is required");
            None
        }
        Some(_) | None => {
            params.optional_object("person2", "person2", faults).and_then(|fields| read_person(&fields, latest, faults))
        }
    }
}

/// In reading order and without repeats; all five for `nuclear_v2`, whatever was chosen.
fn read_systems(params: &Fields<'_>, reading: Option<ReadingType>, faults: &mut Faults) -> Option<Vec<System>> {
    let has_all = reading == Some(ReadingType::NuclearV2);
    if has_all && params.present("systems").is_none() {
        return Some(System::VARIANTS.to_vec());
    }
    let entries = params.list("systems", 1..=100, faults)?;
    let mut chosen = Vec::with_capacity(entries.len());
    for (path, entry) in entries {
        match entry.as_str().and_then(|text| text.parse::<System>().ok()) {
            Some(system) => chosen.push(system),
            None => faults.add(path, format!("must be one of {}", names_of_systems())),
        }
    }
    Some(System::VARIANTS.iter().copied().filter(|system| has_all || chosen.contains(system)).collect())
}

fn names_of_systems() -> String {
    let names: Vec<String> = System::VARIANTS.iter().map(System::to_string).collect();
    names.join(", ")
}

fn read_intensity(params: &Fields<'_>, reading: Option<ReadingType>, faults: &mut Faults) -> Option<u8> {
    let intensity = if reading.is_some_and(ReadingType::is_of_two) {
        params.number("relationshipIntensity", 1..=10, faults)
    } else {
        params.optional_number("relationshipIntensity", 1..=10, faults)
    };
    intensity.and_then(|intensity| u8::try_from(intensity).ok())
}

fn read_mode(params: &Fields<'_>, reading: Option<ReadingType>, faults: &mut Faults) -> Option<RelationshipMode> {
    if reading.is_some_and(ReadingType::is_of_two) {
        params.choice("relationshipMode", faults)
    } else {
        params.optional_choice("relationshipMode", faults)
    }
}

/// The answer: 201.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StartedJob {
    pub job_id: Uuid,
    /// The same; the contract's SDK example reads it.
    pub id: Uuid,
    /// Always `queued`.
    pub status: &'static str,
    pub estimated_minutes: u32,
    /// Lowest and highest.
    pub estimated_minutes_range: [u32; 2],
    pub poll_url: String,
}

#[cfg(test)]
#[path = "start_tests.rs"]
mod tests;
