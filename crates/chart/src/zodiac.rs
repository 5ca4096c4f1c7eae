//! The twelve signs: which one a longitude lies in, and what tradition says each sign is.

use serde::{Deserialize, Serialize};

use super::body::Body;
use super::named::named;

named! {
    /// A twelfth of the zodiac, 30° wide, tropical or sidereal as its chart says.
    pub enum Sign {
        Aries => "Aries",
        Taurus => "Taurus",
        Gemini => "Gemini",
        Cancer => "Cancer",
        Leo => "Leo",
        Virgo => "Virgo",
        Libra => "Libra",
        Scorpio => "Scorpio",
        Sagittarius => "Sagittarius",
        Capricorn => "Capricorn",
        Aquarius => "Aquarius",
        Pisces => "Pisces",
    }
}

named! {
    /// The four elements of the signs, in zodiacal order.
    pub enum Element { Fire => "Fire", Earth => "Earth", Air => "Air", Water => "Water" }
}

named! {
    /// The three modalities of the signs, in zodiacal order.
    pub enum Modality { Cardinal => "Cardinal", Fixed => "Fixed", Mutable => "Mutable" }
}

impl Sign {
    /// The sign of an ecliptic longitude in degrees (any range).
    pub fn of(longitude_degrees: f64) -> Sign {
        let index = (super::angle::normalised_degrees(longitude_degrees) / 30.0) as usize;
        Sign::ALL[index.min(11)]
    }

    /// 0 for Aries to 11 for Pisces.
    pub fn index(self) -> usize {
        self as usize
    }

    /// The sign `count` places further on (12 is the sign itself).
    pub fn plus(self, count: usize) -> Sign {
        Sign::ALL[(self.index() + count) % 12]
    }

    /// Which sign this is, counted from `origin` as the first: 1 to 12.
    pub fn counted_from(self, origin: Sign) -> u8 {
        ((self.index() + 12 - origin.index()) % 12) as u8 + 1
    }

    pub fn element(self) -> Element {
        Element::ALL[self.index() % 4]
    }

    pub fn modality(self) -> Modality {
        Modality::ALL[self.index() % 3]
    }

    /// The domicile ruler among the seven classical planets (Ptolemy, Tetrabiblos I.17).
    pub fn ruler(self) -> Body {
        match self {
            Sign::Aries | Sign::Scorpio => Body::Mars,
            Sign::Taurus | Sign::Libra => Body::Venus,
            Sign::Gemini | Sign::Virgo => Body::Mercury,
            Sign::Cancer => Body::Moon,
            Sign::Leo => Body::Sun,
            Sign::Sagittarius | Sign::Pisces => Body::Jupiter,
            Sign::Capricorn | Sign::Aquarius => Body::Saturn,
        }
    }

    /// The sign's symbol, Unicode U+2648 to U+2653 with the text variation selector.
    pub fn symbol(self) -> &'static str {
        [
            "♈\u{fe0e}",
            "♉\u{fe0e}",
            "♊\u{fe0e}",
            "♋\u{fe0e}",
            "♌\u{fe0e}",
            "♍\u{fe0e}",
            "♎\u{fe0e}",
            "♏\u{fe0e}",
            "♐\u{fe0e}",
            "♑\u{fe0e}",
            "♒\u{fe0e}",
            "♓\u{fe0e}",
        ][self.index()]
    }
}

/// Where in a sign a point stands: whole degrees and minutes, cut and not rounded, so that 29°59′ stays in its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SignPosition {
    pub sign: Sign,
    /// 0 to 29.
    pub degree: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl SignPosition {
    /// The position of an ecliptic longitude in degrees.
    pub fn of(longitude_degrees: f64) -> SignPosition {
        let longitude = super::angle::normalised_degrees(longitude_degrees);
        let sign = Sign::of(longitude);
        let within_minutes = ((longitude - 30.0 * sign.index() as f64) * 60.0).clamp(0.0, 1799.0) as u16;
        SignPosition { sign, degree: (within_minutes / 60) as u8, minute: (within_minutes % 60) as u8 }
    }
}

impl std::fmt::Display for SignPosition {
    /// Such as `14°05′ Aries`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}°{:02}′ {}", self.degree, self.minute, self.sign)
    }
}
