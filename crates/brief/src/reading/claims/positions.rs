//! Where the points of a western chart stand, and so which aspects are between them. Of its angles nothing is told: what stands in the seventh house is
//! opposite the ascendant, however many degrees it is off.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::claim::AspectKind;

/// So far from exact an aspect may be: wider than anybody counts it, so that what is refused is invented.
const WIDEST_ORB_DEGREES: f64 = 12.0;

/// Of one chart.
#[derive(Default)]
pub(super) struct Positions {
    /// The middle of where each point may have stood, and how far it may have been from there.
    of_points: BTreeMap<&'static str, (f64, f64)>,
    listed: BTreeSet<(&'static str, AspectKind, &'static str)>,
    /// From a point of the first of two people to one of the second.
    listed_between: BTreeSet<(&'static str, AspectKind, &'static str)>,
}

impl Positions {
    /// Of a western chart, or of the comparison of two, by what names a point.
    pub(super) fn gather(&mut self, western: &Value, point_of: &dyn Fn(&Value) -> Option<&'static str>) {
        for chart in [western, &western["composite"]] {
            for placement in chart["placements"].as_array().into_iter().flatten() {
                let middle = longitude_of(&placement["longitudeDegrees"], &placement["dayRangeDegrees"]);
                self.of_points.extend(point_of(&placement["body"]).zip(middle));
            }
            for (first, kind, second) in aspects_of(&chart["aspects"], point_of) {
                self.listed.extend([(first, kind, second), (second, kind, first)]);
            }
        }
        self.listed_between.extend(aspects_of(&western["synastry"], point_of));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.of_points.is_empty()
    }

    /// Whether it is known where the point stands.
    pub(super) fn has(&self, point: &str) -> bool {
        self.of_points.contains_key(point)
    }

    pub(super) fn lists(&self, first: &'static str, kind: AspectKind, second: &'static str) -> bool {
        self.listed.contains(&(first, kind, second))
    }

    pub(super) fn lists_between(&self, first: &'static str, kind: AspectKind, second: &'static str) -> bool {
        self.listed_between.contains(&(first, kind, second))
    }

    /// From a point of this chart to one of that chart: by degrees, or as some count them, by signs alone.
    pub(super) fn may_stand_in(&self, first: &str, kind: AspectKind, other: &Positions, second: &str) -> bool {
        let (Some(&first), Some(&second)) = (self.of_points.get(first), other.of_points.get(second)) else {
            return false;
        };
        let separation = separation_degrees(first.0, second.0);
        let is_near = (separation - kind.angle_degrees()).abs() <= WIDEST_ORB_DEGREES + first.1 + second.1;
        let begins = |(middle, range): (f64, f64)| [middle - range, middle + range].map(beginning_of_sign);
        let by_sign = |one: f64, other: f64| (separation_degrees(one, other) - kind.angle_degrees()).abs() < 1.0;
        is_near || begins(first).iter().any(|one| begins(second).iter().any(|other| by_sign(*one, *other)))
    }
}

fn aspects_of<'a>(
    list: &'a Value,
    point_of: &'a dyn Fn(&Value) -> Option<&'static str>,
) -> impl Iterator<Item = (&'static str, AspectKind, &'static str)> + 'a {
    list.as_array().into_iter().flatten().filter_map(|aspect| {
        let kind = AspectKind::ALL.into_iter().find(|kind| aspect["kind"] == kind.name())?;
        Some((point_of(&aspect["first"])?, kind, point_of(&aspect["second"])?))
    })
}

/// By the shorter way.
fn separation_degrees(first: f64, second: f64) -> f64 {
    let turned = (first - second).rem_euclid(360.0);
    turned.min(360.0 - turned)
}

fn beginning_of_sign(longitude: f64) -> f64 {
    (longitude / 30.0).floor() * 30.0
}

/// A longitude, or the middle of a day's and half of what the point moved.
fn longitude_of(longitude: &Value, day: &Value) -> Option<(f64, f64)> {
    let range = [day[0].as_f64(), day[1].as_f64()];
    if let [Some(begin), Some(end)] = range {
        let moved = (end - begin).rem_euclid(360.0);
        let moved = if moved > 180.0 { moved - 360.0 } else { moved };
        return Some((begin + moved / 2.0, moved.abs() / 2.0));
    }
    longitude.as_f64().map(|longitude| (longitude, 0.0))
}
