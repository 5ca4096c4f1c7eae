//! The Moon's geocentric place in the ecliptic and mean equinox of date, from ELP/MPP02, and its ascending node.

use super::nutation::{centuries, precession_degrees};
use crate::chart::angle::{direction_degrees, normalised_degrees};
use crate::chart::tables::elp_mpp02::{DISTANCE, LATITUDE, LONGITUDE};

/// Mean longitude of the Moon in radians and powers of centuries (Chapront & Francou 2003, fitted to laser ranging).
const MEAN_LONGITUDE: [f64; 4] = [3.810343920321903, 8399.684730207433, -3.31919929752746e-5, 3.201709550047375e-8];
/// Ratio of the semi-major axes of the fit and of the theory.
const SCALE: f64 = 384747.9613701725 / 384747.980674318;
/// Half the step over which the velocity is taken for the osculating node.
const HALF_STEP_DAYS: f64 = 0.01;

/// Longitude and latitude in degrees (mean equinox of date), distance in km; without light time.
#[derive(Clone, Copy, Debug)]
pub struct MoonPlace {
    pub longitude_degrees: f64,
    pub latitude_degrees: f64,
    pub distance_km: f64,
}

/// The geometric place of the Moon's centre.
///
/// ELP counts longitude on the inertial mean ecliptic of date from the departure point; the accumulated precession brings it to
/// the equinox of date (Chapront-Touzé & Chapront 1988, A&A 190, 342).
pub fn moon(julian_day_tt: f64) -> MoonPlace {
    let t = centuries(julian_day_tt);
    let mean = MEAN_LONGITUDE.iter().rev().fold(0.0, |sum, coefficient| sum * t + coefficient);
    MoonPlace {
        longitude_degrees: normalised_degrees(
            mean.to_degrees() + sum(LONGITUDE, t) / 3600.0 + precession_degrees(julian_day_tt),
        ),
        latitude_degrees: sum(LATITUDE, t) / 3600.0,
        distance_km: sum(DISTANCE, t) * SCALE,
    }
}

/// Longitude of the osculating ("true") ascending node, mean equinox of date.
pub fn true_node_degrees(julian_day_tt: f64) -> f64 {
    let before = rectangular(moon(julian_day_tt - HALF_STEP_DAYS));
    let after = rectangular(moon(julian_day_tt + HALF_STEP_DAYS));
    let at: [f64; 3] = rectangular(moon(julian_day_tt));
    let velocity: [f64; 3] = std::array::from_fn(|axis| after[axis] - before[axis]);
    // The orbit's pole is position × velocity; the node lies where the orbit rises through the ecliptic.
    let pole_x = at[1] * velocity[2] - at[2] * velocity[1];
    let pole_y = at[2] * velocity[0] - at[0] * velocity[2];
    direction_degrees(pole_x, -pole_y)
}

/// Longitude of the mean ascending node, mean equinox of date (Chapront; as in Meeus, Astronomical Algorithms, 47.7).
pub fn mean_node_degrees(julian_day_tt: f64) -> f64 {
    let t = centuries(julian_day_tt);
    normalised_degrees(125.0445479 + t * (-1934.1362891 + t * (0.0020754 + t * (1.0 / 467441.0 - t / 60616000.0))))
}

fn rectangular(place: MoonPlace) -> [f64; 3] {
    let (longitude, latitude) = (place.longitude_degrees.to_radians(), place.latitude_degrees.to_radians());
    let in_plane = place.distance_km * latitude.cos();
    [in_plane * longitude.cos(), in_plane * longitude.sin(), place.distance_km * latitude.sin()]
}

fn sum(powers: &[&[(f32, f32, f64, f32)]], t: f64) -> f64 {
    powers.iter().rev().fold(0.0, |total, terms| {
        let terms: f64 = terms
            .iter()
            .map(|&(amplitude, phase, rate, bend)| {
                f64::from(amplitude) * (f64::from(phase) + t * (rate + t * f64::from(bend))).sin()
            })
            .sum();
        total * t + terms
    })
}
