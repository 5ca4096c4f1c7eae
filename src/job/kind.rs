//! The eight kinds of jobs that the two contracts name.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, VariantArray};

/// A kind of job; its text is the contract's word.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumString,
    VariantArray,
    strum::VariantNames,
)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(extend("x-extensible" = true)))]
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

/// The kinds of contract S, as its addresses name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Display, EnumString, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum StoryKind {
    Storybook,
    AutoStory,
    Scenes,
    Cartoonize,
    Image,
}

impl StoryKind {
    pub fn job_kind(self) -> JobKind {
        match self {
            StoryKind::Storybook => JobKind::Storybook,
            StoryKind::AutoStory => JobKind::AutoStory,
            StoryKind::Scenes => JobKind::Scenes,
            StoryKind::Cartoonize => JobKind::Cartoonize,
            StoryKind::Image => JobKind::Image,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_contract_s_has_the_same_word_as_its_job() {
        for kind in StoryKind::VARIANTS {
            assert_eq!(kind.to_string(), kind.job_kind().to_string());
        }
    }
}
