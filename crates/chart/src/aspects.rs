//! The major aspects: which pairs of points stand in one, how exactly, and whether it is still forming.

use serde::{Deserialize, Serialize};

use super::angle::{normalised_degrees, separation_degrees, shorter_arc_degrees};
use super::body::{Body, Point};
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
    pub(crate) fn angle_degrees(self) -> f64 {
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Aspect {
    pub first: Point,
    pub second: Point,
    pub kind: AspectKind,
    /// Distance from exactness, 0 and up; the widest of the day when a time of birth is unknown.
    pub orb_degrees: f64,
    /// The smallest and the widest orb of the day, when a time of birth is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orb_range_degrees: Option<[f64; 2]>,
    /// `None` between points that do not move of themselves (the angles), and when the time of birth is unknown.
    pub phase: Option<AspectPhase>,
}

/// How far from exact an aspect may be, in degrees, in the order of [`AspectKind::ALL`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Orbs {
    by_kind: [f64; 5],
    /// Added when the Sun or the Moon takes part.
    luminary_bonus: f64,
}

impl Orbs {
    /// Within one chart.
    pub(crate) const NATAL: Orbs = Orbs { by_kind: [7.0, 5.0, 6.0, 7.0, 7.0], luminary_bonus: 1.0 };
    /// Between two people.
    pub(crate) const SYNASTRY: Orbs = Orbs { by_kind: [6.0, 3.0, 5.0, 5.0, 6.0], luminary_bonus: 0.0 };
    /// Between the sky of today and a chart.
    pub(crate) const TRANSIT: Orbs = Orbs { by_kind: [2.0, 1.0, 1.5, 1.5, 2.0], luminary_bonus: 0.0 };

    /// The widest orb at which the two points still count as standing in the aspect.
    pub(crate) fn limit_degrees(&self, kind: AspectKind, first: Point, second: Point) -> f64 {
        let luminary = [first, second].iter().any(|point| matches!(point, Point::Body(Body::Sun | Body::Moon)));
        self.by_kind[kind as usize] + if luminary { self.luminary_bonus } else { 0.0 }
    }
}

/// A point with its place and its motion; the angles move with the Earth and have no motion of their own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MovingPoint {
    pub point: Point,
    pub longitude_degrees: f64,
    pub speed_degrees_per_day: Option<f64>,
}

/// The aspect that two points stand in, with its orb; orbs are narrow enough that there is at most one.
pub(crate) fn aspect_between(orbs: &Orbs, first: MovingPoint, second: MovingPoint) -> Option<(AspectKind, f64)> {
    let separation = separation_degrees(first.longitude_degrees, second.longitude_degrees);
    AspectKind::ALL.iter().find_map(|&kind| {
        let orb = (separation - kind.angle_degrees()).abs();
        (orb <= orbs.limit_degrees(kind, first.point, second.point)).then_some((kind, orb))
    })
}

/// The smallest and the widest orb of an aspect over pairs of longitudes that its two points have, one after the other, during a day.
///
/// Where the points pass from one side of the exact aspect to the other, the smallest is 0.
pub(crate) fn orb_range(kind: AspectKind, longitudes: impl Iterator<Item = (f64, f64)>) -> [f64; 2] {
    let mut side = None;
    let [mut lowest, mut highest] = [f64::INFINITY, f64::NEG_INFINITY];
    for (first, second) in longitudes {
        let side = *side.get_or_insert_with(|| shorter_arc_degrees(first, second).signum());
        let exact = normalised_degrees(first + side * kind.angle_degrees());
        let beyond_exact = shorter_arc_degrees(exact, second);
        (lowest, highest) = (lowest.min(beyond_exact), highest.max(beyond_exact));
    }
    let smallest = if lowest <= 0.0 && highest >= 0.0 { 0.0 } else { lowest.abs().min(highest.abs()) };
    [smallest, lowest.abs().max(highest.abs())]
}

/// Whether an aspect is still forming; `None` unless both points move.
pub(crate) fn phase_of(kind: AspectKind, first: MovingPoint, second: MovingPoint) -> Option<AspectPhase> {
    phase_by_speeds(kind, first, second, first.speed_degrees_per_day?, second.speed_degrees_per_day?)
}

/// The same against a point that is held still, such as one of a chart of birth.
pub(crate) fn phase_towards_fixed(kind: AspectKind, moving: MovingPoint, fixed: MovingPoint) -> Option<AspectPhase> {
    phase_by_speeds(kind, moving, fixed, moving.speed_degrees_per_day?, 0.0)
}

fn phase_by_speeds(
    kind: AspectKind,
    first: MovingPoint,
    second: MovingPoint,
    first_speed: f64,
    second_speed: f64,
) -> Option<AspectPhase> {
    let arc = shorter_arc_degrees(first.longitude_degrees, second.longitude_degrees);
    // The separation grows when the point ahead runs away from the one behind.
    let separation_growth = (second_speed - first_speed) * arc.signum();
    let beyond_exact = arc.abs() - kind.angle_degrees();
    Some(if separation_growth * beyond_exact < 0.0 { AspectPhase::Applying } else { AspectPhase::Separating })
}

/// All aspects among the points of one chart, smallest orb first.
pub(crate) fn aspects_among(orbs: &Orbs, points: &[MovingPoint]) -> Vec<Aspect> {
    let mut aspects = Vec::new();
    for (index, &first) in points.iter().enumerate() {
        for &second in &points[index + 1..] {
            if let (Point::Angle(_), Point::Angle(_)) = (first.point, second.point) {
                continue;
            }
            if let Some((kind, orb_degrees)) = aspect_between(orbs, first, second) {
                let phase = phase_of(kind, first, second);
                aspects.push(Aspect {
                    first: first.point,
                    second: second.point,
                    kind,
                    orb_degrees,
                    orb_range_degrees: None,
                    phase,
                });
            }
        }
    }
    aspects.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
    aspects
}
