//! The looks at a day of unknown time: between any two crossings of a gate there is one, so that no window is missed.

use super::bodygraph::Bodygraph;
use super::design_moment::design_julian_day_tt;
use super::{Gate, Line, Profile, wheel};
use crate::angle::{normalised_degrees, shorter_arc_degrees};
use crate::body::Body;
use crate::moment::Moment;
use crate::nativity::Sky;

/// The longitudes of the thirteen bodies at birth and at the design moment, and what they define.
#[derive(Clone)]
pub(crate) struct Look {
    julian_day_tt: f64,
    pub personality: [f64; 13],
    pub design: [f64; 13],
    pub bodygraph: Bodygraph,
}

impl Look {
    pub(crate) fn at(julian_day_tt: f64) -> Look {
        let (sky, design_sky) = (Sky::at(julian_day_tt), Sky::at(design_julian_day_tt(julian_day_tt)));
        let personality = Body::ACTIVATING.map(|body| sky.longitude_degrees(body));
        let design = Body::ACTIVATING.map(|body| design_sky.longitude_degrees(body));
        let gates: Vec<_> = personality.iter().chain(&design).map(|&longitude| Gate::of(longitude)).collect();
        Look { julian_day_tt, personality, design, bodygraph: Bodygraph::of(|gate| gates.contains(&gate)) }
    }

    pub(crate) fn profile(&self) -> Profile {
        Profile { conscious: Line::of(self.personality[0]), unconscious: Line::of(self.design[0]) }
    }

    pub(crate) fn cross_gates(&self) -> [Gate; 4] {
        [self.personality[0], self.personality[1], self.design[0], self.design[1]].map(Gate::of)
    }

    pub(crate) fn has(&self, gate: Gate) -> bool {
        self.longitudes().any(|longitude| Gate::of(longitude) == gate)
    }

    fn longitudes(&self) -> impl Iterator<Item = f64> {
        self.personality.into_iter().chain(self.design)
    }
}

/// One look when the time is known; else, in order, those spread over the day and one between every two crossings of a gate.
pub(crate) fn looks(moment: &Moment) -> Vec<Look> {
    let spread: Vec<Look> = moment.sampled_julian_days_tt().into_iter().map(Look::at).collect();
    let mut looks = Vec::new();
    for pair in spread.windows(2) {
        let [before, after] = pair else { continue };
        let mut crossings: Vec<f64> =
            before.longitudes().zip(after.longitudes()).filter_map(|(from, to)| crossing_share(from, to)).collect();
        crossings.push(1.0);
        crossings.sort_by(f64::total_cmp);
        let mut last = 0.0;
        for share in crossings {
            let span = after.julian_day_tt - before.julian_day_tt;
            looks.push(Look::at(before.julian_day_tt + span * (last + share) / 2.0));
            last = share;
        }
    }
    looks.extend(spread);
    looks.sort_by(|one, other| one.julian_day_tt.total_cmp(&other.julian_day_tt));
    looks
}

/// The share of the way at which a body enters another gate. In three hours even the Moon moves evenly to a hundredth of a degree.
fn crossing_share(from_degrees: f64, to_degrees: f64) -> Option<f64> {
    if Gate::of(from_degrees) == Gate::of(to_degrees) {
        return None;
    }
    let within = normalised_degrees(from_degrees - wheel::WHEEL_START_DEGREES) % wheel::GATE_WIDTH_DEGREES;
    let moved = shorter_arc_degrees(from_degrees, to_degrees);
    let to_edge = if moved > 0.0 { wheel::GATE_WIDTH_DEGREES - within } else { within };
    Some((to_edge / moved.abs()).clamp(0.0, 1.0))
}
