//! The Gene Keys profile: the activation, Venus and Pearl sequences, each sphere a gate and a line of the Human Design wheel.
//!
//! The names that the Gene Keys give to shadows, gifts and siddhis are their author's text and are not here.

use serde::{Deserialize, Serialize};

use super::body::Body;
use super::human_design::{Gate, Line, Side};
use super::named::named;
use super::withheld::Withheld;

/// Everything the Gene Keys system keeps of one birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GeneKeysChart {
    /// Life's Work, Evolution, Radiance, Purpose.
    pub activation: Vec<SpherePlacement>,
    /// Purpose, Attraction, IQ, EQ, SQ, Core.
    pub venus: Vec<SpherePlacement>,
    /// Vocation, Culture, Brand, Pearl.
    pub pearl: Vec<SpherePlacement>,
    pub withheld: Vec<Withheld>,
}

named! {
    /// The three sequences.
    pub enum Sequence {
        Activation => "Activation Sequence",
        Venus => "Venus Sequence",
        Pearl => "Pearl Sequence",
    }
}

named! {
    /// A station of the profile.
    pub enum Sphere {
        LifesWork => "Life's Work",
        Evolution => "Evolution",
        Radiance => "Radiance",
        Purpose => "Purpose",
        Attraction => "Attraction",
        Iq => "IQ",
        Eq => "EQ",
        Sq => "SQ",
        Core => "Core",
        Vocation => "Vocation",
        Culture => "Culture",
        Brand => "Brand",
        Pearl => "Pearl",
    }
}

/// A sphere with the key it takes from one activation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SpherePlacement {
    pub sphere: Sphere,
    pub side: Side,
    pub body: Body,
    /// The gene key; the same number as the gate. `None` when it changed during a day of unknown time.
    pub gene_key: Option<Gate>,
    pub line: Option<Line>,
}
