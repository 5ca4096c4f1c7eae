//! Heliocentric places of the planets in the ecliptic and mean equinox of date, from VSOP87D and, for Pluto, DE405.

use super::nutation::{J2000, ecliptic_of_date};
use super::pluto;
use crate::chart::body::Body;
use crate::chart::tables::{PlanetSeries, vsop87};

/// Rectangular heliocentric coordinates in astronomical units; the origin for every body that is not a planet.
pub fn heliocentric(body: Body, julian_day_tt: f64) -> [f64; 3] {
    match body {
        Body::Mercury => from_series(&vsop87::MERCURY, julian_day_tt),
        Body::Venus => from_series(&vsop87::VENUS, julian_day_tt),
        Body::Earth => from_series(&vsop87::EARTH, julian_day_tt),
        Body::Mars => from_series(&vsop87::MARS, julian_day_tt),
        Body::Jupiter => from_series(&vsop87::JUPITER, julian_day_tt),
        Body::Saturn => from_series(&vsop87::SATURN, julian_day_tt),
        Body::Uranus => from_series(&vsop87::URANUS, julian_day_tt),
        Body::Neptune => from_series(&vsop87::NEPTUNE, julian_day_tt),
        Body::Pluto => ecliptic_of_date(pluto::heliocentric_j2000(julian_day_tt), julian_day_tt),
        Body::Sun | Body::Moon | Body::NorthNode | Body::SouthNode => [0.0; 3],
    }
}

fn from_series(series: &PlanetSeries, julian_day_tt: f64) -> [f64; 3] {
    let millennia = (julian_day_tt - J2000) / 365250.0;
    let (longitude, latitude) = (series.longitude.sum(millennia), series.latitude.sum(millennia));
    let radius = series.radius.sum(millennia);
    let in_plane = radius * latitude.cos();
    [in_plane * longitude.cos(), in_plane * longitude.sin(), radius * latitude.sin()]
}
