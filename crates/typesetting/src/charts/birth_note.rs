//! For when and where a chart was cast, and how the time was read: a line that every chart page carries.

use chart::Moment;
use chart::moment::{ClockChange, OffsetSource};

/// Such as `Born on 14 March 1987 at 06:42 (UTC+00:00), 38.72° N 9.14° W.`; in a page of two it begins with the name.
pub(crate) fn birth_note(moment: &Moment, name: Option<&str>) -> String {
    let begins = name.map_or_else(|| "Born".to_owned(), |name| format!("{name}: born"));
    let date = moment.local.strftime("%-d %B %Y");
    let time = if moment.time_known {
        format!(" at {} ({})", moment.local.strftime("%H:%M"), moment.utc_offset_name())
    } else {
        ", at an unknown time".to_owned()
    };
    format!("{begins} on {date}{time}, {}.", place(moment))
}

/// What is unusual about how the time was read; nothing is when a zone's clock showed it once.
pub(crate) fn clock_note(moment: &Moment) -> Option<&'static str> {
    if !moment.time_known {
        return None;
    }
    match (moment.clock_change, moment.offset_source) {
        (ClockChange::Gap, _) => {
            Some("The clocks sprang over this time: it is read by the offset from before the change.")
        }
        (ClockChange::Fold, _) => Some("The clocks showed this time twice: the earlier one is taken."),
        (ClockChange::None, OffsetSource::LocalMeanTime) => {
            Some("No standard time was kept there yet: the time is read as the mean time of the place.")
        }
        (ClockChange::None, OffsetSource::Given) => Some("The offset is the one that was given with the birth."),
        (ClockChange::None, OffsetSource::Zone) => None,
    }
}

fn place(moment: &Moment) -> String {
    let north = if moment.latitude_degrees < 0.0 { 'S' } else { 'N' };
    let east = if moment.longitude_degrees < 0.0 { 'W' } else { 'E' };
    let (latitude, longitude) = (moment.latitude_degrees.abs(), moment.longitude_degrees.abs());
    format!("{latitude:.2}° {north} {longitude:.2}° {east}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chart::Birth;

    fn moment(date: &str, time: Option<&str>, zone: &str) -> Moment {
        let birth = Birth {
            date: date.parse().unwrap(),
            time: time.map(|time| time.parse().unwrap()),
            zone: zone.to_owned(),
            latitude_degrees: -23.55,
            longitude_degrees: -46.63,
            utc_offset_seconds: None,
        };
        Moment::of(&birth).unwrap()
    }

    #[test]
    fn a_birth_is_printed_with_the_offset_that_was_used() {
        let note = birth_note(&moment("1992-11-02", Some("23:10"), "America/Sao_Paulo"), None);
        assert_eq!(note, "Born on 2 November 1992 at 23:10 (UTC−02:00), 23.55° S 46.63° W.");
        let note = birth_note(&moment("1850-06-01", Some("12:00"), "America/Sao_Paulo"), Some("田中花子"));
        assert_eq!(note, "田中花子: born on 1 June 1850 at 12:00 (UTC−03:06:31), 23.55° S 46.63° W.");
    }

    #[test]
    fn an_unknown_time_is_printed_as_unknown() {
        let unknown = moment("1992-11-02", None, "America/Sao_Paulo");
        assert_eq!(birth_note(&unknown, None), "Born on 2 November 1992, at an unknown time, 23.55° S 46.63° W.");
        assert_eq!(clock_note(&unknown), None);
    }

    #[test]
    fn gaps_folds_and_local_mean_time_are_printed() {
        let note = |date, time, zone| clock_note(&moment(date, Some(time), zone)).unwrap_or("nothing");
        assert!(note("2024-03-31", "02:30", "Europe/Berlin").contains("sprang over"));
        assert!(note("2024-10-27", "02:30", "Europe/Berlin").contains("twice"));
        assert!(note("1850-06-01", "12:00", "Europe/Berlin").contains("mean time"));
        assert_eq!(note("2024-06-01", "12:00", "Europe/Berlin"), "nothing");
    }
}
