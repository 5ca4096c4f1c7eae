//! Hebrew dates across sunset, against `pyluach` for the calendar and Swiss Ephemeris for sunset.

use crate::kabbalah::sunset::evening;
use crate::kabbalah::{HebrewDate, HebrewMonth};
use crate::moment::julian_day;

const HEBREW: &str = include_str!("../../tests/fixtures/hebrew.csv");

/// Months from Nisan as 1, as `pyluach` counts them.
fn number(month: HebrewMonth) -> u8 {
    if month == HebrewMonth::AdarII { 13 } else { month.round_index() as u8 + 1 }
}

#[test]
fn two_thousand_births_have_their_hebrew_date_on_the_right_side_of_sunset() {
    let mut worst_seconds = 0.0_f64;
    for row in HEBREW.lines() {
        let cells: Vec<_> = row.split(',').collect();
        let number_at = |index: usize| cells[index].parse::<f64>().unwrap();
        let date: jiff::civil::Date = cells[0].parse().unwrap();
        let time: jiff::civil::Time = format!("{}:00", cells[1]).parse().unwrap();
        let offset = jiff::tz::Offset::from_seconds(cells[2].parse().unwrap()).unwrap();
        let at = |time| julian_day(offset.to_timestamp(date.to_datetime(time)).unwrap());
        let sunset = evening(at(jiff::civil::time(12, 0, 0, 0)), number_at(3), number_at(4));
        assert!(sunset.by_sunset);
        let midnight_utc =
            julian_day(jiff::tz::Offset::UTC.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).unwrap());
        let seconds = (sunset.julian_day_ut - midnight_utc) * 86400.0;
        worst_seconds = worst_seconds.max((seconds - number_at(5)).abs());
        let daylight = if at(time) >= sunset.julian_day_ut { date.tomorrow().unwrap() } else { date };
        let hebrew = HebrewDate::of_daylight(daylight);
        let found = format!("{},{},{}", hebrew.year, number(hebrew.month), hebrew.day);
        assert_eq!(found, cells[6..9].join(","), "{row}");
    }
    println!("sunset: {worst_seconds:.0} s");
    assert!(worst_seconds < 60.0);
}

/// The first days of the State of Israel and of the year 5785, and a leap year's two Adars.
#[test]
fn well_known_days_have_their_well_known_dates() {
    let date = |text: &str| HebrewDate::of_daylight(text.parse().unwrap()).to_string();
    assert_eq!(date("1948-05-14"), "5 Iyar 5708");
    assert_eq!(date("2024-10-03"), "1 Tishrei 5785");
    assert_eq!(date("2024-03-24"), "14 Adar II 5784");
    assert_eq!(date("2024-02-24"), "15 Adar I 5784");
    assert_eq!(date("2023-03-07"), "14 Adar 5783");
}
