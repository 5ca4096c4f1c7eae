//! When a birth was, on every time scale the charts need, and how that was decided.

use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::named::named;

/// The moment that a chart is cast for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

named! {
    /// Where the offset from UTC came from.
    pub enum OffsetSource {
        /// The historical offset of the IANA zone.
        Zone => "the zone's historical offset",
        /// Before the zone had a standard time: the local mean time of the birth's own longitude.
        LocalMeanTime => "local mean time",
        /// Given with the birth.
        Given => "the offset given with the birth",
    }
}

named! {
    /// Whether the civil time existed once, never or twice.
    pub enum ClockChange {
        None => "the clock was not changed",
        /// The clocks sprang over this time: it is read with the offset from before the change.
        Gap => "the clocks sprang over this time, it is read by the old offset",
        /// The clocks showed this time twice: the earlier one is taken.
        Fold => "the clocks showed this time twice, the earlier is taken",
    }
}
