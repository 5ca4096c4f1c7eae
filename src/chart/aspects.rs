//! The major aspects: which pairs of points stand in one, how exactly, and whether it is still forming.

use serde::{Deserialize, Serialize};

use super::body::Point;
use super::named::named;

named! {
    /// The five major (Ptolemaic) aspects.
    pub enum AspectKind {
        Conjunction => "Conjunction",
        Sextile => "Sextile",
        Square => "Square",
        Trine => "Trine",
        Opposition => "Opposition",
    }
}

impl AspectKind {
    /// The exact angle.
    pub fn angle_degrees(self) -> f64 {
        match self {
            AspectKind::Conjunction => 0.0,
            AspectKind::Sextile => 60.0,
            AspectKind::Square => 90.0,
            AspectKind::Trine => 120.0,
            AspectKind::Opposition => 180.0,
        }
    }

    pub fn symbol(self) -> &'static str {
        match self {
            AspectKind::Conjunction => "☌",
            AspectKind::Sextile => "⚹",
            AspectKind::Square => "□",
            AspectKind::Trine => "△",
            AspectKind::Opposition => "☍",
        }
    }

    /// Conjunction, square and opposition.
    pub fn is_hard(self) -> bool {
        matches!(self, AspectKind::Conjunction | AspectKind::Square | AspectKind::Opposition)
    }
}

named! {
    /// Whether the two points move towards the exact aspect or away from it.
    pub enum AspectPhase { Applying => "applying", Separating => "separating" }
}

/// Two points of one chart in aspect.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Aspect {
    pub first: Point,
    pub second: Point,
    pub kind: AspectKind,
    /// Distance from exactness, 0 and up.
    pub orb_degrees: f64,
    /// `None` between points that do not move of themselves (the angles), and when the time of birth is unknown.
    pub phase: Option<AspectPhase>,
}
