//! Sunset: when the Sun's upper limb leaves the horizon of a place.

use crate::angle::shorter_arc_degrees;
use crate::body::Body;
use crate::delta_t::terrestrial_julian_day;
use crate::ephemeris::{Place, motion};
use crate::houses::Horizon;

/// The Sun's centre at sunset: 34′ of refraction and 16′ of its own radius below the horizon (the almanacs' convention).
const SUNSET_ALTITUDE_DEGREES: f64 = -50.0 / 60.0;
/// Hours after noon at which the evening is taken to begin where the Sun does not set: the mean of all sunsets.
const EVENING_DAYS_AFTER_NOON: f64 = 0.25;

/// How a solar day ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Evening {
    /// Julian day UT when the evening began.
    pub julian_day_ut: f64,
    /// False where the Sun did not cross the horizon: the evening is then set six hours after the Sun's noon.
    pub by_sunset: bool,
}

/// The evening of the solar day whose noon is nearest to a given instant (give it civil noon).
pub(crate) fn evening(noon_julian_day_ut: f64, latitude_degrees: f64, longitude_degrees: f64) -> Evening {
    // Within a day the Sun's longitude grows so evenly that one look at it is enough: what is left is 0.3″.
    let looked = motion(Body::Sun, terrestrial_julian_day(noon_julian_day_ut));
    let at = |julian_day_ut: f64| {
        let horizon =
            Horizon::at(julian_day_ut, terrestrial_julian_day(julian_day_ut), latitude_degrees, longitude_degrees);
        let moved = (julian_day_ut - noon_julian_day_ut) * looked.speed_degrees_per_day;
        (
            horizon,
            Place { longitude_degrees: looked.longitude_degrees + moved, latitude_degrees: looked.latitude_degrees },
        )
    };
    let altitude = |julian_day_ut: f64| {
        let (horizon, sun) = at(julian_day_ut);
        horizon.altitude_degrees(sun.longitude_degrees, sun.latitude_degrees)
    };
    let mut noon = noon_julian_day_ut;
    for _ in 0..3 {
        let (horizon, sun) = at(noon);
        noon -= shorter_arc_degrees(horizon.right_ascension_degrees(sun), horizon.meridian_degrees) / 360.0;
    }
    // From the Sun's noon to its midnight the altitude falls; halving finds the crossing to a tenth of a second.
    let (mut day, mut night) = (noon, noon + 0.5);
    if altitude(day) < SUNSET_ALTITUDE_DEGREES || altitude(night) > SUNSET_ALTITUDE_DEGREES {
        return Evening { julian_day_ut: noon + EVENING_DAYS_AFTER_NOON, by_sunset: false };
    }
    for _ in 0..20 {
        let middle = (day + night) / 2.0;
        if altitude(middle) >= SUNSET_ALTITUDE_DEGREES { day = middle } else { night = middle }
    }
    Evening { julian_day_ut: night, by_sunset: true }
}
