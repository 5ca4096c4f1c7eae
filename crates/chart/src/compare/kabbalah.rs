//! Two Trees of Life side by side: worlds, pillars, hard aspects between them, and the months of birth.

use serde::{Deserialize, Serialize};

use super::western::{SynastryAspect, synastry};
use crate::Chart;
use crate::aspects::AspectKind;
use crate::body::Point;
use crate::kabbalah::{HebrewMonth, KabbalahChart, Pillar, Sefirah, World};
use crate::withheld::{Reason, Withheld};
use crate::zodiac::Element;

/// The two trees side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct KabbalahComparison {
    /// The seven sefirot that have planets.
    pub sefirot: Vec<SefirahPair>,
    /// Hard aspects between the first's planets and the second's.
    pub hard_aspects: Vec<SefirotPairAspect>,
    /// Planets of both together in each world.
    pub worlds: Vec<SharedWorld>,
    pub pillars: Vec<SharedPillar>,
    pub months: Option<MonthPair>,
    pub withheld: Vec<Withheld>,
}

/// One sefirah of both people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SefirahPair {
    pub sefirah: Sefirah,
    pub first_world: Option<World>,
    pub second_world: Option<World>,
    /// `None` when a world is not known.
    pub same_world: Option<bool>,
}

/// A hard aspect between two people's sefirot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SefirotPairAspect {
    pub first: Sefirah,
    pub second: Sefirah,
    pub kind: AspectKind,
    /// Distance from exactness; the widest of the day when a time of birth is unknown.
    pub orb_degrees: f64,
    /// The smallest and the widest orb of the day, when a time of birth is unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orb_range_degrees: Option<[f64; 2]>,
}

/// A world with the planets of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SharedWorld {
    pub world: World,
    pub element: Element,
    pub first_count: u8,
    pub second_count: u8,
}

/// A pillar with the dignities of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct SharedPillar {
    pub pillar: Pillar,
    /// Dignified minus burdened planets of the first.
    pub first_balance: i8,
    pub second_balance: i8,
}

/// The Hebrew months of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct MonthPair {
    pub first: HebrewMonth,
    pub second: HebrewMonth,
    /// Months from the first's to the second's along the year, 0 to 11 (Adar I and Adar II count as Adar).
    pub months_apart: u8,
}

/// Compares two charts.
pub(super) fn compare(first: &Chart, second: &Chart) -> KabbalahComparison {
    let hard_aspects = hard_aspects(first, second);
    let (first, second) = (&first.kabbalah, &second.kabbalah);
    let months = first.tikkun.as_ref().zip(second.tikkun.as_ref()).map(|(one, other)| months(one.month, other.month));
    let sefirot: Vec<_> = first
        .sefirot
        .iter()
        .zip(&second.sefirot)
        .filter(|(one, _)| one.planet.is_some())
        .map(|(one, other)| SefirahPair {
            sefirah: one.sefirah,
            first_world: one.world,
            second_world: other.world,
            same_world: one.world.zip(other.world).map(|(one, other)| one == other),
        })
        .collect();
    let mut withheld = Vec::new();
    if sefirot.iter().any(|pair| pair.same_world.is_none()) {
        withheld.push(Withheld::new("sefirot whose world is not certain", Reason::RestsOnWithheldPart));
    }
    if months.is_none() {
        withheld.push(Withheld::new("the Hebrew months, of which one is not certain", Reason::RestsOnWithheldPart));
    }
    KabbalahComparison {
        sefirot,
        hard_aspects,
        worlds: worlds(first, second),
        pillars: pillars(first, second),
        months,
        withheld,
    }
}

/// The hard synastry aspects between classical planets.
fn hard_aspects(first: &Chart, second: &Chart) -> Vec<SefirotPairAspect> {
    let sefirah = |point: Point| match point {
        Point::Body(body) => Sefirah::of_planet(body),
        Point::Angle(_) => None,
    };
    synastry(&first.western, &second.western)
        .into_iter()
        .filter(|aspect| aspect.kind.is_hard())
        .filter_map(|aspect| {
            let (first, second) = (sefirah(aspect.first)?, sefirah(aspect.second)?);
            let SynastryAspect { kind, orb_degrees, orb_range_degrees, .. } = aspect;
            Some(SefirotPairAspect { first, second, kind, orb_degrees, orb_range_degrees })
        })
        .collect()
}

fn worlds(first: &KabbalahChart, second: &KabbalahChart) -> Vec<SharedWorld> {
    first
        .worlds
        .iter()
        .zip(&second.worlds)
        .map(|(one, other)| SharedWorld {
            world: one.world,
            element: one.element,
            first_count: one.count,
            second_count: other.count,
        })
        .collect()
}

fn pillars(first: &KabbalahChart, second: &KabbalahChart) -> Vec<SharedPillar> {
    first
        .pillars
        .iter()
        .zip(&second.pillars)
        .map(|(one, other)| SharedPillar {
            pillar: one.pillar,
            first_balance: one.dignified as i8 - one.burdened as i8,
            second_balance: other.dignified as i8 - other.burdened as i8,
        })
        .collect()
}

fn months(first: HebrewMonth, second: HebrewMonth) -> MonthPair {
    let months_apart = ((second.round_index() + 12 - first.round_index()) % 12) as u8;
    MonthPair { first, second, months_apart }
}
