//! How a graha stands in its rashi, natural friendship, combustion, and the ninth-part sign.

use super::{Dignity, Graha};
use crate::angle::{normalised_degrees, separation_degrees};
use crate::named::readable;
use crate::zodiac::Sign;

readable! {
    /// What one graha is to another by nature (Brihat Parashara Hora Shastra 3.55).
    pub(crate) enum Friendship { Friend => "Friend", Neutral => "Neutral", Enemy => "Enemy" }
}

impl Graha {
    /// How this graha regards another; of the nodes nothing is said and they count as neutral.
    pub(crate) fn regards(self, other: Graha) -> Friendship {
        let (friends, enemies): (&[Graha], &[Graha]) = match self {
            Graha::Surya => (&[Graha::Chandra, Graha::Mangala, Graha::Guru], &[Graha::Shukra, Graha::Shani]),
            Graha::Chandra => (&[Graha::Surya, Graha::Budha], &[]),
            Graha::Mangala => (&[Graha::Surya, Graha::Chandra, Graha::Guru], &[Graha::Budha]),
            Graha::Budha => (&[Graha::Surya, Graha::Shukra], &[Graha::Chandra]),
            Graha::Guru => (&[Graha::Surya, Graha::Chandra, Graha::Mangala], &[Graha::Budha, Graha::Shukra]),
            Graha::Shukra => (&[Graha::Budha, Graha::Shani], &[Graha::Surya, Graha::Chandra]),
            Graha::Shani => (&[Graha::Budha, Graha::Shukra], &[Graha::Surya, Graha::Chandra, Graha::Mangala]),
            Graha::Rahu | Graha::Ketu => (&[], &[]),
        };
        if friends.contains(&other) {
            Friendship::Friend
        } else if enemies.contains(&other) {
            Friendship::Enemy
        } else {
            Friendship::Neutral
        }
    }

    /// The sign of exaltation (Brihat Parashara Hora Shastra 3.49-50); schools differ about the nodes, so they have none here.
    fn exaltation(self) -> Option<Sign> {
        match self {
            Graha::Surya => Some(Sign::Aries),
            Graha::Chandra => Some(Sign::Taurus),
            Graha::Mangala => Some(Sign::Capricorn),
            Graha::Budha => Some(Sign::Virgo),
            Graha::Guru => Some(Sign::Cancer),
            Graha::Shukra => Some(Sign::Pisces),
            Graha::Shani => Some(Sign::Libra),
            Graha::Rahu | Graha::Ketu => None,
        }
    }

    /// The moolatrikona: its sign, and the degrees it spans (Brihat Parashara Hora Shastra 3.51-54).
    fn moolatrikona(self) -> Option<(Sign, std::ops::Range<f64>)> {
        match self {
            Graha::Surya => Some((Sign::Leo, 0.0..20.0)),
            Graha::Chandra => Some((Sign::Taurus, 3.0..30.0)),
            Graha::Mangala => Some((Sign::Aries, 0.0..12.0)),
            Graha::Budha => Some((Sign::Virgo, 15.0..20.0)),
            Graha::Guru => Some((Sign::Sagittarius, 0.0..10.0)),
            Graha::Shukra => Some((Sign::Libra, 0.0..15.0)),
            Graha::Shani => Some((Sign::Aquarius, 0.0..20.0)),
            Graha::Rahu | Graha::Ketu => None,
        }
    }

    /// The distance from the Sun within which the graha is combust (Surya Siddhanta 9.6-9).
    fn combustion_degrees(self, retrograde: bool) -> Option<f64> {
        match self {
            Graha::Chandra => Some(12.0),
            Graha::Mangala => Some(17.0),
            Graha::Budha => Some(if retrograde { 12.0 } else { 14.0 }),
            Graha::Guru => Some(11.0),
            Graha::Shukra => Some(if retrograde { 8.0 } else { 10.0 }),
            Graha::Shani => Some(15.0),
            Graha::Surya | Graha::Rahu | Graha::Ketu => None,
        }
    }

    /// Whether the graha is lost in the Sun's light.
    pub(crate) fn is_combust(self, longitude_degrees: f64, sun_longitude_degrees: f64, retrograde: bool) -> bool {
        self.combustion_degrees(retrograde)
            .is_some_and(|orb| separation_degrees(longitude_degrees, sun_longitude_degrees) <= orb)
    }
}

impl Dignity {
    /// The dignity of a graha at a sidereal longitude; `None` for the nodes.
    ///
    /// Where exaltation, moolatrikona and own sign share a sign, the degrees decide: Chandra in Taurus is exalted to 3°, Budha in
    /// Virgo to 15°.
    pub(crate) fn of(graha: Graha, sidereal_longitude_degrees: f64) -> Option<Dignity> {
        let exaltation = graha.exaltation()?;
        let sign = Sign::of(sidereal_longitude_degrees);
        let within = normalised_degrees(sidereal_longitude_degrees) - 30.0 * sign.index() as f64;
        if let Some((home, degrees)) = graha.moolatrikona()
            && home == sign
            && degrees.contains(&within)
        {
            return Some(Dignity::Moolatrikona);
        }
        let lord = Graha::lord_of(sign);
        if sign == exaltation && !(graha == Graha::Budha && within >= 20.0) {
            return Some(Dignity::Exalted);
        }
        if sign == exaltation.plus(6) {
            return Some(Dignity::Debilitated);
        }
        Some(if lord == graha {
            Dignity::OwnSign
        } else {
            match graha.regards(lord) {
                Friendship::Friend => Dignity::FriendlySign,
                Friendship::Neutral => Dignity::NeutralSign,
                Friendship::Enemy => Dignity::EnemySign,
            }
        })
    }
}

/// The sign of the ninth part (3°20′): the 108 parts run through the signs from Aries (Brihat Parashara Hora Shastra 6.12).
pub(crate) fn navamsha(sidereal_longitude_degrees: f64) -> Sign {
    let part = (normalised_degrees(sidereal_longitude_degrees) * 108.0 / 360.0) as usize;
    Sign::ALL[part.min(107) % 12]
}
