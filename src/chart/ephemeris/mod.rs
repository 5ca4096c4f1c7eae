//! Where the bodies stand: geocentric, apparent, in the ecliptic and true equinox of date, with their speeds.
//!
//! Measured against the independent ephemeris of `tests/oracle/` from 1800 to 2100; the figures are in `docs/charts.md`.

mod moon;
mod nutation;
mod planets;
mod pluto;

pub use nutation::{J2000, centuries, nutation, precession_degrees, true_obliquity_degrees};

use super::angle::{direction_degrees, normalised_degrees, shorter_arc_degrees};
use super::body::Body;

/// Days that light takes for one astronomical unit.
const LIGHT_DAYS_PER_AU: f64 = 0.005_775_518_33;
/// Days that light takes for one kilometre.
const LIGHT_DAYS_PER_KM: f64 = 1.0 / 299_792.458 / 86400.0;
/// Half the step over which speeds are taken.
const HALF_STEP_DAYS: f64 = 0.01;

/// An apparent geocentric place.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// 0 to 360.
    pub longitude_degrees: f64,
    /// -90 to 90.
    pub latitude_degrees: f64,
}

/// A place with its motion.
#[derive(Clone, Copy, Debug)]
pub struct Motion {
    pub longitude_degrees: f64,
    pub latitude_degrees: f64,
    /// Negative when retrograde.
    pub speed_degrees_per_day: f64,
}

/// The apparent place of a body at a Julian day TT.
///
/// Light time and aberration are taken together: body and Earth are both placed at the moment when the light left
/// (Meeus, Astronomical Algorithms, chapter 33, the second way).
pub fn apparent(body: Body, julian_day_tt: f64) -> Place {
    let mean = match body {
        Body::Moon => moon_place(julian_day_tt),
        Body::NorthNode => Place { longitude_degrees: moon::true_node_degrees(julian_day_tt), latitude_degrees: 0.0 },
        Body::SouthNode => {
            Place { longitude_degrees: moon::true_node_degrees(julian_day_tt) + 180.0, latitude_degrees: 0.0 }
        }
        Body::Earth => opposite(geocentric(Body::Sun, julian_day_tt)),
        Body::Sun
        | Body::Mercury
        | Body::Venus
        | Body::Mars
        | Body::Jupiter
        | Body::Saturn
        | Body::Uranus
        | Body::Neptune
        | Body::Pluto => geocentric(body, julian_day_tt),
    };
    Place {
        longitude_degrees: normalised_degrees(mean.longitude_degrees + nutation(julian_day_tt).longitude_degrees),
        latitude_degrees: mean.latitude_degrees,
    }
}

/// The apparent place of a body with its speed in longitude.
pub fn motion(body: Body, julian_day_tt: f64) -> Motion {
    let place = apparent(body, julian_day_tt);
    let before = apparent(body, julian_day_tt - HALF_STEP_DAYS).longitude_degrees;
    let after = apparent(body, julian_day_tt + HALF_STEP_DAYS).longitude_degrees;
    Motion {
        longitude_degrees: place.longitude_degrees,
        latitude_degrees: place.latitude_degrees,
        speed_degrees_per_day: shorter_arc_degrees(before, after) / (2.0 * HALF_STEP_DAYS),
    }
}

/// The mean ascending node of the Moon, referred to the true equinox of date.
pub fn mean_node_degrees(julian_day_tt: f64) -> f64 {
    normalised_degrees(moon::mean_node_degrees(julian_day_tt) + nutation(julian_day_tt).longitude_degrees)
}

/// The Sun's apparent longitude.
pub fn sun_longitude_degrees(julian_day_tt: f64) -> f64 {
    apparent(Body::Sun, julian_day_tt).longitude_degrees
}

fn moon_place(julian_day_tt: f64) -> Place {
    let light_days = moon::moon(julian_day_tt).distance_km * LIGHT_DAYS_PER_KM;
    let place = moon::moon(julian_day_tt - light_days);
    Place { longitude_degrees: place.longitude_degrees, latitude_degrees: place.latitude_degrees }
}

fn geocentric(body: Body, julian_day_tt: f64) -> Place {
    let mut light_days = 0.0;
    let mut vector = [0.0; 3];
    // The second round is exact to 0.01″ even for Mercury.
    for _ in 0..3 {
        let then = julian_day_tt - light_days;
        let (body, earth) = (planets::heliocentric(body, then), planets::heliocentric(Body::Earth, then));
        vector = std::array::from_fn(|axis| body[axis] - earth[axis]);
        let distance_au = vector.iter().map(|axis| axis * axis).sum::<f64>().sqrt();
        light_days = distance_au * LIGHT_DAYS_PER_AU;
    }
    let [x, y, z] = vector;
    Place { longitude_degrees: direction_degrees(y, x), latitude_degrees: z.atan2(x.hypot(y)).to_degrees() }
}

fn opposite(place: Place) -> Place {
    Place { longitude_degrees: place.longitude_degrees + 180.0, latitude_degrees: -place.latitude_degrees }
}
