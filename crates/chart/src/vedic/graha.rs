//! The nine grahas, their names, and the order and years in which Vimshottari gives them rule.

use crate::body::Body;
use crate::named::named;
use crate::zodiac::Sign;

named! {
    /// A "seizer": the seven classical planets and the two nodes of the Moon.
    pub enum Graha {
        Surya => "Surya (Sun)",
        Chandra => "Chandra (Moon)",
        Mangala => "Mangala (Mars)",
        Budha => "Budha (Mercury)",
        Guru => "Guru (Jupiter)",
        Shukra => "Shukra (Venus)",
        Shani => "Shani (Saturn)",
        Rahu => "Rahu",
        Ketu => "Ketu",
    }
}

impl Graha {
    /// The order of rule in Vimshottari, from Ketu (Brihat Parashara Hora Shastra 46.12-14).
    pub const VIMSHOTTARI: [Graha; 9] = [
        Graha::Ketu,
        Graha::Shukra,
        Graha::Surya,
        Graha::Chandra,
        Graha::Mangala,
        Graha::Rahu,
        Graha::Guru,
        Graha::Shani,
        Graha::Budha,
    ];

    /// The years of rule out of 120 (Brihat Parashara Hora Shastra 46.15).
    pub fn vimshottari_years(self) -> f64 {
        match self {
            Graha::Ketu | Graha::Mangala => 7.0,
            Graha::Shukra => 20.0,
            Graha::Surya => 6.0,
            Graha::Chandra => 10.0,
            Graha::Rahu => 18.0,
            Graha::Guru => 16.0,
            Graha::Shani => 19.0,
            Graha::Budha => 17.0,
        }
    }

    /// The body of the western chart, where it is one (the nodes differ: mean here, true there).
    pub fn body(self) -> Body {
        match self {
            Graha::Surya => Body::Sun,
            Graha::Chandra => Body::Moon,
            Graha::Mangala => Body::Mars,
            Graha::Budha => Body::Mercury,
            Graha::Guru => Body::Jupiter,
            Graha::Shukra => Body::Venus,
            Graha::Shani => Body::Saturn,
            Graha::Rahu => Body::NorthNode,
            Graha::Ketu => Body::SouthNode,
        }
    }

    /// The lord of a rashi, one of the seven planets.
    pub fn lord_of(rashi: Sign) -> Graha {
        match rashi {
            Sign::Aries | Sign::Scorpio => Graha::Mangala,
            Sign::Taurus | Sign::Libra => Graha::Shukra,
            Sign::Gemini | Sign::Virgo => Graha::Budha,
            Sign::Cancer => Graha::Chandra,
            Sign::Leo => Graha::Surya,
            Sign::Sagittarius | Sign::Pisces => Graha::Guru,
            Sign::Capricorn | Sign::Aquarius => Graha::Shani,
        }
    }
}

/// The Sanskrit name of a sidereal sign.
pub fn rashi_name(sign: Sign) -> &'static str {
    [
        "Mesha",
        "Vrishabha",
        "Mithuna",
        "Karka",
        "Simha",
        "Kanya",
        "Tula",
        "Vrischika",
        "Dhanu",
        "Makara",
        "Kumbha",
        "Meena",
    ][sign.index()]
}
