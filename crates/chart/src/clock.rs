//! How far from UTC the clock of a place ran: by a given offset, by its zone's history, or by the Sun.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::birth::{Birth, ChartError};
use super::named::named;
use super::zones;

named! {
    /// Where the offset from UTC came from.
    pub enum OffsetSource {
        /// The historical offset of the IANA zone.
        Zone => "the zone's historical offset",
        /// Where no standard time was kept, or none is known: the local mean time of the birth's own longitude.
        LocalMeanTime => "local mean time",
        /// Given with the birth.
        Given => "the offset given with the birth",
    }
}

named! {
    /// Whether the civil time existed once, never or twice.
    pub enum ClockChange {
        None => "the clock was not changed",
        /// The clocks sprang over this time: it is read with the offset from before the change. Where no time is known, the calendar
        /// went over the whole day.
        Gap => "the clocks sprang over this time, it is read by the old offset",
        /// The clocks showed this time twice: the earlier one is taken. Where no time is known, the calendar had the whole day twice.
        Fold => "the clocks showed this time twice, the earlier is taken",
    }
}

/// The clock by which a birth's civil time is read.
pub(crate) struct Clock {
    pub zone_name: &'static str,
    zone: TimeZone,
    given_offset_seconds: Option<i32>,
    longitude_degrees: f64,
}

/// A civil time on the time line.
pub(crate) struct PlacedTime {
    pub utc: Timestamp,
    pub offset_seconds: i32,
    pub source: OffsetSource,
    pub clock_change: ClockChange,
}

impl Clock {
    pub(crate) fn of(birth: &Birth) -> Result<Clock, ChartError> {
        let unknown = || ChartError::UnknownZone { zone: birth.zone.clone() };
        Ok(Clock {
            zone_name: zones::zone_name(&birth.zone).ok_or_else(unknown)?,
            zone: zones::zone(&birth.zone).ok_or_else(unknown)?.map_err(ChartError::Time)?,
            given_offset_seconds: birth.utc_offset_seconds,
            longitude_degrees: birth.longitude_degrees,
        })
    }
}

/// Places a civil time.
pub(crate) fn place(clock: &Clock, local: DateTime) -> Result<PlacedTime, ChartError> {
    if let Some(offset_seconds) = clock.given_offset_seconds {
        return with_offset(local, offset_seconds, OffsetSource::Given);
    }
    let (offset, clock_change) = match clock.zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => (offset, ClockChange::None),
        AmbiguousOffset::Gap { before, .. } => (before, ClockChange::Gap),
        AmbiguousOffset::Fold { before, .. } => (before, ClockChange::Fold),
    };
    let utc = offset.to_timestamp(local).map_err(ChartError::Time)?;
    let info = clock.zone.to_offset_info(utc);
    if clock_change == ClockChange::None && !is_standard_time(info.abbreviation(), offset.seconds(), local.year()) {
        let offset_seconds = local_mean_time_seconds(clock.longitude_degrees, offset.seconds());
        return with_offset(local, offset_seconds, OffsetSource::LocalMeanTime);
    }
    Ok(PlacedTime { utc, offset_seconds: offset.seconds(), source: OffsetSource::Zone, clock_change })
}

/// The first instant of the civil day and its last second.
///
/// A day that the calendar went over (Samoa's 30 December 2011) has its 24 hours by the clock that ran until then.
pub(crate) fn civil_day(clock: &Clock, date: Date) -> Result<[Timestamp; 2], ChartError> {
    let first = place(clock, date.to_datetime(Time::midnight()))?.utc;
    let next_date = date.tomorrow().map_err(ChartError::Time)?;
    let next = place(clock, next_date.to_datetime(Time::midnight()))?.utc;
    let next = if next.duration_since(first) < SHORTEST_DAY {
        first.checked_add(SignedDuration::from_hours(24)).map_err(ChartError::Time)?
    } else {
        next
    };
    let last = next.checked_sub(SignedDuration::from_secs(1)).map_err(ChartError::Time)?;
    Ok([first, last])
}

fn with_offset(local: DateTime, offset_seconds: i32, source: OffsetSource) -> Result<PlacedTime, ChartError> {
    let offset = Offset::from_seconds(offset_seconds).map_err(ChartError::Time)?;
    let utc = offset.to_timestamp(local).map_err(ChartError::Time)?;
    Ok(PlacedTime { utc, offset_seconds, source, clock_change: ClockChange::None })
}

/// A day with fewer hours is one that the calendar went over, wholly or but for some minutes.
const SHORTEST_DAY: SignedDuration = SignedDuration::from_hours(20);
const DAY_SECONDS: f64 = 86_400.0;

/// Four minutes a degree, and the whole day that brings it nearest to the zone's own time: a longitude does not say on which side
/// of the date line a place kept its calendar (Tonga, Samoa until 1892, Alaska until 1867, Guam and Manila until 1844).
fn local_mean_time_seconds(longitude_degrees: f64, zone_offset_seconds: i32) -> i32 {
    let mean_seconds = (longitude_degrees * 240.0).round();
    let days = ((f64::from(zone_offset_seconds) - mean_seconds) / DAY_SECONDS).round();
    (mean_seconds + days * DAY_SECONDS) as i32
}

/// Whether a whole region kept this time. The database's `LMT` is the mean time of the zone's city, `-00` says that nothing is known.
fn is_standard_time(abbreviation: &str, offset_seconds: i32, year: i16) -> bool {
    let is_city_time = CITY_TIMES.iter().any(|city| {
        city.abbreviation == abbreviation && city.offset_seconds == offset_seconds && year < city.before_year
    });
    !matches!(abbreviation, "LMT" | "-00") && !is_city_time
}

/// The mean time of a city that the database lists for its whole zone, though other towns had their own.
struct CityTime {
    abbreviation: &'static str,
    offset_seconds: i32,
    /// From this year on it was no city's own: it was the country's, or another time followed.
    before_year: i16,
}

/// Mean times that were a country's by law (Paris from 1891, Dublin, Bern, Rome, Athens, Amsterdam from 1909 and others) are not
/// among them. In the Russian Empire only the railways kept one time.
static CITY_TIMES: [CityTime; 17] = [
    // Moscow.
    CityTime { abbreviation: "MMT", offset_seconds: 9_017, before_year: 1917 },
    // Kyiv.
    CityTime { abbreviation: "KMT", offset_seconds: 7_324, before_year: 1925 },
    // Prague.
    CityTime { abbreviation: "PMT", offset_seconds: 3_464, before_year: 1892 },
    // Warsaw, for Vilnius too.
    CityTime { abbreviation: "WMT", offset_seconds: 5_040, before_year: 1918 },
    // Kaunas.
    CityTime { abbreviation: "KMT", offset_seconds: 5_736, before_year: 1920 },
    // Riga.
    CityTime { abbreviation: "RMT", offset_seconds: 5_794, before_year: 1918 },
    // Tallinn.
    CityTime { abbreviation: "TMT", offset_seconds: 5_940, before_year: 1918 },
    // Minsk.
    CityTime { abbreviation: "MMT", offset_seconds: 6_600, before_year: 1925 },
    // Chișinău.
    CityTime { abbreviation: "CMT", offset_seconds: 6_900, before_year: 1919 },
    // Simferopol.
    CityTime { abbreviation: "SMT", offset_seconds: 8_160, before_year: 1925 },
    // Tbilisi.
    CityTime { abbreviation: "TBMT", offset_seconds: 10_751, before_year: 1925 },
    // Perm.
    CityTime { abbreviation: "PMT", offset_seconds: 13_505, before_year: 1920 },
    // Irkutsk.
    CityTime { abbreviation: "IMT", offset_seconds: 25_025, before_year: 1921 },
    // Istanbul.
    CityTime { abbreviation: "IMT", offset_seconds: 7_016, before_year: 1911 },
    // Calcutta.
    CityTime { abbreviation: "HMT", offset_seconds: 21_200, before_year: 1871 },
    // Madras.
    CityTime { abbreviation: "MMT", offset_seconds: 19_270, before_year: 1907 },
    // Amsterdam.
    CityTime { abbreviation: "AMT", offset_seconds: 1_172, before_year: 1909 },
];
