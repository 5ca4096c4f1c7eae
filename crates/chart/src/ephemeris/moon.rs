//! The Moon's geocentric place and motion in the ecliptic and mean equinox of date, from ELP/MPP02, and its ascending node.

use super::nutation::{centuries, precession_degrees};
use crate::angle::{direction_degrees, normalised_degrees};
use crate::tables::elp_mpp02::{DISTANCE, LATITUDE, LONGITUDE};

/// Mean longitude of the Moon in radians and powers of centuries (Chapront & Francou 2003, fitted to laser ranging).
const MEAN_LONGITUDE: [f64; 4] = [3.810343920321903, 8399.684730207433, -3.31919929752746e-5, 3.201709550047375e-8];
/// Ratio of the semi-major axes of the fit and of the theory.
const SCALE: f64 = 384747.9613701725 / 384747.980674318;
const CENTURY_DAYS: f64 = 36525.0;
/// General precession in longitude, of which the slow change does not matter for speeds.
const PRECESSION_DEGREES_PER_DAY: f64 = 5028.796195 / 3600.0 / CENTURY_DAYS;

/// The Moon's centre: longitude and latitude in degrees (mean equinox of date), distance in km; each with its change a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct MoonMotion {
    pub longitude_degrees: f64,
    pub latitude_degrees: f64,
    pub distance_km: f64,
    pub longitude_degrees_per_day: f64,
    pub latitude_degrees_per_day: f64,
    pub distance_km_per_day: f64,
}

/// The geometric place and motion, without light time.
///
/// ELP counts longitude on the inertial mean ecliptic of date from the departure point; the accumulated precession brings it to
/// the equinox of date (Chapront-Touzé & Chapront 1988, A&A 190, 342).
pub(super) fn moon(julian_day_tt: f64) -> MoonMotion {
    let t = centuries(julian_day_tt);
    let (mean, mean_rate) = MEAN_LONGITUDE
        .iter()
        .rev()
        .fold((0.0, 0.0), |(sum, rate), coefficient| (sum * t + coefficient, rate * t + sum));
    let (longitude, longitude_rate) = sum_and_rate(LONGITUDE, t);
    let (latitude, latitude_rate) = sum_and_rate(LATITUDE, t);
    let (distance, distance_rate) = sum_and_rate(DISTANCE, t);
    let precession = precession_degrees(julian_day_tt);
    MoonMotion {
        longitude_degrees: normalised_degrees(mean.to_degrees() + longitude / 3600.0 + precession),
        latitude_degrees: latitude / 3600.0,
        distance_km: distance * SCALE,
        longitude_degrees_per_day: (mean_rate.to_degrees() + longitude_rate / 3600.0) / CENTURY_DAYS
            + PRECESSION_DEGREES_PER_DAY,
        latitude_degrees_per_day: latitude_rate / 3600.0 / CENTURY_DAYS,
        distance_km_per_day: distance_rate * SCALE / CENTURY_DAYS,
    }
}

impl MoonMotion {
    /// Longitude of the osculating ("true") ascending node, mean equinox of date.
    pub(super) fn true_node_degrees(&self) -> f64 {
        let (sin_l, cos_l) = self.longitude_degrees.to_radians().sin_cos();
        let (sin_b, cos_b) = self.latitude_degrees.to_radians().sin_cos();
        let (l_rate, b_rate) =
            (self.longitude_degrees_per_day.to_radians(), self.latitude_degrees_per_day.to_radians());
        let (in_plane, height) = (self.distance_km * cos_b, self.distance_km * sin_b);
        let in_plane_rate = self.distance_km_per_day * cos_b - height * b_rate;
        let position = [in_plane * cos_l, in_plane * sin_l, height];
        let velocity = [
            in_plane_rate * cos_l - in_plane * sin_l * l_rate,
            in_plane_rate * sin_l + in_plane * cos_l * l_rate,
            self.distance_km_per_day * sin_b + in_plane * b_rate,
        ];
        // The orbit's pole is position × velocity; the node lies where the orbit rises through the ecliptic.
        let pole_x = position[1] * velocity[2] - position[2] * velocity[1];
        let pole_y = position[2] * velocity[0] - position[0] * velocity[2];
        direction_degrees(pole_x, -pole_y)
    }
}

/// Longitude of the mean ascending node, mean equinox of date (Chapront; as in Meeus, Astronomical Algorithms, 47.7).
pub(super) fn mean_node_degrees(julian_day_tt: f64) -> f64 {
    let t = centuries(julian_day_tt);
    normalised_degrees(125.0445479 + t * (-1934.1362891 + t * (0.0020754 + t * (1.0 / 467441.0 - t / 60616000.0))))
}

/// A sum of sines whose phases bend a little, and its derivative by centuries.
fn sum_and_rate(powers: &[&[(f32, f32, f64, f32)]], t: f64) -> (f64, f64) {
    powers.iter().rev().fold((0.0, 0.0), |(total, total_rate), terms| {
        let (mut here, mut here_rate) = (0.0, 0.0);
        for &(amplitude, phase, rate, bend) in *terms {
            let bend = f64::from(bend);
            let (sine, cosine) = (f64::from(phase) + t * (rate + t * bend)).sin_cos();
            here += f64::from(amplitude) * sine;
            here_rate += f64::from(amplitude) * (rate + 2.0 * t * bend) * cosine;
        }
        (total * t + here, total_rate * t + total + here_rate)
    })
}
