//! Pure charts: from a birth to the five systems, and from two charts to their comparison.
//!
//! Everything here is a function of its arguments alone: `now` is passed in, nothing reads a clock or the network.
//! All charts serialise to camelCase JSON whose version is [`SCHEMA_VERSION`]; `docs/charts.md` describes it.

pub mod angle;
pub mod aspects;
pub mod birth;
pub mod body;
pub mod compare;
pub mod gene_keys;
pub mod human_design;
pub mod kabbalah;
pub mod moment;
mod named;
pub mod vedic;
pub mod western;
pub mod withheld;
pub mod zodiac;

use serde::{Deserialize, Serialize};

pub use birth::{Birth, ChartError};
pub use compare::Comparison;
pub use gene_keys::GeneKeysChart;
pub use human_design::HumanDesignChart;
pub use kabbalah::KabbalahChart;
pub use moment::Moment;
pub use vedic::VedicChart;
pub use western::WesternChart;

/// The version of the JSON; it rises when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// One person's five charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Chart {
    /// [`SCHEMA_VERSION`] of the code that cast it.
    pub schema_version: u32,
    pub moment: Moment,
    pub western: WesternChart,
    pub vedic: VedicChart,
    pub human_design: HumanDesignChart,
    pub gene_keys: GeneKeysChart,
    pub kabbalah: KabbalahChart,
}
