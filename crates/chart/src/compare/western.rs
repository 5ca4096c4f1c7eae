//! Two western charts: synastry aspects, house overlays both ways, and the composite of midpoints.

use serde::{Deserialize, Serialize};

use crate::Chart;
use crate::angle::{midpoint_degrees, normalised_degrees, shorter_arc_degrees};
use crate::aspects::{Aspect, AspectKind, MovingPoint, Orbs, aspect_between, aspects_among, orb_range};
use crate::body::{Angle, Body, Point};
use crate::houses::AnglePosition;
use crate::nativity::agreed;
use crate::western::{Placement, WesternChart};
use crate::withheld::{Reason, Withheld};
use crate::zodiac::{Sign, SignPosition};

/// Synastry, house overlays both ways, and the composite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct WesternComparison {
    /// Aspects from a point of the first to a point of the second, smallest orb first.
    pub synastry: Vec<SynastryAspect>,
    /// Where the first's bodies fall in the second's houses; `None` if the second has no houses.
    pub first_in_second: Option<Vec<HouseOverlay>>,
    /// Where the second's bodies fall in the first's houses; `None` if the first has no houses.
    pub second_in_first: Option<Vec<HouseOverlay>>,
    pub composite: Composite,
    pub withheld: Vec<Withheld>,
}

/// An aspect between two people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SynastryAspect {
    pub first: Point,
    pub second: Point,
    pub kind: AspectKind,
    /// Distance from exactness; the widest of the day when a time of birth is unknown.
    pub orb_degrees: f64,
    /// The smallest and the widest orb over all hours, when a time of birth is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orb_range_degrees: Option<[f64; 2]>,
}

/// A body of one person in a house of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HouseOverlay {
    pub body: Body,
    /// 1 to 12.
    pub house: u8,
}

/// The chart of midpoints; the same in either order of the two people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Composite {
    pub placements: Vec<CompositePlacement>,
    /// `None` unless both times of birth are known.
    pub ascendant: Option<AnglePosition>,
    pub midheaven: Option<AnglePosition>,
    pub aspects: Vec<Aspect>,
}

/// A midpoint of one body in the two charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CompositePlacement {
    pub body: Body,
    /// Of the two local noons when a time of birth is unknown.
    pub longitude_degrees: f64,
    /// Between which longitudes it lies, when a time of birth is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_range_degrees: Option<[f64; 2]>,
    /// `None` when a day of unknown time moves the midpoint across signs.
    pub sign: Option<Sign>,
    /// `None` unless both times of birth are known.
    pub position: Option<SignPosition>,
    /// By whole signs from the composite ascendant.
    pub house: Option<u8>,
}

/// Compares two charts. With an unknown time of birth only what holds at any hour of the day is listed.
pub(super) fn compare(first: &Chart, second: &Chart) -> WesternComparison {
    let mut withheld = Vec::new();
    for (chart, whose) in [(first, "first"), (second, "second")] {
        if !chart.moment.time_known {
            withheld.push(Withheld::new(&format!("the {whose} person's houses"), Reason::BirthTimeUnknown));
        }
    }
    if !withheld.is_empty() {
        withheld.push(Withheld::new("aspects that depend on the hour", Reason::BirthTimeUnknown));
    }
    let (first, second) = (&first.western, &second.western);
    WesternComparison {
        synastry: synastry(first, second),
        first_in_second: overlay(first, second),
        second_in_first: overlay(second, first),
        composite: composite(first, second),
        withheld,
    }
}

/// The longitudes a body had: one, or those of noon and of both ends of a day of unknown time.
fn longitudes(placement: &Placement) -> Vec<f64> {
    let mut longitudes = vec![placement.longitude_degrees];
    longitudes.extend(placement.day_range_degrees.into_iter().flatten());
    longitudes
}

/// Sun to Pluto, the north node and the known angles, each with all longitudes it may have.
fn points(chart: &WesternChart) -> Vec<(Point, Vec<f64>)> {
    let bodies = chart.placements.iter().filter(|placement| placement.body != Body::SouthNode);
    let mut points: Vec<_> = bodies.map(|placement| (Point::Body(placement.body), longitudes(placement))).collect();
    if let Some(houses) = &chart.houses {
        points.push((Point::Angle(Angle::Ascendant), vec![houses.ascendant.longitude_degrees]));
        points.push((Point::Angle(Angle::Midheaven), vec![houses.midheaven.longitude_degrees]));
    }
    points
}

fn still(point: Point, longitude_degrees: f64) -> MovingPoint {
    MovingPoint { point, longitude_degrees, speed_degrees_per_day: None }
}

/// Aspects from each point of the first to each of the second, smallest orb first.
pub(super) fn synastry(first: &WesternChart, second: &WesternChart) -> Vec<SynastryAspect> {
    let mut aspects = Vec::new();
    for (one, one_longitudes) in points(first) {
        for (other, other_longitudes) in points(second) {
            let between = |one_longitude: f64, other_longitude: f64| {
                aspect_between(&Orbs::SYNASTRY, still(one, one_longitude), still(other, other_longitude))
            };
            let all = one_longitudes.iter().flat_map(|&a| other_longitudes.iter().map(move |&b| (a, b)));
            if let Some(kind) = agreed(all.clone().map(|(a, b)| between(a, b).map(|(kind, _)| kind))).flatten() {
                let certain = all.clone().count() == 1;
                let range = orb_range(kind, all);
                let orb_range_degrees = (!certain).then_some(range);
                aspects.push(SynastryAspect {
                    first: one,
                    second: other,
                    kind,
                    orb_degrees: range[1],
                    orb_range_degrees,
                });
            }
        }
    }
    aspects.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
    aspects
}

/// Where the guest's bodies fall in the host's houses; a body that may fall in two is left out.
fn overlay(guest: &WesternChart, host: &WesternChart) -> Option<Vec<HouseOverlay>> {
    let houses = host.houses.as_ref()?;
    let fall = |placement: &Placement| {
        let house = agreed(longitudes(placement).into_iter().map(|longitude| houses.house_of(longitude)))?;
        Some(HouseOverlay { body: placement.body, house })
    };
    Some(guest.placements.iter().filter_map(fall).collect())
}

fn composite(first: &WesternChart, second: &WesternChart) -> Composite {
    let angles = first.houses.as_ref().zip(second.houses.as_ref());
    let middle = |one: AnglePosition, other: AnglePosition| {
        AnglePosition::of(midpoint_degrees(one.longitude_degrees, other.longitude_degrees))
    };
    let midheaven = angles.map(|(one, other)| middle(one.midheaven, other.midheaven));
    let ascendant = angles.zip(midheaven).map(|((one, other), midheaven)| {
        let near = middle(one.ascendant, other.ascendant);
        // The ascendant rises within the half of the zodiac that follows the midheaven: where the near midpoint does not, the far one does.
        let follows = shorter_arc_degrees(midheaven.longitude_degrees, near.longitude_degrees) >= 0.0;
        if follows { near } else { AnglePosition::of(normalised_degrees(near.longitude_degrees + 180.0)) }
    });
    let pairs: Vec<_> = first.placements.iter().zip(&second.placements).collect();
    let placements: Vec<_> = pairs.iter().map(|&(one, other)| composite_placement(one, other, ascendant)).collect();
    Composite { aspects: composite_aspects(&pairs, ascendant, midheaven), placements, ascendant, midheaven }
}

/// The midpoints a pair may have: of the two noons or moments first, then of all ends of days.
fn midpoints(one: &Placement, other: &Placement) -> Vec<f64> {
    let (one, other) = (longitudes(one), longitudes(other));
    one.iter().flat_map(|&a| other.iter().map(move |&b| midpoint_degrees(a, b))).collect()
}

fn composite_placement(one: &Placement, other: &Placement, ascendant: Option<AnglePosition>) -> CompositePlacement {
    let midpoints = midpoints(one, other);
    let sign = agreed(midpoints.iter().map(|&longitude| Sign::of(longitude)));
    let longitude_degrees = midpoints[0];
    CompositePlacement {
        body: one.body,
        longitude_degrees,
        day_range_degrees: (midpoints.len() > 1).then(|| range_around(longitude_degrees, &midpoints)),
        sign,
        position: (midpoints.len() == 1).then(|| SignPosition::of(longitude_degrees)),
        house: sign.zip(ascendant).map(|(sign, ascendant)| sign.counted_from(ascendant.position.sign)),
    }
}

/// The outermost of some longitudes on both sides of one of them.
fn range_around(middle_degrees: f64, longitudes: &[f64]) -> [f64; 2] {
    let arcs = longitudes.iter().map(|&longitude| shorter_arc_degrees(middle_degrees, longitude));
    let outermost = arcs.fold([0.0_f64, 0.0], |[behind, ahead], arc| [behind.min(arc), ahead.max(arc)]);
    outermost.map(|arc| normalised_degrees(middle_degrees + arc))
}

/// Aspects among the midpoints; with unknown times those that every combination of the days' ends has.
fn composite_aspects(
    pairs: &[(&Placement, &Placement)],
    ascendant: Option<AnglePosition>,
    midheaven: Option<AnglePosition>,
) -> Vec<Aspect> {
    let combinations = pairs.first().map_or(0, |(one, other)| midpoints(one, other).len());
    let at = |index: usize| {
        let bodies = pairs.iter().filter(|(one, _)| one.body != Body::SouthNode);
        let mut points: Vec<_> =
            bodies.map(|(one, other)| still(Point::Body(one.body), midpoints(one, other)[index])).collect();
        let angles = [(Angle::Ascendant, ascendant), (Angle::Midheaven, midheaven)];
        points.extend(angles.iter().filter_map(|&(angle, position)| {
            position.map(|position| still(Point::Angle(angle), position.longitude_degrees))
        }));
        aspects_among(&Orbs::NATAL, &points)
    };
    let mut aspects = if combinations == 0 { Vec::new() } else { at(0) };
    for index in 1..combinations {
        let others = at(index);
        aspects.retain(|aspect| {
            let key = |aspect: &Aspect| (aspect.first, aspect.second, aspect.kind);
            others.iter().any(|other| key(other) == key(aspect))
        });
    }
    if combinations > 1 {
        for aspect in &mut aspects {
            // With a time unknown there are no angles.
            let of = |wanted: Point| pairs.iter().find(|(one, _)| Point::Body(one.body) == wanted);
            let Some(((first, of_first), (second, of_second))) = of(aspect.first).zip(of(aspect.second)) else {
                continue;
            };
            let longitudes = midpoints(first, of_first).into_iter().zip(midpoints(second, of_second));
            let range = orb_range(aspect.kind, longitudes);
            (aspect.orb_degrees, aspect.orb_range_degrees) = (range[1], Some(range));
        }
        aspects.sort_by(|a, b| a.orb_degrees.total_cmp(&b.orb_degrees));
    }
    aspects
}
