//! For when and where a chart was cast, and how the time was read: a line that every chart page carries.

use crate::printable::printable;
use chart::moment::{ClockChange, Moment, OffsetSource};

/// Such as `Born on 14 March 1987 at 06:42 (UTC+00:00), 38.72° N 9.14° W.`; in a page of two it begins with the name.
pub(crate) fn birth_note(moment: &Moment, name: Option<&str>, birth_place: Option<&str>) -> String {
    let begins = name.map_or_else(|| "Born".to_owned(), |name| format!("{name}: born"));
    let date = moment.local.strftime("%-d %B %Y");
    let time = if moment.time_known {
        format!(" at {} ({})", moment.local.strftime("%H:%M"), moment.utc_offset_name())
    } else {
        ", at an unknown time".to_owned()
    };
    let birth_place = birth_place.map(printable).filter(|place| !place.is_empty());
    let birth_place = birth_place.map_or_else(String::new, |place| format!(" in {place}"));
    format!("{begins} on {date}{time}{birth_place}, {}.", coordinates(moment))
}

/// What is unusual about how date and time were read; nothing when a zone's clock showed the time once.
pub(crate) fn clock_notes(moment: &Moment) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(reading) = &moment.julian_reading {
        notes.push(format!(
            "The date is read as Gregorian. The Julian calendar was kept there until {}; a Julian date would be {} today.",
            reading.gregorian_since.strftime("%-d %B %Y"),
            reading.gregorian_date.strftime("%-d %B %Y"),
        ));
    }
    if !moment.time_known {
        match moment.clock_change {
            ClockChange::Gap => notes.push(
                "The calendar there went over this day: it is read by the clock that had run until then.".to_owned(),
            ),
            ClockChange::Fold => notes.push("The calendar there had this day twice: both are taken.".to_owned()),
            ClockChange::None => {}
        }
        return notes;
    }
    match moment.clock_change {
        ClockChange::Gap => {
            notes.push("The clocks sprang over this time: it is read by the offset from before the change.".to_owned());
        }
        ClockChange::Fold => notes.push("The clocks showed this time twice: the earlier one is taken.".to_owned()),
        ClockChange::None => {}
    }
    match moment.offset_source {
        OffsetSource::LocalMeanTime => {
            notes.push(
                "No standard time is known there for that day: the time is read as the mean time of the place."
                    .to_owned(),
            );
        }
        OffsetSource::Given => notes.push("The offset from UTC was given by hand with the birth.".to_owned()),
        OffsetSource::Zone => {
            notes.extend(moment.clock_city().map(|city| format!("The time is read as the clock of {city} ran.")));
        }
    }
    notes
}

fn coordinates(moment: &Moment) -> String {
    let north = if moment.latitude_degrees < 0.0 { 'S' } else { 'N' };
    let east = if moment.longitude_degrees < 0.0 { 'W' } else { 'E' };
    let (latitude, longitude) = (moment.latitude_degrees.abs(), moment.longitude_degrees.abs());
    format!("{latitude:.2}° {north} {longitude:.2}° {east}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chart::Birth;

    fn birth(date: &str, time: Option<&str>, zone: &str) -> Birth {
        Birth {
            date: date.parse().unwrap(),
            time: time.map(|time| time.parse().unwrap()),
            zone: zone.to_owned(),
            latitude_degrees: -23.55,
            longitude_degrees: -46.63,
            utc_offset_seconds: None,
        }
    }

    fn moment(date: &str, time: Option<&str>, zone: &str) -> Moment {
        Moment::of(&birth(date, time, zone)).unwrap()
    }

    #[test]
    fn a_birth_is_printed_with_the_offset_that_was_used() {
        let note = birth_note(&moment("1992-11-02", Some("23:10"), "America/Sao_Paulo"), None, None);
        assert_eq!(note, "Born on 2 November 1992 at 23:10 (UTC−02:00), 23.55° S 46.63° W.");
        let note = birth_note(&moment("1850-06-01", Some("12:00"), "America/Sao_Paulo"), Some("田中花子"), None);
        assert_eq!(note, "田中花子: born on 1 June 1850 at 12:00 (UTC−03:06:31), 23.55° S 46.63° W.");
    }

    #[test]
    fn the_place_of_birth_is_printed_on_one_line() {
        let santos = moment("1992-11-02", Some("23:10"), "America/Sao_Paulo");
        let note = birth_note(&santos, None, Some(" São\r\nPaulo,\u{202E} Brasil "));
        assert_eq!(note, "Born on 2 November 1992 at 23:10 (UTC−02:00) in São Paulo, Brasil, 23.55° S 46.63° W.");
        assert!(!birth_note(&santos, None, Some("\u{202E} ")).contains(" in "));
    }

    #[test]
    fn an_unknown_time_is_printed_as_unknown() {
        let unknown = moment("1992-11-02", None, "America/Sao_Paulo");
        assert_eq!(birth_note(&unknown, None, None), "Born on 2 November 1992, at an unknown time, 23.55° S 46.63° W.");
        assert!(clock_notes(&unknown).is_empty());
    }

    #[test]
    fn a_day_that_the_calendar_left_out_or_had_twice_is_printed() {
        assert_eq!(
            clock_notes(&moment("2011-12-30", None, "Pacific/Apia")),
            ["The calendar there went over this day: it is read by the clock that had run until then."]
        );
        assert_eq!(
            clock_notes(&moment("1892-07-04", None, "Pacific/Apia")),
            ["The calendar there had this day twice: both are taken."]
        );
    }

    #[test]
    fn an_offset_given_by_hand_is_printed_as_such() {
        let mut birth = birth("1946-08-19", Some("08:51"), "America/Chicago");
        birth.utc_offset_seconds = Some(-21_600);
        let moment = Moment::of(&birth).unwrap();
        assert_eq!(clock_notes(&moment), ["The offset from UTC was given by hand with the birth."]);
        assert!(birth_note(&moment, None, None).contains("(UTC−06:00)"));
    }

    #[test]
    fn a_date_that_may_be_julian_is_printed_with_its_other_reading() {
        let notes = clock_notes(&moment("1910-03-01", None, "Europe/Moscow"));
        assert_eq!(
            notes,
            [
                "The date is read as Gregorian. The Julian calendar was kept there until 14 February 1918; a Julian date would be 14 March 1910 today."
            ]
        );
    }

    #[test]
    fn gaps_folds_and_local_mean_time_are_printed() {
        let note = |date, time, zone| clock_notes(&moment(date, Some(time), zone)).join(" ");
        assert!(note("2024-03-31", "02:30", "Europe/Berlin").contains("sprang over"));
        assert!(note("2024-10-27", "02:30", "Europe/Berlin").contains("twice"));
        assert!(note("1850-06-01", "12:00", "Europe/Berlin").contains("mean time"));
        assert_eq!(note("2024-06-01", "12:00", "Europe/Berlin"), "");
        assert_eq!(note("1946-08-19", "08:51", "America/Chicago"), "The time is read as the clock of Chicago ran.");
    }
}
