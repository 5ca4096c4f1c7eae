//! What a start was given, as a client sent it: the way back from what a stored job holds.

use serde::Serialize;
use serde_json::Value;

use crate::job::language::Language;
use crate::job::reading::{Person, ReadingParams};
use brief::reading::{RelationshipMode, System};

/// The `params` of a reading.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GivenParams {
    person1: GivenPerson,
    #[serde(skip_serializing_if = "Option::is_none")]
    person2: Option<GivenPerson>,
    systems: Vec<System>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relationship_intensity: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relationship_mode: Option<RelationshipMode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<Language>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GivenPerson {
    name: String,
    birth_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_place: Option<String>,
    latitude: f64,
    longitude: f64,
    timezone: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    utc_offset: Option<String>,
}

/// The stored parameters in the contract's words: those of a storybook job are stored so.
pub fn given_params(stored: Value) -> Value {
    let given = serde_json::from_value::<ReadingParams>(stored.clone()).ok().map(GivenParams::from);
    given.and_then(|given| serde_json::to_value(given).ok()).unwrap_or(stored)
}

impl From<ReadingParams> for GivenParams {
    fn from(params: ReadingParams) -> GivenParams {
        GivenParams {
            person1: params.person1.into(),
            person2: params.person2.map(GivenPerson::from),
            systems: params.systems,
            relationship_intensity: params.relationship_intensity,
            relationship_mode: params.relationship_mode,
            language: params.language,
        }
    }
}

impl From<Person> for GivenPerson {
    fn from(person: Person) -> GivenPerson {
        GivenPerson {
            name: person.name,
            birth_date: person.birth_date.to_string(),
            birth_time: person.birth_time.map(|time| time.strftime("%H:%M").to_string()),
            birth_place: person.birth_place,
            latitude: person.latitude,
            longitude: person.longitude,
            timezone: person.timezone,
            utc_offset: person.utc_offset.map(offset_in_words),
        }
    }
}

fn offset_in_words(seconds_east: i32) -> String {
    let sign = if seconds_east < 0 { '-' } else { '+' };
    let seconds = seconds_east.unsigned_abs();
    let clock = format!("{sign}{:02}:{:02}", seconds / 3_600, seconds / 60 % 60);
    match seconds % 60 {
        0 => clock,
        seconds => format!("{clock}:{seconds:02}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::contract::request::testing::read;

    fn person(utc_offset: Option<&str>, birth_time: Option<&str>) -> Value {
        let mut person = json!({
            "name": "Mim", "birthDate": "1990-06-03", "latitude": 13.75, "longitude": 100.5, "timezone": "Asia/Bangkok",
        });
        utc_offset.into_iter().for_each(|offset| person["utcOffset"] = json!(offset));
        birth_time.into_iter().for_each(|time| person["birthTime"] = json!(time));
        person
    }

    #[test]
    fn what_a_start_took_is_given_back_as_it_was_sent() {
        let mut of_two = person(Some("-02:30"), Some("00:00"));
        of_two["birthPlace"] = json!("Bangkok");
        for sent in [
            json!({ "type": "extended", "params": { "person1": person(None, None), "systems": ["western"] } }),
            json!({ "type": "synastry", "params": {
                "person1": of_two, "person2": person(Some("+06:42:04"), Some("23:59")), "systems": ["vedic", "kabbalah"],
                "relationshipIntensity": 4, "relationshipMode": "romantic", "language": "en-GB",
            } }),
        ] {
            let params = read::<ReadingParams>(&sent).expect("a sound request");
            let stored = serde_json::to_value(params).expect("JSON");
            assert_eq!(given_params(stored), sent["params"]);
        }
    }

    #[test]
    fn what_is_stored_in_the_contracts_words_stays_as_it_is() {
        let stored = json!({ "prompt": "A fox", "style": "anime" });
        assert_eq!(given_params(stored.clone()), stored);
    }
}
