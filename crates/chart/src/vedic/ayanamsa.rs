//! The Lahiri ayanamsa: how far the sidereal zodiac has fallen behind the tropical one.

use crate::angle::normalised_degrees;
use crate::ephemeris::{nutation, precession_degrees};

/// The mean Lahiri (Chitrapaksha) ayanamsa at J2000, that of the Indian Calendar Reform Committee's 23°15′00.658″ for 21 March 1956.
const AT_J2000_DEGREES: f64 = 23.85709235;

/// The ayanamsa referred to the true equinox, to be subtracted from apparent tropical longitudes.
pub(crate) fn lahiri_degrees(julian_day_tt: f64) -> f64 {
    AT_J2000_DEGREES + precession_degrees(julian_day_tt) + nutation(julian_day_tt).longitude_degrees
}

/// A tropical longitude of date in the sidereal zodiac.
pub(crate) fn sidereal_degrees(tropical_longitude_degrees: f64, julian_day_tt: f64) -> f64 {
    normalised_degrees(tropical_longitude_degrees - lahiri_degrees(julian_day_tt))
}
