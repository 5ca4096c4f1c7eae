//! Two Gene Keys profiles sphere by sphere: the companion sequences.

use serde::{Deserialize, Serialize};

use crate::Chart;
use crate::gene_keys::{GeneKeysChart, Sequence, Sphere, SpherePlacement};
use crate::human_design::{Channel, Gate, Line};
use crate::named::named;
use crate::withheld::{Reason, Withheld};

/// The companion sequences: the two profiles sphere by sphere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct GeneKeysComparison {
    pub companions: Vec<CompanionSphere>,
    /// Gene keys that stand in any sphere of both, each once.
    pub shared_keys: Vec<Gate>,
    pub withheld: Vec<Withheld>,
}

/// One sphere of both people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CompanionSphere {
    pub sequence: Sequence,
    pub sphere: Sphere,
    pub first_key: Option<Gate>,
    pub first_line: Option<Line>,
    pub second_key: Option<Gate>,
    pub second_line: Option<Line>,
    /// `None` when a key is not known.
    pub relation: Option<KeyRelation>,
    /// `None` when a line is not known.
    pub lines: Option<LineRelation>,
}

named! {
    /// How two keys meet.
    pub enum KeyRelation {
        /// The same key.
        Same => "the same key",
        /// Straight across the wheel.
        ProgrammingPartners => "programming partners",
        /// The two ends of a channel.
        Channel => "two ends of one channel",
        Different => "different keys",
    }
}

named! {
    /// How two lines meet.
    pub enum LineRelation {
        Same => "the same line",
        /// 1 and 4, 2 and 5, 3 and 6: the same place in the two trigrams.
        Harmonic => "harmonic lines",
        Different => "different lines",
    }
}

/// Compares two profiles.
pub(super) fn compare(first: &Chart, second: &Chart) -> GeneKeysComparison {
    let (one, other) = (&first.gene_keys, &second.gene_keys);
    let sequences = [
        (Sequence::Activation, &one.activation, &other.activation),
        (Sequence::Venus, &one.venus, &other.venus),
        (Sequence::Pearl, &one.pearl, &other.pearl),
    ];
    let companions: Vec<_> = sequences
        .into_iter()
        .flat_map(|(sequence, one, other)| one.iter().zip(other).map(move |(a, b)| companion(sequence, a, b)))
        .collect();
    let mut withheld = Vec::new();
    if companions.iter().any(|companion| companion.relation.is_none() || companion.lines.is_none()) {
        withheld.push(Withheld::new("spheres whose key or line is not certain", Reason::RestsOnWithheldPart));
    }
    let second_keys = keys(other);
    let mut shared_keys: Vec<_> = keys(one).into_iter().filter(|key| second_keys.contains(key)).collect();
    shared_keys.sort_unstable();
    shared_keys.dedup();
    GeneKeysComparison { companions, shared_keys, withheld }
}

fn keys(chart: &GeneKeysChart) -> Vec<Gate> {
    [&chart.activation, &chart.venus, &chart.pearl]
        .into_iter()
        .flatten()
        .filter_map(|placement| placement.gene_key)
        .collect()
}

fn companion(sequence: Sequence, first: &SpherePlacement, second: &SpherePlacement) -> CompanionSphere {
    CompanionSphere {
        sequence,
        sphere: first.sphere,
        first_key: first.gene_key,
        first_line: first.line,
        second_key: second.gene_key,
        second_line: second.line,
        relation: first.gene_key.zip(second.gene_key).map(|(one, other)| KeyRelation::of(one, other)),
        lines: first.line.zip(second.line).map(|(one, other)| LineRelation::of(one, other)),
    }
}

impl KeyRelation {
    /// How two keys meet; the same either way.
    pub(crate) fn of(one: Gate, other: Gate) -> KeyRelation {
        if one == other {
            KeyRelation::Same
        } else if one.opposite() == other {
            KeyRelation::ProgrammingPartners
        } else if Channel::between(one, other).is_some() {
            KeyRelation::Channel
        } else {
            KeyRelation::Different
        }
    }
}

impl LineRelation {
    /// How two lines meet; the same either way.
    pub(crate) fn of(one: Line, other: Line) -> LineRelation {
        if one == other {
            LineRelation::Same
        } else if one.number().abs_diff(other.number()) == 3 {
            LineRelation::Harmonic
        } else {
            LineRelation::Different
        }
    }
}
