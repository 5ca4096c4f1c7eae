//! Heliocentric places and velocities of the planets in the ecliptic and mean equinox of date, from VSOP87D and, for Pluto, DE405.

use super::nutation::{J2000, ecliptic_of_date};
use super::pluto;
use crate::body::Body;
use crate::tables::{PlanetSeries, vsop87};

/// The Sun's attraction in au³/day² (Gauss's constant squared).
const SUN_ATTRACTION: f64 = 2.959_122_082_855_911e-4;
const MILLENNIUM_DAYS: f64 = 365_250.0;

/// A body's motion about the Sun: au, au/day and au/day², rectangular.
#[derive(Clone, Copy, Debug)]
pub(super) struct Orbit {
    pub position: [f64; 3],
    pub velocity: [f64; 3],
    /// By the Sun alone, which is enough for the hours that light takes.
    pub acceleration: [f64; 3],
}

impl Orbit {
    /// The Sun itself: at rest in the origin.
    pub(super) const SUN: Orbit = Orbit { position: [0.0; 3], velocity: [0.0; 3], acceleration: [0.0; 3] };

    fn new(position: [f64; 3], velocity: [f64; 3]) -> Orbit {
        let distance = position.iter().map(|axis| axis * axis).sum::<f64>().sqrt();
        let pull = -SUN_ATTRACTION / distance.powi(3);
        Orbit { position, velocity, acceleration: position.map(|axis| pull * axis) }
    }

    /// Where the body was some hours ago.
    pub(super) fn position_before(&self, days: f64) -> [f64; 3] {
        std::array::from_fn(|axis| {
            self.position[axis] - days * (self.velocity[axis] - days / 2.0 * self.acceleration[axis])
        })
    }

    /// How it moved some hours ago.
    pub(super) fn velocity_before(&self, days: f64) -> [f64; 3] {
        std::array::from_fn(|axis| self.velocity[axis] - days * self.acceleration[axis])
    }
}

/// The orbit of a planet (or of the Earth) at a Julian day TT; that of the Sun for every other body.
pub(super) fn orbit(body: Body, julian_day_tt: f64) -> Orbit {
    match body {
        Body::Mercury => from_series(&vsop87::MERCURY, julian_day_tt),
        Body::Venus => from_series(&vsop87::VENUS, julian_day_tt),
        Body::Earth => from_series(&vsop87::EARTH, julian_day_tt),
        Body::Mars => from_series(&vsop87::MARS, julian_day_tt),
        Body::Jupiter => from_series(&vsop87::JUPITER, julian_day_tt),
        Body::Saturn => from_series(&vsop87::SATURN, julian_day_tt),
        Body::Uranus => from_series(&vsop87::URANUS, julian_day_tt),
        Body::Neptune => from_series(&vsop87::NEPTUNE, julian_day_tt),
        Body::Pluto => pluto_orbit(julian_day_tt),
        Body::Sun | Body::Moon | Body::NorthNode | Body::SouthNode => Orbit::SUN,
    }
}

fn from_series(series: &PlanetSeries, julian_day_tt: f64) -> Orbit {
    let millennia = (julian_day_tt - J2000) / MILLENNIUM_DAYS;
    let (longitude, longitude_rate) = series.longitude.sum_and_rate(millennia);
    let (latitude, latitude_rate) = series.latitude.sum_and_rate(millennia);
    let (radius, radius_rate) = series.radius.sum_and_rate(millennia);
    let ((sin_l, cos_l), (sin_b, cos_b)) = (longitude.sin_cos(), latitude.sin_cos());
    let (in_plane, height) = (radius * cos_b, radius * sin_b);
    let in_plane_rate = radius_rate * cos_b - height * latitude_rate;
    let rates = [
        in_plane_rate * cos_l - in_plane * sin_l * longitude_rate,
        in_plane_rate * sin_l + in_plane * cos_l * longitude_rate,
        radius_rate * sin_b + in_plane * latitude_rate,
    ];
    Orbit::new([in_plane * cos_l, in_plane * sin_l, height], rates.map(|rate| rate / MILLENNIUM_DAYS))
}

/// Pluto moves so evenly that the difference of two days is its velocity.
fn pluto_orbit(julian_day_tt: f64) -> Orbit {
    let at = |shift: f64| ecliptic_of_date(pluto::heliocentric_j2000(julian_day_tt + shift), julian_day_tt + shift);
    let (before, after) = (at(-0.5), at(0.5));
    Orbit::new(at(0.0), std::array::from_fn(|axis| after[axis] - before[axis]))
}
