//! Casting the Human Design chart from a nativity.

use super::day::{Look, looks};
use super::design_moment::design_julian_day_tt;
use super::{
    Activation, Centre, CentreState, Channel, CrossAngle, DefinedChannel, Gate, HumanDesignChart, IncarnationCross,
    Line, Profile, Side,
};
use crate::birth::ChartError;
use crate::body::Body;
use crate::delta_t::universal_julian_day;
use crate::moment::instant;
use crate::nativity::{Nativity, agreed};
use crate::withheld::{Reason, Withheld};

/// Casts the chart. With an unknown time of birth each fact is kept that was the same all day.
pub(crate) fn cast(nativity: &Nativity) -> Result<HumanDesignChart, ChartError> {
    let design_day_tt = design_julian_day_tt(nativity.sky.julian_day_tt);
    let noon = Look::at(nativity.sky.julian_day_tt);
    let day = looks(&nativity.moment);
    let known = nativity.moment.time_known;
    let personality = activations(known, &noon.personality, day.iter().map(|look| &look.personality));
    let design = activations(known, &noon.design, day.iter().map(|look| &look.design));
    let channels = channels(&day);
    let centres = centres(&day);
    let design_type = agreed(day.iter().map(|look| look.bodygraph.design_type()));
    let profile = agreed(day.iter().map(Look::profile));
    let angle = agreed(day.iter().map(|look| CrossAngle::of(look.profile())));
    let cross_gates = agreed(day.iter().map(Look::cross_gates));
    let mut chart = HumanDesignChart {
        design_moment: instant(universal_julian_day(design_day_tt))?,
        personality,
        design,
        channels,
        centres,
        design_type,
        strategy: design_type.map(|design_type| design_type.strategy()),
        authority: agreed(day.iter().map(|look| look.bodygraph.authority())),
        profile,
        definition: agreed(day.iter().map(|look| look.bodygraph.definition())),
        incarnation_cross: angle.zip(cross_gates).map(|(angle, gates)| IncarnationCross { angle, gates }),
        withheld: Vec::new(),
    };
    if !nativity.moment.time_known {
        chart.withheld = withheld(&chart);
    }
    Ok(chart)
}

fn activations<'a>(
    known: bool,
    noon: &[f64; 13],
    day: impl DoubleEndedIterator<Item = &'a [f64; 13]> + Clone,
) -> Vec<Activation> {
    Body::ACTIVATING
        .iter()
        .zip(noon)
        .enumerate()
        .map(|(index, (&body, &longitude_degrees))| {
            let gate = agreed(day.clone().map(|longitudes| Gate::of(longitudes[index])));
            let line = agreed(day.clone().map(|longitudes| Line::of(longitudes[index])));
            let mut looks = day.clone().map(|longitudes| longitudes[index]);
            let ends = looks.next().zip(looks.next_back()).map(|(first, last)| [first, last]);
            let day_range_degrees = ends.filter(|_| !known);
            Activation { body, longitude_degrees, day_range_degrees, gate, line: gate.and(line) }
        })
        .collect()
}

/// The channels that every look of the day defines.
/// A side brings a gate if one of its bodies stood there at every look; in the course of a day one may hand it on to another.
fn channels(day: &[Look]) -> Vec<DefinedChannel> {
    let sides = |gate: Gate| {
        let held_by = |longitudes: fn(&Look) -> &[f64; 13]| {
            day.iter().all(|look| longitudes(look).iter().any(|&longitude| Gate::of(longitude) == gate))
        };
        let personality = held_by(|look| &look.personality).then_some(Side::Personality);
        personality.into_iter().chain(held_by(|look| &look.design).then_some(Side::Design)).collect()
    };
    Channel::ALL
        .into_iter()
        .filter(|channel| day.iter().all(|look| look.bodygraph.channels().contains(channel)))
        .map(|channel| DefinedChannel { channel, sides: channel.gates.map(sides) })
        .collect()
}

fn centres(day: &[Look]) -> Vec<CentreState> {
    Centre::ALL
        .iter()
        .map(|&centre| CentreState {
            centre,
            defined: agreed(day.iter().map(|look| look.bodygraph.is_defined(centre))),
        })
        .collect()
}

impl CrossAngle {
    /// The angle of a profile: 1/3 to 4/6 are right, 4/1 alone is the juxtaposition, 5/1 to 6/3 are left.
    pub(crate) fn of(profile: Profile) -> CrossAngle {
        match (profile.conscious.number(), profile.unconscious.number()) {
            (4, 1) => CrossAngle::Juxtaposition,
            (1..=4, _) => CrossAngle::RightAngle,
            _ => CrossAngle::LeftAngle,
        }
    }
}

fn withheld(chart: &HumanDesignChart) -> Vec<Withheld> {
    let mut withheld = Vec::new();
    let mut changed = |what: &str, missing: bool| {
        if missing {
            withheld.push(Withheld::new(what, Reason::ChangedDuringTheDay));
        }
    };
    let activations = || chart.personality.iter().chain(&chart.design);
    changed("some gates", activations().any(|activation| activation.gate.is_none()));
    changed("some lines", activations().any(|activation| activation.line.is_none()));
    changed("some centres", chart.centres.iter().any(|state| state.defined.is_none()));
    changed("channels that were not defined all day", true);
    changed("the type and the strategy", chart.design_type.is_none());
    changed("the authority", chart.authority.is_none());
    changed("the profile", chart.profile.is_none());
    changed("the definition", chart.definition.is_none());
    changed("the incarnation cross", chart.incarnation_cross.is_none());
    withheld
}
