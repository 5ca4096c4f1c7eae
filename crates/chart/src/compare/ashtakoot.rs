//! Ashtakoot: eight kutas between two Moons, 36 points, as North Indian panchangs count them.
//!
//! No exceptions (parihara) are applied: a kuta that fails scores nothing, and the reader is shown why.

use serde::{Deserialize, Serialize};

use super::kutas::{Animal, Gana, Nadi, Varna, Vashya};
use crate::named::named;
use crate::vedic::{Friendship, Graha, Nakshatra, VedicChart, rashi_name};
use crate::zodiac::Sign;

/// The 36-point comparison of two Moons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ashtakoot {
    pub groom_nakshatra: Nakshatra,
    pub bride_nakshatra: Nakshatra,
    pub groom_moon_sign: Sign,
    pub bride_moon_sign: Sign,
    /// Eight, in rising order of their weight.
    pub kutas: Vec<KutaScore>,
    /// 0 to 36, in halves.
    pub total_points: f64,
    /// 36.
    pub possible_points: f64,
    /// Tradition asks for 18.
    pub meets_the_traditional_minimum: bool,
}

/// One kuta's points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KutaScore {
    pub kuta: Kuta,
    pub points: f64,
    pub possible_points: f64,
    /// What the groom's Moon is in this kuta, such as `Deva`.
    pub groom: String,
    /// What the bride's Moon is in this kuta.
    pub bride: String,
}

named! {
    /// The eight kutas, each worth its place in the list: 1 to 8 points.
    pub enum Kuta {
        Varna => "Varna",
        Vashya => "Vashya",
        Tara => "Tara",
        Yoni => "Yoni",
        GrahaMaitri => "Graha Maitri",
        Gana => "Gana",
        Bhakoot => "Bhakoot",
        Nadi => "Nadi",
    }
}

/// A Moon at birth, as far as the kutas need it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct JanmaChandra {
    pub nakshatra: Nakshatra,
    pub rashi: Sign,
    pub vashya: Vashya,
}

impl JanmaChandra {
    /// The Moon of a chart; `None` when its nakshatra, rashi or (in Dhanu and Makara) half of the rashi is not certain.
    pub(crate) fn of(chart: &VedicChart) -> Option<JanmaChandra> {
        let moon = chart.grahas.iter().find(|placement| placement.graha == Graha::Chandra)?;
        let (nakshatra, rashi) = (moon.nakshatra?, moon.rashi?);
        let splits = matches!(rashi, Sign::Sagittarius | Sign::Capricorn);
        if splits && moon.position.is_none() {
            return None;
        }
        Some(JanmaChandra { nakshatra, rashi, vashya: Vashya::of(moon.longitude_degrees) })
    }

    /// The Moon at a sidereal longitude.
    #[cfg(test)]
    pub(crate) fn at(sidereal_longitude_degrees: f64) -> JanmaChandra {
        JanmaChandra {
            nakshatra: Nakshatra::of(sidereal_longitude_degrees),
            rashi: Sign::of(sidereal_longitude_degrees),
            vashya: Vashya::of(sidereal_longitude_degrees),
        }
    }
}

impl Kuta {
    /// The weight: 1 for varna to 8 for nadi.
    pub(crate) fn possible_points(self) -> f64 {
        f64::from(self as u8 + 1)
    }
}

impl Ashtakoot {
    /// The eight kutas for a groom's and a bride's Moon.
    pub(crate) fn of(groom: JanmaChandra, bride: JanmaChandra) -> Ashtakoot {
        let kutas: Vec<_> = Kuta::ALL.iter().map(|&kuta| score(kuta, groom, bride)).collect();
        let total_points = kutas.iter().map(|score| score.points).sum();
        Ashtakoot {
            groom_nakshatra: groom.nakshatra,
            bride_nakshatra: bride.nakshatra,
            groom_moon_sign: groom.rashi,
            bride_moon_sign: bride.rashi,
            kutas,
            total_points,
            possible_points: 36.0,
            meets_the_traditional_minimum: total_points >= 18.0,
        }
    }
}

fn score(kuta: Kuta, groom: JanmaChandra, bride: JanmaChandra) -> KutaScore {
    let score = |points: f64, groom: &str, bride: &str| KutaScore {
        kuta,
        points,
        possible_points: kuta.possible_points(),
        groom: groom.to_owned(),
        bride: bride.to_owned(),
    };
    match kuta {
        Kuta::Varna => {
            let (one, other) = (Varna::of(groom.rashi), Varna::of(bride.rashi));
            score(if one >= other { 1.0 } else { 0.0 }, one.name(), other.name())
        }
        Kuta::Vashya => score(groom.vashya.points_with(bride.vashya), groom.vashya.name(), bride.vashya.name()),
        Kuta::Tara => {
            let (to_groom, to_bride) = (tara(bride.nakshatra, groom.nakshatra), tara(groom.nakshatra, bride.nakshatra));
            let points = tara_points(to_groom) + tara_points(to_bride);
            score(points, TARAS[to_groom], TARAS[to_bride])
        }
        Kuta::Yoni => {
            let (one, other) = (Animal::of(groom.nakshatra), Animal::of(bride.nakshatra));
            score(one.points_with(other), one.name(), other.name())
        }
        Kuta::GrahaMaitri => {
            let (one, other) = (Graha::lord_of(groom.rashi), Graha::lord_of(bride.rashi));
            score(graha_maitri_points(one, other), one.name(), other.name())
        }
        Kuta::Gana => {
            let (one, other) = (Gana::of(groom.nakshatra), Gana::of(bride.nakshatra));
            score(one.points_with_bride(other), one.name(), other.name())
        }
        Kuta::Bhakoot => {
            let count = bride.rashi.counted_from(groom.rashi);
            // 2 and 12, 5 and 9, 6 and 8 from each other.
            let good = matches!(count, 1 | 3 | 4 | 7 | 10 | 11);
            score(if good { 7.0 } else { 0.0 }, rashi_name(groom.rashi), rashi_name(bride.rashi))
        }
        Kuta::Nadi => {
            let (one, other) = (Nadi::of(groom.nakshatra), Nadi::of(bride.nakshatra));
            score(if one == other { 0.0 } else { 8.0 }, one.name(), other.name())
        }
    }
}

/// The nine taras in order of counting.
const TARAS: [&str; 9] = ["Janma", "Sampat", "Vipat", "Kshema", "Pratyari", "Sadhaka", "Vadha", "Mitra", "Ati Mitra"];

/// Which tara one nakshatra is, counted from another: 0 for Janma to 8.
fn tara(from: Nakshatra, to: Nakshatra) -> usize {
    (to.index() + 27 - from.index()) % 27 % 9
}

/// Vipat, Pratyari and Vadha (the third, fifth and seventh) are bad.
fn tara_points(tara: usize) -> f64 {
    if matches!(tara, 2 | 4 | 6) { 0.0 } else { 1.5 }
}

fn graha_maitri_points(one: Graha, other: Graha) -> f64 {
    use Friendship::{Enemy, Friend, Neutral};
    if one == other {
        return 5.0;
    }
    match (one.regards(other), other.regards(one)) {
        (Friend, Friend) => 5.0,
        (Friend, Neutral) | (Neutral, Friend) => 4.0,
        (Neutral, Neutral) => 3.0,
        (Friend, Enemy) | (Enemy, Friend) => 1.0,
        (Neutral, Enemy) | (Enemy, Neutral) => 0.5,
        (Enemy, Enemy) => 0.0,
    }
}
