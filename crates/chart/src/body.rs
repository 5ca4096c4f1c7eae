//! The moving points of the charts and the angles of the horizon, by name.

use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// A moving point. `Earth` is the point opposite the Sun, `SouthNode` the one opposite the true ascending node of the Moon.
    pub enum Body {
        Sun => "Sun",
        Moon => "Moon",
        Mercury => "Mercury",
        Venus => "Venus",
        Mars => "Mars",
        Jupiter => "Jupiter",
        Saturn => "Saturn",
        Uranus => "Uranus",
        Neptune => "Neptune",
        Pluto => "Pluto",
        NorthNode => "North Node",
        SouthNode => "South Node",
        Earth => "Earth",
    }
}

impl Body {
    /// The ten of the western chart, Sun to Pluto.
    pub const PLANETS: [Body; 10] = [
        Body::Sun,
        Body::Moon,
        Body::Mercury,
        Body::Venus,
        Body::Mars,
        Body::Jupiter,
        Body::Saturn,
        Body::Uranus,
        Body::Neptune,
        Body::Pluto,
    ];

    /// The thirteen that activate gates in Human Design, in the order of its chart.
    pub const ACTIVATING: [Body; 13] = [
        Body::Sun,
        Body::Earth,
        Body::NorthNode,
        Body::SouthNode,
        Body::Moon,
        Body::Mercury,
        Body::Venus,
        Body::Mars,
        Body::Jupiter,
        Body::Saturn,
        Body::Uranus,
        Body::Neptune,
        Body::Pluto,
    ];

    /// The seven classical planets, in the same order.
    pub const CLASSICAL: [Body; 7] =
        [Body::Sun, Body::Moon, Body::Mercury, Body::Venus, Body::Mars, Body::Jupiter, Body::Saturn];

    /// The astronomical symbol.
    pub fn symbol(self) -> &'static str {
        match self {
            Body::Sun => "☉",
            Body::Moon => "☽",
            Body::Mercury => "☿",
            Body::Venus => "♀",
            Body::Mars => "♂",
            Body::Jupiter => "♃",
            Body::Saturn => "♄",
            Body::Uranus => "♅",
            Body::Neptune => "♆",
            Body::Pluto => "♇",
            Body::NorthNode => "☊",
            Body::SouthNode => "☋",
            Body::Earth => "⊕",
        }
    }
}

named! {
    /// Where the ecliptic meets horizon and meridian.
    pub enum Angle {
        Ascendant => "Ascendant",
        Midheaven => "Midheaven",
        Descendant => "Descendant",
        ImumCoeli => "Imum Coeli",
    }
}

/// Anything that can take part in an aspect; in JSON a plain string such as `"sun"` or `"ascendant"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Point {
    Body(Body),
    Angle(Angle),
}

impl Point {
    /// The name as a reader sees it.
    pub fn name(self) -> &'static str {
        match self {
            Point::Body(body) => body.name(),
            Point::Angle(angle) => angle.name(),
        }
    }
}

impl std::fmt::Display for Point {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name())
    }
}
