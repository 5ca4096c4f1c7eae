//! The vedic chart: sidereal (Lahiri), whole-sign bhavas from the lagna, mean nodes.

pub(crate) mod ayanamsa;
mod cast;
pub(crate) mod dignity;
mod graha;
pub(crate) mod nakshatra;
pub(crate) mod vimshottari;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(crate) use cast::cast;
pub(crate) use dignity::Friendship;
pub use graha::{Graha, rashi_name};
pub use nakshatra::{Nakshatra, Pada};

use super::named::named;
use super::withheld::Withheld;
use super::zodiac::{Sign, SignPosition};

/// Everything the vedic system keeps of one birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct VedicChart {
    /// Lahiri (Chitrapaksha) ayanamsa, true equinox of date, that was subtracted from the tropical longitudes.
    pub ayanamsa_degrees: f64,
    /// `None` without a time of birth.
    pub lagna: Option<Lagna>,
    /// Nine, Surya to Ketu.
    pub grahas: Vec<GrahaPlacement>,
    /// The rashi of the Moon.
    pub moon_sign: Option<Sign>,
    /// The Moon's nakshatra at birth.
    pub janma_nakshatra: Option<Nakshatra>,
    /// `None` without a time of birth: the Moon's place sets every date.
    pub vimshottari: Option<Vimshottari>,
    pub manglik: Manglik,
    pub withheld: Vec<Withheld>,
}

/// The rising point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Lagna {
    /// Sidereal.
    pub longitude_degrees: f64,
    pub position: SignPosition,
    pub pada: Pada,
    /// The lord of the lagna's rashi.
    pub lord: Graha,
    /// The bhava where the lord stands.
    pub lord_bhava: u8,
    pub navamsha: Sign,
}

/// One graha.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GrahaPlacement {
    pub graha: Graha,
    /// Sidereal; of local noon when the time of birth is unknown.
    pub longitude_degrees: f64,
    /// Of local noon when the time of birth is unknown.
    pub speed_degrees_per_day: f64,
    /// Longitudes at the first and the last instant of the day, when the time of birth is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_range_degrees: Option<[f64; 2]>,
    /// Always true of the mean nodes, never of Surya and Chandra.
    pub retrograde: Option<bool>,
    /// Within the orb of the Sun that Surya Siddhanta 9 gives; never of Surya and the nodes.
    pub combust: Option<bool>,
    pub rashi: Option<Sign>,
    /// To the minute; `None` when the time of birth is unknown.
    pub position: Option<SignPosition>,
    pub nakshatra: Option<Nakshatra>,
    /// 1 to 4.
    pub pada: Option<u8>,
    /// 1 to 12, whole signs from the lagna.
    pub bhava: Option<u8>,
    pub dignity: Option<Dignity>,
    /// The sign in the ninth-part chart.
    pub navamsha: Option<Sign>,
    /// The same sign in rashi and navamsha.
    pub vargottama: Option<bool>,
}

named! {
    /// A graha's standing in its rashi (Brihat Parashara Hora Shastra 3.49-55).
    pub enum Dignity {
        Exalted => "Exalted",
        Moolatrikona => "Moolatrikona",
        OwnSign => "Own sign",
        FriendlySign => "Friend's sign",
        NeutralSign => "Neutral sign",
        EnemySign => "Enemy's sign",
        Debilitated => "Debilitated",
    }
}

/// The 120-year cycle of planetary periods, from the Moon's nakshatra.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Vimshottari {
    /// What remained of the first mahadasha at birth, in years of 365.25 days.
    pub balance_years: f64,
    /// Nine, the one running at birth first; it begins before the birth.
    pub mahadashas: Vec<Mahadasha>,
    /// The periods running at `now`; `None` past the 120 years.
    pub current: Option<CurrentDasha>,
}

/// A great period. Dates are civil dates by the offset of the birth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Mahadasha {
    pub lord: Graha,
    pub begins: Date,
    pub ends: Date,
    /// Nine, the lord's own first.
    pub antardashas: Vec<Antardasha>,
}

/// A part of a great period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Antardasha {
    pub lord: Graha,
    pub begins: Date,
    pub ends: Date,
}

/// The periods that run at `now`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CurrentDasha {
    pub maha: Graha,
    pub antar: Graha,
    pub maha_ends: Date,
    pub antar_ends: Date,
}

/// Mars in bhava 1, 2, 4, 7, 8 or 12 from lagna, Moon or Venus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Manglik {
    pub from_lagna: Option<bool>,
    pub from_moon: Option<bool>,
    pub from_venus: Option<bool>,
    /// Counted from the lagna, the usual rule; from the Moon when the lagna is unknown.
    pub manglik: Option<bool>,
    /// Mars in its own sign or exalted, by which tradition lifts the fault.
    pub lifted_by_dignity: Option<bool>,
}
