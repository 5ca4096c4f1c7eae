//! Pure charts: from a birth to the five systems, and from two charts to their comparison.
//!
//! Everything here is a function of its arguments alone: `now` is passed in, nothing reads a clock or the network.
//! All charts serialise to camelCase JSON whose version is [`SCHEMA_VERSION`]; `docs/charts.md` describes it.

mod angle;
mod aspects;
mod birth;
mod body;
mod clock;
pub mod compare;
mod delta_t;
mod ephemeris;
pub mod gene_keys;
mod houses;
pub mod human_design;
mod julian;
pub mod kabbalah;
pub mod moment;
mod named;
mod nativity;
pub mod sky;
mod tables;
#[cfg(test)]
mod tests;
pub mod vedic;
pub mod western;
pub mod withheld;
mod zodiac;
mod zones;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use birth::{Birth, ChartError};
pub use compare::{Comparison, compare};

use gene_keys::GeneKeysChart;
use human_design::HumanDesignChart;
use kabbalah::KabbalahChart;
use moment::Moment;
use nativity::Nativity;
use vedic::VedicChart;
use western::WesternChart;

/// The version of how charts are cast; it belongs to the hash of a chart's inputs.
///
/// Raise it when the same birth would come out differently: other instants (a new release of the zones among them), positions or
/// rules. Charts kept under an older version are then cast again.
pub const VERSION: u32 = 6;

/// The version of the JSON; it rises when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// One person's five charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// Casts the five charts of a birth, with profection, transits and current dasha as of `now`.
///
/// # Errors
/// An unknown zone, a date outside of 1800 to 2100, a place that is not on Earth, or an impossible offset.
pub fn cast(birth: &Birth, now: Timestamp) -> Result<Chart, ChartError> {
    let nativity = Nativity::of(Moment::of(birth)?);
    let western = western::cast(&nativity, now)?;
    let vedic = vedic::cast(&nativity, now)?;
    let human_design = human_design::cast(&nativity)?;
    let gene_keys = gene_keys::cast(&human_design);
    let kabbalah = kabbalah::cast(&nativity.moment, &western)?;
    let moment = nativity.moment;
    Ok(Chart { schema_version: SCHEMA_VERSION, moment, western, vedic, human_design, gene_keys, kabbalah })
}
