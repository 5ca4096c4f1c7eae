//! When a birth was, on every time scale the charts need, and how that was decided.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

use super::birth::{Birth, ChartError};
use super::clock::{Clock, civil_day, place};
pub use super::clock::{ClockChange, OffsetSource};
use super::delta_t::{delta_t_seconds, terrestrial_julian_day};
use super::julian::{JulianReading, julian_reading};

pub use super::zones::zone_name;

/// The moment that a chart is cast for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Moment {
    /// False when the time of birth is unknown; `utc` is then local noon, and only what held all day is stated.
    pub time_known: bool,
    pub utc: Timestamp,
    /// The civil date and time at the place of birth.
    pub local: DateTime,
    /// Civil time minus UTC, in seconds, that was used.
    pub utc_offset_seconds: i32,
    pub offset_source: OffsetSource,
    /// The IANA zone of the birth; it did not decide when `offsetSource` is not `zone`.
    #[serde(default)]
    pub zone: String,
    /// What the date would be if it was given by the Julian calendar, where that was still kept on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub julian_reading: Option<JulianReading>,
    pub clock_change: ClockChange,
    /// First and last instant of the civil day, when the time of birth is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<[Timestamp; 2]>,
    /// Julian day in Universal Time.
    pub julian_day_ut: f64,
    /// Julian day in Terrestrial Time.
    pub julian_day_tt: f64,
    /// Terrestrial minus Universal Time.
    pub delta_t_seconds: f64,
    pub latitude_degrees: f64,
    pub longitude_degrees: f64,
}

impl Moment {
    /// The offset as a reader writes it, such as `UTC+05:30`; with seconds where there are any, as in a local mean time.
    pub fn utc_offset_name(&self) -> String {
        let seconds = self.utc_offset_seconds.unsigned_abs();
        let sign = if self.utc_offset_seconds < 0 { '−' } else { '+' };
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let rest = if rest == 0 { String::new() } else { format!(":{rest:02}") };
        format!("UTC{sign}{hours:02}:{minutes:02}{rest}")
    }

    /// The city by whose clock the time is read: before 1970 the database is sure of no other place in the zone.
    pub fn clock_city(&self) -> Option<String> {
        let by_zone = self.offset_source == OffsetSource::Zone && self.local.year() < ZONES_AGREE_SINCE_YEAR;
        let (_, city) = self.zone.rsplit_once('/').filter(|_| by_zone && !self.zone.starts_with("Etc/"))?;
        Some(city.replace('_', " "))
    }

    /// Places a birth on the time line.
    ///
    /// The offset given with the birth wins; else the zone's history decides, or where that holds no standard time, the mean time
    /// of the birth's own longitude (`clock`). A time in a gap is read by the offset from before the change, one in a fold by
    /// the earlier offset (RFC 5545 §3.3.5). UTC is taken for UT1, from which it never differs by more than 0.9 s.
    pub fn of(birth: &Birth) -> Result<Moment, ChartError> {
        check(birth)?;
        let local = birth.date.to_datetime(birth.time.unwrap_or(NOON));
        let clock = Clock::of(birth)?;
        let placed = place(&clock, local)?;
        let day = match birth.time {
            Some(_) => None,
            None => Some(civil_day(&clock, birth.date)?),
        };
        let julian_day_ut = julian_day(placed.utc);
        let delta_t_seconds = delta_t_seconds(julian_day_ut);
        Ok(Moment {
            time_known: birth.time.is_some(),
            utc: placed.utc,
            local,
            utc_offset_seconds: placed.offset_seconds,
            offset_source: placed.source,
            zone: clock.zone_name.to_owned(),
            julian_reading: julian_reading(clock.zone_name, birth.date),
            clock_change: placed.clock_change,
            day,
            julian_day_ut,
            julian_day_tt: julian_day_ut + delta_t_seconds / 86400.0,
            delta_t_seconds,
            latitude_degrees: birth.latitude_degrees,
            longitude_degrees: birth.longitude_degrees,
        })
    }

    /// The Julian days TT at which the charts look: the moment itself, or nine spread over a day of unknown time, both ends among them.
    pub(crate) fn sampled_julian_days_tt(&self) -> Vec<f64> {
        match self.day {
            None => vec![self.julian_day_tt],
            Some([first, last]) => {
                let (first, last) =
                    (terrestrial_julian_day(julian_day(first)), terrestrial_julian_day(julian_day(last)));
                (0..DAY_SAMPLES).map(|step| first + (last - first) * step as f64 / (DAY_SAMPLES - 1) as f64).collect()
            }
        }
    }

    /// The civil date at the birth's own offset of any instant.
    pub(crate) fn civil_date_of(&self, instant: Timestamp) -> Result<Date, ChartError> {
        let offset = Offset::from_seconds(self.utc_offset_seconds).map_err(ChartError::Time)?;
        Ok(offset.to_datetime(instant).date())
    }
}

/// The Julian day of an instant; UTC in, UT out.
pub(crate) fn julian_day(instant: Timestamp) -> f64 {
    instant.as_millisecond() as f64 / 86_400_000.0 + UNIX_EPOCH_JULIAN_DAY
}

/// The instant of a Julian day UT, to the second.
pub fn instant(julian_day_ut: f64) -> Result<Timestamp, ChartError> {
    let seconds = ((julian_day_ut - UNIX_EPOCH_JULIAN_DAY) * 86400.0).round();
    Timestamp::from_second(seconds as i64).map_err(ChartError::Time)
}

/// Since then every place of a zone has kept one time; that is how zones are defined.
const ZONES_AGREE_SINCE_YEAR: i16 = 1970;
const NOON: Time = Time::constant(12, 0, 0, 0);
const UNIX_EPOCH_JULIAN_DAY: f64 = 2440587.5;
/// Every three hours: the Moon moves 1.6° between two looks.
const DAY_SAMPLES: usize = 9;
/// The widest offset in history is below 16 hours (Manila until 1844, Alaska until 1867).
const MAX_OFFSET_SECONDS: i32 = 16 * 3600;

fn check(birth: &Birth) -> Result<(), ChartError> {
    let Birth { date, latitude_degrees, longitude_degrees, utc_offset_seconds, .. } = *birth;
    if !(1800..=2100).contains(&date.year()) {
        return Err(ChartError::DateOutOfRange { date });
    }
    // Written so that a NaN is refused.
    if !(latitude_degrees.abs() <= 90.0 && longitude_degrees.abs() <= 180.0) {
        return Err(ChartError::PlaceOutOfRange { latitude_degrees, longitude_degrees });
    }
    match utc_offset_seconds {
        Some(offset_seconds) if offset_seconds.abs() > MAX_OFFSET_SECONDS => {
            Err(ChartError::OffsetOutOfRange { offset_seconds })
        }
        _ => Ok(()),
    }
}
