//! Nutation, obliquity and precession: how the Earth's axis moves.

use crate::angle::{cos, sin};

/// Julian day of the epoch J2000.0.
pub(crate) const J2000: f64 = 2451545.0;

/// Julian centuries TT since J2000.
pub(crate) fn centuries(julian_day_tt: f64) -> f64 {
    (julian_day_tt - J2000) / 36525.0
}

/// The short-period swing of the equinox and of the obliquity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nutation {
    pub longitude_degrees: f64,
    pub obliquity_degrees: f64,
}

/// Multiples of (D, M, M′, F, Ω), then Δψ and its change a century, Δε and its change a century, in 0.0001″.
type Term = ([f64; 5], f64, f64, f64, f64);

/// The terms of IAU 1980 over 0.003″ (Seidelmann 1982, Celest. Mech. 27, 79; as in Meeus, Astronomical Algorithms, table 22.A).
const TERMS: [Term; 21] = [
    ([0., 0., 0., 0., 1.], -171996., -174.2, 92025., 8.9),
    ([-2., 0., 0., 2., 2.], -13187., -1.6, 5736., -3.1),
    ([0., 0., 0., 2., 2.], -2274., -0.2, 977., -0.5),
    ([0., 0., 0., 0., 2.], 2062., 0.2, -895., 0.5),
    ([0., 1., 0., 0., 0.], 1426., -3.4, 54., -0.1),
    ([0., 0., 1., 0., 0.], 712., 0.1, -7., 0.),
    ([-2., 1., 0., 2., 2.], -517., 1.2, 224., -0.6),
    ([0., 0., 0., 2., 1.], -386., -0.4, 200., 0.),
    ([0., 0., 1., 2., 2.], -301., 0., 129., -0.1),
    ([-2., -1., 0., 2., 2.], 217., -0.5, -95., 0.3),
    ([-2., 0., 1., 0., 0.], -158., 0., 0., 0.),
    ([-2., 0., 0., 2., 1.], 129., 0.1, -70., 0.),
    ([0., 0., -1., 2., 2.], 123., 0., -53., 0.),
    ([2., 0., 0., 0., 0.], 63., 0., 0., 0.),
    ([0., 0., 1., 0., 1.], 63., 0.1, -33., 0.),
    ([2., 0., -1., 2., 2.], -59., 0., 26., 0.),
    ([0., 0., -1., 0., 1.], -58., -0.1, 32., 0.),
    ([0., 0., 1., 2., 1.], -51., 0., 27., 0.),
    ([-2., 0., 2., 0., 0.], 48., 0., 0., 0.),
    ([0., 0., -2., 2., 1.], 46., 0., -24., 0.),
    ([2., 0., 0., 2., 2.], -38., 0., 16., 0.),
];

/// Nutation at a Julian day TT, to about 0.02″.
pub(crate) fn nutation(julian_day_tt: f64) -> Nutation {
    let t = centuries(julian_day_tt);
    // Meeus, Astronomical Algorithms, chapter 22: the Delaunay arguments.
    let arguments = [
        297.85036 + 445267.111480 * t - 0.0019142 * t * t + t * t * t / 189474.0,
        357.52772 + 35999.050340 * t - 0.0001603 * t * t - t * t * t / 300000.0,
        134.96298 + 477198.867398 * t + 0.0086972 * t * t + t * t * t / 56250.0,
        93.27191 + 483202.017538 * t - 0.0036825 * t * t + t * t * t / 327270.0,
        125.04452 - 1934.136261 * t + 0.0020708 * t * t + t * t * t / 450000.0,
    ];
    let (mut longitude, mut obliquity) = (0.0, 0.0);
    for (multiples, psi, psi_rate, epsilon, epsilon_rate) in TERMS {
        let argument: f64 = multiples.iter().zip(arguments).map(|(multiple, argument)| multiple * argument).sum();
        longitude += (psi + psi_rate * t) * sin(argument);
        obliquity += (epsilon + epsilon_rate * t) * cos(argument);
    }
    Nutation { longitude_degrees: longitude / 36e6, obliquity_degrees: obliquity / 36e6 }
}

/// Mean obliquity of the ecliptic in degrees (IAU 2006; Capitaine, Wallace & Chapront 2003, A&A 412, 567).
pub(crate) fn mean_obliquity_degrees(julian_day_tt: f64) -> f64 {
    let t = centuries(julian_day_tt);
    (84381.406 + t * (-46.836769 + t * (-0.0001831 + t * 0.00200340))) / 3600.0
}

/// True obliquity of the ecliptic in degrees.
pub(crate) fn true_obliquity_degrees(julian_day_tt: f64) -> f64 {
    mean_obliquity_degrees(julian_day_tt) + nutation(julian_day_tt).obliquity_degrees
}

/// General precession in longitude since J2000 in degrees (IAU 2006).
pub(crate) fn precession_degrees(julian_day_tt: f64) -> f64 {
    let t = centuries(julian_day_tt);
    t * (5028.796195 + t * (1.1054348 + t * (0.00007964 - t * 0.000023857))) / 3600.0
}

/// A vector in the mean ecliptic and equinox of J2000, brought into those of date (angles of IAU 2006).
pub(super) fn ecliptic_of_date(vector: [f64; 3], julian_day_tt: f64) -> [f64; 3] {
    let t = centuries(julian_day_tt);
    let tilt = t * (46.998973 + t * (-0.0334926 - t * 0.00012559)) / 3600.0;
    let node = (629546.7936 + t * (-867.95758 + t * (0.157992 - t * 0.0005371))) / 3600.0;
    let [x, y, z] = turned_about_z(vector, node);
    let tilted = [x, y * cos(tilt) + z * sin(tilt), z * cos(tilt) - y * sin(tilt)];
    turned_about_z(tilted, -node - precession_degrees(julian_day_tt))
}

/// The vector's coordinates in axes that are turned by an angle about z.
fn turned_about_z([x, y, z]: [f64; 3], angle_degrees: f64) -> [f64; 3] {
    let (sin, cos) = (sin(angle_degrees), cos(angle_degrees));
    [x * cos + y * sin, y * cos - x * sin, z]
}
