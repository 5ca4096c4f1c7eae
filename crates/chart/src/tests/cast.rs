//! Whole charts: they cast, they survive JSON, and an unknown birth time is stated.

use jiff::Timestamp;
use serde_json::Value;

use crate::{Birth, Chart, cast};

pub(super) fn now() -> Timestamp {
    "2026-06-01T12:00:00Z".parse().unwrap()
}

pub(super) fn birth(
    date: &str,
    time: Option<&str>,
    zone: &str,
    latitude_degrees: f64,
    longitude_degrees: f64,
) -> Birth {
    Birth {
        date: date.parse().unwrap(),
        time: time.map(|time| time.parse().unwrap()),
        zone: zone.to_owned(),
        latitude_degrees,
        longitude_degrees,
        utc_offset_seconds: None,
    }
}

fn ulm() -> Chart {
    cast(&birth("1879-03-14", Some("11:30:00"), "Europe/Berlin", 48.4, 10.0), now()).unwrap()
}

/// Equal, but for the last bits of floats, which serde_json's fast parser does not promise.
fn assert_alike(one: &Value, other: &Value) {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            assert!((one - other).abs() <= 1e-12 * one.abs().max(1.0), "{one} and {other}");
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len());
            one.iter().zip(other).for_each(|(one, other)| assert_alike(one, other));
        }
        (Value::Object(one), Value::Object(other)) => {
            assert!(one.keys().eq(other.keys()));
            one.iter().for_each(|(key, value)| assert_alike(value, &other[key]));
        }
        _ => assert_eq!(one, other),
    }
}

#[test]
fn a_chart_survives_json() {
    let unknown = cast(&birth("1879-03-14", None, "Europe/Berlin", 48.4, 10.0), now()).unwrap();
    for chart in [ulm(), unknown] {
        let json = serde_json::to_value(&chart).unwrap();
        let read: Chart = serde_json::from_str(&json.to_string()).unwrap();
        assert_alike(&serde_json::to_value(&read).unwrap(), &json);
    }
}

/// Astro-Databank, "Einstein, Albert", birth certificate: Ascendant 11°38′ Cancer, Sun 23°30′ Pisces, Moon 14°31′ Sagittarius.
#[test]
fn einsteins_published_chart_is_met_to_the_minute() {
    let western = ulm().western;
    assert_eq!(western.placements[0].position.unwrap().to_string(), "23°30′ Pisces");
    assert_eq!(western.placements[1].position.unwrap().to_string(), "14°31′ Sagittarius");
    assert_eq!(western.houses.unwrap().ascendant.position.to_string(), "11°38′ Cancer");
}
