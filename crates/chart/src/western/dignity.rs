//! Essential dignities of the classical planets and the decans of the signs.

use super::{Decan, EssentialDignity};
use crate::angle::normalised_degrees;
use crate::body::Body;
use crate::zodiac::Sign;

/// The sign in which a classical planet is exalted (Ptolemy, Tetrabiblos I.19).
fn exaltation(body: Body) -> Option<Sign> {
    match body {
        Body::Sun => Some(Sign::Aries),
        Body::Moon => Some(Sign::Taurus),
        Body::Mercury => Some(Sign::Virgo),
        Body::Venus => Some(Sign::Pisces),
        Body::Mars => Some(Sign::Capricorn),
        Body::Jupiter => Some(Sign::Cancer),
        Body::Saturn => Some(Sign::Libra),
        Body::Uranus | Body::Neptune | Body::Pluto | Body::NorthNode | Body::SouthNode | Body::Earth => None,
    }
}

impl EssentialDignity {
    /// A classical planet's dignity in a sign; `None` for every other body.
    ///
    /// Mercury in Virgo is both at home and exalted, in Pisces both in detriment and in fall: the stronger word is kept.
    pub(crate) fn of(body: Body, sign: Sign) -> Option<EssentialDignity> {
        let exalted_in = exaltation(body)?;
        let across = sign.plus(6);
        Some(if sign.ruler() == body {
            EssentialDignity::Domicile
        } else if sign == exalted_in {
            EssentialDignity::Exaltation
        } else if across.ruler() == body {
            EssentialDignity::Detriment
        } else if across == exalted_in {
            EssentialDignity::Fall
        } else {
            EssentialDignity::Peregrine
        })
    }
}

/// From Mars, the decan of 0° Aries, the planets follow in falling order of their periods.
const CHALDEAN_FROM_MARS: [Body; 7] =
    [Body::Mars, Body::Sun, Body::Venus, Body::Mercury, Body::Moon, Body::Saturn, Body::Jupiter];

impl Decan {
    /// The decan of a tropical longitude.
    pub(crate) fn of(longitude_degrees: f64) -> Decan {
        let index = ((normalised_degrees(longitude_degrees) / 10.0) as usize).min(35);
        Decan { number: (index % 3) as u8 + 1, ruler: CHALDEAN_FROM_MARS[index % 7] }
    }
}
