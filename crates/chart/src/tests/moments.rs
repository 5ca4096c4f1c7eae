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

/// Where, when by the clock, and when in UTC.
struct KnownBirth {
    zone: &'static str,
    place: [f64; 2],
    date: &'static str,
    time: &'static str,
    utc: &'static str,
}

fn assert_known(births: &[KnownBirth], source: OffsetSource) {
    for KnownBirth { zone, place: [latitude, longitude], date, time, utc } in births {
        let moment = of(&birth(date, Some(time), zone, *latitude, *longitude));
        assert_eq!(moment.utc.to_string(), *utc, "{zone} {date}");
        assert_eq!(moment.offset_source, source, "{zone} {date}");
    }
}

#[test]
fn a_country_keeps_its_own_history_before_1970() {
    let births = [
        KnownBirth {
            zone: "Atlantic/Reykjavik",
            place: [64.15, -21.94],
            date: "1955-12-25",
            time: "13:30",
            utc: "1955-12-25T14:30:00Z",
        },
        KnownBirth {
            zone: "Europe/Oslo",
            place: [59.91, 10.75],
            date: "1960-07-01",
            time: "12:00",
            utc: "1960-07-01T10:00:00Z",
        },
        KnownBirth {
            zone: "Europe/Copenhagen",
            place: [55.68, 12.57],
            date: "1947-06-01",
            time: "12:00",
            utc: "1947-06-01T10:00:00Z",
        },
        KnownBirth {
            zone: "Europe/Stockholm",
            place: [59.33, 18.07],
            date: "1943-07-01",
            time: "12:00",
            utc: "1943-07-01T11:00:00Z",
        },
        KnownBirth {
            zone: "Europe/Luxembourg",
            place: [49.61, 6.13],
            date: "1918-07-01",
            time: "12:00",
            utc: "1918-07-01T10:00:00Z",
        },
        KnownBirth {
            zone: "Europe/Amsterdam",
            place: [52.37, 4.9],
            date: "1925-01-15",
            time: "12:00",
            utc: "1925-01-15T11:40:28Z",
        },
        KnownBirth {
            zone: "Africa/Accra",
            place: [5.56, -0.2],
            date: "1938-11-01",
            time: "12:00",
            utc: "1938-11-01T11:40:00Z",
        },
    ];
    assert_known(&births, OffsetSource::Zone);
}

#[test]
fn a_birth_in_reykjavik_of_1955_is_a_generator() {
    let reykjavik = birth("1955-12-25", Some("13:30"), "Atlantic/Reykjavik", 64.15, -21.94);
    let design = crate::cast(&reykjavik, super::cast::now()).unwrap().human_design;
    assert_eq!(design.design_type, Some(crate::human_design::DesignType::Generator));
}

#[test]
fn local_mean_time_stays_on_the_side_of_the_date_line_that_the_place_kept() {
    let births = [
        KnownBirth {
            zone: "Pacific/Tongatapu",
            place: [-21.13, -175.2],
            date: "1918-07-04",
            time: "12:00",
            utc: "1918-07-03T23:40:48Z",
        },
        KnownBirth {
            zone: "Pacific/Apia",
            place: [-13.83, -171.77],
            date: "1890-03-01",
            time: "12:00",
            utc: "1890-02-28T23:27:05Z",
        },
        KnownBirth {
            zone: "Pacific/Pago_Pago",
            place: [-14.28, -170.7],
            date: "1890-03-01",
            time: "12:00",
            utc: "1890-02-28T23:22:48Z",
        },
        KnownBirth {
            zone: "America/Sitka",
            place: [57.05, -135.33],
            date: "1860-05-05",
            time: "12:00",
            utc: "1860-05-04T21:01:19Z",
        },
        KnownBirth {
            zone: "America/Sitka",
            place: [57.05, -135.33],
            date: "1880-05-05",
            time: "12:00",
            utc: "1880-05-05T21:01:19Z",
        },
        KnownBirth {
            zone: "Pacific/Guam",
            place: [13.47, 144.75],
            date: "1840-05-05",
            time: "12:00",
            utc: "1840-05-06T02:21:00Z",
        },
        KnownBirth {
            zone: "Pacific/Guam",
            place: [13.47, 144.75],
            date: "1850-05-05",
            time: "12:00",
            utc: "1850-05-05T02:21:00Z",
        },
        KnownBirth {
            zone: "Asia/Manila",
            place: [14.6, 120.98],
            date: "1840-05-05",
            time: "12:00",
            utc: "1840-05-06T03:56:05Z",
        },
        KnownBirth {
            zone: "Pacific/Fiji",
            place: [-17.0, -179.5],
            date: "1910-05-05",
            time: "12:00",
            utc: "1910-05-04T23:58:00Z",
        },
    ];
    assert_known(&births, OffsetSource::LocalMeanTime);
}

#[test]
fn a_city_time_is_not_taken_far_from_the_city_nor_greenwich_where_nothing_is_known() {
    let births = [
        KnownBirth {
            zone: "Asia/Kolkata",
            place: [21.64, 69.61],
            date: "1869-10-02",
            time: "07:11",
            utc: "1869-10-02T02:32:34Z",
        },
        KnownBirth {
            zone: "Asia/Kolkata",
            place: [18.97, 72.83],
            date: "1890-01-01",
            time: "12:00",
            utc: "1890-01-01T07:08:41Z",
        },
        KnownBirth {
            zone: "Europe/Moscow",
            place: [56.84, 60.6],
            date: "1890-01-01",
            time: "12:00",
            utc: "1890-01-01T07:57:36Z",
        },
        KnownBirth {
            zone: "Europe/Kiev",
            place: [48.46, 35.04],
            date: "1900-01-01",
            time: "12:00",
            utc: "1900-01-01T09:39:50Z",
        },
        KnownBirth {
            zone: "Europe/Prague",
            place: [49.2, 16.61],
            date: "1880-01-01",
            time: "12:00",
            utc: "1880-01-01T10:53:34Z",
        },
        KnownBirth {
            zone: "Europe/Warsaw",
            place: [51.1, 17.03],
            date: "1890-01-01",
            time: "12:00",
            utc: "1890-01-01T10:51:53Z",
        },
        KnownBirth {
            zone: "Europe/Riga",
            place: [56.5, 27.33],
            date: "1900-01-01",
            time: "12:00",
            utc: "1900-01-01T10:10:41Z",
        },
        KnownBirth {
            zone: "America/Inuvik",
            place: [68.36, -133.72],
            date: "1952-06-01",
            time: "12:00",
            utc: "1952-06-01T20:54:53Z",
        },
        KnownBirth {
            zone: "Antarctica/Davis",
            place: [-68.58, 77.97],
            date: "1950-01-01",
            time: "12:00",
            utc: "1950-01-01T06:48:07Z",
        },
    ];
    assert_known(&births, OffsetSource::LocalMeanTime);
}

#[test]
fn a_mean_time_that_was_a_countrys_by_law_is_kept() {
    let births = [
        KnownBirth {
            zone: "Europe/Paris",
            place: [43.7, 7.27],
            date: "1900-01-01",
            time: "12:00",
            utc: "1900-01-01T11:50:39Z",
        },
        KnownBirth {
            zone: "Europe/Dublin",
            place: [53.27, -9.05],
            date: "1900-01-01",
            time: "12:00",
            utc: "1900-01-01T12:25:21Z",
        },
        KnownBirth {
            zone: "Asia/Dhaka",
            place: [22.36, 91.78],
            date: "1900-01-01",
            time: "12:00",
            utc: "1900-01-01T06:06:40Z",
        },
        KnownBirth {
            zone: "Europe/Riga",
            place: [56.5, 27.33],
            date: "1922-01-01",
            time: "12:00",
            utc: "1922-01-01T10:23:26Z",
        },
    ];
    assert_known(&births, OffsetSource::Zone);
}

#[test]
fn where_the_julian_calendar_was_kept_the_other_reading_is_stated() {
    let reading = |date, zone| of(&birth(date, Some("12:00"), zone, 55.0, 37.0)).julian_reading;
    let moscow = reading("1917-10-25", "Europe/Moscow").unwrap();
    assert_eq!(
        (moscow.gregorian_date.to_string().as_str(), moscow.gregorian_since.to_string().as_str()),
        ("1917-11-07", "1918-02-14")
    );
    assert_eq!(reading("1850-01-01", "Europe/Kiev").unwrap().gregorian_date.to_string(), "1850-01-13");
    assert_eq!(reading("1900-02-28", "Europe/Athens").unwrap().gregorian_date.to_string(), "1900-03-12");
    assert_eq!(reading("1900-03-01", "Europe/Athens").unwrap().gregorian_date.to_string(), "1900-03-14");
    // The last Julian day in Russia was 31 January 1918.
    assert!(reading("1918-01-31", "Europe/Moscow").is_some());
    assert_eq!(reading("1918-02-01", "Europe/Moscow"), None);
    assert_eq!(reading("1910-06-01", "Europe/Helsinki"), None);
    assert_eq!(reading("1910-06-01", "Europe/London"), None);
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
fn a_day_that_the_calendar_went_over_has_its_hours_by_the_clock_from_before() {
    for (zone, place, date, span) in [
        ("Pacific/Apia", [-13.83, -171.77], "2011-12-30", ["2011-12-30T10:00:00Z", "2011-12-31T09:59:59Z"]),
        ("Pacific/Fakaofo", [-9.38, -171.22], "2011-12-30", ["2011-12-30T11:00:00Z", "2011-12-31T10:59:59Z"]),
        ("Pacific/Kwajalein", [9.19, 167.42], "1993-08-21", ["1993-08-21T12:00:00Z", "1993-08-22T11:59:59Z"]),
        ("Asia/Manila", [14.6, 120.98], "1844-12-31", ["1844-12-31T15:56:08Z", "1845-01-01T15:56:07Z"]),
    ] {
        let moment = of(&birth(date, None, zone, place[0], place[1]));
        assert_eq!(moment.day.unwrap().map(|instant| instant.to_string()), span, "{zone}");
        assert_eq!(moment.clock_change, ClockChange::Gap, "{zone}");
        assert!(moment.day.unwrap()[0] < moment.utc && moment.utc < moment.day.unwrap()[1], "{zone}");
    }
    let sitka = of(&birth("1867-10-19", None, "America/Sitka", 57.05, -135.33));
    assert_eq!(sitka.clock_change, ClockChange::Fold, "{sitka:?}");
}

/// The days around every change of every zone's clock, at the longitude of the zone's own city.
#[test]
fn every_day_of_every_zone_has_twenty_hours_at_least() {
    let from = "1800-01-02T00:00:00Z".parse().unwrap();
    let to: jiff::Timestamp = "2038-01-01T00:00:00Z".parse().unwrap();
    let mut changes = 0;
    for name in crate::zones::names() {
        let zone = crate::zones::zone(name).unwrap().unwrap();
        let longitude_degrees = f64::from(zone.to_offset(from).seconds()) / 240.0;
        let longitude_degrees = (longitude_degrees + 180.0).rem_euclid(360.0) - 180.0;
        for change in zone.following(from).take_while(|change| change.timestamp() < to) {
            changes += 1;
            let date = change.offset().to_datetime(change.timestamp()).date();
            for days in -1..=1 {
                let date = date.checked_add(jiff::Span::new().days(days)).unwrap().to_string();
                let [first, last] = of(&birth(&date, None, name, 0.0, longitude_degrees)).day.unwrap();
                let hours = last.duration_since(first).as_secs_f64() / 3_600.0;
                assert!((19.99..49.0).contains(&hours), "{name} {date}: {hours} hours");
            }
        }
    }
    assert!(changes > 20_000, "{changes}");
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
