//! Vimshottari to the day, against DE405's Moon and plain addition.

use super::cast::now;
use crate::birth::Birth;
use crate::body::Body;
use crate::ephemeris::motion;
use crate::moment::{Moment, instant};
use crate::vedic::ayanamsa::sidereal_degrees;
use crate::vedic::vimshottari::vimshottari;

const PERIODS: &str = include_str!("../../tests/fixtures/vimshottari.csv");

fn moment_at(julian_day_ut: f64) -> Moment {
    let utc = instant(julian_day_ut).unwrap();
    let local = jiff::tz::Offset::UTC.to_datetime(utc);
    let birth = Birth {
        date: local.date(),
        time: Some(local.time()),
        zone: "UTC".to_owned(),
        latitude_degrees: 0.0,
        longitude_degrees: 0.0,
        utc_offset_seconds: Some(0),
    };
    Moment::of(&birth).unwrap()
}

/// Whether a civil date is that of a moment, allowing for a moment so near midnight that the Moon's last arc-second decides.
fn is_date_of(date: jiff::civil::Date, thousandths_of_days: f64) -> bool {
    let day =
        |shift: f64| jiff::tz::Offset::UTC.to_datetime(instant(thousandths_of_days / 1e3 + shift).unwrap()).date();
    (-3..=3).any(|step| day(f64::from(step) * 0.1) == date)
}

#[test]
fn four_hundred_births_have_their_periods_to_the_day() {
    let (mut exact, mut total) = (0, 0);
    for row in PERIODS.lines() {
        let cells: Vec<_> = row.split(',').collect();
        let number = |index: usize| cells[index].parse::<f64>().unwrap();
        let moment = moment_at(number(0));
        let moon = sidereal_degrees(motion(Body::Moon, moment.julian_day_tt).longitude_degrees, moment.julian_day_tt);
        let found = vimshottari(&moment, moon, now()).unwrap();
        let first = &found.mahadashas[0];
        assert_eq!(serde_json::to_value(first.lord).unwrap(), cells[1], "{row}");
        assert!(is_date_of(first.begins, number(2)), "{row}: {}", first.begins);
        let running = first.antardashas.iter().find(|antardasha| antardasha.ends >= moment.local.date()).unwrap();
        let at_an_end = running.ends == moment.local.date();
        if !at_an_end {
            assert_eq!(serde_json::to_value(running.lord).unwrap(), cells[3], "{row}");
            assert!(is_date_of(running.ends, number(4)), "{row}: {}", running.ends);
        }
        total += 1;
        let to_the_day = jiff::tz::Offset::UTC.to_datetime(instant(number(2) / 1e3).unwrap()).date() == first.begins;
        exact += usize::from(to_the_day);
        for pair in found.mahadashas.windows(2) {
            assert_eq!(pair[0].ends, pair[1].begins);
            assert_eq!(pair[0].antardashas.last().unwrap().ends, pair[0].ends);
        }
    }
    println!("{exact} of {total} beginnings on the very day");
    assert!(exact * 20 >= total * 19);
}
