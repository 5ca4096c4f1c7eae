//! Intensity in three bands, so that a wording can be gentle, warm or fierce.

use super::assignment::Tone;
use crate::job::document::RelationshipMode;

/// How hot a wording is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Band {
    Gentle,
    Warm,
    Fierce,
}

impl Tone {
    /// 1 to 3 gentle, 4 to 7 warm, 8 to 10 fierce.
    pub(crate) fn band(self) -> Band {
        match self.intensity {
            0..=3 => Band::Gentle,
            4..=7 => Band::Warm,
            _ => Band::Fierce,
        }
    }

    /// The place of the mode in tables: sensual, romantic, brutal.
    pub(crate) fn mode_index(self) -> usize {
        match self.mode {
            RelationshipMode::Sensual => 0,
            RelationshipMode::Romantic => 1,
            RelationshipMode::Brutal => 2,
        }
    }

    /// The place of the band in tables.
    pub(crate) fn band_index(self) -> usize {
        self.band() as usize
    }
}
