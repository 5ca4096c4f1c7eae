//! Two bodygraphs laid over each other: which channels the two make, and how each of them takes part.

use serde::{Deserialize, Serialize};

use crate::Chart;
use crate::human_design::{Bodygraph, Centre, CentreState, Channel, Definition, Gate, HumanDesignChart};
use crate::named::named;
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

/// Lays two charts over each other. With an unknown time of birth only gates that were active all day count, and what a
/// further gate could change is left out.
pub(super) fn compare(first: &Chart, second: &Chart) -> HumanDesignComparison {
    let mut withheld = Vec::new();
    for (chart, whose) in [(first, "first"), (second, "second")] {
        if !chart.moment.time_known {
            let what = format!("connections through gates that the {whose} person had for a part of the day only");
            withheld.push(Withheld { what, reason: Reason::ChangedDuringTheDay });
        }
    }
    let (one, other) = (gates(&first.human_design), gates(&second.human_design));
    let bodygraph = Bodygraph::of(|gate| one.contains(&gate) || other.contains(&gate));
    let certain = first.moment.time_known && second.moment.time_known;
    let channels = bodygraph.channels().iter().map(|&channel| composite_channel(channel, &one, &other)).collect();
    let centre = |&centre: &Centre| {
        let defined = bodygraph.is_defined(centre);
        // A gate that is not certain can define a centre, but never open one.
        CentreState { centre, defined: (defined || certain).then_some(defined) }
    };
    HumanDesignComparison {
        channels,
        centres: Centre::ALL.iter().map(centre).collect(),
        definition: certain.then(|| bodygraph.definition()),
        withheld,
    }
}

/// The gates that a person certainly has.
fn gates(chart: &HumanDesignChart) -> Vec<Gate> {
    chart.personality.iter().chain(&chart.design).filter_map(|activation| activation.gate).collect()
}

fn composite_channel(channel: Channel, first: &[Gate], second: &[Gate]) -> CompositeChannel {
    let of = |gates: &[Gate]| -> Vec<Gate> { channel.gates.into_iter().filter(|gate| gates.contains(gate)).collect() };
    let (first_gates, second_gates) = (of(first), of(second));
    let connection = match (first_gates.len(), second_gates.len()) {
        (2, 2) => Connection::Companionship,
        (2, 0) => Connection::DominanceOfFirst,
        (0, 2) => Connection::DominanceOfSecond,
        (2, _) => Connection::CompromiseOfSecond,
        (_, 2) => Connection::CompromiseOfFirst,
        // The channel is defined and neither has it whole: each brings the gate that the other lacks.
        _ => Connection::Electromagnetic,
    };
    CompositeChannel { channel, connection, first_gates, second_gates }
}
