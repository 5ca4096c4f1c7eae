//! Ascendant, midheaven and the twelve houses: Placidus where it exists, whole signs beyond the polar circles.

use serde::{Deserialize, Serialize};

use super::angle::{cos, direction_degrees, normalised_degrees, sin, tan};
use super::body::Body;
use super::ephemeris::{J2000, Place, centuries, nutation, true_obliquity_degrees};
use super::moment::Moment;
use super::named::named;
use super::zodiac::{Sign, SignPosition};

/// The horizon and meridian of the moment, and the twelve houses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Houses {
    pub system: HouseSystem,
    pub ascendant: AnglePosition,
    pub midheaven: AnglePosition,
    pub descendant: AnglePosition,
    pub imum_coeli: AnglePosition,
    /// Twelve cusps, the first house's first.
    pub cusps: Vec<Cusp>,
}

named! {
    /// How the circle is divided into houses.
    pub enum HouseSystem { Placidus => "Placidus", WholeSign => "Whole sign" }
}

/// An angle of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AnglePosition {
    pub longitude_degrees: f64,
    pub position: SignPosition,
}

/// Where a house begins.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Cusp {
    /// 1 to 12.
    pub house: u8,
    pub longitude_degrees: f64,
    pub position: SignPosition,
    /// Ruler of the sign on the cusp.
    pub ruler: Body,
}

/// The sky's turn over a place at a moment: what houses, sect and sunset are worked out from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Horizon {
    /// Right ascension of the meridian: local apparent sidereal time.
    pub meridian_degrees: f64,
    /// True obliquity of the ecliptic.
    pub obliquity_degrees: f64,
    /// Geographic latitude.
    pub latitude_degrees: f64,
}

impl Horizon {
    /// The horizon of a moment at its place.
    pub(crate) fn of(moment: &Moment) -> Horizon {
        Horizon::at(moment.julian_day_ut, moment.julian_day_tt, moment.latitude_degrees, moment.longitude_degrees)
    }

    /// The horizon at a Julian day in both scales, at a place (north and east positive).
    pub(crate) fn at(julian_day_ut: f64, julian_day_tt: f64, latitude_degrees: f64, longitude_degrees: f64) -> Horizon {
        let obliquity_degrees = true_obliquity_degrees(julian_day_tt);
        let equation_of_equinoxes = nutation(julian_day_tt).longitude_degrees * cos(obliquity_degrees);
        let t = centuries(julian_day_ut);
        // Greenwich mean sidereal time of IAU 1982 (Aoki et al., A&A 105, 359; as in Meeus, 12.4).
        let greenwich =
            280.46061837 + 360.98564736629 * (julian_day_ut - J2000) + t * t * (0.000387933 - t / 38710000.0);
        Horizon {
            meridian_degrees: normalised_degrees(greenwich + equation_of_equinoxes + longitude_degrees),
            obliquity_degrees,
            // At the very pole the tangent has no value; a metre beside it everything has.
            latitude_degrees: latitude_degrees.clamp(-89.99999, 89.99999),
        }
    }

    /// Where the ecliptic crosses the meridian above (Meeus, Astronomical Algorithms, chapter 24).
    pub(crate) fn midheaven_degrees(&self) -> f64 {
        self.ecliptic_longitude_of_right_ascension(self.meridian_degrees)
    }

    /// Where the ecliptic crosses the eastern horizon (Meeus 14.a); eastern also beyond the polar circles.
    pub(crate) fn ascendant_degrees(&self) -> f64 {
        let Horizon { meridian_degrees, obliquity_degrees, latitude_degrees } = *self;
        let crossing = direction_degrees(
            cos(meridian_degrees),
            -(sin(meridian_degrees) * cos(obliquity_degrees) + tan(latitude_degrees) * sin(obliquity_degrees)),
        );
        let right_ascension = direction_degrees(sin(crossing) * cos(obliquity_degrees), cos(crossing));
        let eastern = sin(meridian_degrees - right_ascension) < 0.0;
        if eastern { crossing } else { normalised_degrees(crossing + 180.0) }
    }

    /// Height of an ecliptic place above the horizon, of its centre, without refraction and parallax.
    pub(crate) fn altitude_degrees(&self, longitude_degrees: f64, ecliptic_latitude_degrees: f64) -> f64 {
        let (longitude, latitude, obliquity) = (longitude_degrees, ecliptic_latitude_degrees, self.obliquity_degrees);
        let sin_declination = sin(latitude) * cos(obliquity) + cos(latitude) * sin(obliquity) * sin(longitude);
        let right_ascension = self.right_ascension_degrees(Place { longitude_degrees, latitude_degrees: latitude });
        let cos_declination = (1.0 - sin_declination * sin_declination).max(0.0).sqrt();
        let hour_angle = self.meridian_degrees - right_ascension;
        (sin(self.latitude_degrees) * sin_declination + cos(self.latitude_degrees) * cos_declination * cos(hour_angle))
            .clamp(-1.0, 1.0)
            .asin()
            .to_degrees()
    }

    /// The right ascension of an ecliptic place (Meeus, Astronomical Algorithms, 13.3).
    pub(crate) fn right_ascension_degrees(&self, place: Place) -> f64 {
        let Place { longitude_degrees, latitude_degrees } = place;
        let north =
            sin(longitude_degrees) * cos(self.obliquity_degrees) - tan(latitude_degrees) * sin(self.obliquity_degrees);
        direction_degrees(north, cos(longitude_degrees))
    }

    /// Within the polar circles some degrees of the ecliptic never rise, and Placidus has no cusps.
    pub(crate) fn has_placidus(&self) -> bool {
        self.latitude_degrees.abs() < 90.0 - self.obliquity_degrees
    }

    /// The angles and houses.
    pub(crate) fn houses(&self) -> Houses {
        let (ascendant, midheaven) = (self.ascendant_degrees(), self.midheaven_degrees());
        let (system, cusps) = if self.has_placidus() {
            (HouseSystem::Placidus, self.placidus_cusps_degrees(ascendant, midheaven))
        } else {
            let first = 30.0 * Sign::of(ascendant).index() as f64;
            (HouseSystem::WholeSign, std::array::from_fn(|index| normalised_degrees(first + 30.0 * index as f64)))
        };
        Houses {
            system,
            ascendant: AnglePosition::of(ascendant),
            midheaven: AnglePosition::of(midheaven),
            descendant: AnglePosition::of(ascendant + 180.0),
            imum_coeli: AnglePosition::of(midheaven + 180.0),
            cusps: cusps.iter().zip(1..).map(|(&longitude, house)| Cusp::of(house, longitude)).collect(),
        }
    }

    /// The cusps in degrees: 11, 12, 2 and 3 cut the semi-arcs of their own degrees into thirds (Placidus, Primum mobile, 1657).
    fn placidus_cusps_degrees(&self, ascendant: f64, midheaven: f64) -> [f64; 12] {
        let eleventh = self.placidus_cusp_degrees(1.0 / 3.0, false);
        let twelfth = self.placidus_cusp_degrees(2.0 / 3.0, false);
        let second = self.placidus_cusp_degrees(2.0 / 3.0, true);
        let third = self.placidus_cusp_degrees(1.0 / 3.0, true);
        let half = [ascendant, second, third, midheaven + 180.0, eleventh + 180.0, twelfth + 180.0];
        std::array::from_fn(|index| normalised_degrees(half[index % 6] + if index < 6 { 0.0 } else { 180.0 }))
    }

    /// The degree that has gone `fraction` of its semi-arc: of the diurnal one from the meridian above, or (`below`) of the
    /// nocturnal one back from the meridian below. Found by halving, since the usual iteration swings near the polar circles.
    fn placidus_cusp_degrees(&self, fraction: f64, below: bool) -> f64 {
        let (mut near, mut far) = (0.0, 180.0 * fraction);
        for _ in 0..48 {
            let middle = (near + far) / 2.0;
            let semi_arc = if below {
                90.0 - self.ascensional_difference_degrees(self.meridian_degrees + 180.0 - middle)
            } else {
                90.0 + self.ascensional_difference_degrees(self.meridian_degrees + middle)
            };
            if middle < fraction * semi_arc { near = middle } else { far = middle }
        }
        let from_meridian = if below { 180.0 - near } else { near };
        self.ecliptic_longitude_of_right_ascension(self.meridian_degrees + from_meridian)
    }

    /// How much longer than 90° the diurnal semi-arc of an ecliptic degree is, from its right ascension.
    fn ascensional_difference_degrees(&self, right_ascension_degrees: f64) -> f64 {
        let tan_declination = tan(self.obliquity_degrees) * sin(right_ascension_degrees);
        (tan(self.latitude_degrees) * tan_declination).clamp(-1.0, 1.0).asin().to_degrees()
    }

    fn ecliptic_longitude_of_right_ascension(&self, right_ascension_degrees: f64) -> f64 {
        direction_degrees(sin(right_ascension_degrees), cos(right_ascension_degrees) * cos(self.obliquity_degrees))
    }
}

impl Houses {
    /// The house of an ecliptic longitude: 1 to 12.
    pub(crate) fn house_of(&self, longitude_degrees: f64) -> u8 {
        let from = |cusp: &Cusp| normalised_degrees(longitude_degrees - cusp.longitude_degrees);
        // The cusp that lies the shortest way behind is the one whose house it is.
        self.cusps.iter().min_by(|a, b| from(a).total_cmp(&from(b))).map_or(1, |cusp| cusp.house)
    }
}

impl AnglePosition {
    /// The angle at a longitude in degrees.
    pub(crate) fn of(longitude_degrees: f64) -> AnglePosition {
        let longitude_degrees = normalised_degrees(longitude_degrees);
        AnglePosition { longitude_degrees, position: SignPosition::of(longitude_degrees) }
    }
}

impl Cusp {
    fn of(house: u8, longitude_degrees: f64) -> Cusp {
        let position = SignPosition::of(longitude_degrees);
        Cusp { house, longitude_degrees, position, ruler: position.sign.ruler() }
    }
}
