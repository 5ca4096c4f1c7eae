//! The Human Design chart: tropical, personality at birth and design when the Sun was exactly 88° of longitude earlier.

mod bodygraph;
mod cast;
mod channels;
pub(crate) mod day;
pub(crate) mod design_moment;
pub(crate) mod wheel;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub(crate) use bodygraph::Bodygraph;
pub(crate) use cast::cast;
pub use wheel::{Gate, Line};

use super::body::Body;
use super::named::named;
use super::withheld::Withheld;

/// Everything the Human Design system keeps of one birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HumanDesignChart {
    /// When the Sun stood 88° before its place at birth; of local noon when the time of birth is unknown.
    pub design_moment: Timestamp,
    /// Thirteen: Sun, Earth, North Node, South Node, Moon, Mercury to Pluto.
    pub personality: Vec<Activation>,
    /// The same thirteen at the design moment.
    pub design: Vec<Activation>,
    /// Defined channels. Without a time of birth: those that were defined all day.
    pub channels: Vec<DefinedChannel>,
    /// Nine, from the Head down.
    pub centres: Vec<CentreState>,
    pub design_type: Option<DesignType>,
    pub strategy: Option<Strategy>,
    pub authority: Option<Authority>,
    pub profile: Option<Profile>,
    pub definition: Option<Definition>,
    pub incarnation_cross: Option<IncarnationCross>,
    pub withheld: Vec<Withheld>,
}

/// A body in a gate and line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Activation {
    pub body: Body,
    /// Tropical; of local noon when the time of birth is unknown.
    pub longitude_degrees: f64,
    /// Longitudes at the first and the last instant of the day, when the time of birth is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_range_degrees: Option<[f64; 2]>,
    /// `None` when it changed during a day of unknown time.
    pub gate: Option<Gate>,
    /// `None` when it changed during a day of unknown time.
    pub line: Option<Line>,
}

named! {
    /// Which of the two moments a gate is from.
    pub enum Side { Personality => "Personality", Design => "Design" }
}

named! {
    /// The nine centres, from above down.
    pub enum Centre {
        Head => "Head",
        Ajna => "Ajna",
        Throat => "Throat",
        Identity => "G",
        Heart => "Heart",
        SolarPlexus => "Solar Plexus",
        Sacral => "Sacral",
        Spleen => "Spleen",
        Root => "Root",
    }
}

impl Centre {
    /// Heart, Solar Plexus, Sacral and Root give energy.
    pub(crate) fn is_motor(self) -> bool {
        matches!(self, Centre::Heart | Centre::SolarPlexus | Centre::Sacral | Centre::Root)
    }
}

/// One of the 36 channels: two gates and the centres they belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Channel {
    /// The lower number first.
    pub gates: [Gate; 2],
    /// The centre of each gate, in the same order.
    pub centres: [Centre; 2],
}

impl std::fmt::Display for Channel {
    /// Such as `20-57`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}-{}", self.gates[0], self.gates[1])
    }
}

/// A channel both of whose gates are active.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct DefinedChannel {
    #[serde(flatten)]
    pub channel: Channel,
    /// Where each gate's activation comes from, in the order of the gates; both sides when both have it. With an unknown time of birth: the
    /// sides that had it all day, none where one side handed the gate on to the other.
    pub sides: [Vec<Side>; 2],
}

/// A centre, defined or open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CentreState {
    pub centre: Centre,
    /// `None` when it changed during a day of unknown time.
    pub defined: Option<bool>,
}

named! {
    /// The five types.
    pub enum DesignType {
        Manifestor => "Manifestor",
        Generator => "Generator",
        ManifestingGenerator => "Manifesting Generator",
        Projector => "Projector",
        Reflector => "Reflector",
    }
}

named! {
    /// How a type meets the world.
    pub enum Strategy {
        Inform => "Inform before acting",
        Respond => "Wait to respond",
        RespondThenInform => "Wait to respond, then inform",
        AwaitInvitation => "Wait for the invitation",
        AwaitLunarCycle => "Wait a lunar cycle",
    }
}

named! {
    /// How a decision is made.
    pub enum Authority {
        Emotional => "Emotional",
        Sacral => "Sacral",
        Splenic => "Splenic",
        EgoManifested => "Ego manifested",
        EgoProjected => "Ego projected",
        SelfProjected => "Self-projected",
        Mental => "Mental",
        Lunar => "Lunar",
    }
}

named! {
    /// How many connected parts the defined centres form.
    pub enum Definition {
        None => "No definition",
        Single => "Single definition",
        Split => "Split definition",
        TripleSplit => "Triple split definition",
        QuadrupleSplit => "Quadruple split definition",
    }
}

/// The lines of the two Suns, such as 4/6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// The line of the personality Sun.
    pub conscious: Line,
    /// The line of the design Sun.
    pub unconscious: Line,
}

impl std::fmt::Display for Profile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}/{}", self.conscious, self.unconscious)
    }
}

named! {
    /// Which third of the crosses; the profile decides.
    pub enum CrossAngle {
        RightAngle => "Right angle",
        Juxtaposition => "Juxtaposition",
        LeftAngle => "Left angle",
    }
}

/// The four gates of the two Suns and Earths, and the angle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct IncarnationCross {
    pub angle: CrossAngle,
    /// Personality Sun, personality Earth, design Sun, design Earth.
    pub gates: [Gate; 4],
}

impl std::fmt::Display for IncarnationCross {
    /// Such as `Right angle cross (1/2 | 7/13)`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [sun, earth, design_sun, design_earth] = self.gates;
        write!(formatter, "{} cross ({sun}/{earth} | {design_sun}/{design_earth})", self.angle)
    }
}
