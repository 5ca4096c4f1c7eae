//! The wheel of 64 gates around the tropical zodiac: gate 41 begins at 302°, a gate is 5.625° and a line 0.9375°.

use serde::{Deserialize, Serialize};

use crate::angle::normalised_degrees;

/// A gate, one of the 64 hexagrams: 1 to 64.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Gate(u8);

/// A line of a hexagram: 1 to 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Line(u8);

/// Where gate 41 begins.
pub(crate) const WHEEL_START_DEGREES: f64 = 302.0;
/// The width of a gate.
pub(crate) const GATE_WIDTH_DEGREES: f64 = 360.0 / 64.0;
/// The width of a line.
pub(crate) const LINE_WIDTH_DEGREES: f64 = GATE_WIDTH_DEGREES / 6.0;

/// The gates in the order in which the Sun passes them, from 302° (2° Aquarius).
pub(crate) const WHEEL: [u8; 64] = [
    41, 19, 13, 49, 30, 55, 37, 63, 22, 36, 25, 17, 21, 51, 42, 3, 27, 24, 2, 23, 8, 20, 16, 35, 45, 12, 15, 52, 39,
    53, 62, 56, 31, 33, 7, 4, 29, 59, 40, 64, 47, 6, 46, 18, 48, 57, 32, 50, 28, 44, 1, 43, 14, 34, 9, 5, 26, 11, 10,
    58, 38, 54, 61, 60,
];

impl Gate {
    pub(crate) const FIRST: Gate = Gate(1);

    /// A gate by its number; `None` outside 1 to 64.
    pub const fn new(number: u8) -> Option<Gate> {
        if number >= 1 && number <= 64 { Some(Gate(number)) } else { None }
    }

    pub const fn number(self) -> u8 {
        self.0
    }

    /// The gate of a tropical longitude.
    pub(crate) fn of(longitude_degrees: f64) -> Gate {
        Gate(WHEEL[wheel_lines(longitude_degrees) / 6])
    }

    /// The gate straight across the wheel (where the Earth stands when the Sun is here).
    pub(crate) fn opposite(self) -> Gate {
        let index = WHEEL.iter().position(|&number| number == self.0).unwrap_or(0);
        Gate(WHEEL[(index + 32) % 64])
    }
}

impl Line {
    /// A line by its number; `None` outside 1 to 6.
    pub const fn new(number: u8) -> Option<Line> {
        if number >= 1 && number <= 6 { Some(Line(number)) } else { None }
    }

    pub const fn number(self) -> u8 {
        self.0
    }

    /// The line of a tropical longitude within its gate.
    pub(crate) fn of(longitude_degrees: f64) -> Line {
        Line((wheel_lines(longitude_degrees) % 6) as u8 + 1)
    }
}

impl std::fmt::Display for Gate {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

impl std::fmt::Display for Line {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// Whole lines passed since the start of the wheel: 0 to 383.
fn wheel_lines(longitude_degrees: f64) -> usize {
    let lines = normalised_degrees(longitude_degrees - WHEEL_START_DEGREES) / LINE_WIDTH_DEGREES;
    (lines as usize).min(383)
}
