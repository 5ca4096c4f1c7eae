//! Who was born when and where: the input of every chart, and what can be wrong with it.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// A birth as people state it: civil date and time, zone, place.
///
/// JSON: `{"date":"1987-03-14","time":"06:42:00","zone":"Europe/Lisbon","latitudeDegrees":38.7,"longitudeDegrees":-9.1}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Birth {
    /// Civil date at the place of birth, Gregorian, 1800-01-01 to 2100-12-31.
    pub date: Date,
    /// Civil time at the place of birth; `None` when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Time>,
    /// IANA zone of the place of birth, such as `Asia/Kolkata`.
    pub zone: String,
    /// North positive, -90 to 90, geodetic.
    pub latitude_degrees: f64,
    /// East positive, -180 to 180.
    pub longitude_degrees: f64,
    /// Civil time minus UTC, in seconds, if the giver knows better than the zone's history (east positive).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utc_offset_seconds: Option<i32>,
}

/// Why a chart cannot be cast.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    #[error("the zone {zone} is not in the IANA database")]
    UnknownZone { zone: String },
    #[error("the date {date} lies outside of 1800 to 2100")]
    DateOutOfRange { date: Date },
    #[error("latitude {latitude_degrees}° or longitude {longitude_degrees}° is not a place on Earth")]
    PlaceOutOfRange { latitude_degrees: f64, longitude_degrees: f64 },
    #[error("an offset of {offset_seconds} s from UTC is not possible")]
    OffsetOutOfRange { offset_seconds: i32 },
    #[error("the moment of birth cannot be placed on the time line")]
    Time(#[source] jiff::Error),
}
