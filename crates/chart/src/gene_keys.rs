//! The Gene Keys profile: the activation, Venus and Pearl sequences, each sphere a gate and a line of the Human Design wheel.
//!
//! The names that the Gene Keys give to shadows, gifts and siddhis are their author's text and are not here.

use serde::{Deserialize, Serialize};

use super::body::Body;
use super::human_design::{Gate, HumanDesignChart, Line, Side};
use super::named::named;
use super::withheld::{Reason, Withheld};

/// Everything the Gene Keys system keeps of one birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SpherePlacement {
    pub sphere: Sphere,
    pub side: Side,
    pub body: Body,
    /// The gene key; the same number as the gate. `None` when it changed during a day of unknown time.
    pub gene_key: Option<Gate>,
    pub line: Option<Line>,
}

/// Which activation each sphere reads (Richard Rudd, Gene Keys: the Golden Path, 2018: the map of the Hologenetic Profile).
const ACTIVATION: [(Sphere, Side, Body); 4] = [
    (Sphere::LifesWork, Side::Personality, Body::Sun),
    (Sphere::Evolution, Side::Personality, Body::Earth),
    (Sphere::Radiance, Side::Design, Body::Sun),
    (Sphere::Purpose, Side::Design, Body::Earth),
];
const VENUS: [(Sphere, Side, Body); 6] = [
    (Sphere::Purpose, Side::Design, Body::Earth),
    (Sphere::Attraction, Side::Design, Body::Moon),
    (Sphere::Iq, Side::Personality, Body::Venus),
    (Sphere::Eq, Side::Personality, Body::Mars),
    (Sphere::Sq, Side::Design, Body::Venus),
    (Sphere::Core, Side::Design, Body::Mars),
];
const PEARL: [(Sphere, Side, Body); 4] = [
    (Sphere::Vocation, Side::Design, Body::Mars),
    (Sphere::Culture, Side::Design, Body::Jupiter),
    (Sphere::Brand, Side::Personality, Body::Sun),
    (Sphere::Pearl, Side::Personality, Body::Jupiter),
];

/// Reads the profile off the activations of the Human Design chart.
pub(crate) fn cast(human_design: &HumanDesignChart) -> GeneKeysChart {
    let read = |spheres: &[(Sphere, Side, Body)]| -> Vec<SpherePlacement> {
        spheres.iter().map(|&(sphere, side, body)| placement(human_design, sphere, side, body)).collect()
    };
    let (activation, venus, pearl) = (read(&ACTIVATION), read(&VENUS), read(&PEARL));
    let mut withheld = Vec::new();
    for placement in activation.iter().chain(&venus[1..]).chain(&pearl) {
        let missing = match (placement.gene_key, placement.line) {
            (None, _) => "the key and the line",
            (Some(_), None) => "the line",
            (Some(_), Some(_)) => continue,
        };
        let what = format!("{missing} of {}", placement.sphere);
        withheld.push(Withheld { what, reason: Reason::ChangedDuringTheDay });
    }
    GeneKeysChart { activation, venus, pearl, withheld }
}

fn placement(human_design: &HumanDesignChart, sphere: Sphere, side: Side, body: Body) -> SpherePlacement {
    let activations = match side {
        Side::Personality => &human_design.personality,
        Side::Design => &human_design.design,
    };
    let activation = activations.iter().find(|activation| activation.body == body);
    let gene_key = activation.and_then(|activation| activation.gate);
    SpherePlacement { sphere, side, body, gene_key, line: activation.and_then(|activation| activation.line) }
}
