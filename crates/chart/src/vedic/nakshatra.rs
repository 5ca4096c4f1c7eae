//! The 27 nakshatras, each 13°20′ of the sidereal zodiac in four padas, with their lords in Vimshottari order.

use serde::{Deserialize, Serialize};

use super::graha::Graha;
use crate::angle::normalised_degrees;
use crate::named::named;

named! {
    /// A lunar mansion.
    pub enum Nakshatra {
        Ashwini => "Ashwini",
        Bharani => "Bharani",
        Krittika => "Krittika",
        Rohini => "Rohini",
        Mrigashira => "Mrigashira",
        Ardra => "Ardra",
        Punarvasu => "Punarvasu",
        Pushya => "Pushya",
        Ashlesha => "Ashlesha",
        Magha => "Magha",
        PurvaPhalguni => "Purva Phalguni",
        UttaraPhalguni => "Uttara Phalguni",
        Hasta => "Hasta",
        Chitra => "Chitra",
        Swati => "Swati",
        Vishakha => "Vishakha",
        Anuradha => "Anuradha",
        Jyeshtha => "Jyeshtha",
        Mula => "Mula",
        PurvaAshadha => "Purva Ashadha",
        UttaraAshadha => "Uttara Ashadha",
        Shravana => "Shravana",
        Dhanishta => "Dhanishta",
        Shatabhisha => "Shatabhisha",
        PurvaBhadrapada => "Purva Bhadrapada",
        UttaraBhadrapada => "Uttara Bhadrapada",
        Revati => "Revati",
    }
}

/// Degrees of one nakshatra: 13°20′.
pub(crate) const WIDTH_DEGREES: f64 = 360.0 / 27.0;

/// A nakshatra and its quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Pada {
    pub nakshatra: Nakshatra,
    /// 1 to 4.
    pub pada: u8,
}

impl Pada {
    /// The pada of a sidereal longitude.
    pub fn of(sidereal_longitude_degrees: f64) -> Pada {
        let quarter = (normalised_degrees(sidereal_longitude_degrees) / (WIDTH_DEGREES / 4.0)) as usize;
        let quarter = quarter.min(107);
        Pada { nakshatra: Nakshatra::ALL[quarter / 4], pada: (quarter % 4) as u8 + 1 }
    }
}

impl Nakshatra {
    /// The nakshatra of a sidereal longitude.
    pub fn of(sidereal_longitude_degrees: f64) -> Nakshatra {
        Pada::of(sidereal_longitude_degrees).nakshatra
    }

    /// 0 for Ashwini to 26 for Revati.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The lord, repeating every nine from Ketu (Brihat Parashara Hora Shastra 46.12-14).
    pub(crate) fn lord(self) -> Graha {
        Graha::VIMSHOTTARI[self.index() % 9]
    }
}
