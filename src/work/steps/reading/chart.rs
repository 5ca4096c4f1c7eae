//! The chart step: casts everybody's charts once, so that all documents of a job speak of the same sky.

use std::collections::BTreeMap;

use bytes::Bytes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::inputs::{ReadingOutput, StoredInput, reading_params};
use crate::work::steps::Workshop;

use crate::job::reading::{Person, ReadingParams};
use crate::media::keys::job_key;
use crate::store::work::ClaimedTask;
use crate::work::error::StepError;
use crate::work::input_hash::{InputHash, content_hash};
use crate::work::shelf::{Keep, keep, kept, read};
use crate::work::step::StepOutput;
use chart::{Birth, Chart, Comparison, SCHEMA_VERSION, cast, compare};

/// All charts of a job.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Charts {
    pub person1: Chart,
    pub person2: Option<Chart>,
    pub comparison: Option<Comparison>,
}

/// The transits are those of the first attempt: a repeat finds its charts and keeps them.
pub async fn cast_charts(workshop: &Workshop, task: &ClaimedTask) -> Result<StepOutput, StepError> {
    let params = reading_params(task)?;
    let key = job_key(task.job_id, "charts", "json");
    let input_hash = InputHash::of("charts").with(&SCHEMA_VERSION).with(&params.person1).with(&params.person2).finish();
    let bytes = match kept(&*workshop.bucket, &key, &input_hash).await? {
        Some(_) => read(&*workshop.bucket, &key).await?,
        None => {
            let bytes = cast_all(workshop, &params)?;
            let content_type = "application/json";
            let place = Keep { key: &key, content_type, input_hash: &input_hash, measured: BTreeMap::new() };
            keep(&*workshop.bucket, place, bytes.clone()).await?;
            bytes
        }
    };
    let stored = Some(StoredInput { key: key.clone(), hash: content_hash(&bytes) });
    let objects = vec![(key, bytes.len() as u64)];
    ReadingOutput { stored, objects, ..ReadingOutput::default() }.into_step(vec![])
}

fn cast_all(workshop: &Workshop, params: &ReadingParams) -> Result<Bytes, StepError> {
    let now = Timestamp::from_millisecond(workshop.clock.now().timestamp_millis())
        .map_err(|error| StepError::broken(format!("the clock is off: {error}")))?;
    let person1 = chart_of(&params.person1, now)?;
    let person2 = params.person2.as_ref().map(|person| chart_of(person, now)).transpose()?;
    let comparison = person2.as_ref().map(|other| compare(&person1, other));
    let bytes = serde_json::to_vec(&Charts { person1, person2, comparison })
        .map_err(|error| StepError::broken(format!("the charts can't be written: {error}")))?;
    Ok(bytes.into())
}

/// Validation has refused whatever can't be cast; what fails here is our own mistake and fails again.
fn chart_of(person: &Person, now: Timestamp) -> Result<Chart, StepError> {
    let unreadable = |error: jiff::Error| StepError::broken(format!("a birth can't be read: {error}"));
    let birth = Birth {
        date: person.birth_date.to_string().parse().map_err(unreadable)?,
        time: person.birth_time.map(|time| time.to_string().parse()).transpose().map_err(unreadable)?,
        zone: person.timezone.clone(),
        latitude_degrees: person.latitude,
        longitude_degrees: person.longitude,
        utc_offset_seconds: person.utc_offset,
    };
    cast(&birth, now).map_err(|error| StepError::broken(format!("a chart can't be cast: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published with Central Standard Time, where the zone's history has daylight saving time.
    #[test]
    fn an_offset_given_by_hand_wins_over_the_zone() {
        let mut person = Person {
            name: "William".to_owned(),
            birth_date: "1946-08-19".parse().expect("a date"),
            birth_time: Some("08:51:00".parse().expect("a time")),
            birth_place: None,
            latitude: 33.67,
            longitude: -93.59,
            timezone: "America/Chicago".to_owned(),
            utc_offset: None,
        };
        let offset_of = |person: &Person| {
            let moment = chart_of(person, Timestamp::UNIX_EPOCH).expect("a chart").moment;
            (moment.utc_offset_seconds, serde_json::to_value(moment.offset_source).expect("a word"))
        };
        assert_eq!(offset_of(&person), (-5 * 3_600, "zone".into()));
        person.utc_offset = Some(-6 * 3_600);
        assert_eq!(offset_of(&person), (-6 * 3_600, "given".into()));
    }
}
