//! Where the bodies stand: geocentric, apparent, in the ecliptic and true equinox of date, with their speeds.
//!
//! Measured against the independent ephemeris of `crates/chart/tests/oracle/` from 1800 to 2100; the figures are in `docs/charts.md`.

mod moon;
mod nutation;
mod planets;
mod pluto;

#[cfg(test)]
pub(crate) use nutation::mean_obliquity_degrees;
pub(crate) use nutation::{J2000, centuries, nutation, precession_degrees, true_obliquity_degrees};

use super::angle::{direction_degrees, normalised_degrees, shorter_arc_degrees};
use super::body::Body;
use moon::MoonMotion;
use planets::{Orbit, orbit};

/// Days that light takes for one astronomical unit.
const LIGHT_DAYS_PER_AU: f64 = 0.005_775_518_33;
/// Days that light takes for one kilometre.
const LIGHT_DAYS_PER_KM: f64 = 1.0 / 299_792.458 / 86400.0;
/// The step over which the change of the node is taken, and half of that for nutation.
const NODE_STEP_DAYS: f64 = 0.005;
const NUTATION_HALF_STEP_DAYS: f64 = 0.5;

/// An apparent geocentric place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// 0 to 360.
    pub longitude_degrees: f64,
    /// -90 to 90.
    pub latitude_degrees: f64,
}

/// A place with its motion.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Motion {
    pub longitude_degrees: f64,
    pub latitude_degrees: f64,
    /// Negative when retrograde.
    pub speed_degrees_per_day: f64,
}

/// The Earth at a moment, looking out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Observer {
    julian_day_tt: f64,
    earth: Orbit,
    nutation_degrees: f64,
    nutation_degrees_per_day: f64,
}

impl Observer {
    /// The Earth at a Julian day TT.
    pub(crate) fn at(julian_day_tt: f64) -> Observer {
        let psi = |shift: f64| nutation(julian_day_tt + shift).longitude_degrees;
        let change = psi(NUTATION_HALF_STEP_DAYS) - psi(-NUTATION_HALF_STEP_DAYS);
        Observer {
            julian_day_tt,
            earth: orbit(Body::Earth, julian_day_tt),
            nutation_degrees: psi(0.0),
            nutation_degrees_per_day: change / (2.0 * NUTATION_HALF_STEP_DAYS),
        }
    }

    /// The apparent place of a body with its speed in longitude.
    pub(crate) fn motion(&self, body: Body) -> Motion {
        let mean = match body {
            Body::Moon => moon_motion(&self.moon()),
            Body::NorthNode => self.north_node(&self.moon()),
            Body::SouthNode => opposite(self.north_node(&self.moon())),
            Body::Earth => opposite(self.geocentric(Orbit::SUN)),
            Body::Sun
            | Body::Mercury
            | Body::Venus
            | Body::Mars
            | Body::Jupiter
            | Body::Saturn
            | Body::Uranus
            | Body::Neptune
            | Body::Pluto => self.geocentric(orbit(body, self.julian_day_tt)),
        };
        self.with_nutation(mean)
    }

    /// The Moon and its true ascending node, which rest on the same long sums.
    pub(crate) fn moon_and_north_node(&self) -> [Motion; 2] {
        let moon = self.moon();
        [moon_motion(&moon), self.north_node(&moon)].map(|mean| self.with_nutation(mean))
    }

    /// The mean ascending node of the Moon, referred to the true equinox of date.
    pub(crate) fn mean_node_degrees(&self) -> f64 {
        normalised_degrees(moon::mean_node_degrees(self.julian_day_tt) + self.nutation_degrees)
    }

    /// Light time and aberration are taken together: body and Earth are both placed where they were when the light left
    /// (Meeus, Astronomical Algorithms, chapter 33, the second way).
    fn geocentric(&self, body: Orbit) -> Motion {
        let (mut light_days, mut place) = (0.0, [0.0; 3]);
        let mut distance_au = 0.0;
        for _ in 0..3 {
            place = difference(body.position_before(light_days), self.earth.position_before(light_days));
            distance_au = dot(place, place).sqrt();
            light_days = distance_au * LIGHT_DAYS_PER_AU;
        }
        let moved = difference(body.velocity_before(light_days), self.earth.velocity_before(light_days));
        // While the distance grows, the light that arrives is older from day to day.
        let ageing = dot(place, moved) / distance_au * LIGHT_DAYS_PER_AU;
        let [x, y, z] = place;
        let [x_rate, y_rate, _] = moved.map(|rate| rate * (1.0 - ageing));
        Motion {
            longitude_degrees: direction_degrees(y, x),
            latitude_degrees: z.atan2(x.hypot(y)).to_degrees(),
            speed_degrees_per_day: ((x * y_rate - y * x_rate) / (x * x + y * y)).to_degrees(),
        }
    }

    fn with_nutation(&self, mean: Motion) -> Motion {
        Motion {
            longitude_degrees: normalised_degrees(mean.longitude_degrees + self.nutation_degrees),
            latitude_degrees: mean.latitude_degrees,
            speed_degrees_per_day: mean.speed_degrees_per_day + self.nutation_degrees_per_day,
        }
    }

    fn moon(&self) -> MoonMotion {
        moon::moon(self.julian_day_tt)
    }

    fn north_node(&self, moon: &MoonMotion) -> Motion {
        let here = moon.true_node_degrees();
        let there = moon::moon(self.julian_day_tt + NODE_STEP_DAYS).true_node_degrees();
        Motion {
            longitude_degrees: here,
            latitude_degrees: 0.0,
            speed_degrees_per_day: shorter_arc_degrees(here, there) / NODE_STEP_DAYS,
        }
    }
}

/// The Moon as its light shows it; it shares the Earth's own motion, so there is no aberration but this.
fn moon_motion(moon: &MoonMotion) -> Motion {
    let light_days = moon.distance_km * LIGHT_DAYS_PER_KM;
    Motion {
        longitude_degrees: moon.longitude_degrees - light_days * moon.longitude_degrees_per_day,
        latitude_degrees: moon.latitude_degrees - light_days * moon.latitude_degrees_per_day,
        speed_degrees_per_day: moon.longitude_degrees_per_day,
    }
}

/// The apparent place and speed of one body at a Julian day TT.
pub(crate) fn motion(body: Body, julian_day_tt: f64) -> Motion {
    Observer::at(julian_day_tt).motion(body)
}

fn opposite(motion: Motion) -> Motion {
    Motion {
        longitude_degrees: motion.longitude_degrees + 180.0,
        latitude_degrees: -motion.latitude_degrees,
        speed_degrees_per_day: motion.speed_degrees_per_day,
    }
}

fn difference(one: [f64; 3], other: [f64; 3]) -> [f64; 3] {
    std::array::from_fn(|axis| one[axis] - other[axis])
}

fn dot(one: [f64; 3], other: [f64; 3]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
