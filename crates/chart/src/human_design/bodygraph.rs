//! What follows from the defined channels alone: centres, type, authority and definition.

use super::{Authority, Centre, Channel, Definition, DesignType, Gate, Strategy};

/// The graph of the nine centres with the defined channels as its edges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bodygraph {
    channels: Vec<Channel>,
    /// For each centre the number of its connected part, equal for centres that channels join; `None` when undefined.
    parts: [Option<usize>; 9],
}

impl Bodygraph {
    /// The graph of a set of active gates: a channel is defined when both of its gates are active.
    pub(crate) fn of(is_active: impl Fn(Gate) -> bool) -> Bodygraph {
        let channels: Vec<_> =
            Channel::ALL.into_iter().filter(|channel| channel.gates.iter().all(|&gate| is_active(gate))).collect();
        let mut parts = [None; 9];
        for channel in &channels {
            for centre in channel.centres {
                parts[centre as usize].get_or_insert(centre as usize);
            }
        }
        // Each round spreads the lowest number over one more channel; nine centres need at most eight.
        for _ in 0..8 {
            for channel in &channels {
                let [one, other] = channel.centres.map(|centre| centre as usize);
                let lowest = parts[one].min(parts[other]);
                (parts[one], parts[other]) = (lowest, lowest);
            }
        }
        Bodygraph { channels, parts }
    }

    /// The defined channels, by their lower gate.
    pub(crate) fn channels(&self) -> &[Channel] {
        &self.channels
    }

    /// Whether a channel reaches the centre.
    pub(crate) fn is_defined(&self, centre: Centre) -> bool {
        self.parts[centre as usize].is_some()
    }

    /// Whether defined channels lead from one centre to the other, directly or through others.
    pub(crate) fn connects(&self, one: Centre, other: Centre) -> bool {
        let part = self.parts[one as usize];
        part.is_some() && part == self.parts[other as usize]
    }

    /// Whether any motor reaches the throat, along any path.
    pub(crate) fn motor_reaches_throat(&self) -> bool {
        Centre::ALL.iter().any(|&centre| centre.is_motor() && self.connects(centre, Centre::Throat))
    }

    /// How many connected parts there are.
    pub(crate) fn definition(&self) -> Definition {
        let mut parts: Vec<_> = self.parts.iter().flatten().collect();
        parts.sort_unstable();
        parts.dedup();
        match parts.len() {
            0 => Definition::None,
            1 => Definition::Single,
            2 => Definition::Split,
            3 => Definition::TripleSplit,
            // Nine centres joined in pairs make four parts at most.
            _ => Definition::QuadrupleSplit,
        }
    }

    /// The type: by the sacral centre, and by whether a motor reaches the throat.
    pub(crate) fn design_type(&self) -> DesignType {
        match (self.is_defined(Centre::Sacral), self.motor_reaches_throat()) {
            _ if self.channels.is_empty() => DesignType::Reflector,
            (true, true) => DesignType::ManifestingGenerator,
            (true, false) => DesignType::Generator,
            (false, true) => DesignType::Manifestor,
            (false, false) => DesignType::Projector,
        }
    }

    /// The authority: the first that is defined in the order of the tradition.
    pub(crate) fn authority(&self) -> Authority {
        if self.is_defined(Centre::SolarPlexus) {
            Authority::Emotional
        } else if self.is_defined(Centre::Sacral) {
            Authority::Sacral
        } else if self.is_defined(Centre::Spleen) {
            Authority::Splenic
        } else if self.is_defined(Centre::Heart) {
            if self.connects(Centre::Heart, Centre::Throat) {
                Authority::EgoManifested
            } else {
                Authority::EgoProjected
            }
        } else if self.is_defined(Centre::Identity) {
            Authority::SelfProjected
        } else if self.channels.is_empty() {
            Authority::Lunar
        } else {
            Authority::Mental
        }
    }
}

impl DesignType {
    /// The strategy of the type.
    pub(crate) fn strategy(self) -> Strategy {
        match self {
            DesignType::Manifestor => Strategy::Inform,
            DesignType::Generator => Strategy::Respond,
            DesignType::ManifestingGenerator => Strategy::RespondThenInform,
            DesignType::Projector => Strategy::AwaitInvitation,
            DesignType::Reflector => Strategy::AwaitLunarCycle,
        }
    }
}
