//! How a civil time becomes an instant: clock changes, times before zones, given offsets, and what is refused.

use super::cast::birth;
use crate::birth::{Birth, ChartError};
use crate::moment::{ClockChange, Moment, OffsetSource};

fn of(birth: &Birth) -> Moment {
    Moment::of(birth).unwrap()
}

#[test]
fn a_time_that_the_clocks_sprang_over_is_read_by_the_old_offset() {
    let moment = of(&birth("2024-03-31", Some("02:30:00"), "Europe/Berlin", 52.5, 13.4));
    assert_eq!(moment.clock_change, ClockChange::Gap);
    assert_eq!((moment.utc_offset_seconds, moment.utc.to_string().as_str()), (3600, "2024-03-31T01:30:00Z"));
}

#[test]
fn of_a_time_that_was_shown_twice_the_earlier_is_taken() {
    let moment = of(&birth("2024-10-27", Some("02:30:00"), "Europe/Berlin", 52.5, 13.4));
    assert_eq!(moment.clock_change, ClockChange::Fold);
    assert_eq!((moment.utc_offset_seconds, moment.utc.to_string().as_str()), (7200, "2024-10-27T00:30:00Z"));
}

#[test]
fn before_zones_the_mean_time_of_the_very_place_is_used() {
    let moment = of(&birth("1850-06-01", Some("12:00:00"), "America/New_York", 42.36, -71.06));
    assert_eq!(moment.offset_source, OffsetSource::LocalMeanTime);
    // Boston, and not New York as in the zone's own entry.
    assert_eq!(moment.utc_offset_seconds, -17054);
    assert_eq!(
        of(&birth("1890-06-01", Some("12:00:00"), "America/New_York", 42.36, -71.06)).utc_offset_seconds,
        -18000
    );
}

#[test]
fn a_given_offset_wins_over_the_zone() {
    let mut amsterdam = birth("1930-01-15", Some("12:00:00"), "Europe/Amsterdam", 52.37, 4.9);
    amsterdam.utc_offset_seconds = Some(1172);
    let moment = of(&amsterdam);
    assert_eq!((moment.offset_source, moment.utc_offset_seconds), (OffsetSource::Given, 1172));
}

#[test]
fn summer_time_of_the_war_is_known() {
    assert_eq!(of(&birth("1941-07-01", Some("12:00:00"), "Europe/London", 51.5, -0.1)).utc_offset_seconds, 7200);
}

#[test]
fn an_unknown_time_spans_the_civil_day_also_when_it_has_23_hours() {
    let moment = of(&birth("2024-03-31", None, "Europe/Berlin", 52.5, 13.4));
    let [first, last] = moment.day.unwrap();
    assert_eq!(first.to_string(), "2024-03-30T23:00:00Z");
    assert_eq!(last.to_string(), "2024-03-31T21:59:59Z");
    assert_eq!(moment.utc.to_string(), "2024-03-31T10:00:00Z");
}

#[test]
fn what_cannot_be_is_refused() {
    let refusal = |birth: &Birth| Moment::of(birth).unwrap_err();
    let good = birth("2000-01-01", Some("12:00:00"), "Europe/Berlin", 52.5, 13.4);
    let nowhere = Birth { zone: "Europe/Atlantis".to_owned(), ..good.clone() };
    assert!(matches!(refusal(&nowhere), ChartError::UnknownZone { .. }));
    let early = Birth { date: "1799-12-31".parse().unwrap(), ..good.clone() };
    assert!(matches!(refusal(&early), ChartError::DateOutOfRange { .. }));
    for latitude_degrees in [90.1, f64::NAN] {
        assert!(matches!(refusal(&Birth { latitude_degrees, ..good.clone() }), ChartError::PlaceOutOfRange { .. }));
    }
    let offset = Birth { utc_offset_seconds: Some(60_000), ..good };
    assert!(matches!(refusal(&offset), ChartError::OffsetOutOfRange { .. }));
}
