//! Two charts side by side: each system's own comparison, from the charts alone.

pub(crate) mod ashtakoot;
mod gene_keys;
mod human_design;
mod kabbalah;
pub(crate) mod kutas;
mod vedic;
mod western;

use serde::{Deserialize, Serialize};

pub use ashtakoot::{Ashtakoot, Kuta, KutaScore};
pub use gene_keys::{CompanionSphere, GeneKeysComparison, KeyRelation, LineRelation};
pub use human_design::{CompositeChannel, Connection, HumanDesignComparison};
pub use kabbalah::{KabbalahComparison, MonthPair, SefirahPair, SefirotPairAspect, SharedPillar, SharedWorld};
pub use vedic::{ManglikPair, VedicComparison};
pub use western::{Composite, CompositePlacement, HouseOverlay, SynastryAspect, WesternComparison};

use super::{Chart, SCHEMA_VERSION};

/// The comparison of two charts; "first" and "second" are the order in which they were given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// `SCHEMA_VERSION` of the code that made it.
    pub schema_version: u32,
    pub western: WesternComparison,
    pub vedic: VedicComparison,
    pub human_design: HumanDesignComparison,
    pub gene_keys: GeneKeysComparison,
    pub kabbalah: KabbalahComparison,
}

/// Compares two charts in all five systems.
pub fn compare(first: &Chart, second: &Chart) -> Comparison {
    Comparison {
        schema_version: SCHEMA_VERSION,
        western: western::compare(first, second),
        vedic: vedic::compare(first, second),
        human_design: human_design::compare(first, second),
        gene_keys: gene_keys::compare(first, second),
        kabbalah: kabbalah::compare(first, second),
    }
}
