//! The eight kinds of jobs that the two contracts name.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantArray};

/// A kind of job; its text is the contract's word.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumString, VariantArray,
)]
pub enum JobKind {
    #[serde(rename = "extended")]
    #[strum(serialize = "extended")]
    Extended,
    #[serde(rename = "synastry")]
    #[strum(serialize = "synastry")]
    Synastry,
    #[serde(rename = "nuclear_v2")]
    #[strum(serialize = "nuclear_v2")]
    NuclearV2,
    #[serde(rename = "storybook")]
    #[strum(serialize = "storybook")]
    Storybook,
    #[serde(rename = "auto-story")]
    #[strum(serialize = "auto-story")]
    AutoStory,
    #[serde(rename = "scenes")]
    #[strum(serialize = "scenes")]
    Scenes,
    #[serde(rename = "cartoonize")]
    #[strum(serialize = "cartoonize")]
    Cartoonize,
    #[serde(rename = "image")]
    #[strum(serialize = "image")]
    Image,
}

impl JobKind {
    /// Whether the kind is one of contract R's readings.
    pub fn is_reading(self) -> bool {
        match self {
            JobKind::Extended | JobKind::Synastry | JobKind::NuclearV2 => true,
            JobKind::Storybook | JobKind::AutoStory | JobKind::Scenes | JobKind::Cartoonize | JobKind::Image => false,
        }
    }
}
