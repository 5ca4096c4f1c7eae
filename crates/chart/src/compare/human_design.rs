//! Two bodygraphs laid over each other: which channels the two make, and how each of them takes part.

use serde::{Deserialize, Serialize};

use crate::Chart;
use crate::human_design::day::{Look, looks};
use crate::human_design::{Bodygraph, Centre, CentreState, Channel, Definition, Gate};
use crate::named::named;
use crate::nativity::agreed;
use crate::withheld::{Reason, Withheld};

/// The bodygraph that the two make together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HumanDesignComparison {
    /// Every channel that the two define alone or together.
    pub channels: Vec<CompositeChannel>,
    /// Nine, from the Head down, of the two together.
    pub centres: Vec<CentreState>,
    pub definition: Option<Definition>,
    pub withheld: Vec<Withheld>,
}

/// A channel of the two together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CompositeChannel {
    #[serde(flatten)]
    pub channel: Channel,
    pub connection: Connection,
    /// Gates of the channel that the first has.
    pub first_gates: Vec<Gate>,
    /// Gates of the channel that the second has.
    pub second_gates: Vec<Gate>,
}

named! {
    /// How two people share a channel.
    pub enum Connection {
        /// Each has one gate, and not the same.
        Electromagnetic => "Electromagnetic",
        /// Both have the whole channel.
        Companionship => "Companionship",
        /// The first has the whole channel, the second none of it.
        DominanceOfFirst => "Dominance of the first",
        /// The second has the whole channel, the first none of it.
        DominanceOfSecond => "Dominance of the second",
        /// The first has the whole channel, the second one gate of it.
        CompromiseOfSecond => "Compromise of the second",
        /// The second has the whole channel, the first one gate of it.
        CompromiseOfFirst => "Compromise of the first",
    }
}

/// Lays two charts over each other. With an unknown time of birth only what holds at every minute of the day is stated; the gates that
/// are listed are those that were active all day.
pub(super) fn compare(first: &Chart, second: &Chart) -> HumanDesignComparison {
    let mut withheld = Vec::new();
    for (chart, whose) in [(first, "first"), (second, "second")] {
        if !chart.moment.time_known {
            let what = format!("connections through gates that the {whose} person had for a part of the day only");
            withheld.push(Withheld { what, reason: Reason::ChangedDuringTheDay });
        }
    }
    let (one, other) = (looks(&first.moment), looks(&second.moment));
    let pairs = pairs_of_looks(&one, &other);
    let channels = Channel::ALL
        .into_iter()
        .filter_map(|channel| {
            let connection = agreed(pairs.iter().map(|pair| pair.connection(channel))).flatten()?;
            let of = |looks: &[Look]| channel.gates.into_iter().filter(|gate| has_all_day(looks, *gate)).collect();
            Some(CompositeChannel { channel, connection, first_gates: of(&one), second_gates: of(&other) })
        })
        .collect();
    let centre = |&centre: &Centre| CentreState {
        centre,
        defined: agreed(pairs.iter().map(|pair| pair.bodygraph.is_defined(centre))),
    };
    HumanDesignComparison {
        channels,
        centres: Centre::ALL.iter().map(centre).collect(),
        definition: agreed(pairs.iter().map(|pair| pair.bodygraph.definition())),
        withheld,
    }
}

/// What the two were at one look at each of them.
struct Pair {
    first: Look,
    second: Look,
    bodygraph: Bodygraph,
}

/// Every look at the first with every look at the second: with unknown times any two hours may go together.
fn pairs_of_looks(firsts: &[Look], seconds: &[Look]) -> Vec<Pair> {
    let pair = |first: &Look, second: &Look| Pair {
        bodygraph: Bodygraph::of(|gate| first.has(gate) || second.has(gate)),
        first: first.clone(),
        second: second.clone(),
    };
    firsts.iter().flat_map(|first| seconds.iter().map(move |second| pair(first, second))).collect()
}

impl Pair {
    /// How the two share a channel; `None` if they don't define it.
    fn connection(&self, channel: Channel) -> Option<Connection> {
        let of = |look: &Look| channel.gates.into_iter().filter(|gate| look.has(*gate)).count();
        Some(match (of(&self.first), of(&self.second)) {
            (2, 2) => Connection::Companionship,
            (2, 0) => Connection::DominanceOfFirst,
            (0, 2) => Connection::DominanceOfSecond,
            (2, _) => Connection::CompromiseOfSecond,
            (_, 2) => Connection::CompromiseOfFirst,
            // Neither has it whole: each brings the gate that the other lacks, or it is not defined.
            _ => {
                return channel
                    .gates
                    .into_iter()
                    .all(|gate| self.first.has(gate) || self.second.has(gate))
                    .then_some(Connection::Electromagnetic);
            }
        })
    }
}

/// Whether a person has a gate at every look, be it by one body now and by another later.
fn has_all_day(looks: &[Look], gate: Gate) -> bool {
    looks.iter().all(|look| look.has(gate))
}
