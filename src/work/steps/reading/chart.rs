//! The chart step: casts everybody's charts once, so that all documents of a job speak of the same sky.

use std::collections::BTreeMap;

use bytes::Bytes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::inputs::{ReadingOutput, StoredInput, reading_params};
use crate::runtime::clock::timestamp;
use crate::runtime::turns::give_way;
use crate::work::steps::StepContext;

use crate::job::reading::{Person, ReadingParams};
use crate::media::keys::job_key;
use crate::store::work::ClaimedTask;
use crate::work::artifact_store::ObjectSpec;
use crate::work::error::StepError;
use crate::work::input_hash::{InputHash, content_hash};
use crate::work::step::StepOutput;
use crate::work::steps::json::to_vec;
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
pub async fn cast_charts(context: &StepContext, task: &ClaimedTask) -> Result<StepOutput, StepError> {
    let params = reading_params(task)?;
    let key = job_key(task.job_id, "charts", "json");
    let input_hash = InputHash::of("charts")
        .with(&chart::VERSION)
        .with(&SCHEMA_VERSION)
        .with(&params.person1)
        .with(&params.person2)
        .finish();
    let artifacts = context.artifacts();
    let bytes = match artifacts.find_object(&key, &input_hash).await? {
        Some(_) => artifacts.read(&key).await?,
        None => {
            give_way(&*context.clock).await;
            let bytes = cast_all(context, &params)?;
            let spec = ObjectSpec::json(&key, &input_hash);
            artifacts.store_object(spec, BTreeMap::new(), bytes.clone()).await?;
            bytes
        }
    };
    let stored = Some(StoredInput { key: key.clone(), hash: content_hash(&bytes) });
    let objects = vec![(key, bytes.len() as u64)];
    ReadingOutput { stored, objects, ..ReadingOutput::default() }.into_step(vec![])
}

fn cast_all(context: &StepContext, params: &ReadingParams) -> Result<Bytes, StepError> {
    let now = timestamp(context.clock.now());
    let person1 = chart_of(&params.person1, now)?;
    let person2 = params.person2.as_ref().map(|person| chart_of(person, now)).transpose()?;
    let comparison = person2.as_ref().map(|other| compare(&person1, other));
    Ok(to_vec(&Charts { person1, person2, comparison })?.into())
}

/// Validation has refused whatever can't be cast; what fails here is our own mistake and fails again.
fn chart_of(person: &Person, now: Timestamp) -> Result<Chart, StepError> {
    let birth = Birth {
        date: person.birth_date,
        time: person.birth_time,
        zone: person.timezone.clone(),
        latitude_degrees: person.latitude,
        longitude_degrees: person.longitude,
        utc_offset_seconds: person.utc_offset,
    };
    cast(&birth, now).map_err(|error| StepError::broken("a chart can't be cast").caused_by(error))
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
